import { join } from "node:path";
import { bookOf } from "../findings/book-of.ts";
import { checkReport } from "../findings/check-report.ts";
import { fileOf, summaryOf } from "../findings/findings.ts";
import { findingsJunit } from "../findings/findings-junit.ts";
import { findingsMarkdown } from "../findings/findings-markdown.ts";
import { findingsSarif } from "../findings/findings-sarif.ts";
import { findingsText, type TextStyle } from "../findings/findings-text.ts";
import { machineFormats } from "../findings/machine-formats.ts";
import { verdictOf } from "../findings/verdict.ts";
import { type Checked, check } from "../flow/check.ts";
import { localesOf } from "../flow/registry.ts";
import { bookSheets } from "../locales/phrasebooks.ts";
import type { Dataset } from "../model/dataset.ts";
import { type Finding, isError } from "../model/finding.ts";
import type { Locale } from "../model/locale.ts";
import { requireTexts } from "../words/lacking-texts.ts";
import { annotateFiles, mostListed } from "./annotate-command.ts";
import { changesOf } from "./changes-of.ts";
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
  /** A folder for everything that helps to fix findings: machine formats, the page, a summary, and marked copies. */
  readonly leave?: string;
  readonly locale?: Locale;
}

/** `almanac check`: exits with 1 where a finding is an error, or more warnings than allowed. */
export async function checkCommand(
  year: string | undefined,
  options: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  const { root, output, format } = options;
  const maxWarnings = chooseMaximum("--max-warnings", options.maxWarnings);
  const edition = await chooseEdition(root, year);
  // A report that cannot be written is not clean.
  for (const locale of await localesOf(root, edition)) requireTexts(locale, bookSheets);
  if (output !== undefined) await outputPlace(root, output);
  const chosen = await chooseToCompute(options, edition, options.dataset);
  const { datasets } = chosen;
  const partial = options.dataset !== undefined;
  const place = options.leave === undefined ? null : await outputPlace(root, options.leave);
  const examples = place === null ? {} : { examples: mostListed };
  const checked = await check({
    root,
    edition,
    ...chosen,
    partial,
    ...examples,
    progress: terminal.progress,
  });
  terminal.progress("");

  const all = [...new Set([...checked.files.map(({ path }) => path), ...checked.findings.flatMap(fileIn)])];
  const file = options.file === undefined ? null : chooseFile(options.file, edition, all);
  const asked = checked.findings.filter((found) => file === null || fileOf(found) === file);
  const elsewhere = checked.findings.filter(isError).length - asked.filter(isError).length;
  const book = bookOf(options.locale ?? "en", datasets, checked.areas);
  const verdict = verdictOf(asked, maxWarnings, elsewhere, book);
  const files = file === null ? all : [file];
  const { notes = false } = options;
  const report = checkReport(root, { edition, file, files, findings: asked, verdict, notes, book });
  const outcome = `${summaryOf(asked, book)}. ${verdict.says}`;
  const quiet = terminal.level === "quiet";
  const shown = quiet ? asked.filter(isError) : asked;
  const isWanted = (name: string) => format === name || place !== null;
  const html = isWanted("html") ? [await qualityPage(checked, datasets, options.locale)] : [];
  const markdown = isWanted("markdown")
    ? [...findingsMarkdown(report, await changesOf(root, checked, datasets))]
    : [];
  const pages: { readonly [format: string]: readonly string[] } = { html, markdown };
  const write = (style: TextStyle): Iterable<string> =>
    pages[format] ?? machineFormats[format]?.(report) ?? [findingsText(shown, outcome, book, style)];
  const isHeard = format !== "text" || !quiet || verdict.exitCode !== 0;
  if (output === undefined) {
    if (isHeard) await terminal.pour(inBlocks(write(terminal)));
  } else {
    await writeOutput(root, output, inBlocks(write({ colour: false, columns: 80 })));
    terminal.tell(`${output}: ${outcome}`);
  }
  if (place !== null) {
    const left: readonly (readonly [name: string, parts: Iterable<string>])[] = [
      ["almanac.sarif", findingsSarif(report)],
      ["junit.xml", findingsJunit(report)],
      ["quality.html", html],
      ["summary.md", markdown],
    ];
    for (const [name, parts] of left) await writeOutput(root, join(place, name), inBlocks(parts));
    const silent = { print: () => {}, progress: terminal.progress };
    await annotateFiles({ root, edition, datasets, checked }, join(place, "marked"), silent);
  }
  return verdict.exitCode;
}

/** The report's data-quality page by itself, in the requested language or the edition's first. */
async function qualityPage(
  checked: Checked,
  datasets: readonly Dataset[],
  asked: Locale | undefined,
): Promise<string> {
  const [{ renderQuality }, { wordsOf }] = await Promise.all([
    import("../stages/render/render-quality.ts"),
    import("../stages/render/words.ts"),
  ]);
  const [locale = "en"] = asked ? [asked] : (checked.edition?.locales ?? []);
  return renderQuality(checked, wordsOf(locale, checked.areas, datasets), { rendered: [locale] });
}

function fileIn(found: Finding): string[] {
  return found.at.medium === "figure" ? [] : [fileOf(found)];
}
