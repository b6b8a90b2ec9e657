import { orderFindings } from "../../pipeline/findings/findings.ts";
import { type FindingsReport, rawPaths } from "../../pipeline/findings/findings-report.ts";
import { verdictOf } from "../../pipeline/findings/verdict.ts";
import { phrasebooks } from "../../pipeline/locales/phrasebooks.ts";
import { type Finding, finding } from "../../pipeline/model/finding.ts";
import { atCells, atFigure, atLine, inFile, onSheet } from "../../pipeline/model/place.ts";
import { invalidEdition } from "../../pipeline/stages/ingest/problems.ts";
import { damagedFile } from "../../pipeline/stages/ingest/workbook/problems.ts";
import { unreadSheet } from "../../pipeline/stages/validate/locate/problems.ts";
import { checkFailed } from "../../pipeline/stages/validate/problems.ts";
import { notADate, notANumber, numberAsText } from "../../pipeline/stages/validate/readers/problems.ts";

/** Everything that has ever broken out of a report: lines, commands, markup, terminal codes, reversed text. */
export const hostile =
  "a\r\n::error file=x::y%0A%25 \u202egnp.exe\u2066 \u001b[31m\u0000\ufffe\ud800 <script>alert(1)</script> ]]> --> & \"',:\u2028";

export function cellOf(file: string, sheet: string, row: number, column: number) {
  return atCells({ file, sheet, row, column, toRow: row, toColumn: column });
}

export function reportOf(findings: readonly Finding[], maxWarnings: number | null = null): FindingsReport {
  const book = phrasebooks.en;
  const ordered = orderFindings(findings);
  const verdict = verdictOf(ordered, maxWarnings, 0, book);
  return {
    edition: "2020",
    command: "check",
    pathOf: rawPaths(""),
    isComplete: true,
    file: null,
    files: ["x/clean.csv"],
    findings: ordered,
    verdict,
    notes: true,
    book,
  };
}

// A file's name has no slash, and no lone surrogate that a URI could write.
const csv = `x/${hostile.replaceAll(/[/\ud800]/g, "")}.csv`;
const subject = { dataset: "x", column: hostile, key: hostile, raw: hostile };
const acceptance = { ...subject, code: "not-a-date", reason: hostile, author: hostile, expires: "2030" };

/** A finding of every kind of place and weight, hostile wherever a stranger's text can stand. */
export const hostileFindings: readonly Finding[] = [
  { ...finding(notANumber({ raw: hostile, column: hostile }), cellOf(csv, "", 2, 3)), subject },
  {
    ...finding(numberAsText({ raw: hostile, value: 3 }), cellOf("x/a.xlsx", hostile, 2, 3)),
    subject,
    weighedSo: hostile,
  },
  {
    ...finding(notADate({ raw: hostile, column: "c" }), cellOf(csv, "", 4, 1)),
    subject,
    accepted: { ...acceptance, at: cellOf("reference/accepted-findings.csv", "", 2, 1).range },
  },
  finding(unreadSheet(), onSheet("x/a.xlsx", hostile)),
  finding(damagedFile({ part: hostile }), inFile(csv)),
  finding(
    invalidEdition({ field: hostile, fault: "wrong-kind", value: hostile, allowed: [] }),
    atLine("edition.json", 12),
  ),
  finding(
    checkFailed({ message: hostile }),
    atFigure({ dataset: "x", indicator: hostile, area: "KOR", period: "2020", breakdown: hostile }),
  ),
];
