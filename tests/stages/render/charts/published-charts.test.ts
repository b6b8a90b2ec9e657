import { expect, test } from "vitest";
import { faultsOf, isEnglish, publishedSpecs } from "./published-specs.ts";

// In every language and edition: tests/whole.
test.each(["2020"])(
  "every chart published in %s opens in a Vega editor, in the theme published beside it",
  async (edition) => {
    const names = (await publishedSpecs(edition)).filter(isEnglish);
    expect(names.length).toBeGreaterThan(15);
    const faults = await Promise.all(names.map((name) => faultsOf(edition, name)));
    expect(faults.flat()).toEqual([]);
  },
);
