import type { ProblemKind } from "../../model/define-problem.ts";
import type { Locale } from "../../model/locale.ts";
import type { AvailableMethods } from "./method.ts";

/** What a definition is read beside. */
export interface DefinitionPlace extends AvailableMethods {
  /** The name of its folder, which is the dataset's id. */
  readonly id: string;
  /** The folder's path under `data/`, for what is said of a file that is not there. */
  readonly folder: string;
  /** The languages of the edition; its first is shown where another is lacking. */
  readonly locales: readonly Locale[];
  /** The program's kinds of problems, and those of other datasets, by their codes. */
  readonly kinds: ReadonlyMap<string, ProblemKind>;
  /** Who already has an indicator's id. */
  owner(indicator: string): string | null;
}
