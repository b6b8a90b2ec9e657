import { expect, test } from "vitest";
import { definitionsSheets, findingsSheets, isOwnSheet } from "../../pipeline/model/own-sheets.ts";

const own = [findingsSheets, definitionsSheets].flatMap((names) => Object.values(names));

test.each(own)("%s is a sheet of the program's own, and so are its copies", (name) => {
  expect([name, `${name} 2`, `${name} 10`].map(isOwnSheet)).toEqual([true, true, true]);
  expect(name.length).toBeLessThanOrEqual(25);
});

test.each(["Findings 2020", "Findings by city", "Data", ""])("“%s” may be an office's sheet", (name) => {
  expect(isOwnSheet(name)).toBe(false);
});
