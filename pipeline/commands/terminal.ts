import type { Locale } from "../model/locale.ts";

/** How much is printed: only failures; results; every step. */
export type Level = "quiet" | "normal" | "verbose";

/** Where a command writes: results to `print` or `pour`, what it did to `tell`, steps of long work to `progress`. */
export interface Terminal {
  print(text: string): void;
  /** Prints a text too long for memory: each part is written before the next is made. */
  pour(parts: Iterable<string>): Promise<void>;
  /** Silent in quiet mode. */
  tell(text: string): void;
  /** Silent when piped, except in verbose mode. */
  progress(step: string): void;
  /** The language of commands that have theirs in sheets; the others are in English. */
  readonly locale: Locale;
  readonly level: Level;
  readonly colour: boolean;
  readonly columns: number;
}
