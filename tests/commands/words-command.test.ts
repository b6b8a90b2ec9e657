import { cp, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import exceljs from "exceljs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type WordsOptions, wordsCommand } from "../../pipeline/commands/words-command.ts";
import { bookOf } from "../../pipeline/findings/book-of.ts";
import { type DataRepository, dataRepository, workbookOf } from "../support/data-repository.ts";
import { terminalInto } from "../support/terminal.ts";

let repository: DataRepository;
let printed: string[];
beforeEach(async () => {
  printed = [];
  repository = await dataRepository();
  await repository.copy("data/datasets/activities", "data/datasets/activities");
});
afterEach(() => repository.dispose());

const path = (name: string) => join(repository.root, name);
const words = (options: Partial<WordsOptions>, dataset?: string) =>
  wordsCommand(
    dataset,
    { root: repository.root, ...options },
    terminalInto((text) => printed.push(text)),
  );
const give = (language: WordsOptions["language"] = "mn", dataset?: string) =>
  words({ ...(language ? { language } : {}), to: path("words.xlsx") }, dataset);
const take = () => words({ from: path("words.xlsx") });

interface Translator {
  readonly sheets: readonly string[];
  /** The cells of a row by their headers, and its number. */
  row(sheet: string, row: string): { readonly at: number; readonly [column: string]: unknown };
  write(sheet: string, row: string, cells: { readonly [column: string]: exceljs.CellValue }): void;
}

/** Opens the workbook as a translator does, and saves it. */
async function translate(work: (book: Translator) => void): Promise<void> {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(path("words.xlsx"));
  const sheetNamed = (name: string) => {
    const sheet = book.getWorksheet(name);
    if (!sheet) throw new Error(`missing sheet: ${name}`);
    const header = (sheet.getRow(3).values as string[]).slice(1);
    const numberOf = (row: string) => {
      for (let at = 4; at <= sheet.rowCount; at++) if (sheet.getCell(at, 2).value === row) return at;
      throw new Error(`missing row: ${row}`);
    };
    return { sheet, header, numberOf };
  };
  work({
    sheets: book.worksheets.map(({ name }) => name),
    row: (name, row) => {
      const { sheet, header, numberOf } = sheetNamed(name);
      const at = numberOf(row);
      return {
        ...Object.fromEntries(header.map((own, index) => [own, sheet.getCell(at, index + 1).value])),
        at,
      };
    },
    write: (name, row, cells) => {
      const { sheet, header, numberOf } = sheetNamed(name);
      const at = numberOf(row);
      for (const [column, value] of Object.entries(cells))
        sheet.getCell(at, header.indexOf(column) + 1).value = value;
    },
  });
  await book.xlsx.writeFile(path("words.xlsx"));
}

async function filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(path(folder));
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(path(`${folder}/${name}`), "utf8")] as const),
    ),
  );
}

test("a translator has each text with what it means and what is so far, the untranslated and unreviewed marked", async () => {
  const file = "data/datasets/activities/dataset.csv";
  const text = await readFile(path(file), "utf8");
  await repository.write(file, text.replace(/^(about,.*),"[^"]*"$/m, "$1,"));
  await give();
  await translate(({ sheets, row }) => {
    expect(sheets).toEqual(["activities"]);
    expect(row("activities", "reviewed by")).toMatchObject({
      file: "data/datasets/activities/dataset.csv",
      mn: "",
    });
    expect(row("activities", "title · value")).toMatchObject({
      ...{ text: "Activities", mn: "Үйл ажиллагаа", state: "unreviewed" },
    });
    expect(row("activities", "about · value")).toMatchObject({ mn: "", state: "untranslated" });
    expect(row("activities", "year · sentence")).toMatchObject({
      note: expect.stringContaining("{events}: Events"),
    });
  });
});

test("a workbook that nobody changed changes nothing, and is never overwritten", async () => {
  const before = await filesIn("data/datasets/activities");
  await give();
  expect(await take()).toBe(0);
  expect(await filesIn("data/datasets/activities")).toEqual(before);
  expect(printed.at(-1)).toBe("The workbook says nothing new.");
  await expect(give()).rejects.toThrow("exists");
});

test("what a translator wrote stands in its sheet, and nothing else moved", async () => {
  const before = await filesIn("data/datasets/activities");
  await give();
  await translate(({ write }) => {
    write("activities", "title · value", { mn: "Солилцоо, “шинэ”" });
    write("activities", "reviewed by", { mn: "Б. Болд" });
  });
  expect([await take(), printed.at(-1)]).toEqual([0, expect.stringContaining("Written: data/datasets")]);
  const after = await filesIn("data/datasets/activities");
  const moved = [...after].filter(([name, text]) => before.get(name) !== text).map(([name]) => name);
  expect(moved.sort()).toEqual(["dataset.csv"]);
  const lines = (text = "") => text.split("\n");
  const old = new Set(lines(before.get("dataset.csv")));
  expect(lines(after.get("dataset.csv")).filter((line) => !old.has(line))).toEqual([
    expect.stringContaining("Солилцоо, “шинэ”"),
    "reviewed by,,,,,,Б. Болд",
  ]);
  const { datasets } = await repository.registry();
  expect(datasets.at(-1)?.words.mn.title).toBe("Солилцоо, “шинэ”");
  expect(datasets.at(-1)?.words).toMatchObject({ mn: { isUnreviewed: false }, ja: { isUnreviewed: true } });
});

test("the program's own texts that a language lacks are listed in its checkout alone", async () => {
  const missing = () => words({ missing: "mn" }, "program");
  await expect(missing()).rejects.toThrow("is no checkout");
  await cp("pipeline/words", path("pipeline/words"), { recursive: true });
  expect([await missing(), printed]).toEqual([0, ["The program lacks nothing in mn."]]);
  const units = await readFile(path("pipeline/words/units.csv"), "utf8");
  const emptied = units.replaceAll("гишүүн", "");
  await repository.write("pipeline/words/units.csv", emptied);
  expect(await missing()).toBe(0);
  expect(printed.slice(1)).toEqual([
    "2 of its texts lack mn; write each into the column mn of its row:",
    "  pipeline/words/units.csv › 2  member · one\n      member",
    "  pipeline/words/units.csv › 3  member · many\n      members",
  ]);
});

test("the program's own texts are given and taken in its checkout alone", async () => {
  await cp("pipeline/words", path("pipeline/words"), { recursive: true });
  const before = await filesIn("pipeline/words");
  await give();
  await translate(({ sheets, row, write }) => {
    expect(sheets).toEqual(["program", "activities"]);
    expect(row("program", "language · reviewed by")).toMatchObject({ text: "its authors", mn: "" });
    expect(row("program", "frame.chartValues").note).toBe("{title}: as it is");
    write("program", "language · reviewed by", { mn: "Б. Болд" });
    write("program", "frame.chartValues", { mn: "{title}: утгууд" });
  });
  expect(await take()).toBe(0);
  const after = await filesIn("pipeline/words");
  expect(
    [...after]
      .filter(([name, text]) => before.get(name) !== text)
      .map(([name]) => name)
      .sort(),
  ).toEqual(["names.csv", "page.csv"]);
  expect(after.get("page.csv")).toContain(",{title}: утгууд,");
  expect(after.get("names.csv")).toContain("language,reviewed by,its authors,,,,,Б. Болд,");
});

test("each fault is named by its cell, and then nothing is written", async () => {
  const faults = [
    ["frame.chartValues", { mn: "утгууд" }, "other-braces", "D", "{title}"],
    ["frame.skip", { mn: "{other}" }, "other-braces", "D", "{other}"],
    ["frame.language", { mn: "{title" }, "not-understood", "D", "“{”"],
    ["frame.state", { mn: "Төлөв [when" }, "not-understood", "D", "“[”"],
    ["frame.notes", { mn: "2020" }, "other-numbers", "D", "2020"],
    ["frame.keyFigures", { mn: "" }, "missing-value", "D", "empty"],
    ["frame.contents", { mn: { formula: "1+1" } }, "definition-formula", "D", "1+1"],
    ["frame.source", { text: "Sources" }, "changed-text", "C", "Source"],
    ["frame.download", { row: "frame.downlaod" }, "unknown-text", "B", "frame.download"],
    ["frame.share", { file: "pipeline/words/proof.csv" }, "unknown-text", "B", "proof.csv"],
    ["frame.illustrative", { row: "frame.state" }, "duplicate-key", "B", "frame.state"],
  ] as const;
  await cp("pipeline/words", path("pipeline/words"), { recursive: true });
  const before = await filesIn("pipeline/words");
  await give();
  const places: string[] = [];
  await translate((book) => {
    const rows = faults.map(([row]) => book.row("program", row).at);
    for (const [index, [row, cells, , column]] of faults.entries()) {
      places.push(`${column}${rows[index]}`);
      book.write("program", row, cells);
    }
  });
  printed.length = 0;
  expect(await take()).toBe(1);
  const told = printed.join("\n");
  for (const [index, [, , code, , says]] of faults.entries()) {
    expect(told).toContain(code);
    expect(told).toContain(places[index]);
    expect(told).toContain(says);
  }
  expect(told).toContain("Nothing was written.");
  expect(await filesIn("pipeline/words")).toEqual(before);
});

test("what a finding advises mends it", async () => {
  await give();
  let about: ReturnType<Translator["row"]> = { at: 0 };
  await translate((book) => {
    about = book.row("activities", "about · value");
    book.write("activities", "about · value", { row: "abuot · value" });
    book.write("activities", "title · value", { text: "Activity" });
    book.write("activities", "year · sentence", { mn: "{events period}: 2020" });
  });
  expect(await take()).toBe(1);
  for (const said of ["Did you mean “about · value”", "is “Activities”", "{events} of the", "2020 of the"])
    expect(printed.join("\n").replace(/\s+/g, " ")).toContain(said);
  await translate((book) => {
    book.write("activities", "abuot · value", { row: String(about.row) });
    book.write("activities", "title · value", { text: "Activities" });
    book.write("activities", "year · sentence", { mn: "{events period}: {events}" });
  });
  expect(await take()).toBe(0);
});

test("a sentence of a dataset keeps its figures", async () => {
  await give();
  let sentence = "";
  await translate((book) => {
    const own = book.row("activities", "year · sentence");
    sentence = String(own.mn);
    book.write("activities", "year · sentence", { mn: "Солилцоо." });
  });
  expect(await take()).toBe(1);
  expect(printed.join("\n")).toContain("other-braces");
  await translate((book) => book.write("activities", "year · sentence", { mn: `${sentence} Сайн.` }));
  expect(await take()).toBe(0);
});

test("a signature says that nothing lacks", async () => {
  const file = "data/datasets/activities/dataset.csv";
  const text = await readFile(path(file), "utf8");
  await repository.write(file, text.replace(/^(title,.*),[^,]*$/m, "$1,"));
  await give();
  await translate((book) => book.write("activities", "reviewed by", { mn: "Б. Болд" }));
  expect(await take()).toBe(1);
  await translate((book) => book.write("activities", "title · value", { mn: "Солилцоо" }));
  expect(printed.join("\n")).toContain("missing-value");
});

test("what has no place in the workbook is told", async () => {
  const sheets = {
    dataset: [
      ["setting", "value"],
      ["title", "Waste"],
    ],
  };
  await repository.write("data/datasets/waste/definition.xlsx", await workbookOf(sheets));
  await give();
  expect(printed.at(-1)).toContain(
    "Not in it: waste, whose words stand in data/datasets/waste/definition.xlsx",
  );
  await expect(words({ language: "en", to: path("en.xlsx") })).rejects.toThrow("nothing to translate");
  await expect(words({ language: "mn" })).rejects.toThrow("--language and --to");
  await expect(words({ language: "mn", to: path("b.xlsx") }, "activites")).rejects.toThrow(
    "did you mean activities",
  );
});

test("a workbook of another kind is refused at its first cell", async () => {
  await repository.write("words.xlsx", await workbookOf({ S: [["a", "b"]] }));
  expect(await take()).toBe(1);
  expect(printed.join("\n")).toContain("missing-header");
});

test("pages of a language are reviewed where the program's words and those of every dataset are", () => {
  const signed = (isUnreviewed: boolean) => ({ words: { en: { isUnreviewed } } }) as never;
  expect(bookOf("en", [signed(false)]).reviewedBy).toBe("its authors");
  expect(bookOf("en", [signed(false), signed(true)]).reviewedBy).toBeNull();
  expect(bookOf("mn", []).reviewedBy).toBeNull();
});
