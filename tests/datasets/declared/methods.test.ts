import { describe, expect, test } from "vitest";
import { defineMethod, type Methods } from "../../../pipeline/datasets/declared/method.ts";
import { observe } from "../../../pipeline/model/observation.ts";
import { measured } from "../../../pipeline/model/quantity.ts";
import { cells, type Row, type Table } from "../../../pipeline/model/table.ts";
import { context } from "../activities/rows.ts";
import { briefs, definitionWith, small } from "./definitions.ts";

type Sheets = Parameters<typeof definitionWith>[0];

const doubled = defineMethod({
  needs: { waste: { city: "area", year: "period", kind: "choice|null", amount: "quantity", note: "text?" } },
  *compute(world) {
    for (const row of world.rows("waste"))
      yield observe("doubled", { area: row.value("city"), period: row.value("year") }, row.value("amount"));
  },
});

const weighed = defineMethod({
  needs: { waste: { city: "area", amount: "quantity in t", note: "text?" } },
  *compute({ plain }) {
    const rows = plain("waste");
    for (const { city: area, amount, note = "" } of rows)
      yield observe("doubled", { area, period: "2021", breakdown: note ?? "" }, amount);
  },
  stream: {
    ...({
      source: "waste",
      by: "city",
      within: "kind",
      along: "year",
      tabulated: [],
      indicators: [],
    } as const),
    addUp: { column: "amount", closerThan: 1 },
    open: ({ plain }) => ({
      zones: [],
      take: () => ({ observations: [], findings: [] }),
      close: () => ({ observations: weighedIn(plain("waste").length), findings: [] }),
    }),
  },
});

function weighedIn(rows: number) {
  const at = { range, status: "reported", raw: "5" } as const;
  return [observe("doubled", { area: "EAS", period: "2021" }, measured("t", rows, at))];
}

const range = { file: "waste.csv", sheet: "", row: 2, column: 1, toRow: 2, toColumn: 1 };

const known: Methods = new Map([
  ["weighed", weighed],
  ["doubled-amounts", doubled],
]);

const columns = small.columns ?? [];
const named = (method: string, sheets: Sheets = {}) =>
  definitionWith(
    {
      dataset: [...(small.dataset ?? []), ["method", method]],
      indicators: [
        ...(small.indicators ?? []),
        ["doubled", "Doubled", "t", "method", "waste", null, "area|period", null],
      ],
      ...sheets,
    },
    ["en"],
    known,
  );

describe("a method that sheets name", () => {
  test("is one that there is; the nearest is told, and taking it mends the sheet", () => {
    const { findings } = named("doubled-amount");
    expect(briefs(findings)).toEqual(["unknown-reference dataset.csv › B4"]);
    expect(findings[0]).toMatchObject({ nearest: "doubled-amounts", list: "methods" });
    expect(named("doubled-amounts").findings).toEqual([]);
  });

  const withoutSource: Sheets = {
    sources: [
      ["source", "file"],
      ["garbage", "waste.csv"],
    ],
    columns: columns.map((row) => row.map((cell) => (cell === "waste" ? "garbage" : cell))),
    indicators: [
      ["indicator", "title", "unit", "operation", "column"],
      ["amount", "Waste", "t", "sum", "garbage.amount"],
    ],
  };
  const withColumn = (...cells: (string | null)[]): Sheets => ({
    columns: columns.map((row) => (row[1] === cells[1] ? cells : row)),
    indicators: [
      ["indicator", "title", "unit", "operation", "column"],
      ["rows", "Rows", "city", "count", "waste"],
    ],
  });

  test.each<readonly [name: string, Sheets, at: string, told: object, mended: Sheets]>([
    [
      "the source is missing: it is added",
      withoutSource,
      "dataset.csv › B4",
      { method: "doubled-amounts", source: "waste", column: null },
      {
        sources: [...(withoutSource.sources ?? []), ["waste", "waste.csv"]],
        columns: [...(withoutSource.columns ?? []), ...columns.slice(1)],
        indicators: withoutSource.indicators ?? null,
      },
    ],
    [
      "a column is missing: it is added",
      {
        ...withColumn(),
        columns: columns.filter(([, name]) => name !== "amount"),
      },
      "dataset.csv › B4",
      { source: "waste", column: "amount", is: null, wanted: "quantity" },
      withColumn(),
    ],
    [
      "a column is of another kind: its kind is changed",
      withColumn("waste", "amount", "text", "Amount"),
      "columns.csv › B5",
      { column: "amount", is: "text", wanted: "quantity" },
      withColumn(),
    ],
    [
      "a column may be empty that each row must fill: it is required",
      withColumn("waste", "city", "area", "City"),
      "columns.csv › B2",
      { column: "city", is: "area", wanted: "area" },
      withColumn("waste", "city", "area", "City", null, "yes"),
    ],
    [
      "an optional column is of another kind",
      { ...withColumn(), columns: [...columns, ["waste", "note", "period", "Note"]] },
      "columns.csv › B6",
      { column: "note", is: "period", wanted: "text" },
      { ...withColumn(), columns: [...columns, ["waste", "note", "text", "Note"]] },
    ],
  ])("%s", (_, wrong, at, told, mended) => {
    const { dataset, findings } = named("doubled-amounts", wrong);
    expect(briefs(findings)).toEqual([`unmet-need ${at}`]);
    expect(findings[0]).toMatchObject(told);
    expect(dataset).toBeNull();
    expect(named("doubled-amounts", mended).findings).toEqual([]);
  });

  test("stands beside another, and both compute", () => {
    const { dataset, findings } = named("doubled-amounts|weighed");
    expect(findings).toEqual([]);
    const made = [...(dataset?.compute({ waste: table() }, context) ?? [])];
    const own = made.filter(({ indicator }) => indicator === "doubled");
    expect(own.map(({ period }) => period)).toEqual(["2020", "2021"]);
    expect(briefs(named("doubled-amounts|weighd").findings)).toEqual(["unknown-reference dataset.csv › B4"]);
  });

  test("may take its source group by group", () => {
    const { dataset } = named("weighed");
    const fold = dataset?.stream?.open({ waste: table() }, context);
    expect(fold?.close().observations[0]?.value).toMatchObject({ amount: 1 });
    expect(named("doubled-amounts").dataset?.stream).toBeUndefined();
  });

  test("that takes rows as they were read has nothing that is derived of them", () => {
    const derived: Sheets = {
      ...withColumn(),
      columns: columns.map((row) => (row[1] === "city" ? ["waste", "town", "text", "Town"] : row)),
      derived: [
        ["source", "name", "function", "of"],
        ["waste", "city", "place of", "town"],
      ],
    };
    const { findings } = named("weighed", derived);
    expect(findings[0]).toMatchObject({ code: "unmet-need", column: "city", is: null });
  });

  test("needs a quantity of its unit alone; naming that unit alone mends it", () => {
    const kept = (unit: string) => ({
      columns: columns.map((row) => (row[1] === "amount" ? row.with(4, unit) : row)),
      indicators: [
        ["indicator", "title", "unit", "operation", "column"],
        ["rows", "Rows", "city", "count", "waste"],
      ],
    });
    const { findings } = named("weighed", kept("t|percent in header"));
    expect(briefs(findings)).toEqual(["unmet-need columns.csv › B5"]);
    expect(findings[0]).toMatchObject({ is: "quantity in t|percent", wanted: "quantity in t" });
    expect(named("weighed", kept("t")).findings).toEqual([]);
  });

  test("takes a derived column for a column", () => {
    const derived: Sheets = {
      ...withColumn(),
      columns: [...columns, ["waste", "remark", "text", "Remark"]],
      derived: [
        ["source", "name", "function", "of"],
        ["waste", "note", "first word of", "remark"],
      ],
    };
    expect(named("doubled-amounts", derived).findings).toEqual([]);
  });

  test("computes what the rows hold", () => {
    const { dataset } = named("doubled-amounts");
    const observations = [...(dataset?.compute({ waste: table() }, context) ?? [])];
    expect(observations.find(({ indicator }) => indicator === "doubled")).toMatchObject({
      area: "JPN",
      period: "2020",
      value: { amount: 5, unit: "t" },
    });
  });
});

/** A table of one row. */
function table(): Table {
  const at = { range, status: "reported", raw: "5" } as const;
  const values = { city: "JPN", year: "2020", kind: "food", amount: measured("t", 5, at) };
  const row = { ...values, [cells]: () => at } as unknown as Row;
  return { length: 1, row: () => row, [Symbol.iterator]: () => [row].values() };
}
