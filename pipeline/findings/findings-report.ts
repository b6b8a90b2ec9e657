import type { Phrasebook } from "../locales/phrasebook.ts";
import type { Finding } from "../model/finding.ts";
import { formatPlace } from "../model/place.ts";
import { fileOf } from "./findings.ts";
import type { Verdict } from "./verdict.ts";

/** What every machine format is written from: the same findings in the same order. */
export interface FindingsReport {
  readonly edition: string;
  /** The folder of `data/` as CI sees it: "" or such as "network/". */
  readonly root: string;
  /** The only file asked for, or null. */
  readonly file: string | null;
  /** Every file that was looked at, in order, whether or not anything was found in it. */
  readonly files: readonly string[];
  /** In the order of `orderFindings`. */
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
  /** Notes and what is accepted are to be told one by one where a format would only count them. */
  readonly notes: boolean;
  readonly book: Phrasebook;
}

/** The path of a file from the folder that CI works in; of a computed figure, its dataset's folder. */
export function pathIn({ root, edition }: FindingsReport, found: Finding | string): string {
  const file = typeof found === "string" ? found : fileOf(found);
  if (file.startsWith("reports/")) return root + file;
  const of = typeof found === "string" ? edition : (found.at.edition ?? edition);
  return `${root}data/${/^(?:reference|datasets)\//.test(file) ? file : `raw/${of}/${file}`}`;
}

/** The address as people write it: file, sheet and cells. */
export function addressOf({ at }: Finding): string {
  return formatPlace(at);
}
