import type { Areas } from "../../../model/area.ts";
import type { Column } from "../../../model/contract.ts";
import { hasInvisible } from "../../../model/invisible-characters.ts";
import { isTyped, type Sheet } from "../../../model/sheet.ts";
import { invisibleCharacters } from "../../ingest/problems.ts";
import { type CellReading, gap, problem, rawText, unusable, value } from "../readers/cell.ts";
import { choiceReader } from "../readers/choice.ts";
import { missingMarker } from "../readers/missing-marker.ts";
import { normalize } from "../readers/normalize.ts";
import { partOf } from "../readers/part-of.ts";
import { readPeriod } from "../readers/period.ts";
import { readPeriodText } from "../readers/period-text.ts";
import { markedMissing, unknownArea } from "../readers/problems.ts";

export type CodedReader = (row: number, column: number) => CellReading<string>;

/** A reader of cells for a column of places, choices or periods; null for other kinds. */
export function codedReader(sheet: Sheet, column: Column, name: string, areas: Areas): CodedReader | null {
  const readWhole = textReader(column, name, areas, isTyped(sheet));
  if (!readWhole) return null;
  const readText = (raw: string) => readWhole(partOf(raw, column.part));
  if (column.kind === "period" && column.part === undefined) {
    const { eras, written } = column;
    const form = { name, typed: isTyped(sheet), eras, written };
    return (row, at) => orMarker(rawText(sheet, row, at), readPeriod(sheet, row, at, form));
  }
  return (row, at) => {
    const broken = unusable(sheet, row, at);
    const raw = rawText(sheet, row, at);
    if (broken) return problem(broken);
    // ND is North Dakota before it is “no data”: a code that no place has is no gap.
    return column.kind === "area" && isCode.test(raw) ? readText(raw) : orMarker(raw, readText(raw));
  };
}

/** Reads places, choices and periods from a text, such as a sheet's name; null for other kinds. */
export function textReader(
  column: Column,
  name: string,
  areas: Areas,
  typed: boolean,
): ((raw: string) => CellReading<string>) | null {
  if (column.kind === "text" && column.part !== undefined)
    return (raw) => (raw === "" ? gap("not-reported") : value(raw));
  if (column.kind === "period") {
    const { eras, written } = column;
    return (raw) => readPeriodText(raw, { name, typed, eras, written });
  }
  const read =
    column.kind === "choice" ? choiceReader(column) : column.kind === "area" ? areaReader(areas) : null;
  return read && ((raw) => (normalize(raw) === "" ? gap("not-reported") : withRemark(raw, read(raw))));
}

function areaReader(areas: Areas): (raw: string) => CellReading<string> {
  return (raw) => {
    const code = areas.find(raw);
    return code === null ? problem(unknownArea({ raw, nearest: areas.nearest(raw) })) : value(code);
  };
}

function withRemark(raw: string, reading: CellReading<string>): CellReading<string> {
  if (!("value" in reading) || !hasInvisible(raw)) return reading;
  return value(reading.value, [invisibleCharacters({ raw })]);
}

const isCode = /^\s*[A-Z]{2,3}\s*$/;

/** Unreadable content that means “none” (n/a, …) is a gap, not a problem. */
function orMarker(raw: string, reading: CellReading<string>): CellReading<string> {
  if (!("problem" in reading)) return reading;
  const reason = missingMarker(normalize(raw));
  return reason ? gap(reason, [markedMissing({ raw })]) : reading;
}
