import { existsSync, readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { locales } from "../../pipeline/model/locale.ts";
import { fontPackageOf } from "../../pipeline/stages/render/fonts/faces-for.ts";
import { type InstalledPackage, installedPackage } from "../support/installed-package.ts";

// Each command starts the program anew.
vi.setConfig({ testTimeout: 180_000 });
let installed: InstalledPackage;
beforeAll(async () => {
  installed = await installedPackage();
}, 60_000);
afterAll(() => installed.dispose());

const guides = ["first-edition", "dataset-from-a-spreadsheet", "add-a-language", "in-ci"];
const pageOf = (guide: string) => readFileSync(`docs/${guide}.md`, "utf8");

interface Block {
  readonly language: string;
  /** The file that the block is to be written into. */
  readonly file: string;
  readonly text: string;
}

function blocksOf(page: string): Block[] {
  return [...page.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(
    ([, language = "", file = "", text = ""]) => ({ language, file, text }),
  );
}

/** The lines of a table as a reader enters them: in the place of the line with the same code, or below. */
function entered(table: string, lines: string): string {
  const codeOf = (line: string) => line.split(",")[0];
  const rows = table.trimEnd().split("\n");
  for (const line of lines.trimEnd().split("\n")) {
    const at = rows.findIndex((row) => codeOf(row) === codeOf(line));
    if (at < 0) rows.push(line);
    else rows[at] = line;
  }
  return `${rows.join("\n")}\n`;
}

const plain = (text: string) => text.replace(/\s+/g, " ");

/** Does what a page says from its beginning to its end, each command with the exit code that the page gives it. */
async function follow(guide: string): Promise<void> {
  let said = "";
  for (const { language, file, text } of blocksOf(pageOf(guide))) {
    if (language === "text") {
      for (const line of text.trim().split("\n")) expect(plain(said)).toContain(plain(line).trim());
    } else if (file !== "") {
      const path = join(installed.folder, file);
      const before = language === "csv" ? await readFile(path, "utf8") : "";
      await writeFile(path, language === "csv" ? entered(before, text) : text);
    } else if (language === "sh") {
      said = "";
      for (const line of text.trimEnd().split("\n")) said += await ran(line);
    }
  }
}

async function ran(line: string): Promise<string> {
  const [, added] = /^npm install (\S+)$/.exec(line) ?? [];
  if (added !== undefined) {
    if (added.startsWith("@")) await installed.link(added);
    return "";
  }
  const [, code = "0"] = /# ends with (\d)/.exec(line) ?? [];
  const serves = line.includes("almanac preview");
  // A server runs until it is stopped.
  const waits = 'for try in $(seq 100); do grep -q "Preview of" out.txt && break; sleep 0.3; done';
  // What npx would start; it takes half a second to find that out.
  const direct = line.replace("npx almanac", "node_modules/.bin/almanac");
  const command = serves
    ? `${direct.replace(/#.*/, "")} > out.txt & ${waits}; kill -INT $!; cat out.txt`
    : direct;
  const { code: ended, out } = await installed.run("bash", ["-c", command]);
  if (serves) expect(out).toMatch(/Preview of \d{4}: http:/);
  else expect([line, ended, ended === Number(code) ? "" : out]).toEqual([line, Number(code), ""]);
  return out;
}

describe("what a guide tells to do works, one guide after the other", () => {
  for (const guide of guides) test(guide, () => follow(guide));

  test("and leads to the page that it shows", async () => {
    const page = await readFile(join(installed.folder, "reports/2026/index.html"), "utf8");
    expect(page.replace(/<[^>]+>/g, "")).toContain("Hanoi 45.1");
    expect(page).not.toContain("Tree planting");
  });
});

test.each(guides)("the links and pictures of %s lead somewhere", (guide) => {
  const links = [...pageOf(guide).matchAll(/\]\(([^)#]+)\)/g)].map(([, link = ""]) => link);
  const local = links.filter((link) => !link.startsWith("https:"));
  expect(local.filter((link) => !existsSync(join(dirname(`docs/${guide}.md`), link)))).toEqual([]);
});

test("the page on languages names every typeface", () => {
  const page = pageOf("add-a-language");
  expect(locales.filter((locale) => !page.includes(fontPackageOf(locale)))).toEqual([]);
});
