import { officePhrase } from "../../findings/findings.ts";
import { foldFindings } from "../../findings/fold-findings.ts";
import type { Phrasebook } from "../../locales/phrasebook.ts";
import { severities } from "../../model/define-problem.ts";
import type { Finding, Severity } from "../../model/finding.ts";
import { groupBy } from "../../model/group-by.ts";
import { cellsAt } from "../../model/place.ts";
import { type CellRange, formatCells, mergeRanges } from "../../model/source.ts";

/** A line of the Findings sheet; `range` is the target of its link, with only `sheet` for a finding on a whole sheet. */
export interface FindingsRow {
  readonly severity: Severity;
  readonly sheet: string | null;
  readonly range: CellRange | null;
  readonly where: string;
  readonly says: string;
  readonly fix: string;
}

/** Errors and warnings cell by cell, with adjacent cells of the same problem as one range; notes by kind. */
export function findingsRows(
  findings: readonly Finding[],
  sheets: readonly string[],
  book: Phrasebook,
): FindingsRow[] {
  const grave = findings.filter(({ severity }) => severity !== "note");
  const rows = [...groupBy(grave, (found) => sameProblem(found, book)).values()].flatMap((alike) =>
    rowsOf(alike, book),
  );
  const place = ({ sheet }: FindingsRow) => (sheet === null ? -1 : sheets.indexOf(sheet));
  rows.sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      place(a) - place(b) ||
      (a.range?.row ?? 0) - (b.range?.row ?? 0) ||
      (a.range?.column ?? 0) - (b.range?.column ?? 0),
  );
  return [...rows, ...noteRows(findings, book)];
}

function rowsOf(alike: readonly Finding[], book: Phrasebook): FindingsRow[] {
  const [first] = alike;
  if (!first) return [];
  const ranges = alike.flatMap(({ at }) => cellsAt(at) ?? []);
  if (ranges.length === 0) return [rowOf(first, null, book)];
  return mergeRanges(ranges).map((range) => rowOf(first, range, book));
}

function rowOf(found: Finding, range: CellRange | null, book: Phrasebook): FindingsRow {
  const { severity, at } = found;
  const sheet = range ? range.sheet : at.medium === "grid" ? at.sheet : null;
  const where = sheet === null ? book.annotation.wholeFile : range ? `${sheet}!${formatCells(range)}` : sheet;
  return { severity, sheet, range, where, fix: "", ...officePhrase(found, book) };
}

function noteRows(findings: readonly Finding[], book: Phrasebook): FindingsRow[] {
  const notes = findings.filter(({ severity }) => severity === "note");
  return foldFindings(notes, book).map(({ finding, count, where, says, fix }) => {
    const range = cellsAt(finding.at);
    const row = rowOf(finding, range, book);
    const [first = ""] = says;
    return count > 1
      ? { ...row, where, says: book.punctuation.bracketed(first, book.frame.times(count)), fix }
      : row;
  });
}

/** A key by which equal texts on one sheet count as one problem, in any number of cells. */
function sameProblem(found: Finding, book: Phrasebook): string {
  const { at, severity } = found;
  const { says, fix } = officePhrase(found, book);
  return JSON.stringify([severity, says, fix, cellsAt(at)?.sheet ?? at]);
}
