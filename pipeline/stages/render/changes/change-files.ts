import { keyOf } from "../../../model/figure-key.ts";
import { compareText } from "../../../model/source.ts";
import { definitionsOf } from "../../compare/changed-definitions.ts";
import { indicatorsCsv } from "../indicators-csv.ts";
import { datasetsOf, type Material } from "../material.ts";
import { observationRows, observationsCsv } from "../observations-csv.ts";
import { changesCsv } from "./changes-csv.ts";

export const changesFile = "changes.csv";

/** The record besides observations.csv: definitions, what moved, and what was published before a republication. */
export function changeFiles({ past, ...material }: Material): Map<string, string> {
  const { since, reissue, earlier } = past;
  const comparisons = [since, reissue].flatMap((comparison) => comparison ?? []);
  const files = new Map([["indicators.csv", indicatorsCsv(definitionsOf(datasetsOf(material)))]]);
  if (comparisons.length > 0) files.set(changesFile, changesCsv(comparisons));
  if (earlier.length > 0) {
    const sorted = [...earlier].sort((a, b) => compareText(keyOf(a), keyOf(b)));
    const figures = sorted.map((vintage) => [vintage.dataset, vintage] as const);
    files.set("vintages.csv", observationsCsv(observationRows(figures)));
  }
  return files;
}
