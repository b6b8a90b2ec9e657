import { bookOf } from "../findings/book-of.ts";
import { phraseOf } from "../findings/findings.ts";
import { check } from "../flow/check.ts";
import { isError } from "../model/finding.ts";
import { changesCsv } from "../stages/render/changes/changes-csv.ts";
import { changesJson } from "../stages/render/changes/changes-json.ts";
import { changesText } from "../stages/render/changes/changes-text.ts";
import { wordsOf } from "../stages/render/words.ts";
import { chooseEdition } from "./choose.ts";
import { type CodeOption, chooseToCompute } from "./choose-source.ts";
import { CliError } from "./cli-error.ts";
import type { Terminal } from "./terminal.ts";

export interface CompareOptions extends CodeOption {
  readonly root: string;
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** `almanac compare A B`: what moved from one edition as published to the next as made today. */
export async function compareCommand(
  from: string,
  to: string,
  { root, code, json, csv }: CompareOptions,
  terminal: Terminal,
): Promise<number> {
  const edition = await chooseEdition(root, to);
  if (from > edition) throw new CliError(`${from} is later than ${edition}; name the earlier edition first`);
  const chosen = await chooseToCompute({ root, code }, edition);
  const { datasets } = chosen;
  const job = { root, edition, ...chosen, previous: from, progress: terminal.progress };
  const checked = await check(job);
  terminal.progress("");
  const comparison = from === edition ? checked.past.reissue : checked.past.since;
  if (!comparison) {
    const fault = checked.findings.find(({ code }) => codes.has(code));
    if (fault) throw new CliError(phraseOf(fault, bookOf("en", datasets, checked.areas)).says);
    throw new CliError(
      from === edition
        ? `${edition} was published with the same figures, or not yet`
        : `${from} has no published figures in reports/${from}; almanac report ${from} writes them`,
    );
  }
  if (json) terminal.print(changesJson(comparison));
  else if (csv) terminal.print(changesCsv([comparison]).trimEnd());
  else terminal.print(changesText(comparison, wordsOf("en", checked.areas, datasets), terminal.columns));
  const absent = datasets.filter(({ id }) => !checked.computed.some(({ dataset }) => dataset === id));
  if (absent.length > 0 && !json && !csv && checked.findings.some(isError)) {
    const names = absent.map(({ id }) => id).join(", ");
    terminal.print(`Not compared, because of errors: ${names}. almanac check ${edition} says which.`);
  }
  return 0;
}

const codes = new Set(["record-edited", "record-incomplete", "invalid-previous"]);
