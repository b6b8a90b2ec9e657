import { type Column, everyName } from "../../../model/contract.ts";
import { type Finding, finding } from "../../../model/finding.ts";
import type { Near } from "../../../model/near.ts";
import type { Period } from "../../../model/period.ts";
import { atCells } from "../../../model/place.ts";
import type { Sheet } from "../../../model/sheet.ts";
import type { CellRef } from "../../../model/source.ts";
import { asHeader, nameIn, naming, nearestName, nearestValues, shown } from "./header-names.ts";
import type { Heading } from "./heading.ts";
import type { Located } from "./located.ts";
import { duplicateColumn, missingField } from "./problems.ts";
import { titledPeriods } from "./titled-period.ts";

interface LocatedFields extends Pick<Located, "fields" | "labels" | "times"> {
  readonly findings: readonly Finding[];
}

/** Finds the values above a table, each to the right of its label; a label that occurs twice must have equal values. */
export function locateFields({ sheet, contract, header, mergeAt }: Heading): LocatedFields {
  const findings: Finding[] = [];
  const fields = new Map<string, CellRef>();
  const labels = new Map<string, string>();
  const times = new Map<string, Period>();
  const wanted = Object.entries(contract.columns).filter(([, column]) => column.place === "field");
  if (wanted.length === 0) return { fields, labels, times, findings };
  const above = labelsAbove(sheet, header.row);
  for (const [name, column] of wanted) {
    const spellings = new Map(everyName(column.names).map((text) => [asHeader(text), name]));
    const named = above.filter(({ text }) => nameIn(text, spellings) !== undefined);
    const values = named.map(({ text, at }) => ({
      text,
      at: { ...at, column: (mergeAt(at.row, at.column)?.toColumn ?? at.column) + 1 },
    }));
    const filled = values.filter(({ at }) => !sheet.cells.isEmpty(at.row, at.column));
    const [first, second] = filled.length > 0 ? filled : values;
    if (first) {
      fields.set(name, first.at);
      labels.set(name, first.text);
    }
    if (first && second && String(valueAt(sheet, first.at)) !== String(valueAt(sheet, second.at))) {
      const range = { ...second.at, toRow: second.at.row, toColumn: second.at.column };
      findings.push(finding(duplicateColumn({ name: shown(column), first: first.at }), atCells(range)));
    }
    const time = first ? null : timeOfAll(column, sheet, header.row - (contract.levels ?? 1) + 1);
    if (time !== null) times.set(name, time);
    if (first || time !== null || column.optional) continue;
    const range = {
      file: sheet.file,
      sheet: sheet.name,
      row: 1,
      column: 1,
      toRow: Math.max(1, header.row - 1),
      toColumn: Math.max(1, sheet.cells.lastColumn),
    };
    const near = nearestName(column.names, above);
    const problem = missingField({ ...naming(column.names), ...nearestValues(near) });
    findings.push(finding(problem, atCells(range)));
  }
  return { fields, labels, times, findings };
}

/** The time that a definition gives to all rows, or the only one in the titles of their table. */
function timeOfAll(column: Column, sheet: Sheet, headerRow: number): Period | null {
  if (column.kind !== "period" || !column.inTitle) return null;
  if (column.always) return column.always;
  const [only, ...others] = titledPeriods(sheet, headerRow);
  return only && others.length === 0 ? only.period : null;
}

function valueAt(sheet: Sheet, { row, column }: CellRef): unknown {
  return sheet.cells.value(row, column);
}

function labelsAbove(sheet: Sheet, headerRow: number): Near[] {
  const labels: Near[] = [];
  for (let row = 1; row < headerRow; row++) {
    for (const column of sheet.cells.columnsNear(row)) {
      const text = sheet.cells.text(row, column).trim();
      if (text !== "") labels.push({ text, at: { file: sheet.file, sheet: sheet.name, row, column } });
    }
  }
  return labels;
}
