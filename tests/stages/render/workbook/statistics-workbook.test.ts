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

/** A row of a table in the same form; a status that has no column is in the sheet's name. */
function found(table: ReadTable, row: ReadTable["header"]): unknown[] {
  const of = (name: string) => row[table.header.indexOf(name)];
  const blank = (cell: unknown, nothing: unknown) => (cell === "[z]" || cell === undefined ? nothing : cell);
  const value = of(columns.anyValue);
  const unit = of(columns.unit);
  const constant = (text: string) =>
    table.sheet.name === workbook.illustrative && typeof value === "number" ? text : null;
  return [
    of(columns.indicator),
    of(columns.place),
    of(columns.placeCode),
    String(of(columns.period)),
    blank(of(columns.breakdown), ""),
    value,
    typeof value !== "number" ? null : unit === workbook.noUnit ? "" : unit,
    blank(of(columns.qualifier), constant(workbook.qualifiers.exact)),
    blank(of(columns.status), constant(statuses.illustrative)),
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
        const column = table.header.indexOf(columns.anyValue);
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
    // A sheet by year says what an empty cell means.
    const long = book.tables.filter(({ name }) => !name.startsWith("years_"));
    const empty = long.flatMap(({ name, rows, header }) =>
      [header, ...rows].flatMap((row) => row.filter((cell) => cell === null || cell === "").map(() => name)),
    );
    expect(empty).toEqual([]);
  });

  test("is no wider than a sheet of paper in its notes", () => {
    const index = book.sheets.findIndex((sheet) => sheet.name === workbook.notes);
    const xml = book.part(`xl/worksheets/sheet${index + 1}.xml`);
    const widths = [...xml.matchAll(/<col min="\d+" max="\d+" width="([\d.]+)"/g)].map(([, width]) =>
      Number(width),
    );
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThan(145);
  });

  test("gives series by year, each figure as in the row that it has among all", () => {
    const years = book.tables.filter(({ name }) => name.startsWith("years_"));
    expect(years.length).toBeGreaterThan(1);
    const keys = [columns.indicator, columns.place, columns.breakdown, columns.unit];
    const keyOf = ({ header }: ReadTable, row: ReadTable["header"]) =>
      keys.map((column) => row[header.indexOf(column)] ?? shorthand["not-applicable"]).join("|");
    const all = new Map(
      statistics().flatMap((table) =>
        table.rows.map((row) => {
          const of = (column: string) => row[table.header.indexOf(column)];
          return [`${keyOf(table, row)}|${of(columns.period)}`, of(columns.anyValue)] as const;
        }),
      ),
    );
    // What stands in a row of fiscal years is of the one that begins in the year above it.
    const periodIn = ({ header }: ReadTable, row: ReadTable["header"], year: unknown) =>
      row[header.indexOf(columns.period)]
        ? phrasebooks.en.fiscalYear(String(year), String(Number(year) + 1))
        : String(year);
    let compared = 0;
    for (const table of years) {
      for (const row of table.rows) {
        const given = row.filter((cell) => typeof cell === "number");
        expect(given.length).toBeGreaterThan(1);
        compared += given.length;
        for (const [index, year] of table.header.entries()) {
          if (typeof row[index] === "number")
            expect(all.get(`${keyOf(table, row)}|${periodIn(table, row, year)}`)).toBe(row[index]);
        }
      }
    }
    expect(compared).toBeGreaterThan(200);
  });

  test("draws a chart of each subject by year from its cells, and says in words what it shows", () => {
    const years = book.tables.filter(({ name }) => name.startsWith("years_"));
    const at = book.sheets.findIndex(({ name }) => name === workbook.charts) + 1;
    expect(book.part(`xl/worksheets/sheet${at}.xml`)).toContain('<drawing r:id="rIdCharts"/>');
    expect(book.part(`xl/worksheets/_rels/sheet${at}.xml.rels`)).toContain(`../drawings/drawing${at}.xml`);
    const drawing = book.part(`xl/drawings/drawing${at}.xml`);
    const told = [...drawing.matchAll(/ descr="([^"]+)"/g)].map(([, text]) => decoded(text ?? ""));
    expect(told).toHaveLength(years.length);
    for (const [index, { sheet, top, header }] of years.entries()) {
      const chart = book.part(`xl/charts/chart${index + 1}.xml`);
      expect(book.part("[Content_Types].xml")).toContain(`/xl/charts/chart${index + 1}.xml`);
      const refs = [
        ...chart.matchAll(
          /<c:f>(.*?)<\/c:f><c:(?:str|num)Cache>.*?<c:ptCount val="(\d+)"\/>(.*?)<\/c:(?:str|num)Cache>/g,
        ),
      ];
      expect(refs.length).toBeGreaterThan(5);
      for (const [, formula = "", count, points = ""] of refs) {
        const [, name, left = "", row, right = left] =
          /^'(.+)'!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$\d+)?$/.exec(formula) ?? [];
        expect([name, Number(row) >= top]).toEqual([sheet.name, true]);
        const [from, to] = [left, right].map((letters) =>
          [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
        );
        const cells = header
          .map((_, column) => sheet.cells.value(Number(row), column + 1))
          .slice((from ?? 0) - 1, to);
        expect(cells).toHaveLength(Number(count));
        const cached = new Map(
          [...points.matchAll(/<c:pt idx="(\d+)"><c:v>(.*?)<\/c:v>/g)].map(([, at, value]) => [
            Number(at),
            value,
          ]),
        );
        expect(cells.map((cell) => cell ?? undefined)).toEqual(
          cells.map((cell, at) => (typeof cell === "number" ? Number(cached.get(at)) : cached.get(at))),
        );
      }
      expect(told[index]).toMatch(/\d.*→.*\d/);
    }
    // A total is no line beside its parts.
    const ofParts = told.filter((text) => text.includes("Japan: "));
    expect(ofParts.length).toBeGreaterThan(0);
    for (const text of ofParts) expect(text).not.toContain("East Asia: ");
  });

  test("is set in a typeface of its script, charts too", async () => {
    const korean = await writeWorkbook(await planWorkbook(material, wordsOf("ko", material.areas)));
    const { part } = await readBack(korean);
    const names = [...part("xl/styles.xml").matchAll(/<name val="([^"]*)"/g)].map(([, name]) => name);
    expect(new Set(names)).toEqual(new Set(["Malgun Gothic"]));
    expect(part("xl/charts/chart1.xml")).toContain('<a:ea typeface="Malgun Gothic"/>');
  });

  test("gives no illustrative figure by year, and puts them last, under a colour", () => {
    expect(book.sheets.at(-1)?.name).toBe(workbook.illustrative);
    expect(book.part(`xl/worksheets/sheet${book.sheets.length}.xml`)).toContain("<tabColor ");
    const others = book.sheets
      .slice(0, -1)
      .map((_, index) => book.part(`xl/worksheets/sheet${index + 1}.xml`));
    expect(others.filter((xml) => xml.includes("<tabColor "))).toEqual([]);
    const years = book.tables.filter(({ name }) => name.startsWith("years_"));
    const cells = years.flatMap(({ rows }) => rows.flat());
    expect(cells).not.toContain(statuses.illustrative);
  });

  test("opens with the year on one sheet of paper: what was found, key figures, the way to each subject", async () => {
    const { sheets } = await planWorkbook(material, words);
    const [front, ...others] = sheets;
    const below = front?.below ?? [];
    const linked = below.flatMap((line) => (typeof line === "object" && "sheet" in line ? line.sheet : []));
    expect(linked).toEqual(others.map(({ name }) => name));
    expect(front?.lines.length).toBeGreaterThan(0);
    expect(front?.table?.columns.map(({ header }) => header)).toEqual([
      phrasebooks.en.frame.keyFigures,
      columns.anyValue,
      columns.unit,
      columns.status,
      phrasebooks.en.changes.change,
    ]);
    expect(front?.table?.rows.length).toBeGreaterThan(2);
    const rowsIn = others.flatMap(({ table }) =>
      table ? [`(${table.rows.length.toLocaleString("en")} row`] : [],
    );
    const texts = below.map((line) => (typeof line === "object" && "text" in line ? line.text : ""));
    expect(rowsIn.filter((rows) => !texts.some((text) => text.includes(rows)))).toEqual([]);
    expect(book.part("xl/worksheets/sheet1.xml")).toMatch(/<pageSetup [^>]*fitToHeight="1"/);
  });

  test("parts a column of words from the numbers beside it", () => {
    const [table] = statistics();
    if (!table) throw new Error("missing table");
    const index = book.sheets.findIndex((sheet) => sheet.name === table.sheet.name);
    const column = String.fromCharCode(66 + table.header.indexOf(columns.anyValue));
    const sheet = book.part(`xl/worksheets/sheet${index + 1}.xml`);
    const style = Number(new RegExp(`<c r="${column}\\d+" s="(\\d+)"`).exec(sheet)?.[1]);
    const [, formats = ""] = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(book.part("xl/styles.xml")) ?? [];
    expect(formats.match(/<xf [^>]*\/>|<xf .*?<\/xf>/gs)?.[style]).toContain('horizontal="left"');
    expect(formats.match(/<xf [^>]*\/>|<xf .*?<\/xf>/gs)?.[style]).toContain('indent="1"');
  });

  test("marks up one table on every sheet but that of charts, behind the cover down to the last row", () => {
    const tabled = book.sheets.map(({ name }) => name).filter((name) => name !== workbook.charts);
    expect(book.tables.map(({ sheet }) => sheet.name)).toEqual(tabled);
    for (const { sheet, top, rows, columns: names, header } of book.tables) {
      expect(rows.length).toBeGreaterThan(0);
      if (sheet.name !== workbook.cover)
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
    expect([...new Set(targets)].sort()).toEqual(names.slice(1).sort());
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

  test("prints a sheet on as many pages across as it needs to be read, with what names its rows on each", async () => {
    const { sheets } = await planWorkbook(material, words);
    for (const [index, { table, below = [] }] of sheets.entries()) {
      const xml = book.part(`xl/worksheets/sheet${index + 1}.xml`);
      const across = Number(/<pageSetup [^>]*fitToWidth="(\d+)"/.exec(xml)?.[1] ?? 1);
      const widths = [...xml.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
      const shown = (table?.columns ?? []).filter(({ isPrinted = true }) => isPrinted).length;
      const width = widths.slice(0, shown).reduce((sum, each) => sum + each, 0);
      if (below.length === 0) expect(width / across).toBeLessThanOrEqual(245);
      if (across > 1) expect(table?.kept).toBeGreaterThan(0);
    }
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
