import { z } from "zod";
import { type DateWriting, dateWritingOf, dateWritings } from "../../../model/column.ts";
import {
  area,
  type Column,
  choice,
  instant,
  type Names,
  optional,
  period,
  type QuantityColumn,
  quantity,
  text,
} from "../../../model/contract.ts";
import { isPeriod } from "../../../model/period.ts";
import { statuses } from "../../../model/quantity.ts";
import type { RawUnit, Unit } from "../../../model/unit.ts";
import { missingTogether } from "../../../rules/problems.ts";
import { notInList } from "../../../stages/validate/readers/problems.ts";
import type { RowOf } from "../definition.ts";
import { type CellText, partsOf } from "../definition-sheet.ts";
import { type Languages, namesIn } from "../languages.ts";
import { notUnderstood } from "../problems.ts";
import { named, numberIn, type Reporter } from "../reporting.ts";
import type { Kind } from "../sheets/columns-sheet.ts";
import { type DefinedUnits, unitNotDeclared } from "../units.ts";
import type { List } from "./lists.ts";

export interface ColumnMaterial {
  readonly lists: ReadonlyMap<string, List>;
  readonly units: DefinedUnits;
  readonly languages: Languages;
  readonly report: Reporter;
  /** The codes of the problems whose severity a source may change. */
  readonly movable: ReadonlySet<string>;
}

type Row = RowOf<"columns">;

/** The column that a row declares, or null where it is invalid, which is reported. */
export function defineColumn(row: Row, material: ColumnMaterial): Column | null {
  const { cells, translated } = row;
  const kind = cells.kind?.text as Kind | undefined;
  if (!kind || !cells.name) return null;
  const names = namesIn(translated.header, material.languages, cells.name.text);
  const column = ofKind(kind, names, row, material);
  if (!column) return null;
  const required = (cells.required?.text ?? cells.key?.text) === "yes";
  const place = cells.place?.text;
  const part = numberIn(cells.part, material.report, "part");
  const placed = {
    ...column,
    place: placeOf(place),
    ...(place === "across" || place === "below" ? ({ spread: place } as const) : {}),
    ...(cells["fill down"]?.text === "yes" ? ({ fillsDown: true } as const) : {}),
    ...headingIn(cells["fill down"]?.text ?? ""),
    ...(part === null ? {} : { part }),
    ...(place === "title" ? ({ inTitle: true } as const) : {}),
  };
  // An absent figure is a gap with its reason where gaps are allowed; any other absent value is null.
  return required || (column.kind === "quantity" && column.gaps) ? placed : optional(placed);
}

/** What `headings` and `level 2` say of a column in whose cells another stands. */
function headingIn(fillDown: string) {
  const [, level] = /^level (\d)$/.exec(fillDown) ?? [];
  if (level !== undefined) return { isHeading: true, level: Number(level) } as const;
  return fillDown === "headings" ? ({ isHeading: true } as const) : {};
}

function placeOf(place: string | undefined): Column["place"] {
  return place === "above" || place === "title" ? "field" : place === "sheet name" ? "sheet-name" : "column";
}

function ofKind(kind: Kind, names: Names, row: Row, material: ColumnMaterial): Column | null {
  switch (kind) {
    case "text":
      return text(names);
    case "area":
      return area(names);
    case "period":
      return periodColumn(names, row, material);
    case "instant":
      return instant(names);
    case "quantity":
      return quantityColumn(names, row, material);
    default:
      return choiceColumn(kind, names, row, material);
  }
}

const qualifiers = ["exact", "about", "more-than", "at-least", "less-than", "at-most"];

function choiceColumn(
  role: "choice" | "status" | "qualifier",
  names: Names,
  { cells }: Row,
  { lists, report }: ColumnMaterial,
): Column | null {
  if (!cells.list) {
    if (cells.kind) report(missingTogether({ column: "list", with: [role] }), cells.kind.at);
    return null;
  }
  const list = named(cells.list, lists, "lists", report);
  if (!list) return null;
  const choices = Object.fromEntries([...list].map(([id, value]) => [id, value.names]));
  const allowed: readonly string[] | null =
    role === "status" ? statuses : role === "qualifier" ? qualifiers : null;
  const stranger = allowed && Object.keys(choices).find((id) => !allowed.includes(id));
  if (stranger !== undefined && stranger !== null && allowed) {
    report(notInList({ raw: stranger, column: role, nearest: null, allowed }), cells.list.at);
    return null;
  }
  return { ...choice(names, choices), role: role === "choice" ? "plain" : role };
}

function quantityColumn(names: Names, { cells }: Row, material: ColumnMaterial): Column | null {
  const { units, report } = material;
  const read = unitsIn(cells.unit?.text ?? "1", units);
  if (!Array.isArray(read.units)) {
    const at = cells.unit?.at ?? cells.kind?.at;
    const raw = read.units as string;
    if (at) report(unitNotDeclared(raw, units), at);
    return null;
  }
  const minimum = numberIn(cells.minimum, report, "minimum") ?? (cells.minimum ? null : 0);
  const maximum = numberIn(cells.maximum, report, "maximum");
  const whole = cells.whole?.text === "yes";
  let schema: z.ZodNumber = whole ? z.number().int() : z.number();
  if (minimum !== null) schema = schema.min(minimum);
  if (maximum !== null) schema = schema.max(maximum);
  const gaps = cells.gaps?.text ?? (cells.required?.text === "yes" ? "no" : "yes");
  const status = statuses.find((status) => status === cells.status?.text);
  if (cells.status && !status) {
    const { text: raw, at } = cells.status;
    report(notInList({ raw, column: "status", nearest: null, allowed: statuses }), at);
  }
  const written = writtenIn(cells.written, report);
  const symbols = Object.entries(units.symbols).filter(([, { unit }]) => read.units.includes(unit));
  const column = quantity(withSymbols(names, symbols), {
    units: read.units,
    unitFrom: read.from,
    ...(read.multiple ? { multiple: read.multiple } : {}),
    schema,
    gaps: gaps !== "no",
    notationKeys: gaps === "notation keys",
    gapMarks: cells["gap marks"] ? partsOf(cells["gap marks"].text) : [],
    ...(status ? { status } : {}),
    ...(cells.whole?.text === "no" ? { inParts: true } : {}),
    ...(written ? { written } : {}),
  });
  return symbols.length > 0 ? { ...column, datasetUnits: Object.fromEntries(symbols) } : column;
}

function periodColumn(names: Names, { cells }: Row, { report }: ColumnMaterial): Column {
  const { place, written } = cells;
  if (place?.text === "title" && written && isPeriod(written.text))
    return period(names, { always: written.text });
  return period(names, { written: dateWritingIn(written, report) });
}

function dateWritingIn(cell: CellText | null, report: Reporter): DateWriting | null {
  const written = cell && dateWritingOf(cell.text);
  if (cell && !written) {
    const forms = [...dateWritings, "months of 2024", "year in column <column>"];
    report(notUnderstood({ raw: cell.text, column: "written", forms }), cell.at);
  }
  return written;
}

/** Reads `({})-converted value is estimated`: how a qualified value is written, and its qualifier. */
function writtenIn(cell: CellText | null, report: Reporter): QuantityColumn["written"] {
  if (!cell) return undefined;
  const [, as, named] = /^(.*\{\}.*) is (\S+)$/.exec(cell.text) ?? [];
  const status = statuses.find((each) => each === named);
  if (as !== undefined && status) return { as, status };
  const forms = statuses.map((each) => `… {} … is ${each}`);
  report(notUnderstood({ raw: cell.text, column: "written", forms }), cell.at);
  return undefined;
}

/** A header may end in one of the column's own units, in any language. */
function withSymbols(names: Names, symbols: readonly (readonly [string, RawUnit])[]): Names {
  if (symbols.length === 0) return names;
  const marked = (some: readonly string[]) => [
    ...some,
    ...some.flatMap((name) => symbols.map(([symbol]) => `${name} (${symbol})`)),
  ];
  const others = Object.entries(names).map(([locale, some]) => [locale, marked(some)]);
  return { ...Object.fromEntries(others), en: marked(names.en) };
}

interface UnitsRead {
  /** The base units, or the text that is not one. */
  readonly units: readonly Unit[] | string;
  readonly from: QuantityColumn["unitFrom"];
  readonly multiple?: NonNullable<QuantityColumn["multiple"]>;
}

/** Reads `µg/m³`, `kt`, `t|percent in header` or `t|percent in column unit`. */
function unitsIn(text: string, defined: DefinedUnits): UnitsRead {
  const [, written = "", where] = /^(.*?)(?: in (header|column \S+))?$/.exec(text) ?? [];
  const from = where === undefined ? "contract" : where === "header" ? "header" : { column: where.slice(7) };
  const units: Unit[] = [];
  const multiple = from === "contract" ? defined.multiple(written) : null;
  if (multiple) return { units: [multiple.unit], from, multiple: { ...multiple, name: written } };
  for (const part of partsOf(written)) {
    const unit = defined.find(part);
    if (!unit) return { units: part, from };
    units.push(unit);
  }
  return { units, from };
}
