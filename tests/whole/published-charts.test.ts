import { expect, test } from "vitest";
import { faultsOf, isEnglish, publishedSpecs } from "../stages/render/charts/published-specs.ts";

test.each(["2020", "2021"])(
  "every chart published in %s opens in a Vega editor, in the five other languages too",
  (edition) => {
    const names = publishedSpecs(edition).filter((name) => !isEnglish(name));
    expect(names.length).toBeGreaterThan(75);
    expect(names.flatMap((name) => faultsOf(edition, name))).toEqual([]);
  },
);
