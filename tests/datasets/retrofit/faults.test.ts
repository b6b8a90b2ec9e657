import { readFile, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { periodDropped } from "../../../pipeline/datasets/declared/methods/metered-savings-problems.ts";
import type { Checked } from "../../../pipeline/flow/check.ts";
import { methodUndefined } from "../../../pipeline/model/problems.ts";
import { isMissing } from "../../../pipeline/model/quantity.ts";
import { checkEdition, figureOf, observationOf } from "../../support/check-edition.ts";
import { allBut, type Copy, copyEdition, placeOf } from "../../support/edition.ts";
import { toldBy } from "../../support/told-by.ts";

let copy: Copy;
beforeEach(async () => {
  copy = await copyEdition("2020", allBut("retrofit"));
});
afterEach(() => copy.dispose());

const reads = "retrofit/meter-readings.csv";
const works = "retrofit/retrofits.csv";
const weather = "retrofit/weather-724390.csv";
const third = "sample-gas,gas,2016-01-26T00:00:00-06:00,182.97,therm";
const fourth = "sample-gas,gas,2016-02-24T00:00:00-06:00";

/** Rewrites the lines of a file below its header; null drops a line. */
async function rewrite(file: string, change: (line: string, row: number) => string | null): Promise<void> {
  const [header = "", ...lines] = (await readFile(copy.path(file), "utf8")).trimEnd().split("\r\n");
  const kept = lines.map((line, index) => change(line, index + 2)).filter((line) => line !== null);
  if (kept.join() === lines.join()) throw new Error(`missing change: ${file}`);
  await writeFile(copy.path(file), `${[header, ...kept].join("\r\n")}\r\n`);
}

function expectNumbers({ computed }: Checked): void {
  const values = computed.flatMap(({ observations }) => observations.map(({ value }) => value));
  expect(values.length).toBeGreaterThan(0);
  expect(values.filter((value) => !isMissing(value) && !Number.isFinite(value.amount))).toEqual([]);
}

describe("faulty data is one error, at its cell, and nothing is computed", () => {
  test.each<readonly [name: string, spoil: () => Promise<void>, code: string, place: string]>([
    [
      "a unit nobody declared",
      () => copy.edit(reads, third, third.replace("therm", "thm")),
      "unknown-unit",
      `${reads} › E4`,
    ],
    [
      "a negative reading",
      () => copy.edit(reads, third, third.replace("182.97", "-182.97")),
      "out-of-range",
      `${reads} › D4`,
    ],
    [
      "overlapping reads",
      () => copy.edit(reads, fourth, fourth.replace("02-24", "01-20")),
      "reads-out-of-order",
      `${reads} › C5`,
    ],
    [
      "two reads of one date that differ",
      () => copy.edit(reads, fourth, fourth.replace("02-24", "01-26")),
      "duplicate-key",
      `${reads} › A5`,
    ],
    [
      "reads of a building without works",
      () => copy.edit(works, "sample-gas,", "sample-gaz,"),
      "unknown-reference",
      `${reads} › A2`,
    ],
    [
      "a station without weather",
      () => copy.edit(works, "724390", "724391"),
      "unknown-reference",
      `${works} › F2`,
    ],
    [
      "works that end before they start",
      () => copy.edit(works, "2017-01-04", "2016-01-04"),
      "end-before-start",
      `${works} › E2`,
    ],
    [
      "two temperatures of one hour",
      () => copy.edit(weather, "2015-11-22T01:00:00-06:00", "2015-11-22T00:30:00-06:00"),
      "conflicting-hours",
      `${weather} › C3`,
    ],
    [
      "a time without its offset",
      () => copy.edit(reads, fourth, fourth.replace("-06:00", "")),
      "not-a-date",
      `${reads} › C5`,
    ],
  ])("%s", async (_, spoil, code, place) => {
    await spoil();
    const checked = await checkEdition("retrofit", copy.root);
    const errors = checked.findings.filter(({ severity }) => severity === "error");
    expect(errors.map((finding) => [finding.code, placeOf(finding)])).toEqual([[code, place]]);
    expect(checked.computed).toEqual([]);
  });
});

describe("a method that does not apply is a note with its reason, and no number", () => {
  const refused = "USA-IL 2017-01-04/ sample-gas";
  const dropWeatherFrom = (date: string) => () =>
    rewrite(weather, (line) => (line.slice(7, 17) < date ? line : null));
  const constant = (amount: string) => () =>
    rewrite(weather, (line) => line.replace(/,[-\d.]+,degF$/, `,${amount},degF`));

  test.each<readonly [name: string, spoil: () => Promise<void>, reason: string]>([
    ["weather of half the time", dropWeatherFrom("2016-07-01"), "too-few-days"],
    [
      "weather of every other hour",
      () => rewrite(weather, (line, row) => (row % 2 ? line : null)),
      "too-few-days",
    ],
    ["one distinct temperature", constant("50.1"), "degree-days-do-not-vary"],
    [
      "fewer periods than coefficients",
      () => rewrite(reads, (line, row) => (row >= 4 && row <= 13 ? null : line)),
      "too-few-days",
    ],
    [
      "no reads after works",
      () => rewrite(reads, (line, row) => (row >= 16 && row <= 27 ? null : line)),
      "no-reporting-periods",
    ],
    ["a read that is a bound", () => copy.edit(reads, "182.97", "<182.97"), "reading-not-exact"],
  ])("%s", async (_, spoil, reason) => {
    await spoil();
    const checked = await checkEdition("retrofit", copy.root);
    expect(checked.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    const notes = checked.findings.flatMap((finding) =>
      finding.code === "method-undefined"
        ? [[placeOf(finding), toldBy(methodUndefined, finding).reason]]
        : [],
    );
    expect(notes).toContainEqual([`retrofit avoided-use ${refused}`, reason]);
    for (const indicator of ["avoided-use", "avoided-share", "savings-uncertainty", "fit-adjusted-r2"])
      expect(figureOf(observationOf(checked, `${indicator} ${refused}`))).toBe("method-undefined");
    expectNumbers(checked);
  });

  test("a gap in the weather drops its period, and says so", async () => {
    await rewrite(weather, (line) => (/,2016-02-0\d/.test(line) ? null : line));
    const checked = await checkEdition("retrofit", copy.root);
    const dropped = checked.findings.flatMap((finding) =>
      finding.code === "period-dropped" && toldBy(periodDropped, finding).reason === "too-few-hours"
        ? [placeOf(finding)]
        : [],
    );
    expect(dropped).toEqual([`${reads} › C4:D4`, `${reads} › C31:D31`]);
    expect(figureOf(observationOf(checked, `baseline-days ${refused}`))).toBe(305);
  });

  test("a read without use drops its period, and the use is never 0", async () => {
    await copy.edit(reads, third, third.replace("182.97", ""));
    const checked = await checkEdition("retrofit", copy.root);
    const dropped = checked.findings.flatMap((finding) =>
      finding.code === "period-dropped" && toldBy(periodDropped, finding).reason === "no-use"
        ? [placeOf(finding)]
        : [],
    );
    expect(dropped).toEqual([`${reads} › C4:D4`]);
  });

  test("no use at all is no base: nothing is given, and no NaN", async () => {
    await rewrite(reads, (line) => line.replace(/^(sample-gas.*),[\d.]+,therm$/, "$1,0,therm"));
    const checked = await checkEdition("retrofit", copy.root);
    for (const indicator of ["avoided-use", "avoided-share", "fit-cv-rmse", "savings-uncertainty"])
      expect(figureOf(observationOf(checked, `${indicator} ${refused}`))).toBe("method-undefined");
    expectNumbers(checked);
  });

  test("an about of a read stays about", async () => {
    await copy.edit(reads, "182.97", "~182.97");
    const checked = await checkEdition("retrofit", copy.root);
    const found = observationOf(checked, "avoided-use USA-IL 2017-01-25/2017-12-28 sample-gas");
    expect(found.value).toMatchObject({ qualifier: "about" });
  });

  test("a building without reads is not reported", async () => {
    await rewrite(reads, (line) => (line.startsWith("sample-gas") ? null : line));
    const checked = await checkEdition("retrofit", copy.root);
    expect(figureOf(observationOf(checked, "avoided-use USA-IL 2017-01-04/ sample-gas"))).toBe(
      "not-reported",
    );
  });

  test("a meter of each carrier in one building stands under its own name", async () => {
    await rewrite(reads, (line) => line.replace("sample-electricity", "sample-gas"));
    await rewrite(works, (line) => (line.startsWith("sample-electricity") ? null : line));
    const checked = await checkEdition("retrofit", copy.root);
    const figure = (period: string, carrier: string) =>
      figureOf(observationOf(checked, `avoided-use USA-IL ${period} sample-gas, ${carrier}`));
    expect(figure("2017-01-25/2017-12-28", "gas")).toBeCloseTo(64.01364488825169 * 29.3001, 6);
    expect(figure("2017-01-21/2017-12-22", "electricity")).toBeCloseTo(795.6761207311711, 6);
  });

  test("gas and heat take no cooling, however well it would fit", async () => {
    await rewrite(reads, (line) => line.replace("sample-electricity,electricity", "sample-electricity,heat"));
    const checked = await checkEdition("retrofit", copy.root);
    const slope = observationOf(checked, "cooling-slope USA-IL 2017-01-21/2017-12-22 sample-electricity");
    expect(figureOf(slope)).toBe("not-applicable");
  });

  test("weather in °C, and in no order, gives the same", async () => {
    await rewrite(weather, (line) =>
      line.replace(/,([-\d.]+),degF$/, (_, degrees: string) => `,${(Number(degrees) - 32) / 1.8},degC`),
    );
    const lines = (await readFile(copy.path(weather), "utf8")).trimEnd().split("\r\n");
    await writeFile(copy.path(weather), `${[lines[0], ...lines.slice(1).reverse()].join("\r\n")}\r\n`);
    const checked = await checkEdition("retrofit", copy.root);
    const found = figureOf(observationOf(checked, "avoided-use USA-IL 2017-01-25/2017-12-28 sample-gas"));
    expect(found).toBeCloseTo(64.01364488825169 * 29.3001, 6);
  });
});
