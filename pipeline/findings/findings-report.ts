import type { Phrasebook } from "../locales/phrasebook.ts";
import type { Finding } from "../model/finding.ts";
import { formatPlace } from "../model/place.ts";
import { fileOf } from "./findings.ts";
import type { Outcome } from "./verdict.ts";

/** The input of every machine format: the same findings in the same order. */
export interface FindingsReport {
  readonly command: "check" | "proof";
  readonly edition: string;
  readonly pathOf: PathOf;
  /** The only file asked for, or null. */
  readonly file: string | null;
  /** Every file that was checked, in order, with or without findings. */
  readonly files: readonly string[];
  /** In the order of `orderFindings`. */
  readonly findings: readonly Finding[];
  readonly verdict: Outcome;
  /** Whether everything asked for could be read. */
  readonly isComplete: boolean;
  /** Lists notes and accepted findings one by one in formats that otherwise only count them. */
  readonly notes: boolean;
  readonly book: Phrasebook;
}

/** The path of an edition's file, relative to the working folder of CI. */
type PathOf = (file: string, edition: string) => string;

/** Paths of files below `data/`, relative to CI's working folder, by which it names files; none for a folder outside. */
export function rawPaths(root: string): PathOf {
  const folder = root.replaceAll("\\", "/").replace(/^(?:\.\/)+|\/+$/g, "");
  const start = /^(?:$|\.$|\/|\.\.|[a-z]:)/i.test(folder) ? "" : `${folder}/`;
  return (file, edition) => {
    if (file.startsWith("reports/")) return start + file;
    return `${start}data/${/^(?:reference|datasets)\//.test(file) ? file : `raw/${edition}/${file}`}`;
  };
}

/** The path of a finding's file; for a computed figure, its dataset's folder. */
export function pathIn({ pathOf, edition }: FindingsReport, found: Finding | string): string {
  return typeof found === "string"
    ? pathOf(found, edition)
    : pathOf(fileOf(found), found.at.edition ?? edition);
}

/** The address as people write it: file, sheet and cells. */
export function addressOf({ at }: Finding): string {
  return formatPlace(at);
}
