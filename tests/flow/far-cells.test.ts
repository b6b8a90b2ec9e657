import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { bookOf } from "../../pipeline/findings/book-of.ts";
import { inspectionRecord } from "../../pipeline/findings/inspection.ts";
import { inspect } from "../../pipeline/flow/inspect.ts";
import { Cells } from "../../pipeline/model/sheet.ts";
import { TextList } from "../../pipeline/model/texts.ts";
import { sameCells } from "../../pipeline/offices/annotate/same-cells.ts";
import { only, read, sheetXml, workbookParts, zip } from "../stages/ingest/workbook/support.ts";
import { datasets } from "../support/datasets.ts";

const root = mkdtempSync(join(tmpdir(), "almanac-far-"));
mkdirSync(join(root, "membership"));
afterAll(() => rmSync(root, { recursive: true }));
const { isEmpty, kind, text: textAt } = Cells.prototype;
afterEach(() => void Object.assign(Cells.prototype, { isEmpty, kind, text: textAt }));

/** Counts the looks at single cells, and ends the run past a number that no honest walk needs. */
function countLooks(allowed: number): () => number {
  let looks = 0;
  const count = <V>(look: (row: number, column: number) => V) =>
    function (this: Cells, row: number, column: number): V {
      if (++looks > allowed) throw new Error(`more than ${allowed} looks at cells`);
      return look.call(this, row, column);
    };
  // A spy would keep every one of millions of calls.
  Object.assign(Cells.prototype, { isEmpty: count(isEmpty), kind: count(kind), text: count(textAt) });
  return () => looks;
}

const lastRow = 1_048_576;
const far = `<row r="${lastRow}"><c r="XFD${lastRow}"><v>2</v></c></row>`;
const everyThousandth = Array.from({ length: 1049 }, (_, at) => 1000 * at + 6)
  .map((row) => `<row r="${row}"><c r="XFD${row}"><v>${row}</v></c></row>`)
  .join("");
const headers = ["ID", "Name", "Country or area", "Level", "Joined", "Left", "Status", "Note"];
const text = (address: string, value: string) => `<c r="${address}" t="str"><v>${value}</v></c>`;
const row = (at: number, values: readonly string[]) =>
  `<row r="${at}">${values.map((value, column) => text("ABCDEFGH"[column] + String(at), value)).join("")}</row>`;
const roster =
  row(1, headers) + row(2, ["M1", "Busan", "Republic of Korea", "City", "2011-01-01", "", "member", ""]);

async function inspected(rows: string) {
  const path = join(root, "membership/members.xlsx");
  writeFileSync(path, zip(workbookParts(sheetXml(rows))));
  return inspectionRecord(await inspect(".", path, datasets), bookOf("en", datasets));
}

describe("walks are over cells that exist", () => {
  test.each([
    ["two far corners", `<row r="1"><c r="A1"><v>1</v></c></row>${far}`, false],
    ["every thousandth row in the last column", everyThousandth, false],
    ["a roster and a far corner", roster + far, true],
    ["a roster and every thousandth row beside it", roster + everyThousandth, true],
  ])("%s", async (_, rows, hasTable) => {
    const looks = countLooks(8_000_000);
    const { verdict, sheets } = await inspected(rows);
    expect([verdict, sheets[0]?.table !== null]).toEqual(["readable", hasTable]);
    expect(looks()).toBeGreaterThan(0);
  });

  test("when a copy is held against its original", async () => {
    const bytes = zip(workbookParts(sheetXml(`<row r="1"><c r="A1"><v>1</v></c></row>${far}`)));
    const [one, other] = [only(await read(bytes)), only(await read(bytes))];
    countLooks(100);
    expect(sameCells([one], [other])).toBe(true);
    other.cells.set(lastRow, 16_384, "number", 3);
    expect(sameCells([one], [other])).toBe(false);
  });

  test("of rows that are formatted and hold nothing there is none", async () => {
    const formatted = Array.from(
      { length: 20_000 },
      (_, at) => `<row r="${at + 3}"><c r="A${at + 3}" s="1"/></row>`,
    );
    const looks = countLooks(8_000_000);
    await inspected(roster);
    const without = looks();
    await inspected(roster + formatted.join(""));
    expect(looks() - without).toBe(without);
  });
});

describe("what Cells tells of where its cells are", () => {
  test("columns near a row, the first filled row and every place", () => {
    const cells = new Cells(new TextList([" ", "x"]));
    for (const [at, column] of [
      [5000, 9],
      [1, 3],
      [1024, 2],
      [1025, 7],
      [1, 1],
    ] as const)
      cells.set(at, column, "number", at);
    cells.set(3, 5, "text", 0);
    expect([
      cells.columnsNear(1),
      cells.columnsNear(1024),
      cells.columnsNear(1025),
      cells.columnsNear(3000),
    ]).toEqual([[1, 2, 3, 5], [1, 2, 3, 5], [7], []]);
    expect([
      cells.firstFilled(9, 1),
      cells.firstFilled(9, 5001),
      cells.firstFilled(5, 1),
      cells.firstFilled(4, 1),
    ]).toEqual([5000, null, null, null]);
    expect([...cells.places()]).toEqual([
      [1, 1],
      [1024, 2],
      [1, 3],
      [3, 5],
      [1025, 7],
      [5000, 9],
    ]);
  });
});
