import { bookOf } from "../findings/book-of.ts";
import { findingsText } from "../findings/findings-text.ts";
import { report } from "../flow/report.ts";
import { isError } from "../model/finding.ts";
import type { Locale } from "../model/locale.ts";
import type { Format } from "../stages/render/formats.ts";
import { chooseDatasets, chooseEdition } from "./choose.ts";
import type { Terminal } from "./terminal.ts";

interface ReportOptions {
  readonly root: string;
  readonly only?: readonly Format[];
  readonly locale?: readonly Locale[];
}

/** `almanac report`: 0 when published, 1 when refused. */
export async function reportCommand(
  year: string | undefined,
  { root, only, locale: locales }: ReportOptions,
  terminal: Terminal,
): Promise<number> {
  const edition = await chooseEdition(root, year);
  const { datasets, definitions } = await chooseDatasets(root, undefined, edition);
  const { findings, place } = await report({
    root,
    edition,
    datasets,
    definitions,
    ...(only && { only }),
    ...(locales && { locales }),
    progress: terminal.progress,
  });
  terminal.progress("");
  const refused = findings.some(isError);
  const worth = findings.filter((finding) => finding.severity !== "note");
  const outcome = refused
    ? `Refused: reports/${edition} was not changed. See ${place} (exit code 1).`
    : `Published: ${place} (exit code 0).`;
  const book = bookOf("en", datasets);
  terminal.print(findingsText(worth, findings, book, terminal, outcome));
  return refused ? 1 : 0;
}
