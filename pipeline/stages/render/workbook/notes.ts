import { type Correction, correctionsIn } from "../../../model/correction.ts";
import { cellsBehind } from "../../../model/quantity.ts";
import { shownWith, tellingDigits } from "../../../model/rounding.ts";
import { type CellRange, formatAddress } from "../../../model/source.ts";
import type { DatasetFigures } from "../brief.ts";
import { partsDoNotAddUp } from "../rounded-parts.ts";
import type { Words } from "../words.ts";
import { digitsByValue } from "./number-format.ts";

export interface WorkbookNote {
  readonly reference: string;
  readonly subject: string;
  readonly text: string;
}

/** The numbered notes: five on columns, one per indicator with its definition and method, one per corrected cell. */
export interface Notes {
  readonly all: readonly WorkbookNote[];
  ofIndicator(dataset: string, indicator: string): string;
  /** The notes on a value's cells that were corrected on reading. */
  ofCells(ranges: readonly CellRange[]): string;
}

export function numberNotes(
  subjects: readonly DatasetFigures[],
  corrections: readonly Correction[],
  words: Words,
): Notes {
  const { workbook, frame, punctuation } = words.book;
  const { columns } = workbook;
  const all: WorkbookNote[] = [];
  const add = (subject: string, text: string): string => {
    const reference = workbook.note(all.length + 1);
    all.push({ reference, subject, text });
    return reference;
  };
  add(columns.breakdown, workbook.breakdownNote);
  add(
    columns.anyValue,
    subjects.some(isRoundedApart)
      ? workbook.valueNote + punctuation.gap + frame.roundedParts
      : workbook.valueNote,
  );
  add(columns.qualifier, workbook.qualifierNote);
  add(columns.status, workbook.statusNote);
  add(columns.cells, workbook.cellsNote);
  const references = new Map<string, string>();
  for (const { dataset, observations } of subjects) {
    const given = new Set(observations.map(({ indicator }) => indicator));
    for (const id of Object.keys(dataset.indicators).filter((id) => given.has(id))) {
      const { title, definition, method } = words.indicator(dataset, id);
      references.set(`${dataset.id}/${id}`, add(title, workbook.indicatorNote(definition, method)));
    }
  }
  const cells = subjects.flatMap(({ observations }) =>
    observations.flatMap(({ value }) => cellsBehind(value)),
  );
  const corrected = new Map(
    correctedIn(cells, corrections).map((correction) => {
      const { cell, expected, corrected: to, reason } = correction;
      const text = frame.corrected({ cell: formatAddress(cell), from: expected, to, reason });
      return [correction, add(columns.cells, text)];
    }),
  );
  return {
    all,
    ofIndicator: (dataset, id) => references.get(`${dataset}/${id}`) ?? "",
    ofCells: (ranges) =>
      correctedIn(ranges, [...corrected.keys()])
        .map((correction) => corrected.get(correction) ?? "")
        .join(""),
  };
}

/** Whether parts, as they are shown, differ from their total. */
function isRoundedApart({ observations }: DatasetFigures): boolean {
  const digits = digitsByValue(observations);
  return partsDoNotAddUp(observations, (value) =>
    shownWith(value.amount, tellingDigits(value.amount, digits.get(value) ?? 0)),
  );
}

function correctedIn(ranges: readonly CellRange[], corrections: readonly Correction[]): Correction[] {
  if (corrections.length === 0) return [];
  return [...new Set(ranges.flatMap((range) => correctionsIn(range, corrections)))];
}
