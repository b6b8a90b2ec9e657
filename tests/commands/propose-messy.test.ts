import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import exceljs from "exceljs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkCommand } from "../../pipeline/commands/check-command.ts";
import { proposeCommand } from "../../pipeline/commands/propose-command.ts";
import { readDefinitionSheets } from "../../pipeline/flow/read-definition-sheets.ts";
import { isError } from "../../pipeline/model/finding.ts";
import { folder } from "../../pipeline/stages/ingest/folder.ts";
import { rawText } from "../../pipeline/stages/validate/readers/cell.ts";
import { type DataRepository, dataRepository, workbookOf } from "../support/data-repository.ts";
import { placeOf } from "../support/edition.ts";
import { terminalInto } from "../support/terminal.ts";

let repository: DataRepository;
let lines: string[];
beforeEach(async () => {
  repository = await dataRepository();
  lines = [];
});
afterEach(() => repository.dispose());

type Rows = readonly (readonly unknown[])[];

/** Proposes from a workbook, and gives the cells of one sheet of the definition, by column. */
async function proposed(sheets: { readonly [name: string]: Rows } | string, sheet: string, deliver = false) {
  const name = typeof sheets === "string" ? "their.csv" : "their.xlsx";
  await repository.write(name, typeof sheets === "string" ? sheets : await workbookOf(sheets));
  const options = { root: repository.root, ...(deliver ? { deliver } : {}) };
  await proposeCommand(
    [join(repository.root, name)],
    options,
    terminalInto((text) => lines.push(text)),
  );
  const { sheets: read } = await readDefinitionSheets(
    folder(join(repository.root, "data")),
    "datasets/their",
  );
  const found = read.find(({ name }) => name === sheet);
  if (!found) return [];
  const rows = Array.from({ length: found.cells.lastRow }, (_, row) =>
    Array.from({ length: found.cells.lastColumn }, (_, column) => rawText(found, row + 1, column + 1)),
  );
  const [header = [], ...body] = rows;
  return body.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ""])));
}

const air = [
  ["Clean Cities Forum: air of member cities"],
  ["Compiled by the secretariat"],
  [],
  ["City", "Year", "PM2.5 (µg/m³)", "Remarks"],
  ["Seoul", 2018, 23, null],
  ["Seoul", 2019, 24, null],
  ["Atlantis", 2018, "n/a", "no instrument"],
  ["Atlantis", 2019, 9, null],
  [],
  ["Source: city governments"],
];

test("a note under the table is no row of it, the title over it tells what it is about", async () => {
  const columns = await proposed({ Air: air }, "columns");
  expect(columns.map(({ name, kind, key }) => [name, kind, key])).toEqual([
    ["city", "area", "yes"],
    ["year", "period", "yes"],
    ["pm2-5", "quantity", ""],
    ["remarks", "text", ""],
  ]);
  const settings = await readDefinitionSheets(folder(join(repository.root, "data")), "datasets/their");
  expect(JSON.stringify(settings.sheets.map(({ cells }) => cells.text(3, 2)))).toContain(
    "Clean Cities Forum",
  );
});

test("sheets with one header are told apart by their names", async () => {
  const year = (seoul: number) => [
    ["Year", "Buses"],
    [2018, seoul],
    [2019, seoul + 5],
  ];
  const columns = await proposed({ Seoul: year(3), Tokyo: year(9) }, "columns");
  expect(columns[0]).toMatchObject({ name: "place", kind: "area", place: "sheet name", key: "yes" });
});

test("years across the table make a row each, and nothing is asked", async () => {
  const rates = [
    ["Country", 2017, 2018],
    ["Japan", 1, 2],
    ["Mongolia", 3, 4],
  ];
  const columns = await proposed({ Rates: rates }, "columns", true);
  expect(columns.map(({ kind, place, header }) => [kind, place, header])).toEqual([
    ["area", "", "Country"],
    ["period", "across", "Period"],
    ["quantity", "below", "Rates"],
  ]);
  expect((await repository.check()).findings.filter(isError)).toEqual([]);
  // In a CSV file years are texts like any other, and a second header row may hold them.
  await rm(join(repository.root, "data/datasets"), { recursive: true });
  const csv = "Country,Rate (%),\n,2017,2018\nJapan,1,2\nMongolia,3,4\n";
  const ofText = await proposed(csv, "columns");
  expect(ofText.map(({ place, unit }) => [place, unit])).toEqual([
    ["", ""],
    ["across", ""],
    ["below", "%"],
  ]);
});

test("months across are of the years in a column, and what stands beside them is of the year", async () => {
  const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun"];
  const prices = [
    ["Year", ...months, "HALF1"],
    [2018, 1, 2, 3, 4, 5, 6, 21],
    [2019, 7, 8, 9, 10, 11, 12, 57],
  ];
  await proposed({ Prices: prices }, "columns", true);
  const { findings, computed } = await repository.check();
  expect(findings.filter(isError)).toEqual([]);
  const figures = computed.flatMap(({ observations }) => observations);
  const told = (of: string) =>
    figures.flatMap(({ indicator, period, value }) =>
      indicator === of && "amount" in value ? [`${period} ${value.amount}`] : [],
    );
  expect(told("prices")).toHaveLength(12);
  expect(told("prices")).toContain("2019-06 12");
  expect(told("half1")).toEqual(["2018 21", "2019 57"]);
});

test("a row of a title beside unnamed columns is no header, and ages are no amounts", async () => {
  const frame =
    "At the end of month,Unnamed: 1,Unnamed: 2,Unnamed: 3\n,,2018,2019\nAge,Country,People,People\n";
  const columns = await proposed(
    `${frame}0,Japan,5,6\n1,Japan,7,8\n0,Mongolia,9,10\n1,Mongolia,11,12\n`,
    "columns",
    true,
  );
  expect(columns.map(({ header, kind, question }) => [header, kind, question ?? ""])).toEqual([
    ["Age", "text", ""],
    ["Country", "area", ""],
    ["Period", "period", ""],
    ["People", "quantity", ""],
  ]);
  expect((await repository.check()).findings.filter(isError)).toEqual([]);
});

test("labels that differ by spaces alone name no rows", async () => {
  const rows = [
    ["Province", "Town", "Total"],
    ["Azua", "Azua", 12],
    ["Azua", "  Azua", 5],
    ["Azua", "Peralta", 7],
  ];
  const [source] = await proposed({ People: rows }, "sources");
  expect(source?.question).toContain("No columns together name a row");
});

test("figures of years after the edition's are warned of, until there are none", async () => {
  const beds = (last: number) => [
    ["Country", "Year", "Beds"],
    ["Japan", 2019, 5],
    ["Japan", last, 6],
  ];
  await proposed({ Beds: beds(2023) }, "columns", true);
  const later = async () =>
    (await repository.check()).findings.flatMap(({ code, severity }) =>
      code === "after-edition" ? [severity] : [],
    );
  expect(await later()).toEqual(["warning"]);
  await repository.write("data/raw/2020/their/their.xlsx", await workbookOf({ Beds: beds(2020) }));
  expect(await later()).toEqual([]);
});

test("notes below a list are none of its values", async () => {
  const rows = ["Men", "Women"].flatMap((sex) => [2018, 2019, 2020].map((year) => [sex, year, year - 2000]));
  const notes = [["Office of statistics, survey of income"], ["Income is of the year before the interview"]];
  await proposed({ Income: [["Sex", "Year", "Income"], ...rows, [], ...notes] }, "columns", true);
  const { findings, validated } = await repository.check();
  expect(findings.filter(isError)).toEqual([]);
  expect(validated.flatMap(({ sources }) => sources.map(({ table }) => [...table].length))).toEqual([6]);
});

test("a multiple that another column names row by row is read with it", async () => {
  const twice = [
    ["City", "Year", "Unit", "Waste"],
    ["Seoul", 2020, "kt", 5],
    ["Tokyo", 2020, "kt", 6],
    ["Seoul", 2020, "t", 5000],
    ["Tokyo", 2020, "t", 6000],
  ];
  const columns = await proposed({ Waste: twice }, "columns", true);
  expect(columns.find(({ name }) => name === "waste")).toMatchObject({ unit: "t in column unit" });
  const { findings } = await repository.check();
  expect(findings.filter(isError)).toEqual([]);
});

test("of a table of the world it is said how to read the places of areas.csv alone, which does, as does a multiple as its unit", async () => {
  const others = [
    ...["Wonderland", "Austria", "Belgium", "Brazil", "Canada", "Chile", "Denmark", "Egypt", "Cuba"],
    ...["Spain", "Ireland", "Ghana", "Greece", "Hungary", "Iceland", "Italy", "Kenya", "Norway", "Peru"],
  ];
  const rows = ["Japan", "Mongolia", "Korea, Rep.", ...others].map((name) => [name, 2020, 5]);
  await proposed({ Waste: [["Country", "Year", "Waste"], ...rows] }, "columns", true);
  expect(lines.join("\n")).toContain("“country in members” under “only”");
  const path = join(repository.root, "data/datasets/their/definition.xlsx");
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(path);
  const set = (sheet: string, header: string, row: number, value: string) => {
    const found = book.getWorksheet(sheet);
    const heads = Array.from({ length: found?.columnCount ?? 0 }, (_, at) => found?.getCell(1, at + 1).text);
    const column = heads.includes(header) ? heads.indexOf(header) + 1 : heads.length + 1;
    if (found) found.getCell(1, column).value = header;
    if (found) found.getCell(row, column).value = value;
  };
  set("sources", "only", 2, "country in members");
  set("columns", "unit", 4, "kt");
  set("indicators", "unit", 2, "t");
  await book.xlsx.writeFile(path);
  const { findings, validated } = await repository.check();
  expect(findings.filter(isError)).toEqual([]);
  const [table] = validated.flatMap(({ sources }) => sources.map(({ table }) => table));
  expect([...(table ?? [])]).toMatchObject([{ country: "JPN" }, { country: "MNG" }, { country: "KOR" }]);
  expect([...(table ?? [])][0]).toMatchObject({ waste: { amount: 5000, unit: "t" } });
});

test("sheets named after years say when, and are found with spaces around their names", async () => {
  const year = [
    ["City", "Buses"],
    ["Seoul", 3],
    ["Tokyo", 9],
  ];
  const columns = await proposed({ "2018": year, " 2019 ": year }, "columns", true);
  expect(columns[0]).toMatchObject({ kind: "period", place: "sheet name", key: "yes" });
  expect((await repository.check()).findings.filter(isError)).toEqual([]);
});

test("a header that names what is counted is its unit", async () => {
  const log = [
    ["Date", "Topic", "Participants"],
    ["2019-05-02", "Waste", 12],
    ["2019-06-02", "Water", 10],
  ];
  const columns = await proposed({ Log: log }, "columns", true);
  expect(columns.map(({ unit }) => unit)).toEqual(["", "", "Participants"]);
  expect((await repository.check()).findings.filter(isError)).toEqual([]);
});

test("with --deliver the file is a delivery of the latest edition, and check says what is left", async () => {
  await proposed({ Air: air }, "columns", true);
  const edition = JSON.parse(readFileSync(join(repository.root, "data/raw/2020/edition.json"), "utf8"));
  expect(edition.deliveries).toEqual([
    { dataset: "their", file: "their.xlsx", office: "their", locale: "en" },
  ]);
  const findings = (await repository.check()).findings;
  expect(findings.filter(isError).map(({ code }) => code)).toEqual(["unknown-area", "unknown-area"]);
  const width = readFileSync("data/reference/areas.csv", "utf8").split("\n")[0]?.split(",").length ?? 0;
  const line = "ATL,city,WLD,Atlantis".padEnd("ATL,city,WLD,Atlantis".length + width - 4, ",");
  const areas = join(repository.root, "data/reference/areas.csv");
  await repository.write("data/reference/areas.csv", `${readFileSync(areas, "utf8").trimEnd()}\n${line}\n`);
  expect((await repository.check()).findings.filter(isError).map(placeOf)).toEqual([]);
  await expect(proposed({ Air: air }, "columns", true)).rejects.toThrow("exists");
});

test("an indicator that another dataset has is called after its own dataset", async () => {
  await repository.copy("data/datasets/membership", "data/datasets/membership");
  const rates = [
    ["Country", "Year", "Members"],
    ["Japan", 2018, 2],
    ["Mongolia", 2018, 4],
  ];
  const [members] = await proposed({ Rates: rates }, "indicators");
  expect(members?.indicator).toBe("their-members");
});

test("names merged over a header of two rows, thousands of a unit and words in brackets are read as the check reads them", async () => {
  const options = { root: repository.root, deliver: true, id: "waste" };
  const terminal = terminalInto((text) => lines.push(text));
  await proposeCommand(["data/raw/2020/recycling/municipal-waste.xlsx"], options, terminal);
  expect(await checkCommand(undefined, { root: repository.root, format: "text" }, terminal)).toBe(0);
  expect(lines.at(-1)).toContain("0 errors, 0 warnings");
});

test("letters of status beside each year leave the years together, and are told as unread", async () => {
  const file = readFileSync("bench/propose/public/files/205/waste-per-country.csv", "utf8");
  const columns = await proposed(file, "columns", true);
  expect(columns.map(({ name, place }) => [name, place])).toEqual([
    ["country", ""],
    ["period", "across"],
    ["value", "below"],
  ]);
  const { computed, findings } = await repository.check();
  const figures = computed.flatMap(({ observations }) => observations);
  expect(new Set(figures.map(({ period }) => period))).toEqual(new Set(["2018", "2019", "2020"]));
  const unread = findings.filter(({ code }) => code === "blank-column").map(placeOf);
  expect(unread).toEqual(["their/their.csv › C3:C7", "their/their.csv › E4:E7", "their/their.csv › G2:G7"]);
});

test("years beside a second table are not those of the first", async () => {
  const columns = await proposed(
    "City,2018,2019,,2018,2019\nSeoul,1,2,,3,4\nBusan,5,6,,7,8\n",
    "columns",
    true,
  );
  expect(columns.map(({ place }) => place)).toEqual(["", "across", "below"]);
  const { computed } = await repository.check();
  const amounts = computed.flatMap(({ observations }) => observations).map(({ value }) => value);
  expect(amounts.map((value) => ("amount" in value ? value.amount : null))).toEqual([5, 6, 1, 2]);
});

const bothYears = [1993, 1994];
test.each([
  ["quarters below their name", "Quarter", bothYears, 4, "year/quarter", ""],
  ["the first quarters below their name", "Quarter", [1993], 3, "year/quarter", ""],
  [
    "quarters below another",
    "Time",
    bothYears,
    4,
    "year/quarter",
    "Are 1993 01, 1993 02, 1993 03, 1993 04 …",
  ],
  ["quarters of one year", "Time", [1993], 4, "year/quarter", "Are 1993 01, 1993 02, 1993 03, 1993 04 …"],
  ["months", "Time", bothYears, 12, "year/month", ""],
])("1993 01 is a time: %s", async (_, header, years, most, written, asked) => {
  const times = years.flatMap((year) =>
    Array.from({ length: most }, (_, at) => `${year} ${String(at + 1).padStart(2, "0")},${at + 90}\n`),
  );
  const [time] = await proposed(`${header},Value\n${times.join("")}`, "columns");
  expect([time?.kind, time?.written]).toEqual(["period", written]);
  expect(time?.question ?? "").toContain(asked);
  expect(time?.question ? asked !== "" : asked === "").toBe(true);
});

test("months are of the year that stands once above them", async () => {
  const rows = ["Year,Month,Visits", "1972,Jan,10", ",Aug,30", "1989,Feb,2", ",Mar,88", ",Jun,96"];
  await proposed(`${rows.join("\n")}\n`, "columns", true);
  const { findings, validated } = await repository.check();
  expect(findings.filter(isError)).toEqual([]);
  const read = validated.flatMap(({ sources }) => sources.flatMap(({ table }) => [...table]));
  expect(read.map(({ month }) => month)).toEqual(["1972-01", "1972-08", "1989-02", "1989-03", "1989-06"]);
});

test("a text among numbers that a person says is a gap is read as one", async () => {
  const [, beds] = await proposed(
    "Country,Beds\nJapan,5\nMongolia,S*\nFrance,7\nKenya,S*\nPeru,8\n",
    "columns",
    true,
  );
  expect(beds).toMatchObject({ kind: "quantity", "gap marks": "S*" });
  const { findings } = await repository.check();
  expect(findings.filter(isError).map(({ code }) => code)).toEqual(["open-question"]);
  expect(findings.filter(({ code }) => code === "missing-marker")).toHaveLength(2);
});

test("quarters stand across in the same form, and are asked about", async () => {
  const across = "Country,1993 01,1993 02,1993 03,1993 04,1994 01\nAustria,1,2,3,4,5\nBelgium,2,3,4,5,6\n";
  const columns = await proposed(across, "columns");
  expect(
    columns.map(({ place, written, question }) => [place, written ?? "", (question ?? "") !== ""]),
  ).toEqual([
    ["", "", false],
    ["across", "year/quarter", true],
    ["below", "", false],
  ]);
});

test("years of an era above the rows of places are times", async () => {
  const rows = [
    "市区町村,人口",
    "平成30年,",
    "札幌市,1950",
    "仙台市,1080",
    "令和3年,",
    "札幌市,1973",
    "仙台市,1096",
  ];
  const columns = await proposed(`${rows.join("\n")}\n`, "columns");
  expect(columns.map(({ header, kind, ...others }) => [header, kind, others["fill down"] ?? ""])).toEqual([
    ["市区町村", "area", ""],
    ["人口", "quantity", ""],
    ["市区町村", "period", "headings"],
  ]);
});

test("numbers with the mark of a footnote are figures; most with a number in brackets are asked about", async () => {
  const file = readFileSync("bench/propose/public/files/206/population.csv", "utf8");
  expect((await proposed(file, "columns")).map(({ kind, question }) => [kind, question ?? ""])).toEqual([
    ["area", ""],
    ["period", ""],
    ["quantity", ""],
  ]);
  const answers = "City,Year,Satisfied\nSeoul,2018,81 (12)\nBusan,2018,77 (9)\nSeoul,2019,83 (14)\n";
  await rm(join(repository.root, "data/datasets/their"), { recursive: true });
  const [, , satisfied] = await proposed(answers, "columns");
  expect([satisfied?.kind, satisfied?.question]).toEqual(["quantity", expect.stringContaining("“81 (12)”")]);
});

test("a garbled cell is named, and the rest of the table is proposed", async () => {
  const text = "City,Year,People\nSeoul,2018,5\nCarit\u00c3\u00a0,2018,6\nBusan,2018,7\n";
  const columns = await proposed(text, "columns");
  expect(columns.map(({ name }) => name)).toEqual(["city", "year", "people"]);
  expect(lines.join("\n")).toContain("A3");
});
