import type { Checked } from "../../../pipeline/flow/check.ts";
import { passageText } from "../../../pipeline/stages/render/passage-text.ts";
import { wordsOf } from "../../../pipeline/stages/render/words.ts";
import { recycling } from "../../datasets/recycling/recycling.ts";
import { dataRepository } from "../../support/data-repository.ts";
import { placeOf } from "../../support/edition.ts";

/** A target as an office writes it, and the published rates that it is held against, each as typed. */
export interface Target {
  readonly base: readonly [year: number, value: string];
  readonly target: readonly [year: number, value: string];
  readonly rates: readonly (readonly [year: number, value: string, shareOf?: string])[];
  readonly direction?: "increase" | "decrease";
  readonly method?: "growth ratio";
}

export type TargetCase = readonly [input: string, honest: string, target: Target];

/** What is published of targets: the sentences on a place, and what was found at its row. */
export interface PublishedTargets {
  readonly checked: Checked;
  told(area: string): string;
  findings(row: number): string[];
}

/** Each case in a place of its own, from raw files to sentences. */
export async function publishedTargets(
  targets: readonly Target[],
  areas: readonly string[],
): Promise<PublishedTargets> {
  const repository = await dataRepository();
  try {
    const raw = "data/raw/2020/recycling";
    await repository.copy("data/datasets/recycling", "data/datasets/recycling");
    await repository.copy(`${raw}/municipal-waste.xlsx`, `${raw}/municipal-waste.xlsx`);
    const rates = ["Place;Year;Quantity;Value;Unit;Share of;Remark;Source"];
    const rows = ["Area,Indicator,Baseline year,Baseline,Target year,Target,Unit,Direction,Method,Source"];
    for (const [
      index,
      { base, target, rates: own, direction = "increase", method = "" },
    ] of targets.entries()) {
      const area = areas[index] ?? "";
      for (const [year, value, shareOf = "treated"] of [base, ...own]) {
        rates.push(`${area};${year};recycling rate;${value.replace(".", ",")};%;${shareOf};;An office`);
      }
      rows.push(
        `${area},waste recycling rate,${base[0]},${base[1]},${target[0]},${target[1]},%,${direction},${method},An office`,
      );
    }
    await repository.write(`${raw}/published-rates.csv`, `${rates.join("\n")}\n`);
    await repository.write(`${raw}/targets.csv`, `${rows.join("\n")}\n`);
    const checked = await repository.check();
    const observations = checked.computed.flatMap((one) => one.observations);
    const words = wordsOf("en", checked.areas);
    return {
      checked,
      told: (area) => {
        const own = observations.filter((one) => one.area === area);
        return recycling
          .narrative(own, "en")
          .map((one) => passageText(one, words))
          .join(" ");
      },
      findings: (row) =>
        checked.findings.flatMap((found) => {
          const at = placeOf(found);
          return new RegExp(`targets\\.csv › [A-Z]+${row}$`).test(at)
            ? [`${found.severity} ${found.code}`]
            : [];
        }),
    };
  } finally {
    await repository.dispose();
  }
}

/** From 20% in 2010 to 40% in 2020. */
const aim = { base: [2010, "20"], target: [2020, "40"] } as const;
const falling = { base: [2010, "20"], target: [2020, "0"], direction: "decrease" } as const;

export const targetCases: readonly TargetCase[] = [
  ["on the line", "even path to 40% in 2020: on track.", { ...aim, rates: [[2015, "30"]] }],
  ["behind the line", "even path to 40% in 2020: limited progress.", { ...aim, rates: [[2015, "24"]] }],
  [
    "behind, and what is still needed",
    "From 2015 on, 3.20 percentage points a year would still lead there.",
    { ...aim, rates: [[2015, "24"]] },
  ],
  ["the wrong way", "even path to 40% in 2020: deterioration.", { ...aim, rates: [[2015, "18"]] }],
  ["met early", "is achieved: in 2015 the rate was 41%.", { ...aim, rates: [[2015, "41"]] }],
  ["met in its year", "is achieved: in 2020 the rate was 40%.", { ...aim, rates: [[2020, "40"]] }],
  [
    "due in the latest year, not met",
    "fell due in 2020 and was not met: the rate was 39%.",
    { ...aim, rates: [[2020, "39"]] },
  ],
  [
    "past, not met",
    "The target of 40% for 2018 was missed: in 2020 the rate was 39%.",
    { ...aim, target: [2018, "40"], rates: [[2020, "39"]] },
  ],
  [
    "past, met since",
    "The target of 40% for 2018 is achieved: in 2020 the rate was 41%.",
    { ...aim, target: [2018, "40"], rates: [[2020, "41"]] },
  ],
  [
    "a base that is the target, kept",
    "was met at the baseline and is kept: in 2015 the rate was 40%.",
    { base: [2010, "40"], target: [2020, "40"], rates: [[2015, "40"]] },
  ],
  [
    "a base that is the target, lost",
    "even path to 40% in 2020: deterioration.",
    { base: [2010, "40"], target: [2020, "40"], rates: [[2015, "39"]] },
  ],
  ["half way to zero", "even path to 0% in 2020: on track.", { ...falling, rates: [[2015, "10"]] }],
  [
    "half way to zero by the ratio of growth, which would call it limited",
    "How far it has come cannot be said; the data-quality page says why.",
    { ...falling, method: "growth ratio", rates: [[2015, "10"]] },
  ],
  [
    "the ratio of growth, on the line",
    "By the ratio of growth rates towards 40% in 2020: on track.",
    { ...aim, method: "growth ratio", rates: [[2015, "30"]] },
  ],
  [
    "a base that is only a bound",
    "How far it has come cannot be said: only a limit is known for the starting rate.",
    { ...aim, base: [2010, "<20"], rates: [[2015, "30"]] },
  ],
  [
    "what a bound requires is a bound, rounded outward",
    "more than 2.85 percentage points a year",
    { base: [2010, "<20"], target: [2017, "40"], rates: [] },
  ],
  [
    "later rates that measure something else",
    "How far it has come cannot be said: later figures measure something else or do not say what they measure.",
    { ...aim, rates: [[2015, "30", "generated"]] },
  ],
  ["one point", "How far it has come cannot be said; the data-quality page says why.", { ...aim, rates: [] }],
];

/** Targets that cannot be meant: an error at the row. */
export const faultyTargets: readonly TargetCase[] = [
  [
    "a target that points away from what is better",
    "error target-points-away",
    { ...aim, target: [2020, "10"], rates: [[2015, "30"]] },
  ],
  [
    "a target before its base",
    "error end-before-start",
    { ...aim, target: [2009, "40"], rates: [[2015, "30"]] },
  ],
];
