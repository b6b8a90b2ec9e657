import { expect, test } from "vitest";
import { defineContract, quantity } from "../../../pipeline/model/contract.ts";
import { measured, type Qualifier } from "../../../pipeline/model/quantity.ts";
import { cells, type Row } from "../../../pipeline/model/table.ts";
import { carriedSheets } from "../../../pipeline/offices/pack/carried-sheets.ts";
import { splitQualifier } from "../../../pipeline/stages/validate/readers/qualifier.ts";

const contract = defineContract({
  file: "x.xlsx",
  columns: { share: quantity({ en: ["Share"] }, { units: ["percent"] }) },
  key: [],
});
const range = { file: "x/x.xlsx", sheet: "A", row: 2, column: 1, toRow: 2, toColumn: 1 };
const areas = { all: [], find: () => null, nearest: () => null, get: () => null };

const qualifiers: readonly Qualifier[] = [
  "exact",
  "about",
  "about-or-more",
  "about-or-less",
  "more-than",
  "at-least",
  "less-than",
  "at-most",
];

test.each(qualifiers)("a number that is %s is read as that again", (qualifier) => {
  const from = { range, status: "reported", raw: "12.5" } as const;
  const row: Row = { share: measured("percent", 12.5, from, qualifier), [cells]: () => from };
  const [sheet] = carriedSheets(contract, [row], { locale: "en", areas });
  const text = String(sheet?.rows[0]?.share);
  expect(splitQualifier(text)).toEqual({ qualifier, rest: "12.5" });
});
