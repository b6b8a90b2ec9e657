import type { Dataset } from "../../model/dataset.ts";
import type { ProblemKind } from "../../model/define-problem.ts";
import type { Locale } from "../../model/locale.ts";
import type { AvailableMethods } from "./method.ts";

/** The surroundings that a definition is read in. */
export interface DefinitionPlace extends AvailableMethods {
  /** The name of the folder, which is the dataset's id. */
  readonly id: string;
  /** The folder's path under `data/`, for findings on files that are missing. */
  readonly folder: string;
  /** The languages of the edition; the first stands in for a missing translation. */
  readonly locales: readonly Locale[];
  /** The kinds of problems of the program and of other datasets, by code. */
  readonly kinds: ReadonlyMap<string, ProblemKind>;
  /** The other datasets by id, whose figures may be joined. */
  readonly others: ReadonlyMap<string, Dataset | "faulty">;
  /** The datasets that wait for this one, the first that waits first, and this one. */
  readonly path: readonly string[];
  /** The dataset that already has an indicator with this id. */
  owner(indicator: string): string | null;
}
