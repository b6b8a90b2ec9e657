import { groupBy } from "../../model/group-by.ts";
import {
  type ExampleFigure,
  type ExampleRow,
  exampleAreaColumns,
  exampleAreas,
  type WorkedExample,
} from "../../model/worked-example.ts";
import type { DefinedSource } from "./contract/sources.ts";
import type { RowOf } from "./definition.ts";
import { type CellText, cellWithin, partsOf } from "./definition-sheet.ts";
import { notUnderstood } from "./problems.ts";
import { idIn, named, type Reporter } from "./reporting.ts";

interface ExampleMaterial {
  readonly sources: ReadonlyMap<string, DefinedSource>;
  readonly indicators: ReadonlyMap<string, unknown>;
  readonly report: Reporter;
}

/** The worked examples of a definition; reports names in their cells that the definition does not have. */
export function defineExamples(
  rows: readonly RowOf<"examples">[],
  material: ExampleMaterial,
): readonly WorkedExample[] {
  const byId = groupBy(rows, ({ cells }) => idIn(cells.example, material.report) ?? "");
  return [...byId].map(([id, ofExample]) => ({
    id,
    rows: ofExample.flatMap((row) => rowIn(row, material) ?? []),
    figures: ofExample.flatMap((row) => figureIn(row, material) ?? []),
  }));
}

const areaColumns: ReadonlyMap<string, unknown> = new Map(exampleAreaColumns.map((name) => [name, name]));
const rowForms = ["<column> is <value>|<column> is <value>"];

function rowIn({ cells }: RowOf<"examples">, { sources, report }: ExampleMaterial): ExampleRow | null {
  const { source, row, indicator, example } = cells;
  if (!source) {
    // A row is an input or an output.
    if (!indicator && example)
      report(notUnderstood({ raw: "", column: "source", forms: [...sources.keys()] }), example.at);
    return null;
  }
  const columns =
    source.text === exampleAreas ? areaColumns : named(source, sources, "sources", report)?.columns;
  if (!columns) return null;
  if (!row) {
    report(notUnderstood({ raw: "", column: "row", forms: rowForms }), source.at);
    return null;
  }
  const values = new Map<string, string>();
  for (const text of partsOf(row.text)) {
    const [, name = "", value = ""] = /^(\S+) is (.+)$/.exec(text) ?? [];
    if (name === "") report(notUnderstood({ raw: text, column: "row", forms: rowForms }), row.at);
    else if (named(cellWithin(row, name), columns, "columns", report)) values.set(name, value);
  }
  return { source: source.text, values, at: row.at };
}

function figureIn(
  { cells, at: whole }: RowOf<"examples">,
  { indicators, report }: ExampleMaterial,
): ExampleFigure | null {
  const { indicator, part, area, period, figure, source } = cells;
  if (source || !indicator || !named(indicator, indicators, "indicators", report)) return null;
  const expected = expectedIn(figure);
  if (expected === undefined) {
    const forms = ["66.7", "none"];
    report(notUnderstood({ raw: figure?.text ?? "", column: "figure", forms }), figure?.at ?? whole);
    return null;
  }
  return {
    indicator: indicator.text,
    part: part?.text ?? "",
    area: area?.text ?? "",
    period: period?.text ?? "",
    expected,
    at: figure?.at ?? whole,
  };
}

/** Undefined where the cell gives neither a number nor `none`. */
function expectedIn(figure: CellText | null): ExampleFigure["expected"] | undefined {
  if (figure?.text === "none") return null;
  const [text, decimals = ""] = /^[+-]?\d+(?:\.(\d+))?$/.exec(figure?.text ?? "") ?? [];
  return text === undefined ? undefined : { amount: Number(text), decimals: decimals.length };
}
