import { punctuation } from "../model/punctuation.ts";
import { changes } from "./en/changes.ts";
import { frame } from "./en/frame.ts";
import { annotation, template } from "./en/offices.ts";
import { problems } from "./en/problems.ts";
import { workbook } from "./en/statistics.ts";
import type { Phrasebook } from "./phrasebook.ts";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const same = (name: string) => ({ one: name, many: name });

export const en: Phrasebook = {
  reviewedBy: "its authors",
  problems,
  frame,
  workbook,
  changes,
  annotation,
  template,
  punctuation: punctuation.en,
  date: (year, month, day) =>
    day === null ? `${months[month - 1]} ${year}` : `${day} ${months[month - 1]} ${year}`,
  severities: {
    error: { one: "error", many: "errors" },
    warning: { one: "warning", many: "warnings" },
    note: { one: "note", many: "notes" },
  },
  statuses: {
    illustrative: "illustrative",
    target: "target",
    planned: "planned",
    projected: "projected",
    estimated: "estimated",
    reported: "reported",
  },
  missing: {
    "not-reported": "not reported",
    "not-applicable": "n/a",
    "not-comparable": "not comparable",
    "method-undefined": "cannot be given",
    "zero-denominator": "no base",
    suppressed: "suppressed",
  },
  qualifiers: {
    exact: (amount) => amount,
    about: (amount) => `about ${amount}`,
    "more-than": (amount) => `more than ${amount}`,
    "at-least": (amount) => `at least ${amount}`,
    "less-than": (amount) => `less than ${amount}`,
    "at-most": (amount) => `at most ${amount}`,
  },
  units: {
    member: { one: "member", many: "members" },
    government: { one: "government", many: "governments" },
    participant: { one: "participant", many: "participants" },
    country: { one: "country or area", many: "countries and areas" },
    indicator: { one: "indicator", many: "indicators" },
    point: { one: "point", many: "points" },
    event: { one: "event", many: "events" },
    day: { one: "day", many: "days" },
    hour: { one: "hour", many: "hours" },
    period: { one: "period", many: "periods" },
    meter: { one: "meter", many: "meters" },
    block: { one: "block", many: "blocks" },
    building: { one: "building", many: "buildings" },
    household: { one: "household", many: "households" },
    t: same("t"),
    kWh: same("kWh"),
    MWh: same("MWh"),
    "t/MWh": same("t/MWh"),
    "kWh/day": same("kWh a day"),
    "kWh/(°C day)": same("kWh per °C and day"),
    degF: same("°F"),
    degC: same("°C"),
    percent: same("%"),
    "percentage point": { one: "percentage point", many: "percentage points" },
    "1": same(""),
  },
  magnitudes: [{ size: 1e6, word: " million" }],
  operations: {
    total: "sum",
    share: "share: first / second × 100",
    per: "first / second",
    difference: "first − second",
    "weighted-score": "Σ w(s − min) / Σ w(max − min) × 100",
    "metered-counterfactual": "Σ days × model of the baseline at the weather of the days reported",
    "metered-use": "Σ use from read to read",
    "metered-model": "weighted least squares of use per day on degree days, baseline periods",
    "periods-kept": "periods kept, between reads",
    "metered-fit": "model against use of the baseline periods",
    "savings-uncertainty": "n · t · (a m² + b m + c) · RMSE · √((n/n′)(1 + 2/n′)/m)",
    "days-between-reads": "Σ days from read to read",
    "root-of-squares": "√Σ second powers",
    "linear-path": "baseline + (target − baseline) × years so far / years in all",
    "path-progress": "(latest − baseline) / (path at the latest year − baseline)",
    "required-change-linear": "(target − baseline) / years",
    "required-change-compound": "((target / baseline)^(1/years) − 1) × 100",
  },
};
