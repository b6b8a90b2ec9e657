import { expect, test } from "vitest";
import type { Areas } from "../../../pipeline/model/area.ts";
import type { Quantity } from "../../../pipeline/model/quantity.ts";
import { wordsOf } from "../../../pipeline/stages/render/words.ts";

const areas: Areas = { all: [], find: () => null, nearest: () => null, get: () => null };
const range = { file: "a.csv", sheet: "", row: 2, column: 1, toRow: 2, toColumn: 1, edition: "2020" };
const bound = (unit: "percent" | "1", amount: number, raw?: string): Quantity => ({
  ...{ amount, unit, qualifier: "less-than", status: "reported" },
  derivation: { from: "cells", ranges: [range], ...(raw === undefined ? {} : { raw }) },
});

test("a bound that an earlier edition printed whole is read back whole: its record keeps no text of the cell", () => {
  const { amount } = wordsOf("en", areas);
  expect(amount(bound("percent", 10))).toBe("less than 10%");
  expect(amount(bound("percent", 10, "<10.0"))).toBe("less than 10.0%");
  expect(amount(bound("percent", 10.5))).toBe("less than 10.5%");
});

test("a whole pure number has no decimals, nor has its change", () => {
  const words = wordsOf("en", areas);
  const whole = (amount: number): Quantity => ({ ...bound("1", amount), qualifier: "exact" });
  expect(words.change(whole(20), whole(10))).toBe("−10");
  expect(words.change(whole(0.5), whole(0.25))).toBe("−0.250");
});
