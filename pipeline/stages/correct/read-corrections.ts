import type { Areas } from "../../model/area.ts";
import { defineContract, optional, period, text } from "../../model/contract.ts";
import type { Correction } from "../../model/correction.ts";
import { type Finding, finding } from "../../model/finding.ts";
import { lastDay } from "../../model/period.ts";
import { atCells } from "../../model/place.ts";
import type { Sheet } from "../../model/sheet.ts";
import { type CellRef, parseCells } from "../../model/source.ts";
import { evidence } from "../../model/table.ts";
import { expiredCorrection, notACell } from "./problems.ts";
import { readReference } from "./read-reference.ts";

export const correctionContract = defineContract({
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

/** The corrections in `data/reference/corrections.csv`, which may be absent, and findings on that file. */
export function readCorrections(
  sheets: readonly Sheet[],
  areas: Areas,
  published: string,
): { readonly corrections: readonly Correction[]; readonly findings: readonly Finding[] } {
  const { rows, typed, ...read } = readReference(sheets, correctionContract, areas);
  const findings = [...read.findings];
  const corrections: Correction[] = [];
  for (const row of rows) {
    const at = evidence(row, "cell").range;
    const written = typed(row, "cell");
    const cell = cellNamed(row.file, written);
    if (!cell) {
      findings.push(finding(notACell({ raw: written }), atCells(at)));
      continue;
    }
    corrections.push({
      ...row,
      cell,
      expected: typed(row, "expected"),
      corrected: typed(row, "corrected"),
      at,
    });
    if (lastDay(row.expires) >= published) continue;
    findings.push(finding(expiredCorrection({ cell, expires: row.expires }), atCells(at)));
  }
  return { corrections, findings };
}

/**
 * Reads an address as `check` prints it, with or without its file: `Roster!E10`, `'2020 activities'!D4` or, in CSV, `D3`.
 * Excel drops a leading apostrophe as its mark for text.
 */
export function cellNamed(file: string, text: string): CellRef | null {
  const address = text.trim().replace(`${file} › `, "");
  const parts = /^(?:(?:'?((?:[^']|'')+)'|([^'!]+))!)?(\$?[A-Z]{1,3}\$?\d{1,7})$/.exec(address);
  const place = parts?.[3] === undefined ? null : parseCells(parts[3].replaceAll("$", ""));
  if (!parts || !place) return null;
  return { file, sheet: parts[1]?.replaceAll("''", "'") ?? parts[2] ?? "", ...place };
}
