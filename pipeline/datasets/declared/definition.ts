import type { DefinitionRow, DefinitionSheet } from "./definition-sheet.ts";
import { chartsSheet } from "./sheets/charts-sheet.ts";
import { columnsSheet } from "./sheets/columns-sheet.ts";
import { datasetSheet } from "./sheets/dataset-sheet.ts";
import { derivedSheet } from "./sheets/derived-sheet.ts";
import { examplesSheet } from "./sheets/examples-sheet.ts";
import { indicatorsSheet } from "./sheets/indicators-sheet.ts";
import { listsSheet } from "./sheets/lists-sheet.ts";
import { problemsSheet } from "./sheets/problems-sheet.ts";
import { rulesSheet, severitiesSheet, totalsSheet } from "./sheets/rules-sheet.ts";
import { sentencesSheet } from "./sheets/sentences-sheet.ts";
import { sourcesSheet } from "./sheets/sources-sheet.ts";
import { unitsSheet } from "./sheets/units-sheet.ts";

/** The sheets of a definition, in the order in which people fill them in. */
export const definitionSheets = {
  dataset: datasetSheet,
  sources: sourcesSheet,
  columns: columnsSheet,
  derived: derivedSheet,
  lists: listsSheet,
  units: unitsSheet,
  totals: totalsSheet,
  rules: rulesSheet,
  severities: severitiesSheet,
  indicators: indicatorsSheet,
  examples: examplesSheet,
  charts: chartsSheet,
  sentences: sentencesSheet,
  problems: problemsSheet,
} as const;

export type SheetName = keyof typeof definitionSheets;
export const definitionSheetNames = Object.keys(definitionSheets) as SheetName[];
type NamesOf<S> = S extends DefinitionSheet<infer N> ? N : never;

export type RowOf<S extends SheetName> = DefinitionRow<NamesOf<(typeof definitionSheets)[S]>>;

/** Every sheet of a definition as read; a missing sheet has no rows. */
export type Definition = { readonly [S in SheetName]: readonly RowOf<S>[] };
