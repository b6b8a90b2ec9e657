import { appendFile, readFile, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { midnightOf } from "../../../pipeline/datasets/declared/methods/metered-savings/days.ts";
import type { Checked } from "../../../pipeline/flow/check.ts";
import { select } from "../../../pipeline/model/observation.ts";
import { checkEdition, figureOf, observationOf, sourcesOf } from "../../support/check-edition.ts";
import { retrofit } from "../../support/datasets.ts";
import { allBut, type Copy, copyEdition, placeOf } from "../../support/edition.ts";
import { randomFrom } from "../../support/random-from.ts";

const reads = "retrofit/meter-readings.csv";
const works = "retrofit/retrofits.csv";
const weather = "retrofit/weather-724390.csv";
const therm = 29.3001;

let copy: Copy;
beforeEach(async () => {
  copy = await copyEdition("2020", allBut("retrofit"));
});
afterEach(() => copy.dispose());

/** Rewrites the lines of a file, header included. */
async function rewrite(file: string, change: (line: string, row: number) => string | null): Promise<void> {
  const lines = (await readFile(copy.path(file), "utf8")).trimEnd().split("\r\n");
  const kept = lines.flatMap((line, index) => change(line, index + 1) ?? []);
  await writeFile(copy.path(file), `${kept.join("\r\n")}\r\n`);
}

const check = () => checkEdition("retrofit", copy.root);
const errorsOf = ({ findings }: Checked) =>
  findings.flatMap((found) => (found.severity === "error" ? [`${found.code} ${placeOf(found)}`] : []));

function prose(checked: Checked, about: string): string {
  type Observed = Parameters<typeof retrofit.narrative>[0];
  const observed = select(checked.computed[0]?.observations ?? [], {}) as Observed;
  const passage = retrofit.narrative(observed, "en").find(({ parts }) => String(parts[0]).startsWith(about));
  return (passage?.parts ?? []).map((part) => (typeof part === "string" ? part : "…")).join("");
}

describe("OpenEEmeter's samples for daily and bimonthly reads, from raw files", () => {
  test.each([
    ["gas-daily", "2017-01-04/2018-01-04", 83.64648718985929, 0.9145328159101602, 1],
    ["gas-bimonthly", "2017-01-21/2017-11-16", 24.24692292045748, 0.9668964032074419, 60],
  ])("%s avoids what is published, to 1e-6", async (name, period, saved, fit, between) => {
    const sample = await readFile(`tests/reference/degree-days/samples/${name}.csv`, "utf8");
    await writeFile(copy.path(reads), sample);
    await writeFile(copy.path(works), (await readFile(copy.path(works), "utf8")).replace("sample-gas", name));
    await rewrite(works, (line) => (line.startsWith("sample-electricity") ? null : line));
    const checked = await check();
    expect(errorsOf(checked)).toEqual([]);
    const of = (indicator: string) =>
      Number(figureOf(observationOf(checked, `${indicator} USA-IL ${period} ${name}`)));
    expect(Math.abs(of("avoided-use") / therm - saved)).toBeLessThan(1e-6);
    expect(Math.abs(of("fit-adjusted-r2") - fit)).toBeLessThan(1e-6);
    expect(Math.abs(of("days-between-reads") - between)).toBeLessThanOrEqual(1);
  });
});

describe("what is said", () => {
  test("of random use: nothing that is a saving", async () => {
    const next = randomFrom(5);
    await rewrite(reads, (line) =>
      line.startsWith("sample-gas")
        ? line.replace(/,[\d.]+,therm$/, () => `,${(50 + 100 * next()).toFixed(2)},therm`)
        : line,
    );
    const checked = await check();
    expect(prose(checked, "Gas sample")).toContain("not distinguishable from zero");
    expect(prose(checked, "Gas sample")).not.toContain("It avoided");
    const at = "USA-IL 2017-01-25/2017-12-28 sample-gas";
    expect(figureOf(observationOf(checked, `avoided-share ${at}`))).toBe("method-undefined");
    const all = "USA-IL 2017-01-21/2017-12-28 in-all";
    expect(figureOf(observationOf(checked, `meters-measured ${all}`))).toBe(2);
    expect(figureOf(observationOf(checked, `meters-distinguishable ${all}`))).toBe(1);
  });

  test("of four summer months before works: how many days there are, and no figure", async () => {
    await rewrite(reads, (line, row) => (line.startsWith("sample-gas") && row < 10 ? null : line));
    const checked = await check();
    expect(prose(checked, "Gas sample")).toMatch(
      /^Gas sample: no savings can be given: the reads before works cover …/,
    );
    expect(figureOf(observationOf(checked, "baseline-days USA-IL 2017-01-04/ sample-gas"))).toBe(153);
    expect(figureOf(observationOf(checked, "avoided-use USA-IL 2017-01-04/ sample-gas"))).toBe(
      "method-undefined",
    );
  });

  test("of reads of 0 alone: one sentence without a ±", async () => {
    await rewrite(reads, (line) =>
      line.startsWith("sample-gas") ? line.replace(/,[\d.]+,therm$/, ",0,therm") : line,
    );
    expect(prose(await check(), "Gas sample")).toBe(
      "Gas sample: no savings can be given; the data-quality page says why.",
    );
  });

  test("of more use after works: more, not less", async () => {
    await rewrite(reads, (line) =>
      line.startsWith("sample-gas") && line >= "sample-gas,gas,2017-01-05"
        ? line.replace(/,([\d.]+),therm$/, (_, use: string) => `,${(Number(use) * 1.5).toFixed(2)},therm`)
        : line,
    );
    expect(prose(await check(), "Gas sample")).toContain("That is more, not less");
  });

  test("of a model: its own fit, and that of period totals beside it", async () => {
    const checked = await checkEdition("retrofit");
    const at = "USA-IL 2017-01-25/2017-12-28 sample-gas";
    expect(figureOf(observationOf(checked, `fit-adjusted-r2 ${at}`))).toBeCloseTo(0.9977973898352193, 9);
    expect(figureOf(observationOf(checked, `fit-adjusted-r2 ${at}, totals`))).toBeCloseTo(
      0.9977686924847029,
      9,
    );
  });
});

describe("works in stages", () => {
  test("run from the earliest start to the latest end, and rest on every stage", async () => {
    await copy.edit(works, "2016-12-26,2017-01-04", "2016-12-28,2016-12-30");
    await appendFile(
      copy.path(works),
      "sample-gas,USA-IL,roof,2016-12-26,2016-12-29,724390,illustrative,another stage\r\n" +
        "sample-gas,USA-IL,windows,2016-12-29,2017-01-04,724390,illustrative,another stage\r\n",
    );
    const checked = await check();
    expect(errorsOf(checked)).toEqual([]);
    const found = observationOf(checked, "avoided-use USA-IL 2017-01-25/2017-12-28 sample-gas");
    expect(Number(figureOf(found)) / therm).toBeCloseTo(64.01364488825169, 9);
    expect(sourcesOf(found)).toEqual(expect.arrayContaining([`${works} › D2:E2`, `${works} › D4:E5`]));
  });
});

describe("reads that nobody took", () => {
  const marked = (kinds: { readonly [row: number]: string }) =>
    rewrite(reads, (line, row) => `${line},${row === 1 ? "Estimated" : (kinds[row] ?? "")}`);

  test("are joined to the next, and their days count as missing", async () => {
    await marked({ 8: "yes" });
    const checked = await check();
    expect(errorsOf(checked)).toEqual([]);
    // 334 days less the 32 that were guessed are fewer than 328.
    expect(figureOf(observationOf(checked, "baseline-days USA-IL 2017-01-04/ sample-gas"))).toBe(302);
  });

  test("after works leave the savings, whose period cites both reads", async () => {
    await marked({ 20: "estimate" });
    const checked = await check();
    const use = observationOf(checked, "period-use USA-IL 2017-05-29/2017-07-29 sample-gas");
    expect(Number(figureOf(use)) / therm).toBeCloseTo(18.8 + 20.46, 9);
    expect(sourcesOf(use)).toEqual(expect.arrayContaining([`${reads} › D20:D21`]));
  });

  test("actual, no and an empty cell are reads", async () => {
    await marked({ 8: "actual", 9: "no" });
    const checked = await check();
    const found = observationOf(checked, "avoided-use USA-IL 2017-01-25/2017-12-28 sample-gas");
    expect(Number(figureOf(found)) / therm).toBeCloseTo(64.01364488825169, 9);
  });
});

describe("units of temperature", () => {
  test("a column of °F that is marked °C is one error, and mending it leaves none", async () => {
    await rewrite(weather, (line) => line.replace("degF", "degC"));
    expect(errorsOf(await check())).toEqual([`implausible-temperatures ${weather} › C2:C19418`]);
    await rewrite(weather, (line) => line.replace("degC", "degF"));
    expect(errorsOf(await check())).toEqual([]);
  });

  test("use that follows the temperatures in the other unit alone is an error", async () => {
    // A building that only cools: above 68 °F. Typed as °C but marked °F, no hour is ever so hot.
    const hot = new Map<string, number>();
    await rewrite(weather, (line) => {
      const [station, time = "", typed = ""] = line.split(",");
      if (time === "Time") return line;
      const month = time.slice(0, 7);
      hot.set(month, (hot.get(month) ?? 0) + Math.max(Number(typed) - 68, 0) / 24);
      return [station, time, ((Number(typed) - 32) / 1.8).toFixed(2), "degF"].join(",");
    });
    const noise = randomFrom(3);
    await rewrite(reads, (line, row) => {
      if (row === 1 || line.startsWith("sample-gas") || /,,kWh$/.test(line))
        return row === 1 || line.startsWith("sample-electricity") ? line : null;
      const read = new Date(`${line.split(",")[2]?.slice(0, 7)}-15`);
      // Reads lie about the 21st: most of a period is in the month after.
      const [month, next] = [0, 1].map((more) => {
        const at = new Date(Date.UTC(read.getUTCFullYear(), read.getUTCMonth() + more, 15));
        return hot.get(at.toISOString().slice(0, 7)) ?? 0;
      });
      const use = 20 + 4 * ((month ?? 0) + 2 * (next ?? 0)) + 4 * noise();
      return line.replace(/,[\d.]+,kWh$/, `,${use.toFixed(2)},kWh`);
    });
    expect(errorsOf(await check())).toEqual([`implausible-temperatures ${weather} › C2:C19418`]);
  });

  test("one hour hotter than any place has been is an error of its cell", async () => {
    await copy.edit(weather, ",20.35,degF", ",203.5,degF");
    expect(errorsOf(await check())).toEqual([`out-of-range ${weather} › C3`]);
  });
});

describe("time zones", () => {
  const inZone = (zone: string) =>
    rewrite(weather, (line, row) => `${line},${row === 1 ? "Time zone" : zone}`);

  test("named by a station lend their midnight to bare dates", async () => {
    await inZone("America/Chicago");
    const checked = await check();
    expect(errorsOf(checked)).toEqual([]);
    const found = observationOf(checked, "avoided-use USA-IL 2017-01-25/2017-12-28 sample-gas");
    expect(Number(figureOf(found)) / therm).toBeCloseTo(64.01364488825169, 9);
  });

  test("that do not exist are an error, told once", async () => {
    await inZone("America/Springfield");
    expect(errorsOf(await check())).toEqual([`unknown-reference ${weather} › E2`]);
  });

  test.each([
    ["2016-07-01", "America/Chicago", "2016-07-01T05:00:00Z"],
    ["2016-12-26", "America/Chicago", "2016-12-26T06:00:00Z"],
    ["2016-03-13", "America/Chicago", "2016-03-13T06:00:00Z"],
    ["2016-11-07", "America/Chicago", "2016-11-07T06:00:00Z"],
    ["2016-12-26", "Asia/Ulaanbaatar", "2016-12-25T16:00:00Z"],
    ["2016-12-26", null, "2016-12-26T00:00:00Z"],
  ])("%s in %s begins at %s", (date, zone, instant) => {
    expect(midnightOf(date, zone)).toBe(Date.parse(instant));
  });
});
