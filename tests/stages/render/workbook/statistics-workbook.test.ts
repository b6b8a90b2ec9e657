import { beforeAll, describe, expect, test, vi } from "vitest";
import { phrasebooks } from "../../../../pipeline/locales/phrasebooks.ts";
import type { Dataset } from "../../../../pipeline/model/dataset.ts";
import type { Observation } from "../../../../pipeline/model/observation.ts";
import { cellsBehind, isMissing } from "../../../../pipeline/model/quantity.ts";
import { formatAddress } from "../../../../pipeline/model/source.ts";
import type { Material } from "../../../../pipeline/stages/render/material.ts";
import { type Words, wordsOf } from "../../../../pipeline/stages/render/words.ts";
import { planWorkbook } from "../../../../pipeline/stages/render/workbook/plan-workbook.ts";
import { shorthand } from "../../../../pipeline/stages/render/workbook/shorthand.ts";
import { writeWorkbook } from "../../../../pipeline/stages/render/workbook/write-workbook.ts";
import { checkEdition } from "../../../support/check-edition.ts";
import { decoded, type ReadBack, type ReadTable, readBack } from "./read-back.ts";

let material: Material;
let words: Words;
let bytes: Uint8Array;
let book: ReadBack;
beforeAll(async () => {
  const { edition, ...checked } = await checkEdition();
  if (!edition) throw new Error("missing edition");
  material = { ...checked, edition };
  words = wordsOf("en", checked.areas);
  bytes = await writeWorkbook(await planWorkbook(material, words));
  book = await readBack(bytes);
});

const { workbook, statuses } = phrasebooks.en;
const { columns } = workbook;
const statistics = (): ReadTable[] => book.tables.filter(({ header }) => header.includes(columns.cells));

/** What a row must say of an observation, written down without the workbook's own plan. */
function expected(dataset: Dataset, { indicator, area, period, breakdown, value }: Observation): unknown[] {
  const title = dataset.words.en.indicators[indicator]?.title;
  // Of a meter and a part of it, only the part has a name.
  const part = breakdown
    .split(", ")
    // A value of an open column is that text of the source, without the column's id before it.
    .map((one) => dataset.words.en.breakdowns[one] ?? one.replace(/^(name|what|base)-/, ""))
    .join(", ");
  const key = [title, words.area(area), area, words.period(period), part];
  const sources = cellsBehind(value).map(formatAddress).join(" + ");
  if (isMissing(value)) return [...key, shorthand[value.missing], null, null, null, sources];
  const { amount, unit, qualifier, status } = value;
  return [...key, amount, words.unit(unit), workbook.qualifiers[qualifier], statuses[status], sources];
}

const valueHeader = ({ header }: ReadTable): string =>
  header.map(String).find((name) => name.startsWith(columns.anyValue)) ?? "";

/** A row of a table in the same form; its unit is read off the header. */
function found(table: ReadTable, row: ReadTable["header"]): unknown[] {
  const of = (name: string) => row[table.header.indexOf(name)];
  const blank = (cell: unknown, nothing: unknown) => (cell === "[z]" || cell === undefined ? nothing : cell);
  const value = of(valueHeader(table));
  const unit = table.header.includes(columns.unit)
    ? of(columns.unit)
    : /\((.*)\)$/.exec(valueHeader(table))?.[1];
  return [
    of(columns.indicator),
    of(columns.place),
    of(columns.placeCode),
    String(of(columns.period)),
    blank(of(columns.breakdown), ""),
    value,
    typeof value !== "number" ? null : unit === workbook.noUnit ? "" : unit,
    blank(of(columns.qualifier), null),
    blank(of(columns.status), null),
    blank(fullAddresses(String(of(columns.cells))), ""),
  ];
}

/** `a › S!B1, B3 + c › D4` with the place of each cell written out. */
function fullAddresses(cells: string): string {
  const addresses = cells.split(" + ").flatMap((group) => {
    const [first = "", ...rest] = group.split(", ");
    const place = /^.*(!| › )/.exec(first)?.[0] ?? "";
    return [first, ...rest.map((other) => place + other)];
  });
  return addresses.join(" + ");
}

const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();

describe("the workbook of 2020", () => {
  test("holds every observation in exactly one row, unrounded, with unit, qualifier, status and cells", () => {
    const all = material.computed.flatMap(({ dataset: id, observations }) => {
      const dataset = material.validated.find((own) => own.dataset.id === id)?.dataset;
      if (!dataset) throw new Error(`missing dataset: ${id}`);
      return observations.map((observation) => expected(dataset, observation));
    });
    const rows = statistics().flatMap((table) => table.rows.map((row) => found(table, row)));
    expect(rows.length).toBeGreaterThan(1000);
    expect(sorted(rows)).toEqual(sorted(all));
  });

  test("shows a bound with its sign and keeps it a number", () => {
    const signs: { readonly [qualifier: string]: string } = {
      [workbook.qualifiers["less-than"]]: "<",
      [workbook.qualifiers["more-than"]]: ">",
    };
    const bounds = statistics().flatMap((table) =>
      table.rows.flatMap((row, index) => {
        const sign = signs[String(row[table.header.indexOf(columns.qualifier)])];
        const column = table.header.indexOf(valueHeader(table));
        const format = table.sheet.cells.format(table.top + 1 + index, column + 1);
        return sign === undefined ? [] : [{ sign, type: typeof row[column], format }];
      }),
    );
    expect(new Set(bounds.map(({ sign }) => sign))).toEqual(new Set(["<", ">"]));
    for (const { sign, type, format } of bounds) {
      expect([type, format.slice(0, 4)]).toEqual(["number", `"${sign} "`]);
    }
  });

  test("has no merged, hidden, empty or calculated cell, and no blank row", () => {
    for (const { name, hidden, merges, hiddenRows, hiddenColumns, cells } of book.sheets) {
      expect([name, hidden, merges.length, hiddenRows.size, hiddenColumns.size]).toEqual([
        name,
        false,
        0,
        0,
        0,
      ]);
      for (let row = 1; row <= cells.lastRow; row++) {
        expect([name, row, cells.isEmpty(row, 1)]).toEqual([name, row, false]);
        for (let column = 1; column <= cells.lastColumn; column++)
          expect(cells.formula(row, column)).toBeNull();
      }
    }
    const empty = book.tables.flatMap(({ name, rows, header }) =>
      [header, ...rows].flatMap((row) => row.filter((cell) => cell === null || cell === "").map(() => name)),
    );
    expect(empty).toEqual([]);
  });

  test("is no wider than a sheet of paper in its contents and notes, which stand last", () => {
    for (const name of [workbook.contents, workbook.notes]) {
      const index = book.sheets.findIndex((sheet) => sheet.name === name);
      const xml = book.part(`xl/worksheets/sheet${index + 1}.xml`);
      const widths = [...xml.matchAll(/<col min="\d+" max="\d+" width="([\d.]+)"/g)].map(([, width]) =>
        Number(width),
      );
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThan(145);
    }
    expect(book.sheets.at(-1)?.name).toBe(workbook.notes);
  });

  test("opens with the year on one sheet of paper: what was found, key figures, the way to each subject", async () => {
    const [front] = (await planWorkbook(material, words)).sheets;
    const lines = front?.lines ?? [];
    const subjects = lines.flatMap((line) => (typeof line === "object" && "sheet" in line ? line.text : []));
    for (const { dataset } of material.validated) expect(subjects).toContain(dataset.words.en.title);
    const headings = lines.flatMap((line) =>
      typeof line === "object" && "heading" in line ? line.heading : [],
    );
    expect(headings.slice(0, 3)).toEqual([
      phrasebooks.en.story.brief,
      phrasebooks.en.frame.keyFigures,
      workbook.whereNext,
    ]);
    expect(book.part("xl/worksheets/sheet1.xml")).toMatch(/<pageSetup [^>]*fitToHeight="1"/);
  });

  test("parts a column of words from the numbers beside it", () => {
    const [table] = statistics();
    if (!table) throw new Error("missing table");
    const index = book.sheets.findIndex((sheet) => sheet.name === table.sheet.name);
    const column = String.fromCharCode(66 + table.header.indexOf(valueHeader(table)));
    const sheet = book.part(`xl/worksheets/sheet${index + 1}.xml`);
    const style = Number(new RegExp(`<c r="${column}\\d+" s="(\\d+)"`).exec(sheet)?.[1]);
    const [, formats = ""] = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(book.part("xl/styles.xml")) ?? [];
    expect(formats.match(/<xf [^>]*\/>|<xf .*?<\/xf>/gs)?.[style]).toContain('horizontal="left"');
    expect(formats.match(/<xf [^>]*\/>|<xf .*?<\/xf>/gs)?.[style]).toContain('indent="1"');
  });

  test("marks up one table on every sheet but the cover, down to the last row", () => {
    const [cover, ...others] = book.sheets;
    expect(cover?.name).toBe(workbook.cover);
    expect(book.tables.map(({ sheet }) => sheet.name)).toEqual(others.map(({ name }) => name));
    for (const { sheet, top, rows, columns: names, header } of book.tables) {
      expect(rows.length).toBeGreaterThan(0);
      expect([top + rows.length, header.length]).toEqual([sheet.cells.lastRow, sheet.cells.lastColumn]);
      expect(names).toEqual(header);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    }
    const ids = book.tables.map(({ id }) => id);
    const names = book.tables.map(({ name }) => name);
    expect([new Set(ids).size, new Set(names).size]).toEqual([ids.length, names.length]);
    for (const name of names) {
      expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(name).not.toMatch(/^([a-z]{1,3}\d+|[rc]|r\d*c\d*)$/);
    }
  });

  test("keeps illustrative figures on sheets of their own, which say so in their titles", () => {
    const { illustrative } = phrasebooks.en.statuses;
    const kinds = statistics().map(({ sheet, rows, header }) => {
      const found = new Set(rows.map((row) => row[header.indexOf(columns.status)]));
      found.delete(shorthand["not-applicable"]);
      const isSaid = sheet.cells.text(1, 1).includes(illustrative);
      return [isSaid, found.has(illustrative), found.size > 1 && found.has(illustrative)];
    });
    for (const [isSaid, isInvented, isMixed] of kinds) expect([isSaid, isMixed]).toEqual([isInvented, false]);
    expect(kinds.some(([, isInvented]) => isInvented)).toBe(true);
  });

  test("names its sheets as every program takes them, titles each, and links only to what is there", () => {
    const names = book.sheets.map(({ name }) => name ?? "");
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^:\\/?*[\]']{1,31}$/);
    const titles = book.sheets.map(({ cells }) => cells.text(1, 1));
    expect(new Set(titles).size).toBe(titles.length);
    const links = names.flatMap((_, index) => {
      const xml = book.part(`xl/worksheets/sheet${index + 1}.xml`);
      return [...xml.matchAll(/<hyperlink [^>]*>/g)].map(([link]) => link);
    });
    const targets = links.map((link) => decoded(/ location="'(.*?)'!A1"/.exec(decoded(link))?.[1] ?? link));
    expect([...new Set(targets)].sort()).toEqual([...names].sort());
  });

  test("names its title, language and date", () => {
    const core = book.part("docProps/core.xml");
    const property = (name: string) => new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(core)?.[1];
    expect(property("dc:title")).toBe(workbook.title("Annual indicators 2020"));
    expect(property("dc:language")).toBe("en");
    expect(property("dcterms:created")).toBe(`${material.edition.published}T00:00:00Z`);
    expect(property("dcterms:modified")).toBe(`${material.edition.published}T00:00:00Z`);
  });

  test("marks every title as a heading, in the one typeface", () => {
    const styles = book.part("xl/styles.xml");
    expect(new Set([...styles.matchAll(/<name val="([^"]*)"/g)].map(([, name]) => name))).toEqual(
      new Set(["Arial"]),
    );
    const [, cellXfs = ""] = /<cellXfs [^>]*>(.*)<\/cellXfs>/.exec(styles) ?? [];
    const headings = [...cellXfs.matchAll(/<xf [^>]*>/g)].map(([xf]) => xf.includes('xfId="1"'));
    for (const [index] of book.sheets.entries()) {
      const xml = book.part(`xl/worksheets/sheet${index + 1}.xml`);
      const marked = [...xml.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/g)].filter(
        ([, , style]) => headings[Number(style)],
      );
      expect(marked.map(([, address]) => address)).toEqual(["A1"]);
    }
  });

  test("shows one line of a long list of cells, and fits no other row by hand", () => {
    const long: number[] = [];
    for (const { sheet, header, top, rows } of statistics()) {
      const xml = book.part(`xl/worksheets/sheet${book.sheets.indexOf(sheet) + 1}.xml`);
      const heights = new Map(
        [...xml.matchAll(/<row r="(\d+)"[^>]* ht="([\d.]+)"/g)].map(([, row, ht]) => [
          Number(row),
          Number(ht),
        ]),
      );
      for (const [index, row] of rows.entries()) {
        const { length } = String(row[header.indexOf(columns.cells)]);
        const height = heights.get(top + 1 + index);
        if (length > 62) long.push(height ?? 0);
        else if (length < 56) expect(height).toBeUndefined();
      }
    }
    expect(long.length).toBeGreaterThan(20);
    expect(Math.min(...long)).toBe(14);
    expect(Math.max(...long)).toBeLessThanOrEqual(5 * 15);
  });

  test("says on each printed page which sheet it is of", () => {
    for (const [index] of book.sheets.entries())
      expect(book.part(`xl/worksheets/sheet${index + 1}.xml`)).toContain("&amp;A&amp;R&amp;P / &amp;N");
  });

  test("has the same bytes in another run, in another time zone", async () => {
    vi.stubEnv("TZ", "Pacific/Kiritimati");
    const again = await writeWorkbook(await planWorkbook(material, wordsOf("en", material.areas)));
    vi.unstubAllEnvs();
    expect(Buffer.from(again).equals(bytes)).toBe(true);
  });

  test("explains every note and every shorthand that it uses", () => {
    const notes = book.tables.find(({ name }) => name === "notes");
    const explained = new Set(notes?.rows.map(([reference]) => reference));
    const used = new Set(
      statistics().flatMap(({ rows }) =>
        rows.flat().flatMap((cell) => String(cell).match(/\[[a-z]+( \d+)?\]/g) ?? []),
      ),
    );
    expect(used.size).toBeGreaterThan(20);
    expect([...used].filter((mark) => !explained.has(mark))).toEqual([]);
  });
});
