import { exampleDiffers } from "../datasets/declared/problems.ts";
import type { Area, Areas } from "../model/area.ts";
import type { Column, Contract } from "../model/contract.ts";
import { nameFor } from "../model/contract.ts";
import type { Context, Dataset } from "../model/dataset.ts";
import { editionSchema } from "../model/edition.ts";
import { type Finding, finding, isError } from "../model/finding.ts";
import { headerUnit, withUnit } from "../model/header-unit.ts";
import { inEvery } from "../model/locale.ts";
import { type Observation, selectFirst } from "../model/observation.ts";
import { atCells, cellsAt } from "../model/place.ts";
import { isMissing } from "../model/quantity.ts";
import { Cells, plainSheet, type Sheet } from "../model/sheet.ts";
import { TextList } from "../model/texts.ts";
import {
  type ExampleFigure,
  type ExampleRow,
  exampleAreas,
  type WorkedExample,
} from "../model/worked-example.ts";
import { compute } from "../stages/compute/compute.ts";
import { indexAreas } from "../stages/correct/read-areas.ts";
import { validate } from "../stages/validate/validate.ts";

/** Computes each worked example of a dataset, and reports at its cell any figure that differs or cannot be read. */
export function exampleFindings(dataset: Dataset): Finding[] {
  const { examples = [] } = dataset;
  if (examples.length === 0) return [];
  const plain = plainDataset(dataset);
  return examples.flatMap((example) => findingsOf(example, plain));
}

/** The dataset as plain tables, and without what only a report asks for. */
function plainDataset({ checkStatements: _, ...dataset }: Dataset): Dataset {
  const sources = Object.fromEntries(
    Object.entries(dataset.sources).map(([source, contract]) => [source, plainContract(source, contract)]),
  );
  return { ...dataset, sources, keyFigures: () => [], charts: () => [], narrative: () => [] };
}

function findingsOf(example: WorkedExample, plain: Dataset): Finding[] {
  const context: Context = { edition: exampleEdition, areas: areasIn(example) };
  const rowsOf = (source: string) => example.rows.filter((row) => row.source === source);
  const files = Object.entries(plain.sources).flatMap(([source, contract]) => {
    const rows = rowsOf(source);
    return rows.length === 0
      ? []
      : [{ dataset: plain.id, source, sheets: [sheetOf(source, contract, rows)], findings: [] }];
  });
  const validated = validate(plain, { files }, context);
  const errors = validated.findings.filter(isError);
  if (errors.length > 0)
    return errors.map((found) => ({ ...found, at: placeIn(example, found) ?? found.at }));
  const { observations } = compute(validated, context);
  return example.figures.flatMap((figure) =>
    differenceOf(figure, observations, { example, areas: context.areas }),
  );
}

/** The edition that examples are computed in, whichever is checked. */
const exampleEdition = editionSchema.parse({
  ...{ edition: "2020", title: { en: "Example" }, network: "Example", published: "2021-12-31" },
  ...{ locales: ["en"], datasets: [], deliveries: [] },
});

/** The places that the rows define; countries are always known. */
function areasIn({ rows }: WorkedExample): Areas {
  const areas = rows.flatMap(({ source, values }): Area[] => {
    const code = values.get("code");
    if (source !== exampleAreas || code === undefined) return [];
    const people = Number(values.get("people"));
    return [
      {
        code,
        kind: values.get("kind") ?? "city",
        parent: values.get("parent") ?? null,
        names: inEvery(() => code),
        aliases: [],
        ...(people > 0 ? { people: { amount: people, source: exampleAreas } } : {}),
      },
    ];
  });
  return indexAreas(areas);
}

/** The source as a plain table with named columns, whatever the layout of its files. */
function plainContract(source: string, contract: Contract): Contract {
  const { sheet: _, levels: __, only: ___, ...rest } = contract;
  const columns = Object.fromEntries(
    Object.entries(contract.columns).map(([name, column]) => [name, plainColumn(column)]),
  );
  const reading = { decimal: ".", delimiter: "," } as const;
  return { ...rest, file: source, columns, reading, totals: [], required: false, large: false };
}

function plainColumn({ spread: _, fillsDown: __, ...column }: Column): Column {
  return { ...column, place: "column" };
}

function headerOf(column: Column): string {
  return withUnit(nameFor(column.names, "en"), headerUnit(column));
}

function sheetOf(source: string, { columns }: Contract, rows: readonly ExampleRow[]): Sheet {
  const cells = new Cells(new TextList());
  const given = Object.entries(columns).filter(
    ([name, { optional }]) => !optional || rows.some(({ values }) => values.has(name)),
  );
  for (const [index, [name, column]] of given.entries()) {
    cells.setText(1, index + 1, "text", headerOf(column));
    for (const [row, { values }] of rows.entries()) {
      const value = values.get(name);
      if (value !== undefined) cells.setText(row + 2, index + 1, "text", value);
    }
  }
  return plainSheet(source, cells);
}

/** The row in the sheet of examples for a finding in the table made from it. */
function placeIn({ rows }: WorkedExample, { at }: Finding) {
  const range = cellsAt(at);
  const row = range && rows.filter(({ source }) => source === range.file)[range.row - 2];
  const [first] = rows;
  const place = row?.at ?? first?.at;
  return place ? atCells(place) : null;
}

function differenceOf(
  figure: ExampleFigure,
  observations: readonly Observation[],
  { example, areas }: { readonly example: WorkedExample; readonly areas: Areas },
): Finding[] {
  const { indicator, part: breakdown, period } = figure;
  const area = areas.find(figure.area) ?? figure.area;
  const computed = selectFirst(observations, { indicator, area, period, breakdown });
  const amount = computed && !isMissing(computed.value) ? computed.value.amount : null;
  if (isAsExpected(amount, figure.expected)) return [];
  const [expected, found] = [figure.expected?.amount ?? null, amount];
  return [finding(exampleDiffers({ example: example.id, expected, computed: found }), atCells(figure.at))];
}

function isAsExpected(amount: number | null, expected: ExampleFigure["expected"]): boolean {
  if (amount === null || expected === null) return amount === expected;
  return Math.abs(amount - expected.amount) <= 0.5000001 * 10 ** -expected.decimals;
}
