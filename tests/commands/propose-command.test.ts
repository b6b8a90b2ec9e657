import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { listCommand } from "../../pipeline/commands/list-command.ts";
import { proposeCommand } from "../../pipeline/commands/propose-command.ts";
import { wordsCommand } from "../../pipeline/commands/words-command.ts";
import { report } from "../../pipeline/flow/report.ts";
import { isError } from "../../pipeline/model/finding.ts";
import { defaultLimits } from "../../pipeline/stages/ingest/limits.ts";
import { readTables } from "../../pipeline/stages/ingest/read-tables.ts";
import { readWorkbook } from "../../pipeline/stages/ingest/workbook/read-workbook.ts";
import { type DataRepository, dataRepository, workbookOf } from "../support/data-repository.ts";
import { terminalInto } from "../support/terminal.ts";

let repository: DataRepository;
let lines: string[];
const terminal = terminalInto((text) => lines.push(text));
beforeEach(async () => {
  repository = await dataRepository();
  lines = [];
});
afterEach(() => repository.dispose());

const delivered = {
  Data: [
    ["Water use of cities"],
    [],
    ["City", "Year", "Use (t)", "Source", "Metered share (%)"],
    ["Seoul", 2018, 100, "Utility", 90],
    ["Seoul", 2019, 110, "Utility", 92],
    ["Tokyo", 2018, 210, "Survey", 60.5],
    ["Tokyo", 2019, 205, "Survey", null],
    ["Total", null, 625, null, null],
  ],
};

const propose = async (name: string, content: Uint8Array | string, id?: string) => {
  await repository.write(name, content);
  return proposeCommand(
    [join(repository.root, name)],
    { root: repository.root, ...(id ? { id } : {}) },
    terminal,
  );
};

describe("propose", () => {
  test("leads from a delivered workbook to a page with a chart", async () => {
    expect(await propose("Water use.xlsx", await workbookOf(delivered))).toBe(0);
    expect(lines[0]).toContain("data/datasets/water-use/definition.xlsx");
    await repository.write("data/raw/2020/water-use/Water use.xlsx", await workbookOf(delivered));
    const registered = await repository.registry();
    const datasets = async () => ({ datasets: registered.datasets, definitions: registered.findings });
    const job = { root: repository.root, edition: "2020", datasets, progress: () => {} };
    const outcome = await report({ ...job, only: ["html", "svg", "csv"] });
    if (outcome.came !== "published") throw new Error(`not published: ${outcome.came}`);
    const { findings } = outcome;
    expect(findings.filter(isError)).toEqual([]);
    expect(findings.map(({ code }) => code)).toContain("total-row");
    const csv = readFileSync(`${repository.root}/reports/2020/observations.csv`, "utf8");
    expect(csv).toContain("water-use,use,KOR-SEO,2019,,110,exact,t,reported");
    expect(csv).toContain("water-use,metered-share,JPN-TYO,2018,,60.5,exact,percent");
    expect(readFileSync(`${repository.root}/reports/2020/charts/use-chart.svg`, "utf8")).toContain("Tokyo");
  });

  test("asks what the workbook does not say, and nothing is published before it is answered", async () => {
    const rows = [
      ["City", "Opened", "Amount"],
      ["Seoul", "03/04/2018", 5],
      ["Tokyo", "05/06/2018", 7],
    ];
    await propose("amounts.xlsx", await workbookOf({ S: rows }));
    expect(lines.join("\n")).toMatch(/No unit is told for “Amount”[\s\S]*1 question stands/);
    await repository.write("data/raw/2020/amounts/amounts.xlsx", await workbookOf({ S: rows }));
    const { findings } = await repository.check();
    const [question] = findings.filter(({ code }) => code === "open-question");
    expect(question).toMatchObject({ severity: "error", question: expect.stringContaining("day first") });
  });

  test.each([
    ["an empty file", "empty.xlsx", "", /is empty/],
    ["an empty text", "empty.csv", "", /is empty/],
    [
      "a picture",
      "photo.xlsx",
      new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0]),
      /a picture.*no spreadsheet/,
    ],
    [
      "prose",
      "letter.csv",
      "Dear colleagues.\nPlease find below what we wrote.\nYours sincerely.\n",
      /no table/,
    ],
  ])("refuses %s in one line", async (_, name, content, says) => {
    await expect(propose(name, content, "thing")).rejects.toThrow(says);
  });

  test("refuses a sheet of prose, an empty sheet and a pivot table in one line", async () => {
    const prose = [["This workbook tells of our year."], ["It was a good one."], ["We thank everybody."]];
    const pivot = [
      ["Row Labels", "Sum of Use"],
      ["Seoul", 5],
      ["Grand Total", 5],
    ];
    await expect(propose("a.xlsx", await workbookOf({ S: prose }), "a")).rejects.toThrow(/no table/);
    await expect(propose("b.xlsx", await workbookOf({ S: [] }), "b")).rejects.toThrow(/is empty/);
    await expect(propose("c.xlsx", await workbookOf({ S: pivot }), "c")).rejects.toThrow(/pivot table/);
  });

  test("names the option by which a table far below is found", async () => {
    const notes = Array.from({ length: 50 }, (_, at) => [`This sentence tells of chapter ${at + 1}.`]);
    const workbook = await workbookOf({ S: [...notes, [], ...delivered.Data.slice(2)] });
    await expect(propose("far.xlsx", workbook, "far")).rejects.toThrow(/no table.* --header 52$/);
    const file = join(repository.root, "far.xlsx");
    await proposeCommand([file], { root: repository.root, id: "far", header: "52" }, terminal);
    const definition = join(repository.root, "data/datasets/far/definition.xlsx");
    const { sheets } = await readWorkbook(readFileSync(definition), "definition.xlsx", defaultLimits);
    const columns = sheets.find(({ name }) => name === "columns");
    expect([2, 3, 4].map((row) => columns?.cells.text(row, 2))).toEqual(["city", "year", "use"]);
  });

  test("proposes from the sheet that is named, and says which there are", async () => {
    const sheets = {
      First: delivered.Data,
      Second: [
        ["City", "Trees"],
        ["Seoul", 5],
        ["Tokyo", 7],
      ],
    };
    await repository.write("many.xlsx", await workbookOf(sheets));
    const from = (sheet: string) =>
      proposeCommand([join(repository.root, "many.xlsx")], { root: repository.root, sheet }, terminal);
    await expect(from("Third")).rejects.toThrow(/“First”, “Second”/);
    expect(await from("Second")).toBe(0);
    const registered = await repository.registry();
    expect(registered.datasets.map(({ indicators }) => Object.keys(indicators))).toContainEqual(["trees"]);
  });

  test("leaves nothing behind where no edition is to deliver to", async () => {
    await repository.write("elsewhere/water.csv", "City,Trees\nSeoul,5\nTokyo,7\n");
    const root = join(repository.root, "elsewhere");
    const options = { root, deliver: true };
    await expect(proposeCommand([join(root, "water.csv")], options, terminal)).rejects.toThrow(/data\/raw/);
    expect(await readdir(root)).toEqual(["water.csv"]);
  });

  test("never overwrites a definition, and asks for a name that can be one", async () => {
    const book = await workbookOf(delivered);
    await propose("water.xlsx", book);
    await expect(propose("water.xlsx", book)).rejects.toThrow(/exists.*--again/);
    await expect(propose("用水.xlsx", book)).rejects.toThrow(/--id/);
    expect(await propose("用水.xlsx", book, "water-of-cities")).toBe(0);
  });

  test("takes what is hostile in a workbook for words", async () => {
    const rows = [
      ["City|x", "=cmd()", "__proto__"],
      ["Seoul", 1, "a"],
      ["Tokyo", 2, "a"],
      ["Kyoto", 3, "b"],
      ["Suwon", 4, "b"],
    ];
    await propose("hostile.xlsx", await workbookOf({ S: rows }));
    const { findings } = await repository.check();
    expect(findings.filter((found) => isError(found) && found.code !== "missing-file")).toEqual([]);
  });

  test("reads sheets with one header as one source", async () => {
    const sheet = (kind: string) => [
      ["City", "Year", "Kind", "Amount (t)"],
      ["Seoul", 2018, kind, 5],
      ["Tokyo", 2018, kind, 7],
    ];
    await propose("kinds.xlsx", await workbookOf({ A: sheet("Food"), B: sheet("Paper") }));
    await repository.write(
      "data/raw/2020/kinds/kinds.xlsx",
      await workbookOf({ A: sheet("Food"), B: sheet("Paper") }),
    );
    const { findings } = await repository.check();
    expect(findings.filter(({ code }) => code === "not-in-list")).toEqual([]);
  });
});

describe("words and list", () => {
  test("say what a language lacks and where a dataset is defined", async () => {
    await repository.copy("tests/datasets/declared/air-quality/definition", "data/datasets/air-quality");
    await wordsCommand("air-quality", { root: repository.root, missing: "zh-Hans" }, terminal);
    const told = lines.join("\n");
    expect(told).toContain("datasets/air-quality/sentences.csv › A3");
    expect(told).not.toContain("Fine particles in the air");
    lines = [];
    await wordsCommand("air-quality", { root: repository.root, missing: "en" }, terminal);
    expect(lines).toEqual(["air-quality lacks nothing in en."]);
    await expect(
      wordsCommand("air-qualty", { root: repository.root, missing: "en" }, terminal),
    ).rejects.toThrow(/air-quality/);
    lines = [];
    await listCommand({ root: repository.root }, terminal);
    expect(lines.join("\n")).toContain("air-quality – Air quality (data/datasets/air-quality)");
  });

  test.each([
    ["euc-kr", "b5b5bdc32cc8b8bff820bcf60abcadbfef2c31320abac3bbea2c370a", ""],
    // Città, Forlì
    [
      "windows-1252",
      "43697474e02c506f706f6c617a696f6e650a466f726cec2c313137303030",
      "macintosh|windows-1251",
    ],
  ])(
    "keeps the encoding %s in the definition, and asks where another comes near",
    async (encoding, bytes, others) => {
      expect(await propose("rates.csv", Buffer.from(bytes, "hex"), "rates")).toBe(0);
      const path = join(repository.root, "data/datasets/rates/definition.xlsx");
      const { sheets } = await readWorkbook(readFileSync(path), "definition.xlsx", defaultLimits);
      const sources = sheets.find(({ name }) => name === "sources");
      const [header = [], row = []] = [1, 2].map((at) =>
        Array.from(
          { length: sources?.cells.lastColumn ?? 0 },
          (_, column) => sources?.cells.text(at, column + 1) ?? "",
        ),
      );
      const told = Object.fromEntries(header.map((name, at) => [name, row[at] ?? ""]));
      expect(told).toMatchObject({ file: "rates.csv", encoding });
      expect(told.question ?? "").toMatch(new RegExp(others));
      expect((told.question ?? "") === "").toBe(others === "");
      // As declared there, it is read.
      const how = { reading: { encoding }, limits: defaultLimits, headerNames: [] };
      expect((await readTables(Buffer.from(bytes, "hex"), "rates.csv", "rates.csv", how)).findings).toEqual(
        [],
      );
    },
  );
});
