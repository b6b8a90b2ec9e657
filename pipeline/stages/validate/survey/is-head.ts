import { placeHeads, timeHeads } from "../../../locales/place-heads.ts";
import type { ReadingWords } from "../../../locales/reading-words.ts";
import { allReads } from "../../../locales/reads.ts";
import { asHeader } from "../locate/header-names.ts";

/** Whether a header in any language says that its column holds such values. */
export function isHead(part: keyof ReadingWords["heads"], header: string): boolean {
  const head = asHeader(header);
  const others = { places: placeHeads, times: timeHeads, remarks: null }[part];
  return others?.test(head) === true || allReads.some(({ heads }) => heads[part].test(head));
}
