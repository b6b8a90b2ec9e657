import { appendFile, readFile, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Checked } from "../../../pipeline/flow/check.ts";
import { select } from "../../../pipeline/model/observation.ts";
import { methodUndefined } from "../../../pipeline/model/problems.ts";
import { isMissing } from "../../../pipeline/model/quantity.ts";
import { checkEdition, figureOf, observationOf, sourcesOf } from "../../support/check-edition.ts";
import { allBut, type Copy, copyEdition, placeOf } from "../../support/edition.ts";
import { toldBy } from "../../support/told-by.ts";
import { recycling } from "./recycling.ts";

const targets = "recycling/targets.csv";
const published = "recycling/published-rates.csv";
const checked = await checkEdition("recycling");

let copy: Copy;
beforeEach(async () => {
  copy = await copyEdition("2020", allBut("recycling"));
});
afterEach(() => copy.dispose());

const observedIn = (one: Checked) => select(one.computed[0]?.observations ?? [], {});

function proseOf(one: Checked): string {
  return recycling
    .narrative(observedIn(one), "en")
    .flatMap(({ parts }) => parts.filter((part) => typeof part === "string"))
    .join("");
}

function reasonsOf({ findings }: Checked): string[][] {
  return findings.flatMap((found) =>
    found.code === "method-undefined" ? [[placeOf(found), toldBy(methodUndefined, found).reason]] : [],
  );
}

/** Adds targets and rates; of Korea, 23.7 % of treated was published for 1995 and 60.5 % for 2010. */
async function withTargets(lines: readonly string[], rates: readonly string[] = []): Promise<Checked> {
  const [header = "", ...own] = (await readFile(copy.path(targets), "utf8")).trimEnd().split("\r\n");
  const withMethod = own.map((line) => line.replace(/,(increase|decrease),/, ",$1,,"));
  // A line of the test may name its method; the others leave it empty.
  const added = lines.map((line) =>
    /,(increase|decrease),[^,]*,test$/.test(line) ? line : line.replace(/,test$/, ",,test"),
  );
  const all = [header.replace("Direction,", "Direction,Method,"), ...withMethod, ...added];
  await writeFile(copy.path(targets), all.map((line) => `${line}\r\n`).join(""));
  await appendFile(copy.path(published), rates.map((line) => `${line}\r\n`).join(""));
  const one = await checkEdition("recycling", copy.root);
  expect(one.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  for (const { value } of observedIn(one))
    if (!isMissing(value)) expect(value.amount).toSatisfy(Number.isFinite);
  return one;
}

describe("Mongolia's targets of 2025 and 2030", () => {
  test.each([
    ["linear", "2025", 20 / 7, "percentage point", 2],
    ["linear", "2030", 2.5, "percentage point", 3],
    ["compound", "2025", 100 * (3 ** (1 / 7) - 1), "percent", 2],
    ["compound", "2030", 100 * (4 ** (1 / 12) - 1), "percent", 3],
  ])("%s, to %s: more than %d a year", (breakdown, year, amount, unit, row) => {
    const found = observationOf(checked, `required-change MNG ${year} ${breakdown}`);
    if (isMissing(found.value)) throw new Error("missing value");
    expect(found.value).toMatchObject({ qualifier: "more-than", unit, status: "target" });
    expect(found.value.amount).toBeCloseTo(amount, 10);
    expect(sourcesOf(found)).toEqual([`${targets} › D${row}`, `${targets} › F${row}`]);
  });

  test("have no path and no status: the baseline is an upper bound, a note each", () => {
    for (const year of ["2025", "2030"]) {
      expect(figureOf(observationOf(checked, `progress-status MNG ${year} linear`))).toBe("method-undefined");
      expect(figureOf(observationOf(checked, `required-path MNG ${year} ${year}`))).toBe("method-undefined");
    }
    const notes = checked.findings.filter(({ code }) => code === "censored-baseline");
    expect(notes.map((note) => [note.severity, placeOf(note)])).toEqual([
      ["note", "recycling progress-status MNG 2025 linear"],
      ["note", "recycling progress-status MNG 2030 linear"],
    ]);
  });

  test("have no later value that compares: definitions are mixed, a note each", () => {
    const notes = checked.findings.filter(({ code }) => code === "mixed-definitions");
    expect(notes.map(placeOf)).toEqual([
      "recycling progress-latest MNG 2025 2025",
      "recycling progress-latest MNG 2030 2030",
    ]);
    const latest = observationOf(checked, "progress-latest MNG 2025 2025");
    expect(figureOf(latest)).toBe("not-comparable");
    expect(sourcesOf(latest)).toEqual([`${published} › D11`, `${published} › D14`]);
  });

  test("are drawn without a path, and told without a status", () => {
    const chart = recycling
      .charts(observedIn(checked), "en", (area) => area)
      .find(({ id }) => id === "recycling-targets");
    const drawn = chart?.points.map(({ observation }) => observation.indicator) ?? [];
    expect(drawn).toContain("recycling-target");
    expect(drawn).not.toContain("required-path");
    expect(chart?.points.every(({ joined }) => joined === false)).toBe(true);
    expect(proseOf(checked)).toContain("How far it has come cannot be said");
    expect(proseOf(checked)).not.toMatch(/on track|limited progress|deterioration/);
  });
});

describe("a target with an exact baseline and a later rate of the same definition", () => {
  test.each([
    ["70", "increase", 36.8 / 27.78, "on track"],
    ["90", "increase", 36.8 / 39.78, "progress, but acceleration is needed"],
    ["100", "increase", 36.8 / 45.78, "progress, but acceleration is needed"],
  ])("to %s %% by 2020 (%s): q = %d, %s", async (target, direction, ratio, word) => {
    const one = await withTargets([
      `Korea,waste recycling rate,1995,23.7,2020,${target},%,${direction},test`,
    ]);
    const found = observationOf(one, "progress-status KOR 2020 linear");
    expect(figureOf(found)).toBeCloseTo(ratio, 10);
    expect(sourcesOf(found)).toEqual([`${published} › D7`, `${targets} › D4`, `${targets} › F4`]);
    expect(figureOf(observationOf(one, "progress-latest KOR 2010 2020"))).toBe(60.5);
    const required = figureOf(observationOf(one, "required-path KOR 2010 2020"));
    expect(required).toBeCloseTo(23.7 + ((Number(target) - 23.7) * 15) / 25, 10);
    expect(proseOf(one)).toContain(`: ${word}. In `);
  });

  test.each([
    ["25", "limited progress"],
    ["20", "deterioration"],
  ])("a rate of %s %% in 2012 gives %s", async (rate, word) => {
    const one = await withTargets(
      ["Korea,waste recycling rate,1995,23.7,2020,70,%,increase,test"],
      [`Korea;2012;recycling rate;${rate};%;treated;;test`],
    );
    expect(figureOf(observationOf(one, "progress-latest KOR 2012 2020"))).toBe(Number(rate));
    expect(proseOf(one)).toContain(`: ${word}. In `);
  });

  test.each([
    ["60", "60.5", "2015", "is achieved", 36.8 / 36.3],
    ["70", "65", "2015", "fell due in", 41.3 / 46.3],
    ["70", "69", "2017", "was missed", 45.3 / 46.3],
    ["70", "71", "2017", "is achieved", 47.3 / 46.3],
  ])("of %s %% with %s %% in %s %s", async (target, rate, year, told, part) => {
    const one = await withTargets(
      [`Korea,waste recycling rate,1995,23.7,2015,${target},%,increase,,test`],
      rate === "60.5" ? [] : [`Korea;${year};recycling rate;${rate};%;treated;;test`],
    );
    expect(figureOf(observationOf(one, "progress-status KOR 2015 linear"))).toBeCloseTo(part, 10);
    expect(proseOf(one)).toContain(told);
    expect(proseOf(one)).not.toContain("a year would still lead there");
  });

  test("that is its baseline is kept, or lost", async () => {
    const line = "Korea,waste recycling rate,1995,23.7,2030,23.7,%,increase,,test";
    expect(proseOf(await withTargets([line]))).toContain("and is kept");
  });

  test("two places keep a caveat each, two targets of one place share it", async () => {
    const targets = ["Korea,2030", "Korea,2035", "Japan,2030"].map((target) => {
      const [area, year] = target.split(",");
      return `${area},waste recycling rate,1995,<23.7,${year},80.5,%,increase,test`;
    });
    const prose = proseOf(await withTargets(targets));
    expect(prose.split("How far it has come cannot be said")).toHaveLength(4);
  });

  test("says what is still required from the latest value on", async () => {
    const one = await withTargets(["Korea,waste recycling rate,1995,23.7,2030,80.5,%,increase,,test"]);
    const found = observationOf(one, "required-change KOR 2030 linear-from-latest");
    expect(figureOf(found)).toBeCloseTo(1, 12);
    expect(sourcesOf(found)).toEqual([`${published} › D7`, `${targets} › F4`]);
    const growth = observationOf(one, "required-change KOR 2030 compound-from-latest");
    expect(figureOf(growth)).toBeCloseTo(100 * ((80.5 / 60.5) ** (1 / 20) - 1), 10);
    expect(proseOf(one)).toContain("a year would still lead there");
  });

  test("may declare the ratio of growth rates", async () => {
    const one = await withTargets([
      "Korea,waste recycling rate,1995,23.7,2030,80.5,%,increase,growth ratio,test",
    ]);
    const ratio = ((60.5 / 23.7) ** (1 / 15) - 1) / ((80.5 / 23.7) ** (1 / 35) - 1);
    expect(figureOf(observationOf(one, "progress-status KOR 2030 linear"))).toBeCloseTo(ratio, 10);
    expect(proseOf(one)).toContain("By the ratio of growth rates");
  });

  test("is drawn with its path, from the baseline to the target", async () => {
    const one = await withTargets(["Korea,waste recycling rate,1995,23.7,2015,70,%,increase,test"]);
    const chart = recycling
      .charts(observedIn(one), "en", (area) => area)
      .find(({ title }) => title.startsWith("KOR"));
    const path = chart?.points.filter(({ observation }) => observation.indicator === "required-path") ?? [];
    const drawn = path.map(({ observation }) => [observation.period, figureOf(observation)]);
    expect([drawn[0], drawn.at(-1)]).toEqual([
      ["1995", 23.7],
      ["2015", 70],
    ]);
    expect(drawn).toHaveLength(21);
    expect(path.every(({ joined }) => joined !== false)).toBe(true);
    expect(select(observedIn(one), { indicator: "required-path", area: "KOR" })).toHaveLength(21);
  });

  test.each<readonly [name: string, target: string, rates: readonly string[], place: string, reason: string]>(
    [
      [
        "the latest value is a bound",
        "1995,23.7,2015,70,%,increase",
        ["Korea;2012;recycling rate;>61;%;treated;;test"],
        "progress-status KOR 2015 linear",
        "latest-not-exact",
      ],
      ["the base is 0", "1996,0,2015,70,%,increase", [], "required-change KOR 2015 compound", "zero-base"],
      [
        "the target is 0",
        "1995,23.7,2015,0,%,decrease",
        [],
        "required-change KOR 2015 compound",
        "zero-target",
      ],
      [
        "nothing lies after the base",
        "2016,59.2,2030,70,%,increase",
        [],
        "progress-latest KOR 2030 2030",
        "latest-not-after-base",
      ],
    ],
  )("is refused with a note where %s", async (_, target, rates, place, reason) => {
    const one = await withTargets([`Korea,waste recycling rate,${target},test`], rates);
    expect(reasonsOf(one)).toContainEqual([`recycling ${place}`, reason]);
    expect(figureOf(observationOf(one, place))).toBe("method-undefined");
  });

  test("is refused where a later rate is a share of something else", async () => {
    await copy.edit(published, "60,5;%;treated", "60,5;%;generated");
    const one = await withTargets(["Korea,waste recycling rate,1995,23.7,2015,70,%,increase,test"]);
    expect(figureOf(observationOf(one, "progress-status KOR 2015 linear"))).toBe("not-comparable");
    const mixed = one.findings.filter(({ code }) => code === "mixed-definitions").map(placeOf);
    expect(mixed).toContain("recycling progress-latest KOR 2015 2015");
  });

  test("is refused where the baseline is no published rate: its definition is not known", async () => {
    const one = await withTargets(["Korea,waste recycling rate,1995,24,2015,70,%,increase,test"]);
    expect(figureOf(observationOf(one, "progress-status KOR 2015 linear"))).toBe("not-comparable");
  });
});

describe("faulty targets are one error, at their cell", () => {
  test.each([
    ["a target year before the base year", "2018,<10,2025", "2018,<10,2015", "end-before-start", "E2"],
    ["a target year that is the base year", "2018,<10,2025", "2018,<10,2018", "end-before-start", "E2"],
    ["no direction", "30,%,increase", "30,%,", "missing-value", "H2"],
    ["an unknown direction", "30,%,increase", "30,%,upwards", "not-in-list", "H2"],
    [
      "no base year",
      "Mongolia,waste recycling rate,2018",
      "Mongolia,waste recycling rate,",
      "missing-value",
      "C2",
    ],
    [
      "a target below its baseline that is to increase",
      "2018,<10,2025,30",
      "2018,40,2025,30",
      "target-points-away",
      "F2",
    ],
    [
      "a target above its baseline that is to decrease",
      "30,%,increase",
      "30,%,decrease",
      "target-points-away",
      "F2",
    ],
    ["a target above 100 %", "2025,30,%", "2025,130,%", "out-of-range", "F2"],
  ])("%s", async (_, from, to, code, cell) => {
    await copy.edit(targets, from, to);
    const one = await checkEdition("recycling", copy.root);
    const errors = one.findings.filter(({ severity }) => severity === "error");
    expect(errors.map((found) => [found.code, placeOf(found)])).toEqual([[code, `${targets} › ${cell}`]]);
    expect(one.computed).toEqual([]);
  });
});
