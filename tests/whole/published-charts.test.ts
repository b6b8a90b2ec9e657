import { expect, test } from "vitest";
import { faultsOf, isEnglish, publishedSpecs } from "../stages/render/charts/published-specs.ts";

test.each(["2020", "2021"])(
  "every chart published in %s opens in a Vega editor, in the five other languages too",
  async (edition) => {
    const names = (await publishedSpecs(edition)).filter((name) => !isEnglish(name));
    expect(names.length).toBeGreaterThan(75);
    const faults = await Promise.all(names.map((name) => faultsOf(edition, name)));
    expect(faults.flat()).toEqual([]);
  },
);
