import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { sheetXml, workbookParts, zip } from "../stages/ingest/workbook/support.ts";

const root = mkdtempSync(join(tmpdir(), "almanac-acceptance-"));
const files = join(root, "corpus");
afterAll(() => rmSync(root, { recursive: true }));

const book = (value: string, style = 0) =>
  zip(workbookParts(sheetXml(`<row r="1"><c r="A1" s="${style}"><v>${value}</v></c></row>`)));
const put = (path: string, content: string | Uint8Array) => writeFileSync(join(files, path), content);

beforeEach(() => {
  rmSync(root, { recursive: true });
  mkdirSync(join(files, "sub/.hidden"), { recursive: true });
  put("sub/book.xlsx", book("0.5"));
  put("table.csv", "a,b\n1,2\n");
  put("notes.md", "no spreadsheet");
  put("sub/.hidden/x.csv", "a\n1\n");
});

function run(...args: readonly string[]): { readonly code: number | null; readonly text: string } {
  const all = ["acceptance/acceptance.mjs", "--lists", root, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { encoding: "utf8" });
  return { code: status, text: stdout + stderr };
}

describe("acceptance", () => {
  test("tells every file as new, accepts it when told to, and is then content", () => {
    const first = run(files);
    expect(first.code).toBe(1);
    expect(first.text).toMatch(
      /^new +sub\/book\.xlsx\n[\s\S]*^new +table\.csv\n[\s\S]*2 files, 5 cells; 0 as before, 2 new/m,
    );
    expect(run("--update", files).code).toBe(0);
    expect(readFileSync(join(root, "corpus.tsv"), "utf8")).toMatch(
      /^path\tsha256\tverdict\tcells\tvalues\nsub\/book\.xlsx\t[0-9a-f]{64}\tread\t1\t[0-9a-f]{16}\ntable\.csv\t.*\tread\t4\t[0-9a-f]{16}\n$/,
    );
    expect(run(files)).toEqual({
      code: 0,
      text: expect.stringContaining("2 as before, 0 new, 0 changed, 0 gone"),
    });
  });

  test("shows what was beside what is", () => {
    run("--update", files);
    put("sub/book.xlsx", book("0.5").subarray(0, 900));
    const { code, text } = run(files);
    expect(code).toBe(1);
    expect(text).toMatch(/^changed +sub\/book\.xlsx$/m);
    expect(text).toMatch(/^ {2}cells +1 +→ 0$/m);
    expect(text).toContain("1 as before, 0 new, 1 changed, 0 gone");
  });

  test("notices another value, another number format and another sheet with as many cells", () => {
    const hashes = [book("0.5"), book("0.6"), book("0.5", 1)].map((bytes) => {
      put("sub/book.xlsx", bytes);
      run("--update", files);
      return /book\.xlsx\t.*\t([0-9a-f]{16})\n/.exec(readFileSync(join(root, "corpus.tsv"), "utf8"))?.[1];
    });
    expect(new Set(hashes).size).toBe(3);
  });

  test("tells a refused file by its findings, and one that is gone", () => {
    put("sub/old.ods", Buffer.from("PK\x03\x04"));
    run("--update", files);
    expect(readFileSync(join(root, "corpus.tsv"), "utf8")).toMatch(
      /^sub\/old\.ods\t\w+\trefused wrong-format\t0\t-$/m,
    );
    rmSync(join(files, "sub/old.ods"));
    const { code, text } = run(files);
    expect([code, /^gone +sub\/old\.ods$/m.test(text)]).toEqual([1, true]);
    run("--update", files);
    expect(run(files).code).toBe(0);
  });

  test("says which folder is not there, and goes on only where that is meant", () => {
    const lost = join(root, "nowhere");
    expect(run(lost)).toEqual({ code: 2, text: `acceptance: there is no folder ${lost}\n` });
    run("--update", files);
    const { code, text } = run("--if-present", lost, files);
    expect(code).toBe(0);
    expect(text).toContain(`${lost} is not there; nothing of it was compared.`);
    expect(run().code).toBe(2);
  });
});
