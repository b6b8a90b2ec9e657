import type { Checked } from "../../../pipeline/flow/check.ts";
import { isMissing, type Measure } from "../../../pipeline/model/quantity.ts";
import { wordsOf } from "../../../pipeline/stages/render/words.ts";
import { dataRepository } from "../../support/data-repository.ts";

/** Cells as typed, what is made of them by a definition's sheet, and what is printed. */
export interface Figures {
  /** The values of the rows, the first under `a`, the second under `b` where the operation is of two. */
  readonly typed: readonly string[];
  readonly unit: string;
  readonly operation:
    | "copy"
    | "sum"
    | "share"
    | "difference"
    | "growth since"
    | "index to"
    | "median"
    | "rank";
}

export type FigureCase = readonly [input: string, honest: string, figures: Figures];

const sum = (unit: string, ...typed: readonly string[]): Figures => ({ typed, unit, operation: "sum" });
const of = (operation: Figures["operation"], unit: string, ...typed: readonly string[]): Figures => {
  return { typed, unit, operation };
};

export const figureCases: readonly FigureCase[] = [
  [
    "about 200 + more than 330",
    "about 530 participants or more",
    sum("participant", "about 200", "more than 330"),
  ],
  ["about 30 + less than 10", "about 40 participants or less", sum("participant", "about 30", "<10")],
  ["more than 5 + less than 10", "cannot be given", sum("participant", ">5", "<10")],
  ["more than 300 + 30", "more than 330 participants", sum("participant", "over 300", "30")],
  ["1 of less than 4", "more than 25.0%", of("share", "t", "1", "<4")],
  ["−1 of less than 4", "less than −25.0%", of("share", "t", "-1", "<4")],
  ["0 of less than 4", "0.0%", of("share", "t", "0", "<4")],
  ["1 of 0", "no base", of("share", "t", "1", "0")],
  ["a difference of nothing is no −0", "0 t", of("difference", "t", "-0", "0")],
  ["“<10” stays whole", "less than 10%", of("copy", "percent", "<10")],
  ["“30” stays whole", "30%", of("copy", "percent", "30")],
  ["“17.8” keeps its digit", "17.8%", of("copy", "percent", "17.8")],
  ["more than 2.96 million t", "more than 2.9 million t", sum("t", ">2960000")],
  ["growth of 3 from nothing", "no base", of("growth since", "block", "3", "0")],
  ["growth of a percentage", "not-an-amount", of("growth since", "percent", "3", "2")],
  ["growth of more than 3 from 2", "more than 50.0%", of("growth since", "block", ">3", "2")],
  ["an index to a bound", "less than 75.0", of("index to", "block", "3", ">4")],
  ["the median beside a bound far away", "2 t", of("median", "t", "1", "2", ">9")],
  ["the median of two", "fewer-than-three", of("median", "t", "1", "2")],
  ["a rank that a bound leaves open", "bound-leaves-place-open", of("rank", "t", ">20", "30")],
];

const units = ["participant", "t", "percent", "block"];
const slots = ["a", "b", "c"];
const cities = ["Seoul", "Tokyo", "Kyoto"];

/** Every case as indicators of one declared dataset; the answer of each as readers see it. */
export async function publishedFigures(cases: readonly Figures[]): Promise<(index: number) => string> {
  const repository = await dataRepository();
  try {
    const columns = [
      "source,name,kind,header,unit,key,required,minimum",
      "cells,case,text,Case,,yes,,",
      "cells,slot,text,Slot,,yes,,",
      "cells,city,area,City,,,,",
      "cells,year,period,Year,,,,",
      ...units.map((unit, index) => `cells,u${index},quantity,In ${unit},${unit},,no,-1000`),
    ];
    const indicators = ["indicator,title,definition,unit,operation,column,of,by,where"];
    const rows = [["Case", "Slot", "City", "Year", ...units.map((unit) => `In ${unit}`)]];
    for (const [index, one] of cases.entries()) {
      indicators.push(...definitionOf(index, one));
      for (const [at, typed] of one.typed.entries()) {
        const year = isOverTime(one) ? 2020 - at : 2020;
        const amounts = units.map((unit) => (unit === one.unit ? typed : ""));
        rows.push([`k${index}`, slots[at] ?? "", cities[at] ?? "", String(year), ...amounts]);
      }
    }
    const sheets = {
      dataset: ["setting,value", "title,Cells", "about,Cells of cities"],
      sources: ["source,file", "cells,cells.csv"],
      columns,
      indicators,
    };
    for (const [name, lines] of Object.entries(sheets)) {
      await repository.write(`data/datasets/cells/${name}.csv`, `${lines.join("\n")}\n`);
    }
    const lines = rows.map((row) => row.join(","));
    await repository.write("data/raw/2020/cells/cells.csv", `${lines.join("\n")}\n`);
    return printedIn(await repository.check());
  } finally {
    await repository.dispose();
  }
}

function isOverTime({ operation }: Figures): boolean {
  return operation === "growth since" || operation === "index to";
}

function definitionOf(index: number, { unit, operation }: Figures): string[] {
  const [own, result, only] = [`cells.u${units.indexOf(unit)}`, `r${index}`, `case is k${index}`];
  switch (operation) {
    case "copy":
    case "sum":
    case "median":
      return [`${result},R,Result,${unit},${operation},${own},,,${only}`];
    case "rank":
      return [
        `a${index},A,As typed,${unit},copy,${own},,area,${only}`,
        `${result},R,Result,,rank,a${index},highest,,`,
      ];
    case "growth since":
    case "index to":
      return [
        `a${index},A,By year,${unit},sum,${own},,period,${only}`,
        `${result},R,Result,,${operation},a${index},2019,,`,
      ];
    case "share":
    case "difference":
      return [
        `a${index},A,First,${unit},sum,${own},,,${only} and slot is a`,
        `b${index},B,Second,${unit},sum,${own},,,${only} and slot is b`,
        `${result},R,Result,${operation === "share" ? "" : unit},${operation},a${index},b${index},,`,
      ];
  }
}

function printedIn(checked: Checked): (index: number) => string {
  const errors = checked.findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(JSON.stringify(errors.slice(0, 3)));
  const observations = checked.computed.flatMap((own) => own.observations);
  const words = wordsOf("en", checked.areas);
  const printed = (value: Measure): string => {
    if (!isMissing(value)) return words.amount(value);
    const { because } = value;
    return because && "reason" in because ? String(because.reason) : words.amount(value);
  };
  return (index) => {
    const first = observations.find(
      ({ indicator, period }) => indicator === `r${index}` && period === "2020",
    );
    return first ? printed(first.value) : "no figure";
  };
}
