import { describe, expect, test } from "vitest";
import { type MeteredCase, meteredSavings } from "../../pipeline/methods/metered-savings.ts";
import { type Aim, type ProgressMethod, towardsTarget } from "../../pipeline/methods/target-progress.ts";
import {
  difference,
  growthSince,
  isMissing,
  type Measure,
  measured,
  median,
  per,
  perHead,
  type Qualifier,
  ranks,
  share,
  total,
} from "../../pipeline/model/quantity.ts";
import type { Unit } from "../../pipeline/model/unit.ts";
import { wordsOf } from "../../pipeline/stages/render/words.ts";
import { randomReads, readsOf, station, works } from "./synthetic-meter.ts";

/** What is put in, what an honest statistician publishes, and what is published. */
type Case = readonly [input: string, honest: string, published: () => string];

const DAY = 86_400_000;
const date = (text: string) => Date.parse(text);
const before = works.start;

function savings(reads: MeteredCase["reads"], changed: Partial<MeteredCase> = {}): string {
  const found = meteredSavings({ reads, works, degreeDays: station, isElectricity: false, ...changed });
  if ("undefined" in found) return `cannot be said: ${found.undefined}`;
  return found.verdict;
}

/** By the weather of whole periods. */
const whole = (reads: MeteredCase["reads"]): string => {
  const found = meteredSavings({ reads, works, degreeDays: station, isElectricity: false });
  return "undefined" in found ? found.undefined : (found.wholePeriods?.verdict ?? "none");
};

const days = (reads: MeteredCase["reads"], changed: Partial<MeteredCase> = {}): string => {
  const found = meteredSavings({ reads, works, degreeDays: station, isElectricity: false, ...changed });
  return "undefined" in found
    ? `cannot be said: ${found.undefined}`
    : `${Math.round(found.baselineDays)} days`;
};

const monthly = readsOf(30);
const daily = readsOf(1);
const bimonthly = readsOf(60);
const electricity = { isElectricity: true } as const;
/** Reads that meet the start of works, so that twelve periods of 30 days lie before it. */
const aligned = readsOf(30, {}, "2015-12-08");
const cooled = readsOf(30, { cooling: 0.5 }, "2015-12-08");
const use = (
  reads: MeteredCase["reads"],
  change: (use: number, time: number, index: number) => number | null,
) =>
  reads.map((read, index) => ({
    ...read,
    use: read.use === null ? null : change(read.use, read.time, index),
  }));
const since = (reads: MeteredCase["reads"], from: string) => reads.filter(({ time }) => time >= date(from));
const rising = (reads: MeteredCase["reads"], start: number) => {
  let sum = start;
  return use(reads, (own) => {
    sum += own;
    return sum;
  });
};
const winters = (reads: MeteredCase["reads"]) =>
  use(reads, (own, time) => ([5, 6, 7].includes(new Date(time).getUTCMonth()) ? 0 : own));

const metered: readonly Case[] = [
  ["monthly reads, 15 % less", "saved", () => savings(monthly)],
  ["daily reads, 15 % less", "saved", () => savings(daily)],
  ["reads every two months, 15 % less, by CalTRACK's text", "saved", () => whole(bimonthly)],
  [
    "the same by OpenEEmeter's weather of 35 days, whose band is wider",
    "not-distinguishable",
    () => savings(bimonthly),
  ],
  [
    "random use every two months, by CalTRACK's text",
    "not-distinguishable",
    () => whole(randomReads(60, 14)),
  ],
  ["electricity with cooling, 15 % less", "saved", () => savings(cooled, electricity)],
  ["monthly reads, 20 % more", "used-more", () => savings(readsOf(30, { saved: -0.2 }))],
  ["no change", "not-distinguishable", () => savings(readsOf(30, { saved: 0, chance: 0.3, seed: 3 }))],
  ["random monthly use", "not-distinguishable", () => savings(randomReads(30, 11))],
  [
    "random monthly use of electricity",
    "not-distinguishable",
    () => savings(randomReads(30, 12), electricity),
  ],
  ["random daily use", "not-distinguishable", () => savings(randomReads(1, 13))],
  ["random use every two months", "not-distinguishable", () => savings(randomReads(60, 14))],
  [
    "a model that meets every read to the last digit",
    "saved",
    () => savings(readsOf(30, { heating: 0, chance: 0 })),
  ],
  [
    "four summer months before works",
    "cannot be said: too-few-days",
    () => savings(since(monthly, "2016-08-20")),
  ],
  ["320 days of daily reads", "cannot be said: too-few-days", () => savings(since(daily, "2016-02-16"))],
  ["328 days of daily reads", "saved", () => savings(since(daily, "2016-02-08"))],
  [
    "240 days of two-monthly reads",
    "cannot be said: too-few-days",
    () => savings(since(bimonthly, "2016-04-01")),
  ],
  [
    "three months after works",
    "saved",
    () => savings(monthly.filter(({ time }) => time < date("2017-05-05"))),
  ],
  [
    "nothing after works",
    "cannot be said: no-reporting-periods",
    () => savings(monthly.filter(({ time }) => time < before)),
  ],
  ["reads of 0 alone, gas", "cannot be said: all-reads-zero", () => savings(use(monthly, () => 0))],
  [
    "reads of 0 alone, electricity",
    "cannot be said: all-reads-zero",
    () =>
      savings(
        use(monthly, () => 0),
        electricity,
      ),
  ],
  [
    "nothing used before works",
    "cannot be said: no-use-before-works",
    () => savings(use(monthly, (own, time) => (time < before ? 0 : own))),
  ],
  ["an index instead of use", "cannot be said: reads-are-an-index", () => savings(rising(monthly, 12_000))],
  ["an index of a new meter", "cannot be said: reads-are-an-index", () => savings(rising(monthly, 0))],
  [
    "an index that rests in summer",
    "cannot be said: reads-are-an-index",
    () => savings(rising(winters(monthly), 500)),
  ],
  ["a daily index", "cannot be said: reads-are-an-index", () => savings(rising(daily, 12_000))],
  [
    "use in one month alone",
    "cannot be said: fit-too-poor",
    () => savings(use(monthly, (own, _, index) => (index === 7 ? own * 40 : 0.1))),
  ],
  ["reads twice a year", "cannot be said: reads-too-far-apart", () => savings(readsOf(180))],
  ["no reads", "cannot be said: too-few-days", () => savings([])],
  ["a short read is joined to the next", "360 days", () => days(split(aligned, 5, 10))],
  ["a short read within two months is joined", "360 days", () => days(split(aligned, 5, 20))],
  [
    "an estimated read is joined to the next, its days counted as missing",
    "330 days",
    () => days(estimated(aligned, [5])),
  ],
  [
    "two estimated reads are too many",
    "cannot be said: too-few-days",
    () => days(estimated(aligned, [3, 7])),
  ],
  [
    "an estimate without an actual read after it",
    "saved",
    () => savings(estimated(monthly, [monthly.length - 2])),
  ],
  ["a read of 0, gas", "360 days", () => days(use(aligned, (own, _, index) => (index === 6 ? 0 : own)))],
  [
    "a read of 0, electricity, is missing",
    "330 days",
    () =>
      days(
        use(cooled, (own, _, index) => (index === 6 ? 0 : own)),
        electricity,
      ),
  ],
  [
    "two reads of 0, electricity",
    "cannot be said: too-few-days",
    () =>
      days(
        use(cooled, (own, _, index) => (index === 6 || index === 8 ? 0 : own)),
        electricity,
      ),
  ],
  [
    "a negative read",
    "cannot be said: negative-use",
    () => savings(use(monthly, (own, _, index) => (index === 6 ? -own : own))),
  ],
];

/** A read that comes after so many days of a period, with its part of the use. */
function split(reads: MeteredCase["reads"], index: number, after: number): MeteredCase["reads"] {
  return reads.flatMap((read, at) => {
    if (at !== index || read.use === null) return [read];
    const part = after / 30;
    return [
      { ...read, use: read.use * part },
      { time: read.time + after * DAY, use: read.use * (1 - part) },
    ];
  });
}

function estimated(reads: MeteredCase["reads"], indices: readonly number[]): MeteredCase["reads"] {
  return reads.map((read, index) => ({ ...read, estimated: indices.includes(index) }));
}

const aim: Aim = {
  base: { year: 2010, value: 20 },
  latest: { year: 2015, value: 30 },
  target: { year: 2020, value: 40 },
  direction: 1,
};
const towards = (changed: Partial<Aim>, method: ProgressMethod = "required-path"): string => {
  const found = towardsTarget({ ...aim, ...changed }, method);
  if ("undefined" in found) return `cannot be said: ${found.undefined}`;
  return found.answer;
};
const at = (year: number, value: number) => ({ year, value });

const progress: readonly Case[] = [
  ["on the line", "substantial_progress", () => towards({})],
  ["behind the line", "limited_progress", () => towards({ latest: at(2015, 24) })],
  ["the wrong way", "deterioration", () => towards({ latest: at(2015, 18) })],
  ["the target is met early", "achieved", () => towards({ latest: at(2015, 41) })],
  ["the target is met in its year", "achieved", () => towards({ latest: at(2020, 40) })],
  ["the target's year is the latest, not met", "due", () => towards({ latest: at(2020, 39) })],
  ["the target's year is past, not met", "missed", () => towards({ latest: at(2022, 39) })],
  ["the target's year is past, met since", "achieved", () => towards({ latest: at(2022, 41) })],
  ["a base that is the target, kept", "kept", () => towards({ base: at(2010, 40), latest: at(2015, 40) })],
  [
    "a base that is the target, lost",
    "deterioration",
    () => towards({ base: at(2010, 40), latest: at(2015, 39) }),
  ],
  [
    "a base that is the target, lost when it was due",
    "missed",
    () => towards({ base: at(2010, 40), latest: at(2021, 39) }),
  ],
  [
    "a target that points away from what is better",
    "cannot be said: target-not-beyond-base",
    () => towards({ target: at(2020, 10) }),
  ],
  [
    "less is better, and the target is less",
    "substantial_progress",
    () => towards({ direction: -1, latest: at(2015, 10), target: at(2020, 0) }),
  ],
  ["the growth ratio, on the line", "substantial_progress", () => towards({}, "cagr-ratio")],
  [
    "half way to zero by the growth ratio, which would call it limited",
    "cannot be said: zero-target",
    () => towards({ direction: -1, latest: at(2015, 10), target: at(2020, 0) }, "cagr-ratio"),
  ],
  ["one point", "cannot be said: latest-not-after-base", () => towards({ latest: at(2010, 20) })],
  [
    "a target before its base",
    "cannot be said: target-not-after-base",
    () => towards({ target: at(2009, 40) }),
  ],
  ["no number", "cannot be said: not-a-number", () => towards({ latest: at(2015, Number.NaN) })],
];

let row = 0;
function figure<U extends Unit>(
  unit: U,
  amount: number,
  qualifier: Qualifier = "exact",
  raw = String(amount),
) {
  row++;
  const range = { file: "a.csv", sheet: "", row, column: 1, toRow: row, toColumn: 1 };
  return measured(unit, amount, { range, status: "reported", raw }, qualifier);
}
const en = wordsOf("en", { all: [], find: () => null, nearest: () => null, get: () => null });
const printed = (measure: Measure) => {
  if (!isMissing(measure)) return en.amount(measure);
  const { because } = measure;
  return because && "reason" in because ? `cannot be said: ${because.reason}` : measure.missing;
};
const people = (amount: number, qualifier?: Qualifier) => figure("participant", amount, qualifier);
const t = (amount: number, qualifier?: Qualifier) => figure("t", amount, qualifier);
const block = (amount: number, qualifier?: Qualifier) => figure("block", amount, qualifier);

const figures: readonly Case[] = [
  [
    "about 200 + more than 330",
    "about 530 participants or more",
    () => printed(total("participant", [people(200, "about"), people(330, "more-than")])),
  ],
  [
    "about 30 + less than 10",
    "about 40 participants or less",
    () => printed(total("participant", [people(30, "about"), people(10, "less-than")])),
  ],
  [
    "more than 5 + less than 10",
    "method-undefined",
    () => printed(total("participant", [people(5, "more-than"), people(10, "less-than")])),
  ],
  ["1 of less than 4", "more than 25.0 %", () => printed(share(t(1), t(4, "less-than")))],
  ["−1 of less than 4", "less than −25.0 %", () => printed(share(t(-1), t(4, "less-than")))],
  ["0 of less than 4", "0.0 %", () => printed(share(t(0), t(4, "less-than")))],
  ["0 / −4 is no −0", "0.00 t/MWh", () => printed(per("t/MWh", t(0), t(-4)))],
  ["more than −5 may be 0: no quotient", "method-undefined", () => printed(share(t(1), t(-5, "more-than")))],
  ["a difference of nothing is no −0", "0 t", () => printed(difference(t(-0), t(0)))],
  ["−0.04 % prints no sign", "0.0 %", () => printed(figure("percent", -0.04))],
  ["more than 16.993 %", "more than 16.9 %", () => printed(figure("percent", 16.993, "more-than", ""))],
  ["at least 16.96 %", "at least 16.9 %", () => printed(figure("percent", 16.96, "at-least", ""))],
  [
    "less than 2.857 points",
    "less than 2.86 percentage points",
    () => printed(figure("percentage point", 2.857, "less-than", "")),
  ],
  [
    "less than 2.851 points",
    "less than 2.86 percentage points",
    () => printed(figure("percentage point", 2.851, "less-than", "")),
  ],
  ["at most 99.91 %", "at most 100.0 %", () => printed(figure("percent", 99.91, "at-most", ""))],
  [
    "more than −1.26 %, outward is down",
    "more than −1.3 %",
    () => printed(figure("percent", -1.26, "more-than", "")),
  ],
  [
    "more than 2.96 million t",
    "more than 2.9 million t",
    () => printed(figure("t", 2_960_000, "more-than", "")),
  ],
  [
    "less than 17.1 %, binary noise apart",
    "less than 17.1 %",
    () => printed(figure("percent", 5.7 * 3, "less-than", "")),
  ],
  ["“<10” stays whole", "less than 10 %", () => printed(figure("percent", 10, "less-than", "<10"))],
  ["“30” stays whole", "30 %", () => printed(figure("percent", 30, "exact", "30"))],
  ["“17.80” keeps what a rate shows", "17.8 %", () => printed(figure("percent", 17.8, "exact", "17.80"))],
  ["growth from nothing", "zero-denominator", () => printed(growthSince(block(3), block(0)))],
  [
    "growth of a percentage",
    "cannot be said: not-an-amount",
    () => printed(growthSince(figure("percent", 3), figure("percent", 2))),
  ],
  [
    "per head of a population without a cell",
    "cannot be said: population-without-source",
    () => {
      const amount = t(10);
      return printed(perHead("t/person", amount, { ...figure("person", 5), derivation: amount.derivation }));
    },
  ],
  ["the median beside a bound far away", "2 t", () => printed(median("t", [t(1), t(2), t(9, "more-than")]))],
  [
    "a rank that a bound leaves open",
    "cannot be said: bound-leaves-place-open",
    () => printed(ranks([t(20, "more-than"), t(30)], "highest")[0] ?? t(0)),
  ],
];

describe.each([
  ["metered savings", metered],
  ["progress", progress],
  ["figures", figures],
] as const)("%s", (_, cases) => {
  test.each(cases)("%s: %s", (_input, honest, published) => expect(published()).toBe(honest));
});

test.each([
  [30, 200],
  [60, 200],
  [1, 20],
])(
  "of meters with random use, read every %i days, at most one in ten is said to have changed",
  (every, meters) => {
    const said = Array.from({ length: meters }, (_, seed) =>
      savings(randomReads(every, 1000 + seed), electricity),
    );
    expect(said.filter((verdict) => verdict !== "not-distinguishable").length).toBeLessThanOrEqual(
      meters / 10,
    );
  },
);
