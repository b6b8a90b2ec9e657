import { keepFew } from "../model/keep-few.ts";
import type { Remember } from "../stages/render/remember.ts";

/** Keeps the last results for consecutive drafts. A dataset has many charts, and a cell affects few. */
export function rememberFew(most = 256): Remember {
  const kept = keepFew<Promise<unknown>>(most);
  return <T>(kind: string, from: string, make: () => T | Promise<T>) =>
    // Results under a kind's name have its type.
    kept(`${kind} ${from}`, async () => make()) as Promise<T>;
}
