import { expect, test } from "vitest";
import { type Observation, observe } from "../../../pipeline/model/observation.ts";
import { figuresIn } from "../../../pipeline/model/passage.ts";
import { measured } from "../../../pipeline/model/quantity.ts";
import { publishedLocales } from "../../support/published-locales.ts";
import { recycling } from "./recycling.ts";

const range = { file: "a.csv", sheet: "", row: 2, column: 1, toRow: 2, toColumn: 1 };
const rate = (period: string, amount: number) =>
  observe(
    "recycling-rate-oecd",
    { area: "JPN", period },
    measured("percent", amount, { range, status: "reported", raw: `${amount}` }),
  );

test.each(publishedLocales)("a rate of one year is not told beside itself, in %s", (locale) => {
  const told = (...rates: Observation[]) => recycling.narrative(rates, locale).map(figuresIn);
  expect(told(rate("2019", 19.2))).toEqual([[rate("2019", 19.2)]]);
  expect(told(rate("2000", 14.3), rate("2019", 19.2))[0]).toHaveLength(2);
});
