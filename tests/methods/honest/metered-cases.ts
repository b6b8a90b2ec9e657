import { randomReads, readsOf } from "../synthetic-meter.ts";
import type { Building } from "./metered-city.ts";

/** What is put in, what an honest statistician publishes, and the building that it is put into. */
export type MeteredCase = readonly [input: string, honest: string | readonly string[], building: Building];

type Reads = Building["reads"];
const DAY = 86_400_000;
const works = Date.parse("2017-01-01");

const monthly = readsOf(30);
const daily = readsOf(1);
const bimonthly = readsOf(60);
/** Reads that meet the start of works, so that twelve periods of 30 days lie before it. */
const aligned = readsOf(30, {}, "2015-12-08");
const cooled = readsOf(30, { cooling: 0.5 }, "2015-12-08");

const use = (reads: Reads, change: (use: number, time: number, index: number) => number | null): Reads =>
  reads.map((read, index) => ({
    ...read,
    use: read.use === null ? null : change(read.use, read.time, index),
  }));
const since = (reads: Reads, from: string) => reads.filter(({ time }) => time >= Date.parse(from));
const until = (reads: Reads, to: string) => reads.filter(({ time }) => time < Date.parse(to));
const estimated = (reads: Reads, indices: readonly number[]): Reads =>
  reads.map((read, index) => ({ ...read, estimated: indices.includes(index) }));
const rising = (reads: Reads, start: number): Reads => {
  let sum = start;
  return use(reads, (own) => {
    sum += own;
    return sum;
  });
};
/** A read that comes after so many days of a period, with its part of the use. */
const split = (reads: Reads, index: number, after: number): Reads =>
  reads.flatMap((read, at) => {
    if (at !== index || read.use === null) return [read];
    const part = after / 30;
    return [
      { ...read, use: read.use * part },
      { time: read.time + after * DAY, use: read.use * (1 - part) },
    ];
  });
const electricity = { carrier: "electricity" } as const;

const saved = "It avoided";
const usedMore = "That is more, not less";
const nothing = "What it avoided is not distinguishable from zero.";
const because = "no savings can be given; the data-quality page says why.";
const tooFew = (days: number) =>
  `no savings can be given: the reads before works cover ${days} days, too few`;
const daysOf = (days: number, interval: string) => [saved, `baseline-days ${days}`, interval];

/** Meters that a delivery may hold: each says something of its own, none keeps the others from being published. */
export const meteredCases: readonly MeteredCase[] = [
  ["monthly reads, 15% less", [saved, "method for monthly reads"], { reads: monthly }],
  ["daily reads, 15% less", [saved, "method for daily reads"], { reads: daily }],
  [
    "reads every two months, whose band is wide by OpenEEmeter's weather of 35 days",
    [nothing, "as the text of CalTRACK has it", "method for bimonthly reads"],
    { reads: bimonthly },
  ],
  ["electricity with cooling, 15% less", saved, { reads: cooled, ...electricity }],
  ["20% more", usedMore, { reads: readsOf(30, { saved: -0.2 }) }],
  ["no change", nothing, { reads: readsOf(30, { saved: 0, chance: 0.3, seed: 3 }) }],
  ["random monthly use", [nothing, "not-distinguishable"], { reads: randomReads(30, 11) }],
  ["random monthly use of electricity", nothing, { reads: randomReads(30, 12), ...electricity }],
  ["random daily use", nothing, { reads: randomReads(1, 13) }],
  ["random use every two months", nothing, { reads: randomReads(60, 14) }],
  ["a model that meets every read", saved, { reads: readsOf(30, { heating: 0, chance: 0 }) }],
  ["four summer months before works", [tooFew(90), "too-few-days"], { reads: since(monthly, "2016-08-20") }],
  ["320 days of daily reads", tooFew(320), { reads: since(daily, "2016-02-16") }],
  ["328 days of daily reads", daysOf(328, "method for daily reads"), { reads: since(daily, "2016-02-08") }],
  ["240 days of two-monthly reads", tooFew(240), { reads: since(bimonthly, "2016-04-01") }],
  ["three months after works", [saved, "in the 90 days covered"], { reads: until(monthly, "2017-05-05") }],
  ["nothing after works", [because, "no-reporting-periods"], { reads: until(monthly, "2017-01-01") }],
  ["reads of 0 alone, gas", "all-reads-zero", { reads: use(monthly, () => 0) }],
  ["reads of 0 alone, electricity", "all-reads-zero", { reads: use(monthly, () => 0), ...electricity }],
  [
    "nothing used before works",
    [because, "no-use-before-works"],
    { reads: use(monthly, (own, time) => (time < works ? 0 : own)) },
  ],
  [
    "use in one month alone",
    [because, "fit-too-poor"],
    { reads: use(monthly, (own, _, index) => (index === 7 ? own * 40 : 0.1)) },
  ],
  ["reads twice a year", [because, "reads-too-far-apart"], { reads: readsOf(180) }],
  ["a short read is joined to the next", daysOf(360, "monthly"), { reads: split(aligned, 5, 10) }],
  ["two short reads make a month", daysOf(360, "monthly"), { reads: split(aligned, 5, 20) }],
  [
    "an estimated read is joined to the next, its days missing",
    daysOf(330, "monthly"),
    { reads: estimated(aligned, [5]) },
  ],
  ["two estimated reads are too many", tooFew(300), { reads: estimated(aligned, [3, 7]) }],
  [
    "a read of 0, gas",
    daysOf(360, "monthly"),
    { reads: use(aligned, (own, _, index) => (index === 6 ? 0 : own)) },
  ],
  [
    "a read of 0, electricity, is missing",
    daysOf(330, "monthly"),
    { reads: use(cooled, (own, _, index) => (index === 6 ? 0 : own)), ...electricity },
  ],
  [
    "one read twenty times too high",
    [because, "extreme-use"],
    { reads: use(aligned, (own, _, index) => (index === 6 ? own * 20 : own)) },
  ],
  ["a station in °C", saved, { reads: monthly, station: "celsius" }],
  ["district heat in GJ", saved, { reads: use(monthly, (own) => own * 0.0036), carrier: "heat", unit: "GJ" }],
  ["electricity in MWh", saved, { reads: use(cooled, (own) => own / 1000), ...electricity, unit: "MWh" }],
  [
    "works in two stages",
    [saved, "in the 360 days covered"],
    {
      reads: monthly,
      stages: [
        ["2017-01-01", "2017-01-04"],
        ["2017-01-06", "2017-01-11"],
      ],
    },
  ],
  [
    "works whose stages lie two years apart",
    "works-far-apart",
    {
      reads: monthly,
      stages: [
        ["2015-12-20", "2016-01-04"],
        ["2017-12-30", "2018-01-11"],
      ],
    },
  ],
  ["a use that is only a bound", [because, "reading-not-exact"], { reads: bound(monthly) }],
  ["no read at all but the last", tooFew(0), { reads: monthly.slice(-1) }],
];

function bound(reads: Reads): Reads {
  return reads.map((read, index) => (index === 6 ? { ...read, typed: "<50" } : read));
}

/** Meters that cannot be true: an error at their cells, and nothing of the delivery is published. */
export const faultyCases: readonly (readonly [input: string, code: string, building: Building])[] = [
  ["an index instead of use", "reads-are-an-index", { reads: rising(monthly, 12_000) }],
  ["an index of a new meter", "reads-are-an-index", { reads: rising(monthly, 0) }],
  ["a daily index", "reads-are-an-index", { reads: rising(daily, 12_000) }],
  [
    "an index that rests in summer",
    "reads-are-an-index",
    {
      reads: rising(
        use(monthly, (own, time) => ([5, 6, 7].includes(new Date(time).getUTCMonth()) ? 0 : own)),
        500,
      ),
    },
  ],
  ["reads out of order", "reads-out-of-order", { reads: swapped(monthly) }],
  [
    "works that end before they begin",
    "end-before-start",
    { reads: monthly, stages: [["2017-01-11", "2017-01-01"]] },
  ],
  ["a station that is not there", "unknown-reference", { reads: monthly, station: "elsewhere" }],
];

function swapped(reads: Reads): Reads {
  const [first, second, ...others] = reads;
  return first && second ? [second, first, ...others] : reads;
}

/** Faults that no row of the delivery is read with: each in a delivery of its own. */
export const unreadableCases: readonly (readonly [input: string, code: string, building: Building])[] = [
  ["an unknown unit", "unknown-unit", { reads: monthly, unit: "furlong" }],
  ["a negative use", "out-of-range", { reads: use(monthly, (own, _, index) => (index === 6 ? -own : own)) }],
  [
    "the same read twice with two uses",
    "duplicate-key",
    { reads: [{ time: monthly[0]?.time ?? 0, use: 1 }, ...monthly] },
  ],
];
