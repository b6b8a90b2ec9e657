import { readFile, writeFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { type Locale, locales } from "../../pipeline/model/locale.ts";
import { isMissing } from "../../pipeline/model/quantity.ts";
import { indexAreas } from "../../pipeline/stages/correct/read-areas.ts";
import { passageText } from "../../pipeline/stages/render/passage-text.ts";
import { wordsOf } from "../../pipeline/stages/render/words.ts";
import { retrofit } from "../support/datasets.ts";
import { allBut, copyEdition } from "../support/edition.ts";
import { type EditionTells, editionTells } from "../support/edition-tells.ts";

const readings = "retrofit/meter-readings.csv";
const works = "retrofit/retrofits.csv";

/** A read of the gas sample: the year before works, and from the fourteenth on the year after them. */
interface Read {
  readonly date: string;
  readonly use: string;
  readonly unit: string;
}
type Change = (read: Read, index: number) => Read | null;

/** A meter made of the gas sample's reads. */
interface Planted {
  readonly name: string;
  readonly change?: Change;
  readonly carrier?: string;
  readonly households?: number;
  readonly floorArea?: number;
  /** The meter whose reads it has; its own differ from all others by some thousandths. */
  readonly like?: string;
}

const firstAfter = 14;
const last = 25;
const times = (read: Read, factor: number): Read =>
  read.use === "" ? read : { ...read, use: (Number(read.use) * factor).toPrecision(10) };
const afterWorks =
  (factor: number, unit = "therm"): Change =>
  (read, index) =>
    index < firstAfter ? read : { ...times(read, factor), unit };
const inUnit =
  (unit: string): Change =>
  (read) => ({ ...read, unit });
const nil =
  (from: number, to = last): Change =>
  (read, index) =>
    index < from || index > to || read.use === "" ? read : { ...read, use: "0" };
const until =
  (end: number): Change =>
  (read, index) =>
    index > end ? null : read;
const without =
  (one: number): Change =>
  (read, index) =>
    index === one ? null : read;
const otherAt =
  (...reads: readonly number[]): Change =>
  (read, index) =>
    reads.includes(index) ? times(read, 0.9) : read;

/** What an edition of these meters tells, and the cells in which each of them stands. */
async function tellsOf(meters: readonly Planted[], accepted: readonly string[] = []) {
  const copy = await copyEdition("2021", allBut("retrofit"));
  try {
    const lines = async (file: string) => (await readFile(copy.path(file), "utf8")).trimEnd().split("\r\n");
    const [head = "", ...rows] = await lines(readings);
    const sample = rows
      .filter((line) => line.startsWith("sample-gas"))
      .map((line) => line.split(","))
      .map(([, , date = "", use = "", unit = ""]): Read => ({ date, use, unit }));
    const [works0 = "", work = ""] = await lines(works);
    const own = (name: string) => 1 + meters.findIndex((meter) => meter.name === name) / 1000;
    const reads = [head];
    const firstRow = new Map<string, number>();
    for (const { name, like = name, carrier = "gas", change } of meters) {
      firstRow.set(name, reads.length + 1);
      const typed = sample
        .map((read) => times(read, own(like)))
        .flatMap((read, index) => (change ? change(read, index) : read) ?? []);
      reads.push(...typed.map(({ date, use, unit }) => [name, carrier, date, use, unit].join(",")));
    }
    const registered = meters.map(({ name, households = "", floorArea = "" }) =>
      [work.replace("sample-gas", name), households, floorArea].join(","),
    );
    await writeFile(copy.path(readings), `${reads.join("\r\n")}\r\n`);
    const register = [`${works0},Households,Floor area (m²)`, ...registered];
    await writeFile(copy.path(works), `${register.join("\r\n")}\r\n`);
    const ledger = ["code,dataset,column,row key,raw value,reason,author,expires", ...accepted];
    await writeFile(`${copy.root}/data/reference/accepted-findings.csv`, `${ledger.join("\n")}\n`);
    const tells = await editionTells(copy.root, { edition: "2021", dataset: "retrofit" });
    const cells = (name: string, from: number, to: number) => {
      const first = firstRow.get(name) ?? 0;
      return `D${first + from}:D${first + to}`;
    };
    return { tells, cells };
  } finally {
    await copy.dispose();
  }
}
type Told = Awaited<ReturnType<typeof tellsOf>>;

function amountOf({ observations }: EditionTells, indicator: string, breakdown: string): number | null {
  const found = observations.find((own) => own.indicator === indicator && own.breakdown === breakdown);
  return found && !isMissing(found.value) ? found.value.amount : null;
}

/** What is said of the meters in one language, with its figures. */
function saidOf({ observations }: EditionTells, locale: Locale): string {
  const observed = observations as Parameters<typeof retrofit.narrative>[0];
  const words = wordsOf(locale, indexAreas([]), [retrofit]);
  const passages = retrofit.narrative(observed, locale);
  return passages.map((passage) => passageText(passage, words)).join("\n");
}

const guards =
  /^(no-use-after-works|level-break-at-works|same-reads|implausible-intensity|few-days-after-works) /;

/** Meters by what is put in: nothing is found, or a kind of problem at some of its reads. */
type Case = readonly [planted: Planted, code: string | null, from?: number, to?: number];
const told: readonly Case[] = [
  [{ name: "as sent" }, null],
  [{ name: "unit and numbers change at the works", change: afterWorks(29.3001, "kWh") }, null],
  [{ name: "works avoid four tenths", change: afterWorks(0.65) }, null],
  [{ name: "use rises by half", change: afterWorks(1.5) }, null],
  [{ name: "a month of summer without use", change: nil(18, 18) }, null],
  [{ name: "of nine months and a half", change: until(24) }, null],
  [{ name: "for one household", households: 1 }, null],
  [{ name: "for 100 m²", floorArea: 100 }, null],
  [{ name: "in kWh for nobody knows how many", change: inUnit("kWh") }, null],
  [{ name: "other reads on the same days", like: "as sent", change: (read) => times(read, 0.9) }, null],
  [
    {
      ...{ name: "the same reads on other days", like: "as sent" },
      change: (read) => ({ ...read, date: read.date.replace(/T0[01]:/, "T12:") }),
    },
    null,
  ],
];
const untold: readonly Case[] = [
  [{ name: "nil after the works", change: nil(firstAfter) }, "no-use-after-works", 14, 25],
  [
    { name: "nil electricity", carrier: "electricity", change: nil(firstAfter) },
    "no-use-after-works",
    14,
    25,
  ],
  [{ name: "nil in the winter after", change: nil(23) }, "no-use-after-works", 23, 24],
  [{ name: "therm before and kWh after", change: afterWorks(1, "kWh") }, "level-break-at-works", 14, 24],
  [
    {
      name: "kWh before and therm after",
      change: (read, index) => ({ ...read, unit: index < firstAfter ? "kWh" : "therm" }),
    },
    "level-break-at-works",
    14,
    24,
  ],
  ...[2.2, 2.83, 3.6, 10, 29.3, 1000].flatMap((factor): Case[] => [
    [{ name: `${factor} times less`, change: afterWorks(1 / factor) }, "level-break-at-works", 14, 24],
    [{ name: `${factor} times more`, change: afterWorks(factor) }, "level-break-at-works", 14, 24],
  ]),
  [{ name: "there twice", like: "as sent" }, "same-reads", 0, 26],
  [{ name: "one read differs", like: "as sent", change: otherAt(7) }, "same-reads", 0, 26],
  [{ name: "two reads differ", like: "as sent", change: otherAt(7, 15) }, "same-reads", 0, 26],
  [{ name: "a read less", like: "as sent", change: without(7) }, "same-reads", 0, 25],
  [{ name: "one household in MWh", households: 1, change: inUnit("MWh") }, "implausible-intensity", 2, 12],
  [{ name: "100 m² in MWh", floorArea: 100, change: inUnit("MWh") }, "implausible-intensity", 2, 12],
  [{ name: "a hundred households", households: 100 }, "implausible-intensity", 2, 12],
];
const named = (cases: readonly Case[]) => cases.map((own) => [own[0].name, own] as const);

describe("a first edition of meters", () => {
  let all: Told;
  beforeAll(async () => {
    all = await tellsOf([...told, ...untold].map(([planted]) => planted));
  });
  const foundOf = (name: string) => {
    // From the first to the last read of a meter, whichever of its cells are named.
    const [, first, end] = /D(\d+):D(\d+)/.exec(all.cells(name, 0, 26)) ?? [];
    return all.tells.findings.filter((finding) => {
      const [, row] = /meter-readings\.csv › [A-Z]+(\d+)/.exec(finding) ?? [];
      return guards.test(finding) && Number(row) >= Number(first) && Number(row) <= Number(end);
    });
  };

  test.each(named(told))("tells what a meter avoided: %s", (name) => {
    expect(foundOf(name)).toEqual([]);
    expect(amountOf(all.tells, "avoided-use", name)).not.toBeNull();
  });

  test.each(named(untold))("tells nothing of a meter: %s", (name, [, code, from = 0, to = 0]) => {
    expect(foundOf(name)).toEqual([`${code} ${readings} › ${all.cells(name, from, to)}`]);
    for (const indicator of ["avoided-use", "avoided-share", "measured-use", "counterfactual-use"])
      expect(amountOf(all.tells, indicator, name)).toBeNull();
  });

  test("adds up those alone of which it tells", () => {
    const sum = told.reduce(
      (total, [{ name }]) => total + (amountOf(all.tells, "avoided-use", name) ?? Number.NaN),
      0,
    );
    expect(amountOf(all.tells, "meters-measured", "in-all")).toBe(told.length);
    expect(amountOf(all.tells, "avoided-use", "in-all")).toBeCloseTo(sum, 6);
  });
});

describe("a meter read in less than three quarters of the year after works", () => {
  let few: Told;
  beforeAll(async () => {
    few = await tellsOf([
      { name: "whole" },
      { name: "half", change: until(20) },
      { name: "kWh", change: afterWorks(1, "kWh") },
    ]);
  });

  test("is told of its days, and is in no sum", () => {
    expect(few.tells.findings.filter((own) => own.startsWith("few-days-after-works"))).toHaveLength(1);
    expect(amountOf(few.tells, "avoided-use", "half")).not.toBeNull();
    expect(amountOf(few.tells, "meters-measured", "in-all")).toBe(1);
    expect(few.tells.prose.join("\n")).toContain("less than three quarters of a year");
  });

  test("nor does a sentence in any language tell of one that steps", async () => {
    const { tells } = await tellsOf([
      { name: "whole" },
      { name: "also" },
      { name: "kWh", change: afterWorks(0.92, "kWh") },
    ]);
    for (const locale of locales) {
      expect(saidOf(few.tells, locale)).not.toMatch(/96[.,]\d/);
      expect(saidOf(few.tells, locale)).not.toBe(saidOf(tells, locale));
      expect(saidOf(few.tells, locale).split("half")).toHaveLength(2);
    }
    expect(saidOf(few.tells, "en")).toContain(
      "kWh: no savings can be given; the data-quality page says why.",
    );
  });
});

describe("what a message names mends it", () => {
  const accept = (code: string, cells: string) =>
    `${code},retrofit,Use,${cells},,read by two of us,A. B.,2030-12-31`;

  test("somebody answers for the finding, and what was avoided is told", async () => {
    const meters: readonly Planted[] = [
      { name: "sent" },
      { name: "nil", change: nil(firstAfter) },
      { name: "deep", change: afterWorks(0.3) },
      { name: "again", like: "sent" },
      { name: "large", households: 100 },
    ];
    const { tells } = await tellsOf(meters, [
      accept("no-use-after-works", "D43:D54"),
      accept("level-break-at-works", "D70:D80"),
      accept("same-reads", "D83:D109"),
      accept("implausible-intensity", "D112:D122"),
    ]);
    expect(tells.findings.filter((own) => own.startsWith("unused-acceptance"))).toEqual([]);
    for (const { name } of meters) expect(amountOf(tells, "avoided-use", name)).not.toBeNull();
    expect(amountOf(tells, "meters-measured", "in-all")).toBe(meters.length);
  });

  test("reads that nobody took, left empty, are no use of 0", async () => {
    const empty: Change = (read, index) => (index < firstAfter ? read : { ...read, use: "" });
    const { tells } = await tellsOf([{ name: "sent" }, { name: "empty", change: empty }]);
    expect(tells.findings.filter((own) => guards.test(own))).toEqual([]);
    expect(amountOf(tells, "avoided-use", "empty")).toBeNull();
  });
});
