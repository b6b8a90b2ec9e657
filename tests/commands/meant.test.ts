import { expect, test } from "vitest";
import { meant } from "../../pipeline/commands/meant.ts";

test.each([
  ["shfit", ["shift", "recycling"], "; did you mean shift?"],
  ["recyc", ["shift", "recycling"], "; did you mean recycling?"],
  ["2035", ["2005"], "; there is 2005"],
  ["2029", ["2020", "2021"], "; there are 2020, 2021"],
  ["zebra", ["shift", "recycling"], "; there are shift, recycling"],
  ["zebra", [], "; there is none"],
  ["zebra", Array.from("abcdefghi"), "; almanac list names all 9"],
])("“%s” among %j%s", (asked, known, end) => {
  expect(meant(asked, known, "almanac list")).toBe(end);
});
