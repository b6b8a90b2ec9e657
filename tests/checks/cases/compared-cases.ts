import { readFile, rm, writeFile } from "node:fs/promises";
import { defineDataset } from "../../../pipeline/model/dataset.ts";
import type { Finding } from "../../../pipeline/model/finding.ts";
import { observe } from "../../../pipeline/model/observation.ts";
import { cellsBehind, isMissing, type Measure, measured } from "../../../pipeline/model/quantity.ts";
import type { Figure, Vintage } from "../../../pipeline/model/vintage.ts";
import { definitionsOf } from "../../../pipeline/stages/compare/changed-definitions.ts";
import { compare } from "../../../pipeline/stages/compare/compare.ts";
import type { ReadFile } from "../../../pipeline/stages/compare/file-changes.ts";
import { everyLanguage } from "../../support/every-language.ts";
import { amend, copyPair, type Pair } from "../../support/pair.ts";
import type { Case, Cases } from "./case.ts";
import { reference, replaced, typed, withoutRow } from "./edition-case.ts";

const waste = "recycling/municipal-waste.xlsx";
const targets = "recycling/targets.csv";
const ledger = "dataset,indicator,area,period,breakdown,from,to,class,reason,author,date";
const higher = replaced(targets, ["2018,<10,2025,30", "2018,<10,2025,31"]);
const line = (key: string, said = "source", from = "2020", to = "2021") =>
  reference(
    "restatements.csv",
    ledger,
    `${key},${from},${to},${said},the ministry says so,A. Kim,2022-08-01`,
  );

type Change = (pair: Pair) => Promise<void>;
const both =
  (...changes: readonly Change[]): Change =>
  async (pair) => {
    for (const change of changes) await change(pair);
  };

async function found(edition: string, change: Change): Promise<readonly Finding[]> {
  const pair = await copyPair();
  try {
    await change(pair);
    return (await pair.checked("recycling", edition)).findings;
  } finally {
    await pair.dispose();
  }
}

const asIs: Change = async () => {};

/** An edition of 2021 after one of 2020: the change is the fault, and `sound` another that is none. */
const paired = (at: string, change: Change, sound: Change = asIs, edition = "2021"): Case => ({
  at,
  reject: () => found(edition, change),
  accept: () => found(edition, sound),
});

const range = { file: "cities/members.xlsx", sheet: "S", column: 1, toColumn: 1 };
function figure(area: string, period: string, amount: number, indicator = "members"): Figure {
  const row = Number(period) - 2000;
  const at = { range: { ...range, row, toRow: row }, status: "reported", raw: String(amount) } as const;
  return { ...observe(indicator, { area, period }, measured("member", amount, at)), dataset: "cities" };
}

/** The same, weighed by another file. */
function weighed(own: Figure): Figure {
  const ranges = [
    ...cellsBehind(own.value),
    { ...range, file: "cities/weights.csv", sheet: "", row: 2, toRow: 2 },
  ];
  return { ...own, value: { ...own.value, derivation: { from: "cells", ranges } } };
}

const text = "Members";
const words = { title: text, definition: text, method: text };
const cities = defineDataset({
  id: "cities",
  words: everyLanguage({
    title: text,
    about: text,
    indicators: { members: words, joined: words },
    breakdowns: {},
    columns: {},
  }),
  sources: {},
  indicators: {
    members: { unit: "member", better: "higher" },
    joined: { unit: "member", better: "higher" },
  },
  check: () => [],
  compute: () => [],
  keyFigures: () => [],
  charts: () => [],
  narrative: () => [],
});

const before = [
  ...[2015, 2016, 2017, 2018, 2019].map((year, index) => figure("JPN", String(year), 20 + index)),
  weighed(figure("KOR", "2018", 50)),
  weighed(figure("KOR", "2019", 51)),
  figure("JPN", "2019", 1, "joined"),
];
const same = [...before, figure("JPN", "2020", 25)];

interface Told {
  readonly definition?: string;
  /** The same file in both editions. */
  readonly file?: ReadFile;
  readonly printed?: (value: Measure) => string;
  readonly isGivenUp?: (path: string) => boolean;
}

function compared(
  figures: readonly Figure[],
  { definition = text, printed = JSON.stringify, file, isGivenUp = () => false }: Told = {},
) {
  return compare({
    from: "2020",
    to: "2021",
    published: "2021-06-30",
    until: "2022-06-30",
    partial: false,
    isGivenUp,
    vintages: before.map((own): Vintage => ({ ...own, edition: "2020" })),
    figures,
    datasets: [cities],
    definitions: definitionsOf([cities]).map((own) => ({ ...own, definition })),
    lines: [],
    recorded: file ? { [file.path]: file.sha256 } : {},
    current: { edition: "2021", files: file ? [file] : [], tables: [] },
    previous: null,
    remade: { datasets: new Set(), figures: new Map() },
    printed,
    findings: [],
  }).findings;
}

const without = (lost: (own: Figure) => boolean) => same.filter((own) => !lost(own));
const computed = (at: string, figures: readonly Figure[], told?: Told): Case => ({
  at,
  reject: () => compared(figures, told),
  accept: () => compared(same),
});

/** What is found between two editions, and between an edition and what it was when it was published before. */
export const comparedCases = {
  restated: paired("recycling recycling-target MNG 2025", higher, both(higher, line("recycling,*,*,*,*"))),
  "restated-below-precision": computed(
    "cities members",
    [...without(({ area, period }) => area === "KOR" && period === "2019"), figure("KOR", "2019", 51.0001)],
    { printed: (value) => (isMissing(value) ? value.missing : value.amount.toFixed(1)) },
  ),
  "unused-restatement": paired(
    "reference/restatements.csv › A2",
    both(higher, line("recycling,recycling-target,JPN,2025,")),
    both(higher, line("recycling,recycling-target,MNG,2025,")),
  ),
  "wide-restatement": paired(
    "reference/restatements.csv › A2",
    both(higher, line("recycling,*,MNG,2025,*")),
    both(higher, line("recycling,recycling-target,MNG,2025,")),
  ),
  "restatement-of-others": paired(
    "reference/restatements.csv › A2",
    both(higher, line("recycling,*,MNG,2025,*")),
    both(
      higher,
      reference(
        "restatements.csv",
        `${ledger},figures,largest change %,values`,
        "recycling,*,MNG,2025,*,2020,2021,source,it says so,A. Kim,2022-08-01,3,5,sha256-1cabfa6f81d0f94c",
      ),
    ),
  ),
  "restatement-class": paired(
    "reference/restatements.csv › A2",
    both(higher, line("recycling,*,*,*,*", "method")),
    both(higher, line("recycling,*,*,*,*", "source")),
  ),
  "restatement-between": paired(
    "reference/restatements.csv › F2",
    line("recycling,*,*,*,*", "source", "2021", "2020"),
    line("recycling,*,*,*,*", "source", "2020", "2021"),
  ),
  "area-stopped-reporting": {
    at: "cities  KOR",
    reject: () => compared(without(({ area }) => area === "KOR")),
    // Once it is certain that the file will not come, nobody is asked for it, whatever else its figures rested on.
    accept: () =>
      compared(
        without(({ area }) => area === "KOR"),
        { isGivenUp: (path) => path === range.file },
      ),
  },
  "series-ended": computed(
    "cities joined",
    without(({ indicator }) => indicator === "joined"),
  ),
  "coverage-shrank": computed(
    "cities members JPN",
    without(({ area, period }) => area === "JPN" && period < "2017"),
  ),
  "figures-left-out": computed(
    "cities members JPN",
    without(({ area, period }) => area === "JPN" && period < "2017"),
    { file: { path: range.file, dataset: "cities", source: "members", sha256: "1f", sheets: [] } },
  ),
  "level-break": computed("cities members JPN 2020", [...before, figure("JPN", "2020", 250)]),
  "definition-changed": computed("cities members", same, { definition: "Members of the network" }),
  "same-file": paired(targets, asIs, higher),
  "no-new-period": paired(waste, typed(waste, "D14", "9770")),
  "header-drift": paired(`${waste} › Japan!D5`, typed(waste, "D5", "Material recycling")),
  "rows-changed": paired(`${waste} › Japan!D14`, typed(waste, "D14", "9776.00001")),
  "rows-vanished": paired(`${waste} › Japan`, withoutRow(waste, 14)),
  "past-files-changed": paired(
    `2020 › ${targets}`,
    both(higher, (pair) => rm(`${pair.root}/data/raw/2020/${targets}`)),
    higher,
  ),
  "invalid-previous": paired("edition.json", (pair) => amend(pair, { previous: "2019" })),
  "reissue-undated": paired(
    "edition.json",
    async ({ root }) => {
      const path = `${root}/data/raw/2020/${targets}`;
      await writeFile(path, await changedText(path, "2018,<10,2025,30", "2018,<10,2025,31"));
      const edition = `${root}/data/raw/2020/edition.json`;
      await writeFile(edition, (await readFile(edition, "utf8")).replace(/\s*"reissued": "[^"]*",/, ""));
    },
    asIs,
    "2020",
  ),
  "draft-again": paired("edition.json", (pair) => draftOf2020(pair), asIs, "2020"),
  "record-edited": paired("reports/2020/observations.csv", async (pair) => {
    const path = pair.record("observations.csv");
    await writeFile(path, await changedText(path, ",reported,", ",estimated,"));
  }),
  "record-incomplete": paired("reports/2020/manifest.json", (pair) => rm(pair.record("manifest.json"))),
} as const satisfies Cases;

async function changedText(path: string, from: string, to: string): Promise<string> {
  const text = await readFile(path, "utf8");
  if (!text.includes(from)) throw new Error(`missing text: ${from}`);
  return text.replace(from, to);
}

async function draftOf2020({ root }: Pair): Promise<void> {
  const path = `${root}/data/raw/2020/edition.json`;
  await writeFile(path, await changedText(path, '"edition":', '"draft": true, "edition":'));
}
