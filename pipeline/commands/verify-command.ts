import { join } from "node:path";
import { visible } from "../escape/visible.ts";
import { bookOf } from "../findings/book-of.ts";
import { phraseOf } from "../findings/findings.ts";
import { addressOf } from "../findings/findings-report.ts";
import { publishedEditions, reportedEditions } from "../flow/published-editions.ts";
import { type Verified, verify } from "../flow/verify.ts";
import type { Phrasebook } from "../locales/phrasebook.ts";
import { isMissing, type Measure } from "../model/quantity.ts";
import { keyText } from "../stages/compare/ledger.ts";
import { inputPlace } from "../stages/ingest/inputs.ts";
import { chooseEdition } from "./choose.ts";
import { type CodeOption, chooseToCompute } from "./choose-source.ts";
import { CliError } from "./cli-error.ts";
import type { Terminal } from "./terminal.ts";

const mostShown = 5;

/** `almanac verify`: exits with 0 where published editions can be remade with the same inputs and figures, else with 1. */
export async function verifyCommand(
  years: readonly string[],
  options: CodeOption & { readonly root: string },
  terminal: Terminal,
): Promise<number> {
  const { root } = options;
  const published = await publishedEditions(root);
  const drafts = (await reportedEditions(root)).filter((year) => !published.includes(year));
  const unknown = years.find((year) => !published.includes(year));
  if (unknown !== undefined)
    throw new CliError(
      drafts.includes(unknown)
        ? `${unknown} is a draft: its figures may move until it is released, so there is nothing to verify`
        : `reports/${unknown} is not there, so there is nothing to verify`,
    );
  const editions = years.length > 0 ? years : published;
  for (const year of years.length > 0 ? [] : drafts) terminal.print(`${year}: a draft, not verified.`);
  if (editions.length === 0 && drafts.length === 0)
    throw new CliError(`no edition is published in ${join(root, "reports")}`);
  let exitCode = 0;
  for (const year of editions) {
    const edition = await chooseEdition(root, year);
    const chosen = await chooseToCompute(options, edition);
    const { datasets } = chosen;
    const verified = await verify({ root, edition, ...chosen, progress: terminal.progress });
    terminal.progress("");
    const { lines, sound } = resultText(verified, bookOf("en", datasets));
    terminal.print(lines.map(visible).join("\n"));
    if (!sound) exitCode = 1;
  }
  return exitCode;
}

function resultText(
  verified: Verified,
  book: Phrasebook,
): { readonly lines: string[]; readonly sound: boolean } {
  const { edition, faults, edited, inputs, shared, movements, refused, outputs, figures } = verified;
  const wrong = [
    ...faults.map((fault) => `  ${phraseOf(fault, book).says}`),
    ...list(
      "edited since it was published",
      edited.map((name) => `reports/${edition}/${name}`),
    ),
    ...list(
      "another input than it was made from",
      inputs.map((path) => inputPlace(path, edition)),
    ),
    ...list(
      "another figure",
      movements.map(({ was, now, kind }) => {
        const key = now ?? was;
        const change = [was, now].map((figure) => (figure ? shown(figure.value) : "–")).join(" → ");
        return `${key ? keyText(key) : ""}  ${change} (${kind}; ${now ? ruleOf(now.value) : "no longer computed"})`;
      }),
    ),
    ...(movements.length > 0 ? [`  What made the difference: ${reasonOf(verified)}.`] : []),
    ...list(
      "would be refused today",
      refused.map((found) => `${found.code} ${addressOf(found)}: ${phraseOf(found, book).says}`),
    ),
  ];
  const aside = [
    ...(shared.length > 0 && movements.length === 0
      ? [
          `  What editions share has changed since, and moved no figure: ${some(shared.map((path) => inputPlace(path, edition)))}.`,
        ]
      : []),
    ...(outputs.length > 0 && movements.length === 0
      ? [
          `  ${outputs.length} files are drawn otherwise by today's program, from the same figures: ${some(outputs)}.`,
        ]
      : []),
  ];
  if (figures === 0 && faults.length === 0)
    return { lines: [`${edition}: has no observations.csv to hold figures against.`], sound: false };
  const sound = wrong.length === 0;
  const head = sound
    ? `${edition}: the same ${figures} figures.`
    : `${edition}: not as published (exit code 1).`;
  return { lines: [head, ...wrong, ...aside], sound };
}

/** Inputs that differ come first; otherwise only the program can be the reason. */
function reasonOf({ inputs, shared }: Verified): string {
  if (inputs.length > 0) return `the input ${some(inputs)}`;
  if (shared.length > 0) return `${some(shared)}, or the rules named above`;
  return "the rules of the program named above; its inputs are the same";
}

function ruleOf({ derivation }: Measure): string {
  return derivation.from === "operation" ? `rule: ${derivation.name}` : "rule: reading of the cell";
}

function list(what: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  const rest = items.length - mostShown;
  return [
    `  ${what}:`,
    ...items.slice(0, mostShown).map((item) => `    ${item}`),
    ...(rest > 0 ? [`    … and ${rest} more`] : []),
  ];
}

function some(items: readonly string[]): string {
  const rest = items.length - 3;
  return items.slice(0, 3).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

function shown(measure: Measure): string {
  return isMissing(measure) ? measure.missing : `${measure.amount} ${measure.unit}`;
}
