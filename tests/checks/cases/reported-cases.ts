import { readFile } from "node:fs/promises";
import type { Finding } from "../../../pipeline/model/finding.ts";
import { dataRepository, workbookOf } from "../../support/data-repository.ts";
import type { Case, Cases } from "./case.ts";

/** Cells of one row by the number of their column, from 1. */
type Cells = { readonly [column: number]: string };

const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\n");

async function checked(
  dataset: string,
  files: { readonly [name: string]: string | Uint8Array },
): Promise<readonly Finding[]> {
  const repository = await dataRepository();
  try {
    await repository.copy(`data/datasets/${dataset}`, `data/datasets/${dataset}`);
    for (const [name, content] of Object.entries(files))
      await repository.write(`data/raw/2020/${dataset}/${name}`, content);
    return (await repository.check()).findings;
  } finally {
    await repository.dispose();
  }
}

/** Rows below the header lines of a real export. */
async function below(path: string, lines: number, rows: readonly Cells[]): Promise<string> {
  const text = await readFile(path, "utf8");
  const head = text.split(/\r?\n/).slice(0, lines);
  const width = widthOf(head.at(-1) ?? "");
  const written = rows.map((cells) => Array.from({ length: width }, (_, at) => cells[at + 1] ?? ""));
  return [...head, csv(written)].join("\n");
}

/** Commas inside quotation marks part no cells. */
function widthOf(line: string): number {
  return line.replace(/"[^"]*"/g, "").split(",").length;
}

const told = { 1: "2019", 2: "1", 3: "Seoul", 4: "Seoul", 5: "Japan", 6: "East Asia", 7: "Yes" };
const sound: Cells = { ...told, 8: "2017-01-01 - 2017-12-31", 15: "5", 18: "9", 22: "900000", 23: "2018" };

function climateCase(at: string, wrong: readonly Cells[], right: readonly Cells[] = [sound]): Case {
  const found = async (rows: readonly Cells[]) =>
    checked("climate", {
      "cdp-emissions-2019.csv": await below("data/raw/2020/climate/cdp-emissions-2019.csv", 1, rows),
    });
  return {
    at: `climate/cdp-emissions-2019.csv › ${at}`,
    reject: () => found(wrong),
    accept: () => found(right),
  };
}

/** Of the account of the inventory, in the same questionnaire. */
const reached: Cells = { 12: "100", 14: "0", 17: "100" };

async function withTargets(...rows: readonly Cells[]) {
  return checked("climate", {
    "cdp-emissions-2019.csv": await below("data/raw/2020/climate/cdp-emissions-2019.csv", 1, [sound]),
    "cdp-targets-2021.csv": await below("data/raw/2021/climate/cdp-targets-2021.csv", 1, rows),
  });
}

const target: Cells = {
  ...{
    1: "2021",
    2: "1",
    3: "Seoul",
    4: "Seoul",
    5: "South Korea",
    7: "Base year emissions (absolute) target",
  },
  ...{ 9: "2005", 11: "100000", 12: "30", 13: "2030", 14: "70000" },
};

/** A tenth of a cut of 30 % is three hundredths of one of 100 %. */
const whole = "All emissions sources included in city inventory";
const due2030: Cells = { 8: whole, 10: "2005", 17: "10" };
const due2050: Cells = { ...due2030, 12: "100", 13: "2050", 14: "0" };

/** A base as large as a city of the inventory's people has. */
const ofCity: Cells = { 11: "600000", 14: "420000" };

const measured: Cells = { 3: "China", 4: "Beijing", 5: "2016", 6: "92", 9: "73" };

async function airWith(files: { readonly [name: string]: string | Uint8Array }): Promise<readonly Finding[]> {
  return checked("air", {
    ...files,
    "guideline.csv": await readFile("data/raw/2020/air/guideline.csv", "utf8"),
    "member-counts.csv": await readFile("data/raw/2020/air/member-counts.csv", "utf8"),
    "members.csv": await readFile("data/raw/2020/air/members.csv", "utf8"),
  });
}

function airCase(at: string, wrong: readonly Cells[], right: readonly Cells[] = [measured]): Case {
  const found = async (rows: readonly Cells[]) =>
    airWith({
      "who-air-quality-2018.csv": await below("data/raw/2020/air/who-air-quality-2018.csv", 3, rows),
    });
  return {
    at: `air/who-air-quality-2018.csv › ${at}`,
    reject: () => found(wrong),
    accept: () => found(right),
  };
}

async function withCoverage(percent: number): Promise<readonly Finding[]> {
  const header = ["WHO Country Name", "City or Locality", "Measurement Year", "PM2.5 (μg/m3)"];
  const covered = ["PM25", "PM10", "NO2"].map((name) => `${name} temporal coverage (%)`);
  const others = ["PM10 (μg/m3)", "NO2 (μg/m3)", ...covered];
  const beijing = ["China", "Beijing", 2016, 73, null, null, percent, null, null];
  return airWith({
    "who-air-quality-2022.xlsx": await workbookOf({ AAP: [[...header, ...others], beijing] }),
  });
}

/** What is doubtful in figures that places report of themselves, and in what is read out of words. */
export const reportedCases = {
  "written-otherwise": airCase("F4", [{ ...measured, 6: "(197)-converted value" }]),
  "ambiguous-place": airCase("D4", [{ ...measured, 4: "Suzhou" }]),
  "other-country": airCase("C4", [{ ...measured, 4: "New Taipei" }]),
  "conflicting-values": airCase(
    "I5",
    [measured, { ...measured, 4: "Beijing Shi", 9: "70" }],
    [measured, { ...measured, 4: "Beijing Shi" }],
  ),
  "below-any-measured": airCase("I4", [{ ...measured, 9: "0.073" }]),
  "low-coverage": {
    at: "air/who-air-quality-2022.xlsx › AAP!G2",
    reject: () => withCoverage(10.24),
    accept: () => withCoverage(75),
  },
  "date-read": climateCase("A2", [{ ...sound, 1: "early 2019" }]),
  "unlisted-places": climateCase("C2", [{ ...sound, 3: "Nowhere", 4: "Nowhere" }]),
  "outside-region": climateCase("E2", [{ ...sound, 5: "Thailand" }]),
  "not-one-year": climateCase("H2", [{ ...sound, 8: "2017-04-01 -" }]),
  "unusual-amount": climateCase("V2", [{ ...sound, 22: "900.5" }]),
  "reported-without-figures": climateCase("G2", [{ ...sound, 15: "", 18: "" }]),
  "told-again": climateCase(
    "R3",
    [
      { ...sound, 1: "2018" },
      { ...sound, 18: "10" },
    ],
    [{ ...sound, 1: "2018" }, sound],
  ),
  "target-not-recomputed": {
    at: "climate/cdp-targets-2021.csv › N2",
    reject: () => withTargets({ ...target, 14: "80000" }),
    // The percentage of an intensity is of what is emitted for each unit.
    accept: () => withTargets({ ...target, 7: "Base year intensity target", 14: "80000" }),
  },
  "share-contradicts-inventory": {
    at: "climate/cdp-targets-2021.csv › Q2",
    reject: () => withTargets({ ...target, ...due2030, ...ofCity }),
    // The inventory is of a year before the base.
    accept: () => withTargets({ ...target, ...due2030, ...ofCity, 9: "2018" }),
  },
  "shares-disagree": {
    at: "climate/cdp-targets-2021.csv › Q2",
    reject: () => withTargets({ ...target, ...due2030 }, { ...target, ...due2050, 17: "10" }),
    accept: () => withTargets({ ...target, ...due2030 }, { ...target, ...due2050, 17: "3" }),
  },
  "reached-above-target": {
    at: "climate/cdp-targets-2021.csv › Q2",
    reject: () => withTargets({ ...target, ...reached, 11: "5" }),
    accept: () => withTargets({ ...target, ...reached, 11: "5", 17: "12" }),
  },
} as const satisfies Cases;
