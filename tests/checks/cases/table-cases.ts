import { enoughOfWhole } from "../../../pipeline/rules/enough-of-whole.ts";
import { inOrder } from "../../../pipeline/rules/in-order.ts";
import { noCopiedSeries } from "../../../pipeline/rules/no-copied-series.ts";
import { notAfterEdition } from "../../../pipeline/rules/not-after-edition.ts";
import { notConstant } from "../../../pipeline/rules/not-constant.ts";
import { notEnteredTwice } from "../../../pipeline/rules/not-entered-twice.ts";
import { notInFuture } from "../../../pipeline/rules/not-in-future.ts";
import { partsSumToWhole } from "../../../pipeline/rules/parts-sum-to-whole.ts";
import { partsWithinWhole } from "../../../pipeline/rules/parts-within-whole.ts";
import { plausiblePerPerson } from "../../../pipeline/rules/plausible.ts";
import { requiredTogether } from "../../../pipeline/rules/required-together.ts";
import { series } from "../../../pipeline/rules/series.ts";
import { sharesSumTo100 } from "../../../pipeline/rules/shares-sum-to-100.ts";
import type { Case, Cases } from "./case.ts";
import { planted, replaced } from "./edition-case.ts";
import { found, place, row, ruleCase } from "./sample-table.ts";

const twice = (waste: number) => [row({ waste: 10 }), row({ waste })];
const perPerson = plausiblePerPerson("city", "waste", {
  ...{ possible: [0.04, 1.66], usual: [0.05, 1.36] },
  origin: "World Bank, What a Waste 2.0 (2018)",
});
const parts = (paper: number, glass: number) => [row({ waste: 100, paper, glass })];
const ofBusan = (...amounts: readonly number[]) =>
  amounts.map((balance, index) => row({ balance, opened: 2001 + index }));
const ofKyoto = (...amounts: readonly number[]) =>
  amounts.map((balance, index) => row({ city: "Kyoto", balance, opened: 2001 + index }));

/** Within a row and among the rows. */
export const tableCases = {
  "duplicate-key": {
    at: place("A3"),
    reject: () => found(twice(11)),
    accept: () => found([row(), row({ opened: 2011 })]),
  },
  "duplicate-row": {
    at: place("A3"),
    reject: () => found(twice(10)),
    accept: () => found(twice(11)),
  },
  "parts-exceed-whole": ruleCase(
    partsWithinWhole(["paper", "glass"], "waste"),
    "D2",
    parts(60, 50),
    parts(60, 40),
  ),
  "impossible-amount": ruleCase(
    perPerson,
    "D2",
    [row({ waste: 1_400_000, unit: "kt" })],
    [row({ waste: 1_400_000 })],
  ),
  "unknown-people": ruleCase(perPerson, "D2", [row({ city: "Kyoto" })], [row({ waste: 1_400_000 })]),
  "little-of-whole": ruleCase(
    enoughOfWhole("paper", "waste"),
    "I2",
    [row({ waste: 100, paper: 40 })],
    [row({ waste: 100, paper: 75 })],
  ),
  "parts-do-not-sum": ruleCase(
    partsSumToWhole(["paper", "glass"], "waste"),
    "D2",
    parts(60, 30),
    parts(60, 40),
  ),
  "shares-not-100": ruleCase(sharesSumTo100(["rate"]), "F2", [row({ rate: 90 })], [row({ rate: 100 })]),
  "required-together": ruleCase(
    requiredTogether(["paper", "glass"]),
    "J2",
    [row({ paper: 60 })],
    [row({ paper: 60, glass: 40 })],
  ),
  "end-before-start": ruleCase(
    inOrder("opened", "closed"),
    "H2",
    [row({ opened: 2016, closed: 2010 })],
    [row({ opened: 2010, closed: 2016 })],
  ),
  "constant-column": ruleCase(notConstant("balance", 3), "K2", ofBusan(3, 3, 3), ofBusan(3, 3, 4)),
  "copied-column": ruleCase(
    noCopiedSeries("city", "opened", "balance", 3),
    "K5",
    [...ofBusan(1, 2, 3), ...ofKyoto(1, 2, 3)],
    [...ofBusan(1, 2, 3), ...ofKyoto(1, 2, 4)],
  ),
  "entered-twice": ruleCase(
    notEnteredTwice(["city"], ["city", "kind", "opened", "waste", "unit", "rate", "visitors"]),
    "A4",
    [row(), row({ opened: 2011 }), row({ city: "Kyoto" })],
    [row(), row({ opened: 2011 }), row({ city: "Kyoto", waste: 13 })],
  ),
} as const satisfies Cases;

const usual = series("city", "opened", "balance", { jump: 0.3, spike: 0.2, flat: 4 });
const years = (cells: string, wrong: readonly number[], right: readonly number[] = [100, 104, 99]): Case =>
  ruleCase(usual, cells, ofBusan(...wrong), ofBusan(...right));

/** The figures of one place over the years. */
export const seriesCases = {
  gap: ruleCase(
    usual,
    "C3",
    [row({ opened: 2005, balance: 100 }), row({ opened: 2008, balance: 100 })],
    ofBusan(100, 100),
  ),
  "unlike-period": ruleCase(
    usual,
    "C3",
    [
      row({ opened: 2005, balance: 100 }),
      row({ opened: "2006-12", balance: 100 }),
      row({ opened: 2007, balance: 100 }),
    ],
    ofBusan(100, 100),
  ),
  jump: years("K4", [100, 102, 160, 161]),
  spike: years("K4", [100, 102, 140, 101, 103]),
  flat: years("K6", [100, 101, 101, 101, 101, 102], [100, 101, 101, 101, 102]),
  "sign-change": years("K4", [100, 102, -101, 101]),
  "unit-suspect": years("K4", [100, 102, 101_000, 101]),
  "reads-out-of-order": planted(
    "retrofit",
    "retrofit/meter-readings.csv › C5",
    replaced("retrofit/meter-readings.csv", ["2016-02-24T00", "2015-12-01T00"]),
  ),
  "conflicting-hours": planted(
    "retrofit",
    "retrofit/weather-724390.csv › C3",
    replaced("retrofit/weather-724390.csv", ["2015-11-22T01:00:00", "2015-11-22T00:30:00"]),
  ),
  "after-edition": ruleCase(
    notAfterEdition("opened"),
    "C2",
    [row({ opened: 2027 })],
    [row({ opened: 2020 })],
  ),
  "future-period": ruleCase(notInFuture("opened"), "C2", [row({ opened: 2027 })], [row({ opened: 2021 })]),
} as const satisfies Cases;
