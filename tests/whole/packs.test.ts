import { expect, test } from "vitest";
import { locales } from "../../pipeline/model/locale.ts";
import { carried, expectRowsCarryOver } from "../offices/pack/packs.ts";

const cases = carried.flatMap((own) =>
  locales.map((locale) => [own.dataset.id, own.source, locale, own] as const),
);

test("several datasets carry rows over", () => {
  expect(new Set(cases.map(([dataset]) => dataset)).size).toBeGreaterThan(1);
});

test.each(cases)("rows that carry over come back as they were: %s %s in %s", (_, _source, locale, own) =>
  expectRowsCarryOver(own, locale),
);
