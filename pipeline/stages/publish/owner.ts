import { randomUUID } from "node:crypto";
import { hostname, userInfo } from "node:os";
import { z } from "zod";
import { runningHere } from "../../running.ts";

const schema = z.object({
  token: z.string(),
  user: z.string(),
  host: z.string(),
  machine: z.string(),
  pid: z.number(),
  began: z.string().nullable(),
  since: z.string(),
});

/** The owner of a lock: a process, and how people know it. */
export type Owner = Readonly<z.infer<typeof schema>>;

/** This process as the owner of one lock. */
export function ownerHere(): Owner {
  return {
    token: randomUUID(),
    user: nameOfUser(),
    host: hostname(),
    ...runningHere(),
    since: new Date().toISOString(),
  };
}

/** The owner in a lock; null where it is incompletely written. */
export function parseOwner(text: string): Owner | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** A container may run under a user id without a name. */
function nameOfUser(): string {
  try {
    return userInfo().username;
  } catch {
    return "";
  }
}
