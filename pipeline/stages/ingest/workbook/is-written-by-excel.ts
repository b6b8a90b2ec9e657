import type { Package } from "./open-package.ts";

const deflated = 8;
const zipVersion = 45;
const superFast = 6;
/** 1 January 1980, 00:00: Excel leaves the time of its parts at the format's first day. */
const firstDay = 0x21;

/**
 * Whether Excel itself wrote the package last. Its name alone proves nothing, for XlsxWriter signs with it and others
 * keep what they found; so every part must also be packed as Excel packs: zip 4.5, fastest deflate, without a time.
 */
export function isWrittenByExcel(pack: Package, application: string | null): boolean {
  if (!/^Microsoft (?:Macintosh )?Excel(?: Online)?$/.test(application ?? "")) return false;
  return [...pack.parts.values()].every(
    ({ entry }) =>
      entry.versionMadeBy === zipVersion &&
      entry.lastModFileDate === firstDay &&
      entry.lastModFileTime === 0 &&
      (entry.compressionMethod !== deflated || entry.generalPurposeBitFlag === superFast),
  );
}
