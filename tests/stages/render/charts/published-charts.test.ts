import { expect, test } from "vitest";
import { faultsOf, isEnglish, publishedSpecs } from "./published-specs.ts";

// In every language: tests/whole.
test.each(["2020", "2021"])(
  "every chart published in %s opens in a Vega editor, in the theme published beside it",
  (edition) => {
    const names = publishedSpecs(edition).filter(isEnglish);
    expect(names.length).toBeGreaterThan(15);
    expect(names.flatMap((name) => faultsOf(edition, name))).toEqual([]);
  },
);
