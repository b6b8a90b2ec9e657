import type { Phrasebook } from "../locales/phrasebook.ts";
import type { Phrase } from "../model/define-problem.ts";
import type { Finding, Severity } from "../model/finding.ts";
import { compareText, formatCells, formatSheet } from "../model/source.ts";

export const severities: readonly Severity[] = ["error", "warning", "note"];

/** The file a finding is about; of a computed figure, its dataset. */
export function fileOf({ at }: Finding): string {
  switch (at.scope) {
    case "file":
    case "sheet":
      return at.file;
    case "range":
      return at.range.file;
    case "observation":
      return at.dataset;
  }
}

/** Where in its file a finding is: sheet and cells, or the computed figure; "" for the file as a whole. */
export function placeOf({ at }: Finding): string {
  switch (at.scope) {
    case "file":
      return "";
    case "sheet":
      return sheetName(at.sheet);
    case "range":
      return `${at.range.sheet === null ? "" : `${sheetName(at.range.sheet)}!`}${formatCells(at.range)}`;
    case "observation":
      return [at.indicator, at.area, at.period, at.breakdown].filter((part) => part !== "").join(" ");
  }
}

/** A sheet's name as an address writes it, quoted where it has spaces. */
export function sheetName(sheet: string): string {
  return formatSheet("", sheet).replace(/^ › /, "");
}

const longest = 120;

/** What is wrong and what to do about it; a value that fills a page is cut short. */
export function phraseOf(found: Finding, book: Phrasebook): Phrase {
  const parts = Object.entries(found).map(([name, part]) => [
    name,
    typeof part === "string" ? shortened(part) : part,
  ]);
  const phrases: { readonly [code: string]: ((told: never) => Phrase) | undefined } = book.problems;
  const phrase = phrases[found.code];
  if (!phrase) throw new Error(`missing sentence: ${found.code}`);
  // Each phrase takes the problem of its own code, which indexing by that code ensures.
  return phrase(Object.fromEntries(parts) as never);
}

export function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** "0 errors, 5 warnings, 12 notes"; what is accepted is counted apart. */
export function summaryOf(findings: readonly Finding[], book: Phrasebook): string {
  const open = findings.filter(({ accepted }) => !accepted);
  const count = (severity: Severity) => open.filter((finding) => finding.severity === severity).length;
  const summary = book.frame.qualitySummary(count("error"), count("warning"), count("note"));
  const accepted = findings.length - open.length;
  return accepted === 0 ? summary : summary + book.punctuation.clause + book.frame.acceptedCount(accepted);
}

/** The one order of every format: file, errors first, sheet, row, column, code. */
export function orderFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(byPlace);
}

function byPlace(a: Finding, b: Finding): number {
  const range = ({ at }: Finding) => (at.scope === "range" ? at.range : null);
  return (
    compareText(fileOf(a), fileOf(b)) ||
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    compareText(range(a)?.sheet ?? "", range(b)?.sheet ?? "") ||
    (range(a)?.row ?? 0) - (range(b)?.row ?? 0) ||
    (range(a)?.column ?? 0) - (range(b)?.column ?? 0) ||
    compareText(a.code, b.code) ||
    compareText(placeOf(a), placeOf(b))
  );
}
