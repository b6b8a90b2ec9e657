import { expect, onTestFinished, test } from "vitest";
import { locales } from "../../pipeline/model/locale.ts";
import { lackingTexts, requireTexts } from "../../pipeline/words/lacking-texts.ts";
import { sheetNames, sheetRows, type WordsSheetName } from "../../pipeline/words/sheets.ts";

/** Empties cells of a sheet until the test ends. */
function empty(sheet: WordsSheetName, at: readonly number[], cells: { readonly [language: string]: string }) {
  for (const row of at.map((index) => sheetRows(sheet)[index] ?? {})) {
    const before = { ...row };
    Object.assign(row, cells);
    onTestFinished(() => void Object.assign(row, before));
  }
}

test.each([
  ["problems", [1, 3], "unreadable, fix"],
  ["names", [4], "format, ods"],
  ["units", [0, 1], "member, one"],
  ["page", [2, 5, 7], "frame."],
] as const)("a gap in words/%s.csv is named, with how many there are", (sheet, at, first) => {
  expect(lackingTexts("fr", [sheet])).toBeNull();
  empty(sheet, at, { fr: " " });
  expect(lackingTexts("fr", ["proof", sheet])).toMatchObject({ sheet, count: at.length });
  expect(() => requireTexts("fr", [sheet])).toThrow(/first is/);
  expect([lackingTexts("ja", [sheet]), lackingTexts("en", [sheet])]).toEqual([null, null]);
  expect(lackingTexts("fr", [sheet])?.first.startsWith(first)).toBe(true);
});

test("a form of an amount is a text only where English has it", () => {
  const at = sheetRows("units").findIndex(({ form }) => form === "counted");
  empty("units", [at], { ko: "" });
  expect([sheetRows("units")[at]?.unit, lackingTexts("ko", ["units"])]).toEqual(["member", null]);
});

test.each(locales)("%s lacks no text of any sheet", (locale) => {
  expect(lackingTexts(locale, sheetNames)).toBeNull();
});
