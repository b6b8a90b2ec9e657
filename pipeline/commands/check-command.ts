import { bookOf } from "../findings/book-of.ts";
import { checkReport } from "../findings/check-report.ts";
import { fileOf, summaryOf } from "../findings/findings.ts";
import { findingsText, type TextStyle } from "../findings/findings-text.ts";
import { machineFormats } from "../findings/machine-formats.ts";
import { verdictOf } from "../findings/verdict.ts";
import { type Checked, check } from "../flow/check.ts";
import type { Dataset } from "../model/dataset.ts";
import { type Finding, isError } from "../model/finding.ts";
import { chooseEdition, chooseFile, chooseMaximum } from "./choose.ts";
import { type CodeOption, chooseToCompute } from "./choose-source.ts";
import { inBlocks } from "./in-blocks.ts";
import { outputPlace } from "./output-place.ts";
import type { Terminal } from "./terminal.ts";
import { writeOutput } from "./write-output.ts";

export interface CheckOptions extends CodeOption {
  readonly root: string;
  readonly dataset?: readonly string[];
  readonly file?: string;
  readonly format: string;
  readonly maxWarnings?: string;
  readonly notes?: boolean;
  readonly output?: string;
}

/** `almanac check`: 0 when clean, 1 when a finding is an error or more are warnings than allowed. */
export async function checkCommand(
  year: string | undefined,
  options: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  const { root, output, format } = options;
  const maxWarnings = chooseMaximum(options.maxWarnings);
  const edition = await chooseEdition(root, year);
  if (output !== undefined) await outputPlace(root, output);
  const chosen = await chooseToCompute(options, edition, options.dataset);
  const { datasets } = chosen;
  const partial = options.dataset !== undefined;
  const checked = await check({ root, edition, ...chosen, partial, progress: terminal.progress });
  terminal.progress("");

  const all = [...new Set([...checked.files.map(({ path }) => path), ...checked.findings.flatMap(fileIn)])];
  const file = options.file === undefined ? null : chooseFile(options.file, edition, all);
  const asked = checked.findings.filter((found) => file === null || fileOf(found) === file);
  const elsewhere = checked.findings.filter(isError).length - asked.filter(isError).length;
  const book = bookOf("en", datasets, checked.areas);
  const verdict = verdictOf(asked, maxWarnings, elsewhere, book);
  const files = file === null ? all : [file];
  const { notes = false } = options;
  const report = checkReport(root, { edition, file, files, findings: asked, verdict, notes, book });
  const outcome = `${summaryOf(asked, book)}. ${verdict.says}`;
  const quiet = terminal.level === "quiet";
  const shown = quiet ? asked.filter(isError) : asked;
  const page = format === "html" ? await qualityPage(checked, datasets) : null;
  const write = (style: TextStyle): Iterable<string> =>
    page === null
      ? (machineFormats[format]?.(report) ?? [findingsText(shown, outcome, book, style)])
      : [page];
  const isHeard = format !== "text" || !quiet || verdict.exitCode !== 0;
  if (output === undefined) {
    if (isHeard) await terminal.pour(inBlocks(write(terminal)));
  } else {
    await writeOutput(root, output, inBlocks(write({ colour: false, columns: 80 })));
    terminal.tell(`${output}: ${outcome}`);
  }
  return verdict.exitCode;
}

/** The page of the report that says what was found, by itself, in the edition's first language. */
async function qualityPage(checked: Checked, datasets: readonly Dataset[]): Promise<string> {
  const [{ renderQuality }, { wordsOf }] = await Promise.all([
    import("../stages/render/render-quality.ts"),
    import("../stages/render/words.ts"),
  ]);
  const [locale = "en"] = checked.edition?.locales ?? [];
  return renderQuality(checked, wordsOf(locale, checked.areas, datasets), [locale]);
}

function fileIn(found: Finding): string[] {
  return found.at.medium === "figure" ? [] : [fileOf(found)];
}
