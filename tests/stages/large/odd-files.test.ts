import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inspect } from "../../../pipeline/flow/inspect.ts";
import { surveyFile } from "../../../pipeline/flow/propose/propose.ts";
import { choice, defineContract, instant, quantity, text } from "../../../pipeline/model/contract.ts";
import { formatPlace } from "../../../pipeline/model/place.ts";
import { checkSource } from "../../../pipeline/stages/large/check-source.ts";
import { type DuckDb, openDuckDb } from "../../../pipeline/stages/large/open-duckdb.ts";
import { filesOf } from "../../../pipeline/stages/large/parts-of.ts";
import { datasets } from "../../support/datasets.ts";
import { int96Parquet } from "../../support/int96-parquet.ts";
import { against } from "../../support/same-meaning.ts";

const contract = defineContract({
  file: "uses.csv",
  large: true,
  columns: {
    building: text({ en: ["Building"] }),
    carrier: choice({ en: ["Carrier"] }, { gas: { en: ["gas"] }, heat: { en: ["heat"] } }),
    start: instant({ en: ["Start"] }),
    use: quantity({ en: ["Use"] }, { units: ["kWh"], gaps: true }),
  },
  key: ["building", "carrier", "start"],
  reading: { decimal: "." },
});

const header = "Building,Carrier,Start,Use\n";
const rows = (from: number, to: number) =>
  Array.from(
    { length: to - from },
    (_, i) => `b1,gas,2020-01-01T${String((from + i) % 24).padStart(2, "0")}:00:00+08:00,${i}.5\n`,
  ).join("");
/** Reads as Parquet has them; `start` and `use` in whatever type. */
const parquet = (start: string, use: string, n = 3) =>
  `SELECT 'b' || i AS "Building", 'gas' AS "Carrier", ${start} AS "Start", ${use} AS "Use" FROM range(${n}) AS t(i)`;
const time = "TIMESTAMPTZ '2020-01-01 00:00:00+08' + to_hours(i)";

describe("a large source that is not as it should be", () => {
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

  async function found(files: Readonly<Record<string, string | Uint8Array>>) {
    const raw = join(folder, String(number++));
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(raw, path)), { recursive: true });
      if (typeof content === "string" && path.endsWith(".parquet"))
        await engine.rows(`COPY (${content}) TO '${join(raw, path)}'`);
      else writeFileSync(join(raw, path), content);
    }
    const parts = await filesOf(engine, raw, Object.keys(files), contract);
    const { findings, tally } = await checkSource(engine, parts, { contract, ...against });
    const told = findings.map(
      ({ code, at, rows }) => `${code} ${formatPlace(at)}${rows ? ` and ${rows - 1} more` : ""}`,
    );
    return { told, tally };
  }

  test("a Parquet file cut short is damaged, and so named by inspect", async () => {
    await engine.rows(`COPY (${parquet(time, "1.5")}) TO '${join(folder, "whole.parquet")}'`);
    const whole = readFileSync(join(folder, "whole.parquet"));
    const cut = whole.subarray(0, whole.length - 20);
    expect((await found({ "x/uses.parquet": new Uint8Array(cut) })).told).toEqual(["damaged x/uses.parquet"]);
    writeFileSync(join(folder, "cut.parquet"), cut);
    const seen = await inspect(".", join(folder, "cut.parquet"), datasets);
    expect([seen.sheets.length, seen.findings.map(({ code }) => code)]).toEqual([0, ["damaged"]]);
  });

  test("a time without its zone is no instant, in any row", async () => {
    const { told, tally } = await found({
      "x/uses.parquet": parquet("TIMESTAMP '2020-01-01' + to_hours(i)", "1.5", 30),
    });
    expect(told.at(-1)).toBe("not-a-date x/uses.parquet › C21 and 10 more");
    expect(tally).toEqual({ used: 0, setAside: 0, rejected: 30 });
  });

  test("a column that another file lacks or calls otherwise is missing there", async () => {
    const other = parquet(time, "1.5").replace('"Use"', '"Consumption"');
    const { told } = await found({ "x/uses/1.parquet": parquet(time, "1.5"), "x/uses/2.parquet": other });
    expect(told).toContain("missing-column x/uses/2.parquet › A1:D1");
  });

  test("one file of ten is parted by another sign and read all the same; a quoted newline, a shifted row", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 10 }, (_, i) => [`x/uses/${i}.csv`, header + rows(2 * i, 2 * i + 2)]),
    );
    const other = (header + rows(18, 20)).replaceAll(",", ";");
    const seen = await found({ ...files, "x/uses/9.csv": other });
    expect(seen.told).toEqual([]);
    expect(seen.tally.used).toBe(20);
    const odd = `${header}"b\n1",gas,2020-01-01T00:00:00Z,1\nb2,gas,2020-01-01T00:00:00Z\nb3,gas,,2020-01-01T00:00:00Z,1\nb4,oil,2020-01-01T00:00:00Z,1\n`;
    expect((await found({ "x/uses/1.csv": odd })).told.sort()).toEqual([
      "not-in-list x/uses/1.csv › B5",
      "not-plain x/uses/1.csv › A2",
      "ragged-row x/uses/1.csv › A3:C3",
      "ragged-row x/uses/1.csv › A4:E4",
    ]);
  });

  test("a compressed file is read as it is; a reading that stands in two files is told at the second", async () => {
    const files = { "x/uses/1.csv.gz": gzipSync(header + rows(0, 5)), "x/uses/2.csv": header + rows(4, 6) };
    const { told, tally } = await found(files);
    expect(told).toEqual(["duplicate-key x/uses/2.csv › A2"]);
    expect(tally.used).toBe(6);
  });

  const many =
    header + Array.from({ length: 3000 }, (_, i) => `b${i},gas,2020-01-01T00:00:00Z,1.5\n`).join("");

  test("a compressed file that is cut short, or is none, is damaged: an engine takes what there is of it", async () => {
    await engine.rows(
      `COPY (SELECT i, hash(i) FROM range(50000) AS t(i)) TO '${join(folder, "whole.csv.zst")}' (FORMAT csv)`,
    );
    const zst = readFileSync(join(folder, "whole.csv.zst"));
    const gz = gzipSync(many);
    const { told } = await found({
      "x/uses/1.csv.gz": gz.subarray(0, gz.length - 6),
      "x/uses/2.csv.gz": gz.subarray(0, gz.length >> 1),
      "x/uses/3.csv.gz": many,
      "x/uses/4.csv.zst": zst.subarray(0, zst.length - 6),
      "x/uses/5.csv.zst": many,
      "x/uses/6.csv.gz": gz,
    });
    expect(told).toEqual([1, 2, 3, 4, 5].map((at) => `damaged x/uses/${at}.csv.${at < 4 ? "gz" : "zst"}`));
  });

  test("letters that are not UTF-8 are named, in the first rows and far down", async () => {
    const latin = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
    const wide = new Uint8Array(Buffer.from(`\ufeff${header}${rows(0, 2)}`, "utf16le"));
    const { told, tally } = await found({
      "x/uses/1.csv": latin(`${header}bé,gas,2020-01-01T00:00:00Z,1\n`),
      "x/uses/2.csv": latin(`${many}bé,gas,2020-01-01T00:00:00Z,1\n`),
      "x/uses/3.csv": wide,
      "x/uses/4.csv": `\ufeff${header}${rows(0, 2)}`,
    });
    expect(told).toEqual([
      "unknown-encoding x/uses/1.csv",
      "unknown-encoding x/uses/2.csv › A3002",
      "unknown-encoding x/uses/3.csv",
    ]);
    expect(tally).toEqual({ used: 3002, setAside: 0, rejected: 0 });
  });

  test("what is wrong in one file is not told of another of nearly its name", async () => {
    const { told } = await found({
      "x/uses/2020-1.csv": `${header}b1,gas\n`,
      "x/uses/2020_1.csv": header + rows(0, 2),
    });
    expect(told).toEqual(["ragged-row x/uses/2020-1.csv › A2:B2"]);
  });

  test.each([
    ["a time to the nanosecond", "TIMESTAMP_NS '2020-01-01 00:00:00'"],
    ["a time of day", "TIME '01:00:00'"],
    ["a duration", "INTERVAL 3 DAYS"],
    ["seconds since 1970", "1577836800"],
    ["a text without an offset", "'2020-01-01 00:00:00'"],
    ["a year nobody writes", "TIMESTAMPTZ '290000-01-01 00:00:00Z'"],
  ])("%s is no instant", async (_, start) => {
    const { told } = await found({ "x/uses.parquet": parquet(start, "1.5", 1) });
    expect(told).toEqual(["not-a-date x/uses.parquet › C2"]);
  });

  test("infinity is no time and no number, nor is NaN a number", async () => {
    for (const start of ["TIMESTAMPTZ 'infinity'", "DATE '-infinity'"]) {
      const { told, tally } = await found({ "x/uses.parquet": parquet(start, "1.5", 1) });
      expect([told.length, tally.used]).toEqual([1, 0]);
    }
    for (const use of ["'inf'::DOUBLE", "'NaN'::DOUBLE"])
      expect((await found({ "x/uses.parquet": parquet(time, use, 1) })).told).toEqual([
        "not-a-number x/uses.parquet › D2",
      ]);
  });

  test("times that a program wrote as INT96, which name no zone, are no instants", async () => {
    const { told, tally } = await found({ "x/uses.parquet": int96Parquet() });
    expect(told).toEqual(["not-a-date x/uses.parquet › C2"]);
    expect(tally.rejected).toBe(1);
  });

  test("an office that goes over from +08:00 to UTC sends the same hour twice", async () => {
    const at = [
      "2020-01-01T07:00:00+08:00",
      "2020-01-01T08:00:00+08:00",
      "2020-01-01T00:00:00Z",
      "2020-01-01T01:00:00Z",
    ];
    const csv = header + at.map((start) => `b1,gas,${start},1\n`).join("");
    const { told, tally } = await found({ "x/uses/1.csv": csv });
    expect(told).toEqual(["duplicate-key x/uses/1.csv › A4"]);
    expect(tally.used).toBe(3);
  });

  test("one row in a hundred is bad, or every one: the first are told, all are counted", async () => {
    const hundredth = await found({
      "x/uses.parquet": parquet(time, "CASE WHEN i % 100 = 0 THEN -1 ELSE 1 END", 10_000),
    });
    expect(hundredth.told).toHaveLength(20);
    expect(hundredth.told.at(-1)).toBe("out-of-range x/uses.parquet › D1902 and 80 more");
    expect(hundredth.tally).toEqual({ used: 9_900, setAside: 0, rejected: 100 });
    const all = await found({ "x/uses.parquet": parquet(time, "'lots'", 10_000) });
    expect(all.told.at(-1)).toBe("not-a-number x/uses.parquet › D21 and 9980 more");
    expect(all.tally.used).toBe(0);
  });

  test("an answer of few rows that do not fit into the memory of a small one is sorted in more", async () => {
    const wide = "SELECT length(string_agg(repeat('x', 1000), '')) AS n FROM range(80000)";
    const answers = [];
    for await (const batch of engine.stream(wide, 1)) answers.push(batch);
    expect(answers).toEqual([[[80_000_000]]]);
  });

  test("what DuckDB says of a long text quotes a few letters of it", async () => {
    await expect(engine.rows(`SELECT ${"y".repeat(100_000)}`)).rejects.toThrow(/^DuckDB: .{20,400}$/);
  });

  test("inspect says what a Parquet file holds, and propose takes its columns", async () => {
    const place = join(folder, "[a-z]*/meter-readings.parquet");
    mkdirSync(dirname(place));
    await engine.rows(
      `COPY (${parquet(time, "CASE WHEN i = 1 THEN NULL ELSE i + 0.5::DOUBLE END").replace('"Start"', '"Period start"')}) TO '${place}'`,
    );
    const seen = await inspect(".", place, datasets);
    expect(seen.facts).toMatchObject({
      rows: 3,
      columns: expect.arrayContaining(["Use DOUBLE: 0.5 to 2.5, 1 empty"]),
    });
    expect(seen.sheets[0]?.table?.contract).toBe("retrofit › readings");
    const surveyed = await surveyFile(".", place);
    const columns = "surveys" in surveyed ? surveyed.surveys[0]?.columns : [];
    expect(columns?.map(({ header }) => header)).toEqual(["Building", "Carrier", "Period start", "Use"]);
  });
});
