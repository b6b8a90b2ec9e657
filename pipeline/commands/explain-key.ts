import { visible } from "../escape/visible.ts";
import { phraseOf } from "../findings/findings.ts";
import { wrapLines } from "../findings/terminal-lines.ts";
import { boundRecord } from "../flow/bound.ts";
import { check } from "../flow/check.ts";
import { figuresOf } from "../flow/remade.ts";
import { keyOf } from "../model/figure-key.ts";
import { finding } from "../model/finding.ts";
import { inFile } from "../model/place.ts";
import type { Token } from "../model/token.ts";
import { boundKeyIn } from "../stages/bind/bound-key.ts";
import { checkBound } from "../stages/bind/check-bound.ts";
import { editionOf } from "../stages/proof/record.ts";
import { operationWords } from "../stages/render/operation-words.ts";
import { wordsOf } from "../stages/render/words.ts";
import { type CodeOption, chooseToCompute } from "./choose-source.ts";
import { CliError } from "./cli-error.ts";
import { explanationsOf } from "./explanations-of.ts";
import { explanationsText } from "./explanations-text.ts";
import type { Terminal } from "./terminal.ts";

interface KeyRequest extends CodeOption {
  readonly root: string;
  readonly edition: string;
  readonly json?: boolean;
}

function namesIn({ indicator, at }: Token): string[] {
  return [indicator.replace(/^.*\./, ""), ...(at ? namesIn(at) : [])];
}

/** Prints what a key says in a bound text, how it is computed, and each of its figures down to its cells. */
export async function explainKey(asked: string, options: KeyRequest, terminal: Terminal): Promise<number> {
  const { root, edition } = options;
  const written = asked.trim().replace(/^\{\{(.*)\}\}$/s, "$1");
  const { datasets: all } = await chooseToCompute(options, edition);
  const names = (boundKeyIn(written)?.operands ?? []).flatMap(({ token }) => namesIn(token));
  const owners = all.filter(({ indicators }) => names.some((name) => Object.hasOwn(indicators, name)));
  // Of an unknown name, the nearest of all is told.
  const datasets = owners.length > 0 ? owners : all;
  const checked = await check({ root, edition, datasets, progress: terminal.progress });
  terminal.progress("");
  const words = wordsOf("en", checked.areas, datasets);
  const observations = figuresOf(checked.computed).map((figure) => ({ ...figure, edition }));
  const record = { edition: editionOf(edition, observations), earlier: [], areas: checked.areas, datasets };
  const place = { block: 0, from: 0, to: 0, text: "", written, isControl: false, locale: "en" } as const;
  const { key, value, right, problem } = checkBound(place, boundRecord(record));
  if (problem) {
    const { says, fix = "" } = phraseOf(finding(problem, inFile("")), words.book);
    throw new CliError(`${says} ${fix}`.trim());
  }
  if (!key || !value || right === null) throw new Error("missing value of a key");
  const byKey = new Map(observations.map((observation) => [keyOf(observation), observation]));
  // A rank has its own figure among the ranked ones, too.
  const figures = [...new Set(value.of.map(keyOf))].flatMap((name) => byKey.get(name) ?? []);
  const explanations = await explanationsOf(figures, { root, checked, datasets }, words);
  const isComputed = key.operation !== "value" && "quantity" in value;
  const formula = isComputed ? operationWords(value.quantity, words) : null;
  if (options.json) {
    const says = { key: written, text: right, isFrozen: key.isFrozen, formula };
    terminal.print(JSON.stringify({ ...says, figures: explanations }, null, 2));
    return 0;
  }
  const head = [right, ...(formula === null ? [] : [`= ${formula}`])].join(" ");
  const frozen = key.isFrozen ? ["a quotation: a control keeps the text that stands in it"] : [];
  const lines = [head, ...frozen].flatMap((line) => wrapLines(visible(line), terminal.columns - 2));
  terminal.print([visible(`{{${written}}}`), ...lines.map((line) => `  ${line}`), ""].join("\n"));
  terminal.print(explanationsText(explanations, terminal.columns));
  return 0;
}
