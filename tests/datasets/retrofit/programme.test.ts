import { expect, test } from "vitest";
import { impliedFactorImplausible } from "../../../pipeline/datasets/declared/methods/published-programme-problems.ts";
import { checkEdition, figureOf, observationOf, sourcesOf } from "../../support/check-edition.ts";
import { toldBy } from "../../support/told-by.ts";

const checked = await checkEdition("retrofit");
const sheet = "retrofit/programme.xlsx › Programme!";

test.each([
  ["share-retrofitted MNG-ULN 2020", (100 * 24) / 1077, "reported", [`${sheet}C4:C5`]],
  ["share-planned MNG-ULN 2020", (100 * 375) / 1077, "planned", [`${sheet}C4`, `${sheet}C7`]],
])("%s", (key, value, status, cells) => {
  const found = observationOf(checked, key);
  expect(figureOf(found)).toBeCloseTo(value, 12);
  expect(found.value).toMatchObject({ status });
  expect(sourcesOf(found)).toEqual(cells);
});

test("the implied factor is 1.034 t/MWh, of two cells, and warned of with its bounds", () => {
  const found = observationOf(checked, "implied-emission-factor MNG-ULN 2030");
  expect(figureOf(found)).toBeCloseTo(3 / 2.9, 12);
  expect(found.value).toMatchObject({ status: "projected", unit: "t/MWh" });
  expect(sourcesOf(found)).toEqual([`${sheet}C10:C11`]);
  const warning = toldBy(
    impliedFactorImplausible,
    checked.findings.find(({ code }) => code === "implied-factor-implausible"),
  );
  expect([warning.low, warning.high]).toEqual(["0.85", "1.23"]);
});

test("targets with different baselines stand apart", () => {
  expect(figureOf(observationOf(checked, "reduction-target MNG 2030 ndc"))).toBe(22.7);
  expect(figureOf(observationOf(checked, "reduction-target MNG 2030 earlier-ndc"))).toBe(14);
});
