import { expect, test } from "vitest";
import { forms } from "../../pipeline/charts/forms.ts";
import type { Cause } from "../../pipeline/model/cause.ts";
import type { Limit } from "../../pipeline/model/limit.ts";
import { locales } from "../../pipeline/model/locale.ts";
import type { Written } from "../../pipeline/model/tells.ts";
import { nameIn } from "../../pipeline/words/names.ts";
import { sheetRows } from "../../pipeline/words/sheets.ts";

const rows = sheetRows("names");

test("words/names.csv says each name in every language, once", () => {
  const ids = rows.map(({ list, id }) => `${list}, ${id}`);
  expect(ids.filter((one, index) => ids.indexOf(one) !== index)).toEqual([]);
  const words = rows.filter(({ id }) => id !== "reviewed by");
  expect(words.filter((row) => locales.some((locale) => row[locale].trim() === ""))).toEqual([]);
});

const limits: { readonly [L in Limit]: true } = {
  "file bytes": true,
  "zip entries": true,
  "empty rows": true,
  "characters in all": true,
  "part bytes": true,
  "bytes in all": true,
  "compression ratio": true,
  cells: true,
  rows: true,
  columns: true,
  "shared strings": true,
  "cell characters": true,
  nesting: true,
  "text length": true,
};
const causes: { readonly [C in Cause]: true } = {
  source: true,
  method: true,
  "source-and-method": true,
  unknown: true,
};
const facets: { readonly [F in Written["facet"]]: true } = {
  unit: true,
  title: true,
  definition: true,
  method: true,
};

test.each(Object.entries({ limit: limits, cause: causes, facet: facets, chart: forms }))(
  "has a name for each %s",
  (list, all) => {
    const named = rows.filter((row) => row.list === list).map(({ id }) => id);
    expect(named.sort()).toEqual(Object.keys(all).sort());
  },
);

test("what has no name of its own is called by its id", () => {
  expect(nameIn("reason", "a-new-reason", "en")).toBe("a-new-reason");
  expect(nameIn("format", "parquet", "en")).toBe("a file of another kind (parquet)");
});
