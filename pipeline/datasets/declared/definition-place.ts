import type { Locale } from "../../model/locale.ts";
import type { Methods } from "./method.ts";

/** What a definition is read beside. */
export interface DefinitionPlace {
  /** The name of its folder, which is the dataset's id. */
  readonly id: string;
  /** The folder's path under `data/`, for what is said of a file that is not there. */
  readonly folder: string;
  /** The languages of the edition; its first is shown where another is lacking. */
  readonly locales: readonly Locale[];
  /** The codes of the problems that a source may weigh otherwise. */
  readonly movable: ReadonlySet<string>;
  /** The methods that it may name. */
  readonly methods: Methods;
  /** Who already has an indicator's id. */
  owner(indicator: string): string | null;
}
