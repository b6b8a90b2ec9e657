import Papa from "papaparse";
import { visible } from "../escape/visible.ts";
import { bookOf } from "../findings/book-of.ts";
import { phraseOf } from "../findings/findings.ts";
import { addressOf } from "../findings/findings-report.ts";
import { fingerprintId } from "../findings/fingerprint-id.ts";
import { kindsOf } from "../findings/problems.ts";
import { check } from "../flow/check.ts";
import { type CommandWords, commandWords } from "../locales/desk-phrasebooks.ts";
import type { Phrasebook } from "../locales/phrasebook.ts";
import { isAcceptable } from "../model/define-problem.ts";
import type { Finding } from "../model/finding.ts";
import { fingerprintOf } from "../model/judgement.ts";
import { isPeriod, lastDay } from "../model/period.ts";
import { readAcceptances } from "../stages/correct/read-acceptances.ts";
import { chooseEdition } from "./choose.ts";
import { type CodeOption, chooseToCompute } from "./choose-source.ts";
import { CliError } from "./cli-error.ts";
import { addLine } from "./reviewed-table.ts";
import type { Terminal } from "./terminal.ts";

export interface AcceptOptions extends CodeOption {
  readonly root: string;
  readonly edition?: string;
  readonly reason: string;
  readonly until: string;
  readonly author: string;
  readonly dryRun?: boolean;
}

/** `almanac accept FINGERPRINT…`: adds lines to accepted-findings.csv; somebody answers for the findings until a day. */
export async function acceptCommand(
  fingerprints: readonly string[],
  options: AcceptOptions,
  terminal: Terminal,
): Promise<number> {
  const { root, reason, until, author, dryRun } = options;
  const words = commandWords(terminal.locale);
  if (reason.trim() === "") throw new CliError(words.noReason);
  if (!isPeriod(until)) throw new CliError(`“${until}” is not a day such as 2022-12-31`);
  const year = await chooseEdition(root, options.edition);
  const chosen = await chooseToCompute(options, year);
  const { datasets } = chosen;
  const { edition, areas, findings } = await check({
    root,
    edition: year,
    ...chosen,
    progress: terminal.progress,
  });
  terminal.progress("");
  const book = bookOf(terminal.locale, datasets, areas);
  if (edition && lastDay(until) < edition.published)
    throw new CliError(words.beforePublication(until, edition.published));
  const named = fingerprints.map((fingerprint) => {
    const found = findings.find((candidate) => isNamed(candidate, fingerprint));
    if (!found?.subject) throw new CliError(words.noFinding(year, fingerprint));
    return { found: acceptable(found, book, words), subject: found.subject };
  });
  for (const { found, subject } of named) {
    const [code = "", dataset = "", column = "", key = "", raw = ""] = fingerprintOf(found.code, subject);
    const added = await addLine(
      {
        ...{ root, file: "accepted-findings.csv", dryRun },
        header: ["code", "dataset", "column", "row key", "raw value", "reason", "author", "expires"],
        line: { code, dataset, column, "row key": key, "raw value": raw, reason, author, expires: until },
        check: (sheets) => readAcceptances(sheets, areas, kindsOf(datasets)).findings,
      },
      terminal,
    );
    const { says } = phraseOf(found, book);
    const accepted = words.accepted(until, found.code, addressOf(found), says);
    terminal.tell([added, ...(dryRun ? [] : [accepted])].map(visible).join("\n"));
  }
  return 0;
}

/** Throws where a finding cannot be accepted. */
function acceptable(found: Finding, book: Phrasebook, words: CommandWords): Finding {
  if (!isAcceptable(found.kind))
    throw new CliError(words.notAcceptable(found.code, phraseOf(found, book).fix ?? "").trim());
  if (found.accepted) throw new CliError(words.acceptedAlready(found.accepted.author));
  return found;
}

/** By the short id that the terminal prints, or by the fingerprint in the JSON. */
function isNamed(found: Finding, fingerprint: string): boolean {
  if (fingerprintId(found) === fingerprint) return true;
  if (!found.subject || !fingerprint.includes(",")) return false;
  const [cells = []] = Papa.parse<string[]>(fingerprint, { delimiter: ",", preview: 1 }).data;
  const parts = fingerprintOf(found.code, found.subject);
  return parts.every((part, index) => part === (cells[index] ?? ""));
}
