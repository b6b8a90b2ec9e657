import { expect, test } from "vitest";
import { definitionWords, meaningsOf } from "../../pipeline/commands/definition-words.ts";
import { definitionSheets } from "../../pipeline/datasets/declared/definition.ts";
import type { DefinitionSheet } from "../../pipeline/datasets/declared/definition-sheet.ts";

test("each word of a definition says where it stands and what it means by itself", () => {
  for (const word of definitionWords) expect(meaningsOf(word).join(" "), word).toMatch(/: \S/);
  expect(meaningsOf("series")).toHaveLength(3);
  expect(meaningsOf("totals")[0]).toBe("The sheet `totals` of a definition:");
  expect(meaningsOf("only")[0]).toMatch(/^`only`, a column of the sheet `sources`: which of its rows/);
  expect(meaningsOf("across")[0]).toMatch(/^`across`, under `place` of the sheet `columns`: /);
  expect(meaningsOf("day first")[0]).toMatch(/^`day first`, under `written` of the sheet `columns`: /);
  expect(meaningsOf("day last")).toEqual([]);
});

test("no column and no value of a closed set is without help", () => {
  const sheets = Object.values<DefinitionSheet>(definitionSheets);
  const words = sheets.flatMap(({ name, columns }) => [
    name,
    ...Object.entries(columns).flatMap(([column, { oneOf = [], meanings = {} }]) => [
      column,
      ...oneOf,
      ...Object.keys(meanings),
    ]),
  ]);
  expect(words.filter((word) => meaningsOf(word).length === 0)).toEqual([]);
  expect(new Set(definitionWords)).toEqual(new Set(words));
});
