import type { Areas } from "../../model/area.ts";
import { defineContract, optional, period, text } from "../../model/contract.ts";
import type { Correction } from "../../model/correction.ts";
import { type Finding, finding } from "../../model/finding.ts";
import { lastDay } from "../../model/period.ts";
import type { Sheet } from "../../model/sheet.ts";
import { type CellRef, parseCells } from "../../model/source.ts";
import { evidence, type Row } from "../../model/table.ts";
import { locateTable } from "../validate/locate-table.ts";
import { readTable } from "../validate/read-table.ts";
import { rawText } from "../validate/readers/cell.ts";
import { SeenKeys } from "../validate/seen-keys.ts";

const contract = defineContract({
  file: "corrections.csv",
  required: false,
  columns: {
    file: text({ en: ["file"] }),
    cell: text({ en: ["cell"] }),
    expected: optional(text({ en: ["expected raw value"] })),
    corrected: text({ en: ["corrected value"] }),
    reason: text({ en: ["reason"] }),
    source: text({ en: ["source"] }),
    reportedTo: text({ en: ["reported to"] }),
    expires: period({ en: ["expires"] }),
  },
  key: ["file", "cell"],
});

/** What `data/reference/corrections.csv` corrects, and what is wrong with that file; it may be absent. */
export function readCorrections(
  sheets: readonly Sheet[],
  areas: Areas,
  published: string,
): { readonly corrections: readonly Correction[]; readonly findings: readonly Finding[] } {
  const [sheet] = sheets;
  if (!sheet) return { corrections: [], findings: [] };
  const { located, findings: found } = locateTable(sheet, contract);
  if (!located) {
    const wanted = Object.values(contract.columns).flatMap(({ names }) => names.en);
    return {
      corrections: [],
      findings: [finding({ code: "missing-header", wanted }, { scope: "file", file: sheet.file })],
    };
  }
  const read = readTable(sheet, contract, located, areas, new SeenKeys());
  const findings = [...found, ...read.findings];
  const corrections: Correction[] = [];
  // The builder's rows are untyped; they were read by this contract.
  for (const row of [...read.table] as Row<typeof contract.columns>[]) {
    const at = evidence(row, "cell").range;
    const cell = cellNamed(row.file, row.cell);
    if (!cell) {
      findings.push(finding({ code: "not-a-cell", raw: row.cell }, { scope: "range", range: at }));
      continue;
    }
    // The cell itself, not its reading: … or n/a is what the office typed, not the absence of an expectation.
    const typed = (column: string) => rawText(sheet, at.row, located.columns.get(column) ?? 0);
    corrections.push({ ...row, cell, expected: typed("expected"), corrected: typed("corrected"), at });
    if (lastDay(row.expires) >= published) continue;
    findings.push(
      finding({ code: "expired-correction", cell, expires: row.expires }, { scope: "range", range: at }),
    );
  }
  return { corrections, findings };
}

/** `Roster!E10`, `'2020 activities'!D4` or, in CSV, `D3`. */
function cellNamed(file: string, text: string): CellRef | null {
  const parts = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(\$?[A-Z]{1,3}\$?\d{1,7})$/.exec(text.trim());
  const place = parts?.[3] === undefined ? null : parseCells(parts[3].replaceAll("$", ""));
  if (!parts || !place) return null;
  return { file, sheet: parts[1]?.replaceAll("''", "'") ?? parts[2] ?? null, ...place };
}
