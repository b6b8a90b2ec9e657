import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { visible } from "../escape/visible.ts";
import { orderFindings, phraseOf } from "../findings/findings.ts";
import { findingsText } from "../findings/findings-text.ts";
import { boundRecord, readDocument, stuckFindings } from "../flow/bound.ts";
import { type OpenRecords, openRecords } from "../flow/proof.ts";
import { readTextFile } from "../flow/text-file.ts";
import type { Phrasebook } from "../locales/phrasebook.ts";
import { type ProofWords, proofWords } from "../locales/proof-phrasebooks.ts";
import { finding } from "../model/finding.ts";
import { inFile } from "../model/place.ts";
import { withRows } from "../offices/bind/docx-rows.ts";
import { type Refill, type RefillCounts, refillDocx } from "../offices/bind/refill-docx.ts";
import type { BoundCheck, BoundRecord } from "../stages/bind/check-bound.ts";
import type { CheckedPlace } from "../stages/bind/checked-place.ts";
import { evaluate } from "../stages/bind/evaluate.ts";
import { isFault } from "../stages/bind/figure-book.ts";
import { rowsChanges } from "../stages/bind/table-rows.ts";
import type { Analysed } from "../stages/proof/context/analyse.ts";
import { unreadText } from "../stages/proof/problems.ts";
import { Proofreader } from "../stages/proof/proofreader.ts";
import type { PublishedFigure } from "../stages/proof/record.ts";
import type { ReadText } from "../stages/read-text/text.ts";
import { wordsOf } from "../stages/render/words.ts";
import { CliError } from "./cli-error.ts";
import { outputPlace } from "./output-place.ts";
import type { Terminal } from "./terminal.ts";
import { writeOutput } from "./write-output.ts";

/** A document to bind or refill, with its record. */
export interface BoundDocument {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly text: ReadText;
  readonly analysed: Analysed;
  readonly reader: Proofreader;
  readonly record: BoundRecord;
  readonly book: Phrasebook;
  readonly says: ProofWords;
}

/** Where a copy goes, and what it must not overwrite: the document itself. */
export interface CopyPlace {
  readonly root: string;
  readonly to: string;
  readonly flatten?: boolean;
}

/** Reads the document; throws where it cannot be changed, or the copy would overwrite it. */
export async function openDocument(
  file: string,
  records: OpenRecords,
  { root, to, flatten: isFlat = false }: CopyPlace,
): Promise<BoundDocument> {
  await outputPlace(root, to);
  const found = await readTextFile(file);
  if (!found) throw new CliError(`there is no file ${file}`);
  const { book: english } = wordsOf("en", records.areas, records.datasets);
  const refuse = (refusal: Parameters<typeof unreadText>[0]): never => {
    const { says, fix = "" } = phraseOf(finding(unreadText(refusal), inFile(file)), english);
    throw new CliError(`${file}: ${says} ${fix}`.trim());
  };
  if ("refusal" in found) return refuse(found.refusal);
  if (found.isOpen) throw new CliError(`${file} is open in another program; save and close it there first`);
  const read = await readDocument(found.bytes, file);
  if ("refusal" in read) return refuse(read.refusal);
  const reader = new Proofreader(records);
  const record = boundRecord({ ...records, later: await laterEditions(root, records) });
  const analysed = reader.analyse(read.text, { hasBareWords: true });
  const locale = analysed.locale ?? "en";
  const { book } = wordsOf(locale, records.areas, records.datasets);
  const document = { file, reader, record, book, says: proofWords(locale) };
  const rows = rowsChanges(analysed, record);
  if (rows.length === 0) return { ...document, bytes: found.bytes, text: read.text, analysed };
  const author = `Almanac ${records.edition.year}`;
  const alias = (figure: PublishedFigure) => book.published.figure(figure);
  const bytes = await withRows(found.bytes, rows, { author, isFlat, alias });
  const grown = await readDocument(bytes, file);
  if ("refusal" in grown) return refuse(grown.refusal);
  const text = grown.text;
  return { ...document, bytes, text, analysed: reader.analyse(text, { hasBareWords: true }) };
}

/** Editions after the one of these records, which a document may hold. */
async function laterEditions(root: string, { edition, reported, datasets }: OpenRecords) {
  const years = reported.filter((year) => year > edition.year);
  const opened = await Promise.all(years.map((year) => openRecords(root, year, datasets)));
  return opened.flatMap((records) => records?.edition ?? []);
}

/** A copy to make: its changes, its place, and the messages afterwards. */
export interface Copy extends CopyPlace {
  readonly name: string;
  readonly places: readonly CheckedPlace[];
  readonly how: Omit<Refill, "alias" | "book" | "words">;
  tells(counts: RefillCounts): string;
}

/** Writes the copy and prints what was done, and what to check. */
export async function writeCopy(document: BoundDocument, copy: Copy, terminal: Terminal): Promise<void> {
  const { bytes, book, file } = document;
  const { root, to, name, places, how, tells } = copy;
  const alias = ({ key, value, before }: BoundCheck) => {
    // A quotation is not held against a value, but has a name.
    const named = value ?? before ?? (key && evaluate(key, document.record.now));
    return named && !isFault(named) ? book.published.figure(named.of[0]) : "";
  };
  const made = await refillDocx(bytes, places, { ...how, alias, words: document.says.bound, book });
  if (!made) throw new CliError(`${file} has no text`);
  const target = join(to, name);
  const [written, there] = await Promise.all([file, target].map((path) => stat(path).catch(() => null)));
  if (written && there && written.ino === there.ino && written.dev === there.dev)
    throw new CliError(`${target} is the document itself; name another folder`);
  await writeOutput(root, target, made.bytes);
  const found = [
    ...places.flatMap(({ findings }) => findings),
    ...stuckFindings(document, made.counts.stuck),
  ];
  terminal.print(findingsText(orderFindings(found), tells(made.counts), book, terminal).trimEnd());
  terminal.print(`  → ${visible(target)}`);
}

/** What the terminal says of proposals that nobody has answered. */
export function unansweredLine({ unanswered }: RefillCounts): string[] {
  return unanswered > 0
    ? [`${unanswered} earlier proposals are unanswered: their comments ask “Keep?” again.`]
    : [];
}

export function copyName(file: string, ending: string): string {
  return basename(file).replace(/(?:\.(?:bound|\d{4}))?(\.[^.]+)$/, `.${ending}$1`);
}
