import { coverageFile, type OfficeCoverage } from "../offices/page/baked.ts";
import type { PrintTypeface } from "../stages/render/fonts/unprintable-texts.ts";
import { disk } from "./disk.ts";

/** The typeface of the report's print, as far as what it covers was baked into the page. */
export function installedTypeface(): PrintTypeface | null {
  const baked = disk.get(coverageFile);
  if (!(baked instanceof Uint8Array)) return null;
  // The command that made the page has written it.
  const { isWhole, ranges } = JSON.parse(new TextDecoder().decode(baked)) as OfficeCoverage;
  const covers = (character: string) => {
    const code = character.codePointAt(0) ?? 0;
    return ranges.some(([from, to]) => from <= code && code <= to);
  };
  return { isWhole, read: () => ({ covers }) };
}
