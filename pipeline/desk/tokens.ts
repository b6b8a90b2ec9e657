import { randomUUID } from "node:crypto";

/** Tokens in the desk's pages that no other page can know; each allows one write. */
export interface WriteTokens {
  issue(): string;
  /** Whether the token was issued here, recently, and is used for the first time. */
  take(token: string): boolean;
}

const hour = 3_600_000;
const most = 10_000;

export function tokens(lifetime = 12 * hour): WriteTokens {
  const issued = new Map<string, number>();
  return {
    issue: () => {
      const [oldest] = issued.keys();
      if (issued.size >= most && oldest !== undefined) issued.delete(oldest);
      const token = randomUUID();
      issued.set(token, performance.now());
      return token;
    },
    take: (token) => {
      const since = issued.get(token);
      issued.delete(token);
      return since !== undefined && performance.now() - since < lifetime;
    },
  };
}
