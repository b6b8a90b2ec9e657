import type { Phrasebook } from "../locales/phrasebook.ts";
import type { Finding } from "../model/finding.ts";
import { formatPlace } from "../model/place.ts";
import { fileOf } from "./findings.ts";
import type { Verdict } from "./verdict.ts";

/** What every machine format is written from: the same findings in the same order. */
export interface FindingsReport {
  readonly command: "check" | "proof";
  readonly edition: string;
  readonly pathOf: PathOf;
  /** The only file asked for, or null. */
  readonly file: string | null;
  /** Every file that was looked at, in order, whether or not anything was found in it. */
  readonly files: readonly string[];
  /** In the order of `orderFindings`. */
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
  /** Everything that was asked for could be read. */
  readonly isComplete: boolean;
  /** Notes and what is accepted are to be told one by one where a format would only count them. */
  readonly notes: boolean;
  readonly book: Phrasebook;
}

/** The path of an edition's file from the folder that CI works in. */
type PathOf = (file: string, edition: string) => string;

/** The paths of what is below `data/`; `root` is its folder as CI sees it: "" or such as "network/". */
export function rawPaths(root: string): PathOf {
  return (file, edition) => {
    if (file.startsWith("reports/")) return root + file;
    return `${root}data/${/^(?:reference|datasets)\//.test(file) ? file : `raw/${edition}/${file}`}`;
  };
}

/** The path of a finding's file; of a computed figure, its dataset's folder. */
export function pathIn({ pathOf, edition }: FindingsReport, found: Finding | string): string {
  return typeof found === "string"
    ? pathOf(found, edition)
    : pathOf(fileOf(found), found.at.edition ?? edition);
}

/** The address as people write it: file, sheet and cells. */
export function addressOf({ at }: Finding): string {
  return formatPlace(at);
}
