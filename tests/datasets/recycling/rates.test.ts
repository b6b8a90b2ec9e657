import { describe, expect, test } from "vitest";
import { select } from "../../../pipeline/model/observation.ts";
import { isMissing } from "../../../pipeline/model/quantity.ts";
import { checkEdition, figureOf, observationOf, sourcesOf } from "../../support/check-edition.ts";

const checked = await checkEdition("recycling");
const observations = checked.computed.flatMap((own) => own.observations);
const waste = "recycling/municipal-waste.xlsx › ";
const value = (key: string): number => {
  const figure = figureOf(observationOf(checked, key));
  if (typeof figure !== "number") throw new Error(`missing number: ${key}`);
  return figure;
};

describe("recycling rates", () => {
  test("of Japan 2008 are 19.32 % of treated and 20.32 % of generated, each from two cells", () => {
    const treated = observationOf(checked, "recycling-rate-oecd JPN 2008");
    const generated = observationOf(checked, "recycled-of-generated JPN 2008");
    expect(figureOf(treated)).toBeCloseTo((100 * 9776) / 50597, 12);
    expect(figureOf(generated)).toBeCloseTo((100 * 9776) / 48106, 12);
    expect(value("recycling-rate-oecd JPN 2008").toFixed(2)).toBe("19.32");
    expect(value("recycled-of-generated JPN 2008").toFixed(2)).toBe("20.32");
    expect(sourcesOf(treated)).toEqual([`${waste}Japan!C14:D14`]);
    expect(sourcesOf(generated)).toEqual([`${waste}Japan!B14`, `${waste}Japan!D14`]);
  });

  test("of Korea 2016 are 59.18 %, with composting 59.98 %", () => {
    expect(value("recycling-rate-oecd KOR 2016").toFixed(2)).toBe("59.18");
    expect(value("material-recovery-rate-oecd KOR 2016").toFixed(2)).toBe("59.98");
  });

  test("published by Korea for 2010 is recycled and composted of treated", () => {
    expect(value("recycling-rate-published KOR 2010 treated")).toBe(60.5);
    expect(value("material-recovery-rate-oecd KOR 2010").toFixed(2)).toBe("60.52");
    expect(value("landfill-share-published KOR 2010 treated")).toBe(17.9);
  });

  test("are OECD's own within 0.001 points in all 33 years", () => {
    const published = select(observations, { indicator: "recycling-rate-published-oecd" }).filter(
      (own) => !isMissing(own.value),
    );
    expect(published).toHaveLength(33);
    for (const own of published) {
      const ours = value(`recycling-rate-oecd ${own.area} ${own.period}`);
      expect(Math.abs(ours - Number(figureOf(own)))).toBeLessThanOrEqual(0.001);
    }
  });

  test("have no composting where it is not reported: that is not 0", () => {
    const missing = select(observations, { indicator: "material-recovery-rate-oecd" }).filter((own) =>
      isMissing(own.value),
    );
    expect(missing.length).toBeGreaterThan(0);
    for (const { area, period, value: rate } of missing) {
      expect(rate).toMatchObject({ missing: "not-reported" });
      expect(isMissing(observationOf(checked, `recycling-rate-eurostat ${area} ${period}`).value)).toBe(true);
    }
  });

  test("that are bounds stay bounds", () => {
    expect(figureOf(observationOf(checked, "recycling-rate-published MNG 2018 not stated"))).toBe(
      "less-than 10",
    );
  });
});
