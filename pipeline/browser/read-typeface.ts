import { coverageFile, type OfficeCoverage } from "../offices/page/baked.ts";
import type { PrintTypeface } from "../stages/render/fonts/unprintable-texts.ts";
import { disk } from "./disk.ts";

/** The coverage of the report's print typeface, as embedded in the page. */
export function installedTypeface(): PrintTypeface | null {
  const baked = disk.get(coverageFile);
  if (!(baked instanceof Uint8Array)) return null;
  // Written by the command that made the page.
  const { isWhole, ranges } = JSON.parse(new TextDecoder().decode(baked)) as OfficeCoverage;
  const covers = (character: string) => {
    const code = character.codePointAt(0) ?? 0;
    return ranges.some(([from, to]) => from <= code && code <= to);
  };
  return { isWhole, read: () => ({ covers }) };
}
