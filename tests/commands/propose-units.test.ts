import { join } from "node:path";
import exceljs from "exceljs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { proposeCommand } from "../../pipeline/commands/propose-command.ts";
import { isError } from "../../pipeline/model/finding.ts";
import { type DataRepository, dataRepository, workbookOf } from "../support/data-repository.ts";
import { terminalInto } from "../support/terminal.ts";

let repository: DataRepository;
beforeEach(async () => {
  repository = await dataRepository();
});
afterEach(() => repository.dispose());

type Rows = readonly (readonly unknown[])[];

/** Proposes from a table and delivers it. */
async function propose(rows: Rows) {
  await repository.write("their.xlsx", await workbookOf({ Data: rows }));
  const options = { root: repository.root, id: "their", deliver: true };
  await proposeCommand(
    [join(repository.root, "their.xlsx")],
    options,
    terminalInto(() => {}),
  );
}

/** Empties the questions of the definition, and writes cells of it. */
async function answer(
  cells: readonly { readonly sheet: string; readonly column: string; readonly text: string }[] = [],
) {
  const path = join(repository.root, "data/datasets/their/definition.xlsx");
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(path);
  for (const sheet of book.worksheets) {
    const heads = Array.from({ length: sheet.columnCount }, (_, at) => sheet.getCell(1, at + 1).text);
    const asked = heads.indexOf("question");
    for (let row = 2; asked >= 0 && row <= sheet.rowCount; row++) sheet.getCell(row, asked + 1).value = null;
    for (const { column, text } of cells.filter((cell) => cell.sheet === sheet.name)) {
      const at = heads.includes(column) ? heads.indexOf(column) + 1 : heads.length + 1;
      sheet.getCell(1, at).value = column;
      sheet.getCell(2, at).value = text;
    }
  }
  await book.xlsx.writeFile(path);
}

/** The codes of what is wrong, and each indicator's figures. */
async function checked() {
  const { findings, computed } = await repository.check();
  const errors = findings.filter(isError).map(({ code }) => code);
  const figures: Record<string, string[]> = {};
  for (const { indicator, value } of computed.flatMap(({ observations }) => observations)) {
    const written = "amount" in value ? `${value.amount} ${value.unit}` : "none";
    figures[indicator] = [...(figures[indicator] ?? []), written];
  }
  return { errors, figures };
}

describe("a column of units", () => {
  test.each(["Unit", "Einheit", "単位", "단위", "unité", "单位", "Unit of measure", "UOM"])(
    "%s of several kinds gives each kind figures of its own, without a question",
    async (head) => {
      await propose([
        ["Country", "Year", head, "Value"],
        ["Japan", 2019, "kt", 12.5],
        ["Japan", 2019, "%", 3.5],
        ["Japan", 2019, "persons", 800],
        ["Mongolia", 2019, "t", 900],
        ["Mongolia", 2019, "%", 4.5],
        ["Mongolia", 2019, "persons", 300],
      ]);
      expect(await checked()).toEqual({
        errors: [],
        figures: {
          "value-kt": ["12500 t", "900 t"],
          value: ["3.5 percent", "4.5 percent"],
          "value-persons": ["800 person", "300 person"],
        },
      });
    },
  );

  const long = [
    ["Country", "Year", "Indicator", "Unit", "Value"],
    ["Japan", 2019, "Waste", "kt", 12.5],
    ["Japan", 2019, "Recycled", "%", 3.5],
    ["Mongolia", 2019, "Waste", "t", 900],
    ["Mongolia", 2019, "Recycled", "%", 4.5],
  ];

  test("beside measures, each of one unit, gives each its indicator", async () => {
    await propose(long);
    expect(await checked()).toEqual({
      errors: [],
      figures: { waste: ["12500 t", "900 t"], recycled: ["3.5 percent", "4.5 percent"] },
    });
  });

  test("answered by one of its units reads that alone", async () => {
    await propose(long);
    await answer([{ sheet: "sources", column: "only", text: "unit in %" }]);
    expect(await checked()).toEqual({ errors: [], figures: { recycled: ["3.5 percent", "4.5 percent"] } });
  });

  test("with gaps, or with multiples beside it, keeps figures apart as they are written", async () => {
    await propose([
      ["Country", "Year", "Subject", "Unit", "Scalar factor", "Value"],
      ["Japan", 2019, "Population", "Persons", "thousands", 12.5],
      ["Japan", 2019, "Unemployment", "Percentage", "units", 3.5],
      ["Mongolia", 2019, "Population", "Persons", "thousands", 3.25],
      ["Mongolia", 2019, "Unemployment", "Percentage", "units", 4.5],
    ]);
    expect((await checked()).errors).toEqual(["open-question"]);
    await answer();
    expect(Object.values((await checked()).figures)).toEqual([
      ["12.5 1", "3.25 1"],
      ["3.5 1", "4.5 1"],
    ]);
  });

  test("of one kind, or of one in several multiples, is no question, nor is a department one", async () => {
    await propose([
      ["Unit", "Year", "Beds", "UNIT_MULT", "Value"],
      ["Surgery", 2019, 5, 3, 1.5],
      ["Ward", 2019, 6, 3, 2.5],
      ["Surgery", 2020, 5, 3, 3.5],
      ["Ward", 2020, 6, 3, 4.5],
    ]);
    expect((await checked()).errors).toEqual(["open-question"]);
    await answer();
    expect(await checked()).toMatchObject({
      errors: [],
      figures: { value: ["1500 1", "2500 1", "3500 1", "4500 1"] },
    });
  });
});

describe("a multiple in a header", () => {
  test.each([
    ["Population (1000)", "person"],
    ["人口（千人）", "person"],
    ["人口（千）", "person"],
    ["Einwohner in 1.000", "person"],
    ["Einwohner (×1000)", "person"],
    ["Population, in thousands", "person"],
    ["Population ('000s)", "person"],
    ["Население (тыс.)", "person"],
    ["Población (miles de personas)", "person"],
    ["Households (thousands)", "household"],
    ["Waste (10³ t)", "t"],
    ["Exports in thousands", "1"],
  ])("%s is read as such", async (head, unit) => {
    await propose([
      ["Country", "Year", head],
      ["Japan", 2019, 12.5],
      ["Mongolia", 2019, 3.25],
    ]);
    const { errors, figures } = await checked();
    expect({ errors, figures: Object.values(figures) }).toEqual({
      errors: [],
      figures: [[`12500 ${unit}`, `3250 ${unit}`]],
    });
  });

  test("or above the table counts for all years across, and 万人 is ten thousand people", async () => {
    await propose([
      ["Population by country (in thousands)"],
      [],
      ["Country", 2019, 2020],
      ["Japan", 12.5, 13],
      ["Mongolia", 3, 3.5],
    ]);
    expect(Object.values((await checked()).figures)).toEqual([
      ["12500 person", "13000 person", "3000 person", "3500 person"],
    ]);
  });

  test.each(["Distance in miles", "Income class 1000", "Deaths per 1000", "Visits in Milan"])(
    "%s is none",
    async (head) => {
      await propose([
        ["Country", "Year", head],
        ["Japan", 2019, 12.5],
        ["Mongolia", 2019, 3.25],
      ]);
      expect(Object.values((await checked()).figures)).toEqual([
        [expect.stringMatching(/^12.5 /), expect.stringMatching(/^3.25 /)],
      ]);
    },
  );
});

describe("what nothing but a table's title or name says", () => {
  const sales = (title: string) => [
    [title],
    ["Year", "State", "Residential", "Commercial"],
    [2019, "Japan", 1_000_017, 900_005],
    [2019, "Mongolia", 2_000_017, 800_005],
  ];

  test("is the unit in brackets behind the title, as later files are read by theirs", async () => {
    await propose(sales("Retail sales of electricity, 1990-2019 (Megawatthours)"));
    const read = { residential: ["1000017 MWh", "2000017 MWh"], commercial: ["900005 MWh", "800005 MWh"] };
    expect(await checked()).toEqual({ errors: [], figures: read });
    const rows = sales("Retail sales of electricity, 1990-2019 (thousand megawatthours)").map((row) =>
      row.map((cell) => (typeof cell === "number" && cell > 10_000 ? cell / 1000 : cell)),
    );
    await repository.write("data/raw/2020/their/their.xlsx", await workbookOf({ Data: rows }));
    expect(await checked()).toEqual({ errors: [], figures: read });
  });

  test.each([
    ["Population (thousand people)", "126000000 person"],
    ["指标：年末常住人口(万人)", "1260000000 person"],
    ["Waste (kt)", "126000000 t"],
    ["Waste (t)", "126000 t"],
  ])("is that of years below the title %s", async (title, first) => {
    await propose([
      [title],
      [],
      ["Country", "2018", "2019"],
      ["Japan", 126_000, 125_000],
      ["Mongolia", 3_100, 3_200],
    ]);
    const { errors, figures } = await checked();
    expect(errors).toEqual([]);
    expect(Object.values(figures)[0]?.[0]).toBe(first);
  });

  test("is not counted twice where the definition states the multiple", async () => {
    await propose([
      ["Waste (kt)"],
      [],
      ["Country", "2018", "2019"],
      ["Japan", 126_000, 125_000],
      ["Mongolia", 3_100, 3_200],
    ]);
    const path = join(repository.root, "data/datasets/their/definition.xlsx");
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(path);
    const columns = book.getWorksheet("columns");
    const heads = Array.from(
      { length: columns?.columnCount ?? 0 },
      (_, at) => columns?.getCell(1, at + 1).text,
    );
    for (let row = 2; row <= (columns?.rowCount ?? 0); row++) {
      const unit = columns?.getCell(row, heads.indexOf("unit") + 1);
      if (unit?.text === "t") unit.value = "thousand t";
    }
    book.addWorksheet("units").addRows([
      ["unit", "base", "factor"],
      ["thousand t", "t", 1000],
    ]);
    await book.xlsx.writeFile(path);
    const { errors, figures } = await checked();
    expect([errors, Object.values(figures)[0]?.[0]]).toEqual([[], "126000000 t"]);
  });

  test("is people, of a population, and its name none that tells screen readers of headers", async () => {
    await propose([
      [
        "table with row headers in column A and column headers in rows 3 through 4 (leading dots indicate sub-parts)",
      ],
      ["Annual Estimates of the Resident Population for Countries: 2018 to 2019"],
      ["Country", 2018, 2019],
      ["Japan", 126_000_000, 125_000_000],
      ["Mongolia", 3_100_000, 3_200_000],
    ]);
    const { errors, figures } = await checked();
    expect(errors).toEqual([]);
    expect(Object.entries(figures)).toEqual([
      [
        expect.stringMatching(/^annual-estimates-of-the-resident-pop/),
        ["126000000 person", "125000000 person", "3100000 person", "3200000 person"],
      ],
    ]);
  });
});
