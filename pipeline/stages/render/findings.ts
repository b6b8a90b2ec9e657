import type { Phrase, Phrasebook } from "../../locales/phrasebook.ts";
import type { Finding, Severity } from "../../model/finding.ts";
import { groupBy } from "../../model/group-by.ts";
import { type CellRange, compareText, formatCells, formatSheet, mergeRanges } from "../../model/source.ts";

export const severities: readonly Severity[] = ["error", "warning", "note"];

/** The same problem in many cells of a sheet, as one line: all its cells, the sentence of the first. */
export interface FoldedFinding {
  readonly finding: Finding;
  /** Cells without the file, which heads the group. */
  readonly where: string;
  readonly phrase: Phrase;
  readonly count: number;
}

/** Findings by file, errors first, each kind of problem in a sheet folded into one line. */
export function describeFindings(findings: readonly Finding[], book: Phrasebook): FoldedFinding[] {
  return [...groupBy([...findings].sort(byPlace), foldKey).values()].map((alike) => {
    const [first] = alike;
    if (!first) throw new Error("missing finding");
    return { finding: first, where: whereOf(alike), phrase: phraseOf(first, book), count: alike.length };
  });
}

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

export function phraseOf(found: Finding, book: Phrasebook): Phrase {
  // Each phrase takes the finding of its own code, which indexing by that code ensures.
  const phrase = book.problems[found.code] as (of: Finding) => Phrase;
  return phrase(found);
}

/** "0 errors, 5 warnings, 12 notes" */
export function summaryOf(findings: readonly Finding[], book: Phrasebook): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return book.frame.qualitySummary(count("error"), count("warning"), count("note"));
}

function whereOf(alike: readonly Finding[]): string {
  const ranges = alike.flatMap(({ at }) => (at.scope === "range" ? [at.range] : []));
  const [first] = alike;
  if (ranges.length > 0) return formatRanges(ranges);
  if (first?.at.scope === "sheet") return formatSheet("", first.at.sheet).replace(/^ › /, "");
  if (first?.at.scope === "observation") {
    const { indicator, area, period, breakdown } = first.at;
    return [indicator, area, period, breakdown].filter((part) => part !== "").join(" ");
  }
  return "";
}

const shownRanges = 12;

function formatRanges(ranges: readonly CellRange[]): string {
  const merged = mergeRanges(ranges);
  const shown = merged.slice(0, shownRanges).map(formatCells).join(", ");
  const rest = merged.length - shownRanges;
  const [first] = merged;
  const sheet = first && first.sheet !== null ? `${formatSheet("", first.sheet).replace(/^ › /, "")}!` : "";
  return `${sheet}${shown}${rest > 0 ? ` … (+${rest})` : ""}`;
}

/** Findings fold when file, sheet and code agree; a range of a total or key stays its own line. */
function foldKey(finding: Finding): string {
  const { at, code, severity } = finding;
  const sheet = at.scope === "range" ? (at.range.sheet ?? "") : at.scope === "sheet" ? at.sheet : "";
  const own = at.scope === "observation" ? JSON.stringify(at) : "";
  return [fileOf(finding), severity, code, sheet, own, sentenceKey(finding)].join("\u0000");
}

/** What besides the code makes two findings different problems rather than the same one in two cells. */
function sentenceKey(finding: Finding): string {
  const alike = new Set([
    "missing-marker",
    "qualified-value",
    "total-row",
    "number-as-text",
    "date-as-text",
    "blank-row",
  ]);
  const { at: _, ...problem } = finding;
  return alike.has(finding.code) ? "" : JSON.stringify(problem);
}

function byPlace(a: Finding, b: Finding): number {
  const range = ({ at }: Finding) => (at.scope === "range" ? at.range : null);
  return (
    compareText(fileOf(a), fileOf(b)) ||
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    compareText(range(a)?.sheet ?? "", range(b)?.sheet ?? "") ||
    (range(a)?.row ?? 0) - (range(b)?.row ?? 0) ||
    (range(a)?.column ?? 0) - (range(b)?.column ?? 0) ||
    compareText(a.code, b.code)
  );
}
