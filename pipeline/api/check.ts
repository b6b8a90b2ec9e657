import type { FindingsDocument } from "../model/findings-document.ts";
import type { Locale } from "../model/locale.ts";
import { listener } from "./listener.ts";

export interface CheckAsked {
  /** A year; by default the latest. */
  readonly edition?: string;
  readonly datasets?: readonly string[];
  readonly locale?: Locale;
  /** Whether the method.js of a dataset runs; by default it does. */
  readonly code?: boolean;
}

/** Checks a data repository's raw files; returns what `almanac check --format json` prints. Writes nothing. */
export async function check(
  root: string,
  { datasets, edition, ...asked }: CheckAsked = {},
): Promise<FindingsDocument> {
  const { checkCommand } = await import("../commands/check-command.ts");
  const { terminal, printed } = listener();
  await checkCommand(
    edition,
    { root, format: "json", ...asked, ...(datasets && { dataset: datasets }) },
    terminal,
  );
  return JSON.parse(printed()) as FindingsDocument;
}
