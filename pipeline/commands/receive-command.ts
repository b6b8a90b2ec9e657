import { readdir, readFile, rm } from "node:fs/promises";
import { dirname, extname, join, posix } from "node:path";
import { visible } from "../escape/visible.ts";
import { bookOf } from "../findings/book-of.ts";
import { phraseOf } from "../findings/findings.ts";
import { type CommandWords, commandWords } from "../locales/desk-phrasebooks.ts";
import { fits } from "../model/contract.ts";
import { type Delivery, deliveryPath } from "../model/edition.ts";
import { stemOf } from "../model/file-name.ts";
import { finding } from "../model/finding.ts";
import { originalName } from "../model/original-name.ts";
import { inFile } from "../model/place.ts";
import { hashOf } from "../stages/ingest/hash-of.ts";
import { refusedFormat } from "../stages/ingest/read-tables.ts";
import { chooseEdition } from "./choose.ts";
import { CliError } from "./cli-error.ts";
import { faultWords } from "./fault-words.ts";
import { isTakenFor, keepReplaced, sentName } from "./kept-files.ts";
import { meant } from "./meant.ts";
import { readEditionOf } from "./read-edition-of.ts";
import { refuseLinks } from "./refuse-links.ts";
import type { Terminal } from "./terminal.ts";
import { underLock } from "./under-lock.ts";
import { writeWhole } from "./write-output.ts";

export interface ReceiveOptions {
  readonly root: string;
  readonly as: string;
  readonly edition?: string;
}

/**
 * `almanac receive FILE`: puts a file from an office in its place in data/raw, whole or not at all. What was there is kept
 * in the hidden folder `.replaced` beside it.
 */
export async function receiveCommand(
  file: string,
  { root, as, edition: asked }: ReceiveOptions,
  terminal: Terminal,
): Promise<number> {
  const year = await chooseEdition(root, asked);
  const edition = await readEditionOf(root, year);
  const { deliveries } = edition;
  const delivery = deliveries.find((candidate) => deliveryPath(candidate) === as);
  if (!delivery)
    throw new CliError(
      `${year} is owed no “${as}”${meant(as, deliveries.map(deliveryPath), `almanac deliveries ${year}`)}`,
    );
  const words = commandWords(terminal.locale);
  const name = nameFor(delivery, sentName(file), words);
  const bytes = await readFile(file).catch((fault) => {
    throw new CliError(`cannot read ${file}: ${faultWords(fault)}`);
  });
  const unusable = /\.(csv|tsv|xlsx)$/i.test(delivery.file) && refusedFormat(bytes, name, delivery.file);
  if (unusable) {
    const { says, fix } = phraseOf(finding(unusable, inFile(as)), bookOf(terminal.locale, []));
    throw new CliError(words.unusable(says, fix ?? null));
  }
  const raw = join(root, "data/raw", year);
  const folder = join(raw, delivery.dataset);
  const place = join(folder, name);
  const outcome = await underLock(root, terminal, async () => {
    await refuseLinks(raw, place, words);
    const within = dirname(name);
    const found = await readdir(dirname(place)).catch((): string[] => []);
    const names = found.map((other) => posix.join(within, other));
    const old = names.filter((other) => other === name || isTakenFor(delivery, other, edition));
    const kept: string[] = [];
    for (const other of old) {
      const was = await readFile(join(folder, other));
      if (other === name && hashOf(was) === hashOf(bytes)) return words.isThatFile(place);
      kept.push(words.kept(await keepReplaced(join(folder, other), was, words)));
    }
    await writeWhole(place, bytes);
    for (const other of old) if (other !== name) await rm(join(folder, other));
    return [words.received(place, bytes.length), ...kept].join("\n");
  });
  terminal.tell(outcome.split("\n").map(visible).join("\n"));
  return 0;
}

/** Under the requested name, but with the ending of the file, which the check then reports. */
function nameFor({ file }: Delivery, sent: string, words: CommandWords): string {
  if (file.endsWith("/")) throw new CliError(words.isFolder(file));
  const ending = extname(sent);
  if (sent.startsWith(".") || sent.startsWith("~$") || ending === "")
    throw new CliError(words.noSpreadsheet(sent));
  if (file.includes("*")) {
    // A browser's second copy of a file replaces the first.
    const name = [originalName(sent), sent].find((each) => fits(file, each));
    if (name !== undefined) return name;
    throw new CliError(words.notCalled(sent, file));
  }
  return extname(file).toLowerCase() === ending.toLowerCase() ? file : stemOf(file) + ending;
}
