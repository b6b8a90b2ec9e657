import { expect, test } from "vitest";
import { phrasebooks } from "../../pipeline/locales/phrasebooks.ts";
import { locales } from "../../pipeline/model/locale.ts";
import { writeValue } from "../../pipeline/words/write-value.ts";

test("a number in a finding has the minus of figures", () => {
  for (const locale of locales)
    expect(writeValue(-39, "number", {}, phrasebooks[locale]), locale).toBe("−39");
  expect(writeValue(-12_345.6, "number", {}, phrasebooks.en)).toBe("−12,345.6");
});
