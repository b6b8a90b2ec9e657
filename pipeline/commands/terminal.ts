/** How much is said: only what went wrong; what was found and done; each step besides. */
export type Level = "quiet" | "normal" | "verbose";

/** Where a command writes: results to `print` or `pour`, what it did to `tell`, steps of long work to `progress`. */
export interface Terminal {
  print(text: string): void;
  /** The same for a text too long to be held: each part is written before the next is made. */
  pour(parts: Iterable<string>): Promise<void>;
  /** Silent where little is to be said. */
  tell(text: string): void;
  /** Silent when piped, unless much is to be said. */
  progress(step: string): void;
  readonly level: Level;
  readonly colour: boolean;
  readonly columns: number;
}
