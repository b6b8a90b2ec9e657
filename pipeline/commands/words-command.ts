import { lstat, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { missingWords } from "../datasets/declared/missing-words.ts";
import { editedCsv } from "../escape/edited-csv.ts";
import { bookOf } from "../findings/book-of.ts";
import { orderFindings, summaryOf } from "../findings/findings.ts";
import { findingsText } from "../findings/findings-text.ts";
import { type Registered, registryOf } from "../flow/registry.ts";
import { datasetTexts, isInSheets } from "../flow/translate/dataset-texts.ts";
import { programTexts } from "../flow/translate/program-texts.ts";
import { readBack, type TranslatedText } from "../flow/translate/read-back.ts";
import { isError } from "../model/finding.ts";
import { groupBy } from "../model/group-by.ts";
import type { Locale } from "../model/locale.ts";
import { formatAddress } from "../model/source.ts";
import type { TranslationGroup } from "../offices/translate/translation.ts";
import { wordsWorkbook } from "../offices/translate/words-workbook.ts";
import { folder } from "../stages/ingest/folder.ts";
import { readAnyFile } from "../stages/ingest/read-raw-file.ts";
import { CliError } from "./cli-error.ts";
import { meant } from "./meant.ts";
import { outputPlace } from "./output-place.ts";
import type { Terminal } from "./terminal.ts";
import { underLock } from "./under-lock.ts";
import { writeOutput, writeWhole } from "./write-output.ts";

export interface WordsOptions {
  readonly root: string;
  readonly missing?: Locale;
  readonly language?: Locale;
  readonly to?: string;
  readonly from?: string;
}

/** `almanac words`: lists what a language lacks, writes a workbook for its translator, and reads that back. */
export async function wordsCommand(
  id: string | undefined,
  options: WordsOptions,
  terminal: Terminal,
): Promise<number> {
  const { root, missing, language, to, from } = options;
  if (from !== undefined && !(id ?? missing ?? language ?? to)) return takeWords(root, from, terminal);
  if (language !== undefined && to !== undefined && !(missing ?? from))
    return giveWords({ root, id, language, to }, terminal);
  if (id !== undefined && missing !== undefined && !(language ?? to ?? from))
    return id === "program"
      ? listMissingOfProgram(root, missing, terminal)
      : listMissing(root, id, missing, terminal);
  throw new CliError(
    "almanac words takes --language and --to, or --from alone, or a dataset and --missing; almanac help words shows each",
  );
}

/** Lists the texts that a dataset lacks in a language, with their places and the text in another language. */
async function listMissing(root: string, id: string, missing: Locale, terminal: Terminal): Promise<number> {
  const { declared } = named(id, (await registryOf(root, undefined, "left")).all);
  if (!declared) throw new CliError(`${id} has no definition; almanac check says what is wrong with it`);
  const lacking = missingWords(declared.definition, missing, declared.languages);
  if (lacking.length === 0) {
    terminal.print(`${id} lacks nothing in ${missing}.`);
    return 0;
  }
  const count = lacking.length === 1 ? "1 text lacks" : `${lacking.length} texts lack`;
  terminal.print(
    `${count} ${missing}; write each into the column named ::${missing} of its sheet, in the same row:`,
  );
  for (const { column, cell, forOffices } of lacking) {
    const shown = forOffices ? "for offices" : "in the report";
    terminal.print(`  ${formatAddress(cell.at)}  ${column}::${missing}  (${shown})\n      ${cell.text}`);
  }
  return 0;
}

/** Lists the texts that the program's own sheets lack in a language. */
async function listMissingOfProgram(root: string, missing: Locale, terminal: Terminal): Promise<number> {
  const program = await programTexts(root, missing);
  if (!program && missing !== "en")
    throw new CliError(`${root} is no checkout of the program, which alone holds its words`);
  const lacking = (program?.texts ?? []).filter(({ current, mayBeEmpty }) => current === "" && !mayBeEmpty);
  if (lacking.length === 0) terminal.print(`The program lacks nothing in ${missing}.`);
  else
    terminal.print(
      `${lacking.length} of its texts lack ${missing}; write each into the column ${missing} of its row:`,
    );
  for (const { file, at, row, text } of lacking) terminal.print(`  ${file} › ${at}  ${row}\n      ${text}`);
  return 0;
}

function named(id: string, all: readonly Registered[]): Registered {
  const found = all.find((each) => each.id === id);
  if (found) return found;
  throw new CliError(
    `unknown dataset “${id}”${meant(
      id,
      all.map((each) => each.id),
      "almanac list",
    )}`,
  );
}

interface Giving {
  readonly root: string;
  /** One dataset, or everything. */
  readonly id: string | undefined;
  readonly language: Locale;
  readonly to: string;
}

/** Writes a workbook for a translator; never overwrites a file. */
async function giveWords({ root, id, language, to }: Giving, terminal: Terminal): Promise<number> {
  const output = await outputPlace(root, to);
  if (!/\.xlsx$/i.test(output)) throw new CliError(`words go into a workbook; let ${output} end in .xlsx`);
  if (await lstat(output).catch(() => null)) {
    throw new CliError(`${output} exists and may be filled in already; remove it or name another with --to`);
  }
  const { all } = await registryOf(root, undefined, "left");
  const asked = id === undefined ? all : [named(id, all)];
  const groups = (await groupsOf(root, all, language)).filter((each) => id === undefined || each.id === id);
  if (groups.length === 0)
    throw new CliError(
      `there is nothing to translate into ${language}: no dataset in sheets of data/datasets is written in another language`,
    );
  await writeOutput(root, output, await wordsWorkbook(groups, language));
  const texts = groups.flatMap((group) => group.texts);
  const lacking = texts.filter(({ current, mayBeEmpty }) => current === "" && !mayBeEmpty).length;
  terminal.tell(`Written: ${output}, ${texts.length} texts, ${lacking} of them without ${language}`);
  for (const { id: other, declared, definedIn } of asked)
    if (declared && !isInSheets(definedIn))
      terminal.tell(
        `Not in it: ${other}, whose words stand in ${definedIn}; almanac words ${other} --missing ${language} lists what it lacks.`,
      );
  return 0;
}

async function groupsOf(
  root: string,
  all: readonly Registered[],
  locale: Locale,
): Promise<readonly TranslationGroup[]> {
  const program = await programTexts(root, locale);
  return [...(program ? [program] : []), ...all.flatMap((each) => datasetTexts(each, locale) ?? [])];
}

/** Puts a translator's texts into the sheets they came from; writes nothing where one has an error. */
async function takeWords(root: string, from: string, terminal: Terminal): Promise<number> {
  if (!(await lstat(from).catch(() => null))?.isFile()) throw new CliError(`there is no file ${from}`);
  return underLock(root, terminal, async () => {
    const { all } = await registryOf(root, undefined, "left");
    const repository = { contract: null, contracts: [] };
    const { sheets, findings } = await readAnyFile(folder(dirname(from)), basename(from), repository);
    const read = await readBack(sheets, (locale) => groupsOf(root, all, locale));
    const found = orderFindings([...findings, ...read.findings]);
    const book = bookOf("en", []);
    if (found.some(isError)) {
      const outcome = `${summaryOf(found, book)}. Nothing was written.`;
      terminal.print(findingsText(found, outcome, book, terminal));
      return 1;
    }
    await writeBack(root, read.changed, terminal);
    return 0;
  });
}

async function writeBack(
  root: string,
  changed: readonly TranslatedText[],
  terminal: Terminal,
): Promise<void> {
  const files = [...groupBy(changed, ({ of }) => of.file)];
  const edited = await Promise.all(
    files.map(async ([file, texts]) => {
      const edits = texts.map(({ of, text }) => ({
        ...{ row: of.at, column: of.column, was: of.current, text },
        ...(of.at === null ? { beside: { setting: of.row } } : {}),
      }));
      const text = editedCsv(await readFile(join(root, file), "utf8"), edits);
      if (text === null)
        throw new CliError(`${file} is not read cell by cell; save it anew as CSV in UTF-8, and try again`);
      return { file, text, count: texts.length };
    }),
  );
  for (const { file, text, count } of edited) {
    await writeWhole(join(root, file), text);
    terminal.tell(`Written: ${file}, ${count} ${count === 1 ? "text" : "texts"}`);
  }
  if (edited.length === 0) terminal.tell("The workbook says nothing new.");
}
