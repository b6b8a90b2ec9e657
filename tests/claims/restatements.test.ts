import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { restateCommand } from "../../pipeline/commands/restate-command.ts";
import { check } from "../../pipeline/flow/check.ts";
import { registryOf } from "../../pipeline/flow/registry.ts";
import { isError } from "../../pipeline/model/finding.ts";
import { observe } from "../../pipeline/model/observation.ts";
import { isMissing, type Measure, measured, type Qualifier } from "../../pipeline/model/quantity.ts";
import type { Extent, Restatement } from "../../pipeline/model/restatement.ts";
import type { Figure, Vintage } from "../../pipeline/model/vintage.ts";
import { extentOf } from "../../pipeline/stages/compare/extent-of.ts";
import { findMovements } from "../../pipeline/stages/compare/find-movements.ts";
import { ledgerFindings } from "../../pipeline/stages/compare/ledger.ts";
import { allBut, copyEdition, placeOf } from "../support/edition.ts";
import { copyPair } from "../support/pair.ts";
import { terminalInto } from "../support/terminal.ts";

type Values = { readonly [area: string]: number | readonly [Qualifier, number] | null };
type Line = { readonly area?: string; readonly dataset?: string; readonly extent?: Extent };

const at = { file: "reference/restatements.csv", sheet: "", row: 2, column: 1, toRow: 2, toColumn: 1 };
const published: Values = { CHN: 100, JPN: 50, KOR: 10, MNG: 0 };
const revised: Values = { CHN: 120, JPN: 55, KOR: 11, MNG: 0 };
const cells = { file: "air/a.csv", sheet: "", row: 2, column: 2, toRow: 2, toColumn: 2 };

function figuresOf(values: Values): Figure[] {
  return Object.entries(values).flatMap(([area, given]) => {
    if (given === null) return [];
    const [qualifier, amount] = typeof given === "number" ? (["exact", given] as const) : given;
    const source = { range: cells, status: "reported", raw: `${amount}` } as const;
    const value = measured("µg/m³", amount, source, qualifier);
    return [{ ...observe("pm25", { area, period: "2016" }, value), dataset: "air" }];
  });
}

const printed = (measure: Measure) =>
  isMissing(measure) ? measure.missing : `${measure.qualifier} ${measure.amount.toFixed(1)}`;

function movementsOf(now: Values, lines: readonly Restatement[]) {
  const vintages = figuresOf(published).map((own): Vintage => ({ ...own, edition: "2020" }));
  const remade = { datasets: new Set<string>(), figures: new Map() };
  return findMovements({ vintages, figures: figuresOf(now), remade, printed, lines });
}

const lineOf = ({ area = "*", dataset = "air", extent }: Line, row: number): Restatement => ({
  ...{ dataset, indicator: "pm25", area, period: "2016", breakdown: "" },
  ...{
    from: "2020",
    to: "2021",
    class: "source",
    reason: { en: area },
    author: "A. Kim",
    date: "2022-08-01",
  },
  ...{ at: { ...at, row, toRow: row }, extent: extent ?? { figures: "", largest: "", values: "" } },
});

/** The lines as they are written when the figures are as `revised` has them. */
function written(lines: readonly Line[]): Restatement[] {
  const bare = lines.map((line, index) => lineOf(line, index + 2));
  const moved = movementsOf(revised, bare);
  return bare.map((line, index) => ({
    ...line,
    extent: lines[index]?.extent ?? extentOf(moved.filter((own) => own.line === line)),
  }));
}

const all = [{}];
const japan = [{ area: "JPN" }];
const both = [{}, { area: "JPN" }];
const none = { figures: "", largest: "", values: "" };

test.each<readonly [what: string, lines: readonly Line[], now: Values, rows: readonly number[]]>([
  ["a value that the line names", japan, revised, []],
  ["another value than the line names", japan, { ...revised, JPN: 56 }, [2]],
  ["a smaller change than the line names", japan, { ...revised, JPN: 51 }, [2]],
  ["the value with another qualifier", japan, { ...revised, JPN: ["about", 55] }, [2]],
  ["the value but for its last bits", japan, { ...revised, JPN: 55.00000000000001 }, []],
  ["another figure than the line names", japan, { ...revised, KOR: 99 }, []],
  ["a line that does not say for which value", [{ area: "JPN", extent: none }], revised, [2]],
  ["a pattern, as it was written", all, revised, []],
  ["a pattern and a larger change", all, { ...revised, CHN: 7.7 }, [2]],
  ["a pattern and another change within the largest", all, { ...revised, JPN: 56 }, [2]],
  ["a pattern and one figure more", all, { ...revised, MNG: 0.5 }, [2]],
  ["a pattern and one figure fewer", all, { ...revised, KOR: 10 }, [2]],
  ["a pattern and a figure that is gone", all, { ...revised, MNG: null }, [2]],
  ["a pattern and a figure that nobody sees move", all, { ...revised, MNG: 0.001 }, []],
  ["a pattern that does not say how many", [{ extent: none }], revised, [2]],
  ["a pattern whose number somebody changed", [{ extent: { ...none, figures: "4" } }], revised, [2]],
  ["a pattern, and a line of its own for one figure", both, revised, []],
  ["another value of the figure with a line of its own", both, { ...revised, JPN: 7 }, [3]],
  ["another value of a figure of the pattern", both, { ...revised, KOR: 7 }, [2]],
  ["a pattern over datasets of which some were left out", [{ dataset: "*" }], { ...revised, KOR: 7 }, []],
])("%s", (_, lines, now, rows) => {
  const ledger = written(lines);
  const found = ledgerFindings(ledger, movementsOf(now, ledger), (dataset) => dataset !== "*");
  const others = found.filter(({ code }) => code === "restatement-of-others");
  expect(others.map((own) => (own.at.medium === "grid" ? own.at.range?.row : 0))).toEqual(rows);
  expect(others.every(isError)).toBe(true);
});

test.each([
  ["the line that names it, before a pattern", both],
  ["the line that names it, after a pattern", [...both].reverse()],
])("a figure's reason is of %s", (_, lines) => {
  const reasons = movementsOf(revised, written(lines)).map(({ now, line }) => [now?.area, line?.reason.en]);
  expect(reasons).toEqual([
    ["CHN", "*"],
    ["JPN", "JPN"],
    ["KOR", "*"],
  ]);
});

const root = copyEdition("2021", allBut("air", "membership")).then(async (copy) => {
  for (const name of ["manifest.json", "observations.csv", "vintages.csv", "indicators.csv"])
    await cp(`reports/2020/${name}`, join(copy.root, "reports/2020", name));
  return copy;
});
afterAll(async () => (await root).dispose());

async function errorsOf(dataset: string): Promise<string[]> {
  const { root: own } = await root;
  const { datasets } = await registryOf(own, "2021");
  const job = { root: own, edition: "2021", partial: true, progress: () => {} };
  const { findings } = await check({ ...job, datasets: datasets.filter(({ id }) => id === dataset) });
  return findings
    .filter(isError)
    .map((found) => [found.code, placeOf(found), "name" in found && found.name].join(" "));
}

test.each([
  [
    "a mean of one city is typed anew, and a line speaks of all cities",
    "air",
    "air/who-air-quality-2022.xlsx",
    "xl/worksheets/sheet2.xml",
    ">71.95999999999999<",
    ">7.7<",
    ["A4 air,pm25,CHN-BEI,2016,"],
  ],
  [
    "a member joined in another year, and a line speaks of another member",
    "membership",
    "membership/members.xlsx",
    "xl/worksheets/sheet1.xml",
    /(<c r="E15"[^>]*><v>)41821</,
    "$142186<",
    ["A2 membership,members-joined,CHN,2014,", "A3 membership,members-joined,KOR,2015,"],
  ],
])("%s", async (_, dataset, file, part, from, to, found) => {
  expect(await errorsOf(dataset)).toEqual([]);
  await (await root).editPart(file, part, from, to);
  const asked = found.map((own) => `restatement-of-others reference/restatements.csv › ${own}`);
  expect(await errorsOf(dataset)).toEqual(asked);
});

const key = "recycling,*,MNG,2025,*";
const targets = "recycling/targets.csv";

async function withPair(run: (pair: Awaited<ReturnType<typeof copyPair>>) => Promise<void>) {
  const pair = await copyPair();
  try {
    await run(pair);
  } finally {
    await pair.dispose();
  }
}

const ledgerPath = (of: { readonly root: string }) => `${of.root}/data/reference/restatements.csv`;
const restate = (of: { readonly root: string }, pattern: string, ...reason: readonly string[]) =>
  restateCommand(
    pattern,
    { root: of.root, class: "source", reason, author: "A. Kim", date: "2022-08-01" },
    terminalInto(() => {}),
  );

test("the command that the finding names writes the line anew, and its other reasons do not stay", () =>
  withPair(async (pair) => {
    const errors = async () => (await pair.checked("recycling")).findings.filter(isError);
    await pair.edit(targets, "2018,<10,2025,30", "2018,<10,2025,31");
    await restate(pair, key, "The ministry raised it", "ja=省が改めた");
    expect(await errors()).toEqual([]);
    await pair.edit(targets, "2018,<10,2025,31", "2018,<10,2025,29");
    const [found, ...others] = await errors();
    expect([found?.code, others]).toEqual(["restatement-of-others", []]);
    expect(found).toMatchObject({ key, figures: "3", count: 3 });
    await restate(pair, key, "The ministry lowered it");
    expect(await errors()).toEqual([]);
    const { restatements } = await pair.checked("recycling");
    expect(restatements.map(({ reason }) => reason)).toEqual([{ en: "The ministry lowered it" }]);
  }));

test("a table of before has no numbers, is asked for them, and the command adds its columns", () =>
  withPair(async (pair) => {
    const errors = async () => (await pair.checked("recycling")).findings.filter(isError);
    await pair.edit(targets, "2018,<10,2025,30", "2018,<10,2025,31");
    const head = "dataset,indicator,area,period,breakdown,from,to,class,reason,author,date,seen by";
    const line = `${key},2020,2021,source,it says so,A. Kim,2022-08-01,B`;
    await writeFile(ledgerPath(pair), `${head}\n${line}\n`);
    expect((await errors()).map(({ code }) => code)).toEqual(["restatement-of-others"]);
    await restate(pair, key, "It says so");
    expect(await errors()).toEqual([]);
    const [columns, only, end] = (await readFile(ledgerPath(pair), "utf8")).split("\n");
    expect(columns).toBe(`${head},figures,largest change %,values`);
    expect(only).toMatch(/source,It says so,A. Kim,2022-08-01,B,3,[\d.]+,sha256-[0-9a-f]{16}$/);
    expect(end).toBe("");
  }));

test("a line that is more exact than the one that answers is taken", () =>
  withPair(async (pair) => {
    await pair.edit(targets, "2018,<10,2025,30", "2018,<10,2025,31");
    await restate(pair, key, "The ministry raised it");
    await restate(pair, "recycling,recycling-target,MNG,2025,", "The ministry raised the target");
    const { restatements, findings } = await pair.checked("recycling");
    expect(restatements.map(({ extent }) => [extent.figures, extent.values.slice(0, 7)])).toEqual([
      ["3", "sha256-"],
      ["1", "31 perc"],
    ]);
    // The pattern answers for one figure fewer now, and is to be written anew.
    expect(findings.filter(isError).map(placeOf)).toEqual(["reference/restatements.csv › A2"]);
    await restate(pair, key, "The ministry raised it");
    expect((await pair.checked("recycling")).findings.filter(isError)).toEqual([]);
  }));
