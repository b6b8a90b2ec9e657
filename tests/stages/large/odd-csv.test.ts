import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { defineContract, quantity, text } from "../../../pipeline/model/contract.ts";
import { formatPlace } from "../../../pipeline/model/place.ts";
import { checkSource } from "../../../pipeline/stages/large/check-source.ts";
import { type DuckDb, openDuckDb } from "../../../pipeline/stages/large/open-duckdb.ts";
import { filesOf } from "../../../pipeline/stages/large/parts-of.ts";
import { mostEmptyRows, surveyCsv } from "../../../pipeline/stages/large/survey-csv.ts";
import { against } from "../../support/same-meaning.ts";

const contract = defineContract({
  file: "uses.csv",
  large: true,
  columns: {
    building: text({ en: ["Building"] }),
    use: quantity({ en: ["Use"] }, { units: ["kWh"], gaps: true }),
  },
  key: ["building"],
  reading: { decimal: "." },
});

const header = "Building,Use\n";
const rows = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => `b${from + i},1.5\n`).join("");
const long = (megabytes: number) => `${"y".repeat(megabytes * 1e6)},1.5\n`;
const inCrlf = (lines: string) => lines.replaceAll("\n", "\r\n");

describe("a large source in CSV that an engine would skip, or read otherwise, without a word", () => {
  let engine: DuckDb;
  const folder = mkdtempSync(join(tmpdir(), "almanac-odd-"));
  let number = 0;
  beforeAll(async () => {
    engine = await openDuckDb();
  });
  afterAll(async () => {
    await engine.close();
    rmSync(folder, { recursive: true });
  });

  /** Files by name and text, packed as their names say. */
  async function found(files: Readonly<Record<string, string>>) {
    const raw = join(folder, String(number++));
    for (const [path, content] of Object.entries(files)) {
      const place = join(raw, path);
      mkdirSync(dirname(place), { recursive: true });
      if (path.endsWith(".zst")) await pack(content, place);
      else writeFileSync(place, path.endsWith(".gz") ? gzipSync(content, { level: 1 }) : content);
    }
    const parts = await filesOf(engine, raw, Object.keys(files), contract);
    const { findings, tally } = await checkSource(engine, parts, { contract, ...against });
    const told = findings.map(
      ({ code, at, rows }) => `${code} ${formatPlace(at)}${rows ? ` and ${rows - 1} more` : ""}`,
    );
    return { told, tally };
  }

  /** DuckDB packs what it writes, as lines of a column that nothing parts. */
  async function pack(content: string, place: string): Promise<void> {
    const lines = content
      .trimEnd()
      .split("\n")
      .map((line) => {
        const [run = ""] = /^y*/.exec(line) ?? [];
        return `(repeat('y', ${run.length}) || ${engine.dialect.text(line.slice(run.length))})`;
      });
    await engine.rows(
      `COPY (SELECT * FROM (VALUES ${lines.join(", ")})) TO '${place}' (FORMAT csv, HEADER false, QUOTE '', ESCAPE '', DELIMITER '\u0001')`,
    );
  }

  test.each([
    ["x/uses.csv.gz", 1.1, 2, 40],
    ["x/uses.csv.gz", 3, 30, 30],
    ["x/uses.csv.gz", 40, 30, 40],
    ["x/uses.csv.zst", 40, 30, 40],
    ["x/uses/1.csv", 3, 30, 40],
  ])(
    "%s with a row of %d MB says so at that row; without it, all is read",
    async (path, megabytes, before, all) => {
      const { told, tally } = await found({
        [path]: header + rows(0, before) + long(megabytes) + rows(before, all),
      });
      expect(told).toEqual([`row-too-long ${path} › A${before + 2}`]);
      expect(tally.used).toBe(0);
      expect(await found({ [path]: header + rows(0, 40) })).toEqual({
        told: [],
        tally: { used: 40, setAside: 0, rejected: 0 },
      });
    },
  );

  test("a row that is too long in one file leaves the others to be checked; of many, the first are told", async () => {
    const several = header + rows(0, 1) + long(1.1).repeat(25);
    const { told, tally } = await found({
      "x/uses/1.csv": several,
      "x/uses/2.csv": `${header}b2,-1\nb3,1\n`,
    });
    expect(told).toHaveLength(21);
    expect(told.at(0)).toBe("row-too-long x/uses/1.csv › A3");
    expect(told.at(19)).toBe("row-too-long x/uses/1.csv › A22 and 5 more");
    expect(told.at(20)).toBe("out-of-range x/uses/2.csv › B2");
    expect(tally).toEqual({ used: 1, setAside: 0, rejected: 1 });
  });

  test("a header without an end is such a row; a quotation mark that does not close is told where it opens", async () => {
    const { told } = await found({
      "x/uses/1.csv": "y".repeat(3e6),
      "x/uses/2.csv.gz": `${header}${rows(0, 30)}"b30,1.5\n${rows(31, 300_000)}`,
      "x/uses/3.csv": `${header}b1,1\n"b2,1.5\n`,
    });
    expect(told).toEqual([
      "row-too-long x/uses/1.csv › A1",
      "unclosed-quote x/uses/2.csv.gz › A32",
      "unclosed-quote x/uses/3.csv › A3",
    ]);
  });

  test("one line end among others is told at its row; with one throughout, the file is read", async () => {
    const [one, two] = [header + rows(0, 30), rows(30, 40)];
    const mixed = await found({
      "x/uses/1.csv.gz": inCrlf(one) + rows(30, 31) + inCrlf(rows(31, 40)),
      "x/uses/2.csv": one + inCrlf(two),
      "x/uses/3.csv": header + inCrlf(one.slice(header.length)),
      "x/uses/4.csv": `${one}b99,1.5\rb98,1.5\n`,
    });
    expect(mixed.told).toEqual([
      "other-line-end x/uses/1.csv.gz › A32",
      "other-line-end x/uses/2.csv › A32",
      "other-line-end x/uses/3.csv › A2",
      "other-line-end x/uses/4.csv › A32",
    ]);
    for (const end of ["\n", "\r\n", "\r"]) {
      const whole = await found({ "x/uses.csv.gz": (one + two).replaceAll("\n", end) });
      expect(whole.told).toEqual([]);
      expect(whole.tally.used).toBe(40);
    }
  });

  test("a line end inside quotation marks is text, on the twentieth line, too", async () => {
    const text = `${inCrlf(header + rows(0, 18))}"b\n18",1.5\r\n"b\r\n19",1.5\r\nb20,-1\r\n`;
    expect((await found({ "x/uses.csv.gz": text })).told).toEqual([
      "not-plain x/uses.csv.gz › A20",
      "not-plain x/uses.csv.gz › A21",
      "out-of-range x/uses.csv.gz › B22",
    ]);
  });

  test("empty lines count as rows, as in any sheet, and so do those that are cut otherwise", async () => {
    const odd = `${header}\nb1,1\n\n\nb2\nb3,-1\n\nb4,1,1\nb5,-1\n\n`;
    for (const [path, text] of [
      ["x/uses/1.csv", odd],
      ["x/uses.csv.gz", inCrlf(odd)],
    ] as const)
      expect((await found({ [path]: text })).told).toEqual([
        `ragged-row ${path} › A6`,
        `ragged-row ${path} › A9:C9`,
        `out-of-range ${path} › B7`,
        `out-of-range ${path} › B10`,
      ]);
    const { told, tally } = await found({
      "x/uses/1.csv": `${header}b0,1\n${"\n".repeat(mostEmptyRows)}b1,-1\n`,
      "x/uses/2.csv": `${header}b2,1\n${"\n".repeat(mostEmptyRows + 1)}b3,-1\n`,
      "x/uses/3.csv": `${header}b4,1\n${"\n".repeat(mostEmptyRows + 1)}`,
    });
    expect(told).toEqual([
      "limit-exceeded x/uses/2.csv",
      `out-of-range x/uses/1.csv › B${mostEmptyRows + 3}`,
    ]);
    expect(tally.used).toBe(2);
  });

  test.each(["?", "*", "[a-z]", "[a-z]*?{x}", "{a,b}", "a [1]", "it's", "Use=5", "~"])(
    "a file or folder called %s is read by that name, and no other is",
    async (name) => {
      const files = { [`x/uses/${name}.csv.gz`]: `${header}b0,-1\n`, "x/uses/b.csv.gz": header + rows(1, 3) };
      const { told, tally } = await found(files);
      expect(told).toEqual([`out-of-range x/uses/${name}.csv.gz › B2`]);
      expect(tally).toEqual({ used: 2, setAside: 0, rejected: 1 });
      const [raw, path] = [join(folder, `${name}-${number++}`), "x/uses/1.parquet"];
      mkdirSync(dirname(join(raw, path)), { recursive: true });
      await engine.rows(
        `COPY (SELECT 'b1' AS "Building", 1.5 AS "Use") TO ${engine.dialect.text(join(raw, path))}`,
      );
      const parts = await filesOf(engine, raw, [path], contract);
      expect((await checkSource(engine, parts, { contract, ...against })).tally.used).toBe(1);
    },
  );
});

test("a survey tells the same however the bytes come", () => {
  const pieces = fc.constantFrom("a", ",", '"', '""', "\n", "\r\n", "\r", "é", "\ufeff");
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), fc.integer({ min: 1, max: 5 }), (parts, step) => {
      const bytes = new TextEncoder().encode(`x,y\n${parts.join("")}`);
      const [whole, cut] = [surveyCsv(",", 2), surveyCsv(",", 2)];
      whole.push(bytes);
      for (let at = 0; at < bytes.length; at += step) cut.push(bytes.subarray(at, at + step));
      expect(cut.end()).toEqual(whole.end());
    }),
    { numRuns: 300 },
  );
});
