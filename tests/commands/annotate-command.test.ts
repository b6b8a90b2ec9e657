import { mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { annotateCommand } from "../../pipeline/commands/annotate-command.ts";
import { bookOf } from "../../pipeline/findings/book-of.ts";
import { phraseOf } from "../../pipeline/findings/findings.ts";
import { defaultLimits } from "../../pipeline/stages/ingest/limits.ts";
import { readWorkbook } from "../../pipeline/stages/ingest/workbook/read-workbook.ts";
import { checkEdition } from "../support/check-edition.ts";
import { datasets } from "../support/datasets.ts";
import { allBut, type Copy, copyEdition, filesBelow } from "../support/edition.ts";
import { terminalInto } from "../support/terminal.ts";

let copy: Copy;
let out: string;
let printed: string[];
const terminal = terminalInto((text) => printed.push(text));

beforeAll(async () => {
  copy = await copyEdition("2020", allBut("recycling", "shift"));
  out = await mkdtemp(join(tmpdir(), "almanac-annotated-"));
  await copy.edit("recycling/targets.csv", "increase", "=2+3");
});
afterAll(async () => {
  await copy.dispose();
  await rm(out, { recursive: true, force: true });
});

describe("almanac annotate", () => {
  test("writes a copy of each file with errors or warnings and touches no raw file", async () => {
    printed = [];
    const before = await filesBelow(join(copy.root, "data"));
    expect(await annotateCommand("2020", { root: copy.root, to: out }, terminal)).toBe(0);
    expect(await filesBelow(join(copy.root, "data"))).toEqual(before);
    const written = [...(await filesBelow(out)).keys()];
    expect(written).toContain("shift/kaili.xlsx");
    expect(written).toContain("recycling/targets.csv.xlsx");
    expect(written).not.toContain("shift/foshan.xlsx");
    expect(written.filter((name) => name.endsWith(".part"))).toEqual([]);
    expect(printed.join("\n")).toMatch(/kaili\.xlsx {2}for Kaili {2}0 errors, 3 warnings/);
  });

  test("shows a CSV file's own rows and columns, each cell as text", async () => {
    const bytes = await readFile(join(out, "recycling/targets.csv.xlsx"));
    const { sheets } = await readWorkbook(bytes, "x", defaultLimits);
    expect(sheets.map(({ name }) => name)).toEqual(["Findings", "targets"]);
    expect(sheets[1]?.cells.value(2, 8)).toBe("=2+3");
    expect(sheets[1]?.cells.value(1, 1)).toBe("Area");
    expect(sheets[1]?.cells.format(2, 8)).toBe("@");
    expect(sheets[0]?.cells.text(7, 2)).toBe("targets!H2");
  });

  test("makes the same bytes again", async () => {
    const before = await filesBelow(out);
    await annotateCommand("2020", { root: copy.root, to: out }, terminal);
    expect(await filesBelow(out)).toEqual(before);
  });

  test("says when there is nothing to annotate", async () => {
    printed = [];
    await copy.edit("recycling/targets.csv", "=2+3", "increase");
    expect(
      await annotateCommand("2020", { root: copy.root, to: out, dataset: ["recycling"] }, terminal),
    ).toBe(0);
    expect(printed.join("\n")).toContain("Nothing to annotate");
  });

  test("names the file that no copy can be made of", async () => {
    printed = [];
    const targets = copy.path("recycling/targets.csv");
    const text = await readFile(targets, "utf8");
    await writeFile(targets, "");
    await annotateCommand("2020", { root: copy.root, to: out, dataset: ["recycling"] }, terminal);
    expect(printed.join("\n")).toMatch(/No copy could be made[\s\S]*recycling\/targets\.csv/);
    await writeFile(targets, text);
  });

  test("says that an old workbook is not marked, and what to do", async () => {
    printed = [];
    const targets = copy.path("recycling/targets.csv");
    const text = await readFile(targets, "utf8");
    await writeFile(targets, await readFile("tests/stages/ingest/foreign/fixtures/city.xls"));
    await annotateCommand("2020", { root: copy.root, to: out, dataset: ["recycling"] }, terminal);
    expect(printed.join("\n")).toMatch(/recycling\/targets\.csv {2}\(only \.xlsx .*saved as \.xlsx/);
    await writeFile(targets, text);
  });

  test("speaks to the office, and check to the secretariat", async () => {
    const targets = copy.path("recycling/targets.csv");
    const text = await readFile(targets, "utf8");
    await writeFile(targets, text.replace(/\n[^,]+,/, "\nMongola,"));
    await annotateCommand("2020", { root: copy.root, to: out, dataset: ["recycling"] }, terminal);
    const bytes = await readFile(join(out, "recycling/targets.csv.xlsx"));
    const { sheets } = await readWorkbook(bytes, "x", defaultLimits);
    const cells = sheets[0]?.cells;
    const told = Array.from({ length: cells?.lastRow ?? 0 }, (_, row) =>
      Array.from({ length: cells?.lastColumn ?? 0 }, (_, column) => cells?.text(row + 1, column + 1)).join(
        " ",
      ),
    ).join("\n");
    expect(told).toContain("ask the secretariat to add this place");
    expect(told).not.toMatch(
      /table of places|areas\.csv|accepted-findings|corrections\.csv|edition\.json|the contract of/,
    );
    const { findings } = await checkEdition("recycling", copy.root);
    const unknown = findings.find(({ code }) => code === "unknown-area");
    expect(unknown && phraseOf(unknown, bookOf("en", datasets)).fix).toContain("table of places");
    await writeFile(targets, text);
  });

  test("never tells an office of what others did not deliver", async () => {
    printed = [];
    const fresh = join(out, "fresh");
    await copy.remove("shift/scheme.csv");
    await annotateCommand("2020", { root: copy.root, to: fresh, dataset: ["shift"] }, terminal);
    expect([...(await filesBelow(fresh)).keys()]).toEqual(["shift/kaili.xlsx"]);
    expect(printed.join("\n")).toMatch(/Not delivered yet[\s\S]*shift\/scheme\.csv/);
    expect(printed.join("\n")).not.toContain("write to the office");
    const { findings } = await checkEdition("shift", copy.root);
    expect(findings.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([
      "missing-file",
    ]);
  });

  test.each(["data/raw", "data/raw/2020/shift", "reports", "reports/2020/x"])("refuses %s", async (place) => {
    const to = join(copy.root, place);
    await expect(annotateCommand("2020", { root: copy.root, to }, terminal)).rejects.toThrow(
      "belongs to the program",
    );
  });

  test("refuses a link that leads into the raw files", async () => {
    const link = join(out, "link");
    await symlink(join(copy.root, "data/raw"), link);
    await expect(
      annotateCommand("2020", { root: copy.root, to: join(link, "new") }, terminal),
    ).rejects.toThrow("belongs to the program");
  });
});
