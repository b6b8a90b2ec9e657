import { expect, test } from "vitest";
import { locales } from "../../pipeline/model/locale.ts";
import { addedSheets, isAddedSheet } from "../../pipeline/words/added-sheets.ts";
import { nameIn } from "../../pipeline/words/names.ts";

const own = addedSheets.flatMap((sheet) =>
  locales.map((locale) => [nameIn("own sheet", sheet, locale), sheet, locale] as const),
);

test.each(own)("“%s”, which is %s in %s, is a sheet of the program's own, and so are its copies", (name) => {
  expect([name, `${name} 2`, `${name} 10`].map(isAddedSheet)).toEqual([true, true, true]);
  expect(name.length).toBeLessThanOrEqual(25);
});

test.each(["Findings 2020", "Findings by city", "Data", ""])("“%s” may be an office's sheet", (name) => {
  expect(isAddedSheet(name)).toBe(false);
});
