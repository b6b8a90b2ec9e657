import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { inPython } from "../../bench/exports/clients.mjs";
import { CliError } from "../../pipeline/commands/cli-error.ts";
import { type ExportOptions, exportCommand } from "../../pipeline/commands/export-command.ts";
import { exportFormatNames } from "../../pipeline/model/export-format.ts";
import { losses } from "../../pipeline/stages/export/not-carried.ts";
import { allBut, type Copy, copyEdition, filesBelow } from "../support/edition.ts";
import { terminalInto } from "../support/terminal.ts";

let copy: Copy;
let folder: string;
const printed: string[] = [];
beforeEach(async () => {
  printed.length = 0;
  copy = await copyEdition("2020", allBut("governance"));
  folder = await mkdtemp(join(tmpdir(), "almanac-"));
});
afterEach(async () => {
  await copy.dispose();
  await rm(folder, { recursive: true, force: true });
});

const exportTo = (to: string, more: Partial<ExportOptions> = {}) =>
  exportCommand(
    "2020",
    { root: copy.root, to, ...more },
    terminalInto((text) => printed.push(text)),
  );

describe("almanac export", () => {
  test("writes a folder for each format, and says what none of them could carry", async () => {
    const to = join(folder, "new/for-others");
    expect(await exportTo(to)).toBe(0);
    expect((await readdir(to)).sort()).toEqual([...exportFormatNames, "not-carried.csv"].sort());
    const [said = ""] = printed;
    for (const format of exportFormatNames)
      expect(said).toMatch(new RegExp(`^ {2}${format}: \\d+ values`, "m"));
    const csv = await readFile(join(to, "not-carried.csv"), "utf8");
    const lines = csv.trimEnd().split("\n");
    expect(lines[0]).toBe("format,loss,about,instead,figures,meaning");
    expect(lines.length).toBeGreaterThan(3);
    // Nothing is left beside it.
    expect(await readdir(join(folder, "new"))).toEqual(["for-others"]);
  });

  test("writes the same bytes each time, and one format alone as among all", async () => {
    await exportTo(join(folder, "one"));
    await exportTo(join(folder, "two"));
    await exportTo(join(folder, "three"), { format: "sdmx" });
    const one = await filesBelow(join(folder, "one"));
    expect(await filesBelow(join(folder, "two"))).toEqual(one);
    const alone = await filesBelow(join(folder, "three"));
    const paths = [...alone.keys()].filter((path) => path !== "not-carried.csv");
    expect(paths).toHaveLength(3);
    for (const path of paths) expect(alone.get(path)).toBe(one.get(path));
  });

  test("writes nothing over what is there, nor where the program keeps its own", async () => {
    await mkdir(join(folder, "mine"));
    await writeFile(join(folder, "mine/notes.txt"), "mine");
    await expect(exportTo(join(folder, "mine"))).rejects.toThrow(CliError);
    expect(await readdir(join(folder, "mine"))).toEqual(["notes.txt"]);
    await expect(exportTo(join(copy.root, "reports/2020/exports"))).rejects.toThrow(/belongs to the program/);
  });

  test("stands in the report's folder where edition.json asks for it, with the address of each definition", async () => {
    const address = "https://example.org/reports/2020/";
    await copy.edit(
      "edition.json",
      '"network":',
      `"address": "${address}", "exports": ["json-stat"], "network":`,
    );
    await exportTo(join(folder, "alone"), { format: "json-stat" });
    await copy.report({ only: ["csv"], locales: ["en"] });
    const inReport = await filesBelow(join(copy.root, "reports/2020/exports"));
    expect(inReport).toEqual(await filesBelow(join(folder, "alone")));
    const [first = ""] = [...inReport.keys()].filter((name) => name.endsWith(".json"));
    expect(await readFile(join(folder, "alone", first), "utf8")).toContain(`${address}index.html#`);
    expect(await readFile(join(folder, "alone/not-carried.csv"), "utf8")).not.toContain("no-address");
  });

  test("leaves nothing where it cannot write", async () => {
    await writeFile(join(folder, "file"), "");
    await expect(exportTo(join(folder, "file/new"))).rejects.toThrow(
      /^cannot write .*: there is a file where a folder should be/,
    );
    expect(await readdir(folder)).toEqual(["file"]);
  });

  test("exports nothing that errors keep from being published", async () => {
    await copy.remove("governance/governance.xlsx");
    expect(await exportTo(join(folder, "new"))).toBe(1);
    expect(printed[0]).toMatch(/^Nothing is exported: \d+ errors? keeps? 2020/);
    expect(await readdir(folder)).toEqual([]);
  });
});

test("the guide names every loss, format and client", async () => {
  const guide = await readFile("docs/exports.md", "utf8");
  const clientNames = [...Object.keys(inPython), "jsonstat-toolkit", "tableschema", "DuckDB"];
  for (const name of [...Object.keys(losses), ...exportFormatNames]) expect(guide).toContain(`\`${name}\``);
  for (const name of clientNames) expect(guide).toContain(name);
});
