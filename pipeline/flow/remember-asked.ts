import { lstatSync } from "node:fs";
import { join } from "node:path";
import { makeAnew, type Remember } from "../stages/render/remember.ts";
import { programStamp } from "./program-stamp.ts";
import { madeIn, rememberIn } from "./remember-in.ts";

/** What commands remember that only ask and should answer at once: where something was made before, and nothing elsewhere. */
export function rememberAsked(root: string): Remember {
  try {
    const isThere = lstatSync(join(root, "data/processed")).isDirectory();
    return isThere ? rememberIn(madeIn(root), programStamp()) : makeAnew;
  } catch {
    return makeAnew;
  }
}
