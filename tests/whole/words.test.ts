import { spawnSync } from "node:child_process";
import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import exceljs from "exceljs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { almanac } from "../support/almanac.ts";
import { type DataRepository, dataRepository } from "../support/data-repository.ts";

const has = (command: string) => spawnSync(command, ["--version"]).status === 0;

let repository: DataRepository;
beforeAll(async () => {
  repository = await dataRepository();
  await repository.copy("data/datasets", "data/datasets");
  await cp("pipeline/words", join(repository.root, "pipeline/words"), { recursive: true });
});
afterAll(() => repository.dispose());

const path = (name: string) => join(repository.root, name);
const words = (...args: string[]) => almanac(["words", ...args, "--root", repository.root]);

/** What a translator's office program makes of a workbook. */
function saved(name: string): string {
  const folder = path("saved");
  const home = `-env:UserInstallation=file://${path("office")}`;
  const run = spawnSync("soffice", [
    home,
    "--headless",
    "--convert-to",
    "xlsx",
    "--outdir",
    folder,
    path(name),
  ]);
  expect(run.status).toBe(0);
  return join(folder, name);
}

test.skipIf(!has("soffice"))(
  "every text comes back from LibreOffice as it was, and each change of it",
  async () => {
    await words("--language", "mn", "--to", path("mn.xlsx"));
    const unchanged = await words("--from", saved("mn.xlsx"));
    expect(unchanged).toMatchObject({ code: 0, stdout: "The workbook says nothing new.\n" });

    const book = new exceljs.Workbook();
    await book.xlsx.readFile(path("mn.xlsx"));
    const files = new Map<string, number>();
    for (const sheet of book.worksheets) {
      for (let row = 5; row <= sheet.rowCount; row++) {
        const [file, said] = [String(sheet.getCell(row, 1).value), sheet.getCell(row, 4)];
        if (typeof said.value !== "string" || said.value === "") continue;
        said.value = `${said.value}\u04e9`;
        files.set(file, (files.get(file) ?? 0) + 1);
      }
    }
    await book.xlsx.writeFile(path("mn.xlsx"));
    const before = new Map<string, string>();
    for (const file of files.keys()) before.set(file, await readFile(path(file), "utf8"));
    const taken = await words("--from", saved("mn.xlsx"));
    expect([taken.code, taken.stdout]).toEqual([0, expect.not.stringContaining("error")]);
    const count = (text = "") => text.split("\u04e9").length;
    for (const [file, texts] of files) {
      const after = await readFile(path(file), "utf8");
      expect([file, count(after) - count(before.get(file))]).toEqual([file, texts]);
    }
    expect(files.size).toBeGreaterThan(40);
  },
);
