import { describe, expect, test } from "vitest";
import { fixedShapes } from "../../pipeline/locales/fixed-shapes.ts";
import { faultsOf } from "../../pipeline/words/faults-of.ts";
import { tellsIn } from "../../pipeline/words/fixed-words.ts";
import { sheetRows } from "../../pipeline/words/sheets.ts";
import { isWritable } from "../../pipeline/words/write-value.ts";

describe.each(Object.entries(fixedShapes))("words/%s.csv", (name, shape) => {
  const rows = sheetRows(name as keyof typeof fixedShapes);
  const texts = tellsIn(shape);

  test("has a row for every text, and none besides", () => {
    expect(rows.filter(({ id = "" }) => !texts.has(id))).toEqual([]);
    const last = new Map(rows.map((row) => [row.id, row]));
    expect([...texts.keys()].filter((id) => last.get(id)?.["shown when"] !== "")).toEqual([]);
  });

  test("says in every language what its text is told, and nothing else", () => {
    for (const row of rows) {
      const tells = texts.get(row.id ?? "") ?? {};
      expect([row.id, faultsOf(row, tells)]).toEqual([row.id, []]);
      expect(Object.values(tells).filter((kind) => !isWritable(kind))).toEqual([]);
    }
  });
});
