import { basename, join } from "node:path";
import { visible } from "../escape/visible.ts";
import { fileOf, orderFindings, phraseOf } from "../findings/findings.ts";
import { findingRecords } from "../findings/findings-json.ts";
import { type FindingsReport, rawPaths } from "../findings/findings-report.ts";
import { findingsText, type TextStyle } from "../findings/findings-text.ts";
import { machineFormats } from "../findings/machine-formats.ts";
import { verdictOf } from "../findings/verdict.ts";
import { proofFiles } from "../flow/proof.ts";
import { readTextFile, type TextFile } from "../flow/text-file.ts";
import { proofWords } from "../locales/proof-phrasebooks.ts";
import { finding } from "../model/finding.ts";
import type { Locale } from "../model/locale.ts";
import { inFile } from "../model/place.ts";
import { docxCopy } from "../offices/proof/docx-copy.ts";
import { pdfCopy } from "../offices/proof/pdf-copy.ts";
import { proofFindings } from "../offices/proof/proof-findings.ts";
import { proofHtml } from "../offices/proof/proof-html.ts";
import { proofJson } from "../offices/proof/proof-json.ts";
import { coverageOf, type Proofed, type ProofReport, tellingOf } from "../offices/proof/proof-report.ts";
import { unreadText } from "../stages/proof/problems.ts";
import { wordsOf } from "../stages/render/words.ts";
import { chooseMaximum } from "./choose.ts";
import { chooseRecords } from "./choose-records.ts";
import { CliError } from "./cli-error.ts";
import { outputPlace } from "./output-place.ts";
import type { Terminal } from "./terminal.ts";
import { writeOutput } from "./write-output.ts";

export interface ProofOptions {
  readonly root: string;
  readonly edition?: string;
  readonly locale?: Locale;
  readonly format: string;
  readonly output?: string;
  readonly to?: string;
  readonly maxNotOurs?: string;
}

/**
 * `almanac proof FILE…`: compares the figures of a text with the published record. Exits with 1 where a figure disagrees,
 * is stale or contradicts the text, or more than allowed are not ours; with 2 where a file could not be read.
 */
export async function proofCommand(
  files: readonly string[],
  options: ProofOptions,
  terminal: Terminal,
): Promise<number> {
  const { root, locale, format, output } = options;
  const most = chooseMaximum("--max-not-ours", options.maxNotOurs) ?? Number.POSITIVE_INFINITY;
  const to = options.to === undefined ? null : await outputPlace(root, options.to);
  if (output !== undefined) await outputPlace(root, output);
  const records = await chooseRecords(root, options.edition);
  const { datasets } = records;
  const { year } = records.edition;
  const read: TextFile[] = [];
  for (const file of files) {
    const textFile = await readTextFile(file);
    if (!textFile) throw new CliError(`there is no file ${file}`);
    read.push(textFile);
  }
  terminal.progress("proofreading");
  const proofs = await proofFiles(read, records, locale);
  terminal.progress("");

  const proofed = proofs.flatMap((each) => ("proof" in each ? [each] : []));
  const { book } = wordsOf(locale ?? proofed[0]?.proof.locale ?? "en", records.areas, datasets);
  const unread = proofs.flatMap((each) =>
    "refusal" in each ? [finding(unreadText(each.refusal), inFile(each.file))] : [],
  );
  const findings = orderFindings([
    ...unread,
    ...records.findings,
    ...proofed.flatMap((each) => proofFindings(each, year, most)),
  ]);
  const refused = unread.map((found) => {
    const { says, fix = "" } = phraseOf(found, book);
    return { file: fileOf(found), says: `${says}${book.punctuation.gap}${fix}` };
  });
  const report: ProofReport = { proofed, refused, records, locale: locale ?? null };
  const coverage = proofed.map((document) => {
    const says = coverageOf(document, proofWords(book.locale));
    return proofed.length === 1 ? says : book.punctuation.label(visible(document.file), says);
  });
  const findingsReport: FindingsReport = {
    command: "proof",
    edition: year,
    pathOf: (file, of) => (files.includes(file) ? file.replaceAll("\\", "/") : rawPaths(root)(file, of)),
    file: null,
    files,
    findings,
    // A stale figure is a warning, but needs fixing as much as a wrong one.
    verdict: { ...verdictOf(findings, 0, 0, book), says: coverage.join(book.punctuation.gap) },
    isComplete: unread.length === 0,
    notes: false,
    book,
  };
  const write = (style: TextStyle): string => {
    if (format === "json") return proofJson(report, [...findingRecords(findings, findingsReport)]);
    const parts = machineFormats[format]?.(findingsReport) ?? [
      findingsText(findings, coverage.join("\n"), book, style),
    ];
    return [...parts].join("").trimEnd();
  };
  if (output === undefined) terminal.print(write(terminal));
  else {
    await writeOutput(root, output, `${write({ colour: false, columns: 80 })}\n`);
    terminal.print(`${output}: ${proofed.length} of ${files.length} files proofread`);
  }
  if (to !== null)
    for (const each of proofed) {
      const written = await writeCopies(each, report, { root, to }, terminal);
      if (format === "text") terminal.print(written.map((path) => `  → ${visible(path)}`).join("\n"));
    }
  return findingsReport.isComplete ? findingsReport.verdict.exitCode : 2;
}

/**
 * Writes a text's `proof.html`, and a marked copy of a docx or pdf, and prints their paths. Files with the same name are
 * numbered.
 */
async function writeCopies(
  proofed: Proofed,
  report: ProofReport,
  { root, to }: { readonly root: string; readonly to: string },
  terminal: Terminal,
): Promise<readonly string[]> {
  const telling = tellingOf(report, proofed);
  const alike = report.proofed.filter(({ file }) => basename(file) === basename(proofed.file));
  const number = alike.length > 1 ? `${alike.indexOf(proofed) + 1}-` : "";
  const name = `${number}${basename(proofed.file)}`;
  const written: string[] = [];
  const put = async (target: string, content: string | Uint8Array | null) => {
    if (content === null) {
      terminal.tell(`  ${telling.words.noCopy}`);
      return;
    }
    await writeOutput(root, join(to, target), content);
    written.push(join(to, target));
  };
  await put(`${name}.proof.html`, proofHtml(proofed, telling));
  const marked = name.replace(/(\.[^.]+)$/, ".proof$1");
  if (proofed.text.format === "docx") await put(marked, await docxCopy(proofed, telling));
  if (proofed.text.format === "pdf") await put(marked, await pdfCopy(proofed, telling));
  return written;
}
