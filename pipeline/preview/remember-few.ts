import { keepFew } from "../model/keep-few.ts";
import type { Remember } from "../stages/render/remember.ts";

/** For drafts that follow each other: what was made for the last few, as it is. A dataset has many charts, and a cell is in few. */
export function rememberFew(most = 256): Remember {
  const kept = keepFew<Promise<unknown>>(most);
  return <T>(kind: string, from: string, make: () => T | Promise<T>) =>
    // What stands under the name of a kind was made as that kind.
    kept(`${kind} ${from}`, async () => make()) as Promise<T>;
}
