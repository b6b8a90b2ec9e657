import { expect, test } from "vitest";
import { locales } from "../../pipeline/model/locale.ts";
import { nameIn } from "../../pipeline/words/names.ts";
import { isOwnSheet, ownSheets } from "../../pipeline/words/own-sheets.ts";

const own = ownSheets.flatMap((sheet) => locales.map((locale) => nameIn("own sheet", sheet, locale)));

test.each(own)("%s is a sheet of the program's own, and so are its copies", (name) => {
  expect([name, `${name} 2`, `${name} 10`].map(isOwnSheet)).toEqual([true, true, true]);
  expect(name.length).toBeLessThanOrEqual(25);
});

test.each(["Findings 2020", "Findings by city", "Data", ""])("“%s” may be an office's sheet", (name) => {
  expect(isOwnSheet(name)).toBe(false);
});
