import { escapedJson } from "../escape/escaped-json.ts";
import { visible } from "../escape/visible.ts";
import type { OpenRecords } from "../flow/proof.ts";
import { completeLocales } from "../locales/phrasebooks.ts";
import type { Locale } from "../model/locale.ts";
import { type FigureBook, figureBook, isNewest } from "../stages/bind/figure-book.ts";
import { findFigures } from "../stages/bind/find-figures.ts";
import { keyOfFigure } from "../stages/bind/key-of.ts";
import { wordsOf } from "../stages/render/words.ts";
import { chooseRecords } from "./choose-records.ts";
import { CliError } from "./cli-error.ts";
import { listing } from "./listing.ts";
import type { Terminal } from "./terminal.ts";
import { writeOutput } from "./write-output.ts";

const mostShown = 40;

interface FiguresAsked {
  readonly root: string;
  readonly edition?: string | undefined;
  readonly most: number;
}

/**
 * The first `most` figures of an edition, by default the latest published, that match words in any language, with their keys
 * for bound texts, the edition’s year, and how many more there are; throws where none matches all words.
 */
export async function figuresFound(
  words: readonly string[],
  { root, edition, most }: FiguresAsked,
  locale: Locale = "en",
) {
  const records = await chooseRecords(root, edition);
  const { areas, datasets } = records;
  const now = figureBook(records.edition, areas);
  const found = findFigures(words, now, { areas, datasets });
  const language = wordsOf(locale, areas, datasets);
  if (found.length === 0)
    throw new CliError(
      `no figure of ${now.year} has all of these words: ${words.map(visible).join(" ")}; take fewer`,
    );
  const { published, punctuation, statuses } = language.book;
  const shown = found.slice(0, most).map((figure) => {
    const name = published.figure(figure);
    return {
      key: `{{${keyOfFigure(figure, now)}}}`,
      value: language.amount(figure),
      name: figure.status === "reported" ? name : punctuation.bracketed(name, statuses[figure.status]),
    };
  });
  return { year: now.year, shown, left: found.length - shown.length };
}

export interface ListFiguresOptions {
  readonly root: string;
  readonly edition?: string;
  readonly output?: string;
}

/**
 * `almanac list figures WORDS`: the figures that match words in any language, each with its value and its key for bound
 * texts; with `--output`, every figure of the edition as JSON by key.
 */
export async function listFigures(
  words: readonly string[],
  options: ListFiguresOptions,
  terminal: Terminal,
): Promise<number> {
  const { root, edition, output } = options;
  if (output !== undefined) {
    if (words.length > 0) throw new CliError("--output writes every figure; leave out the words");
    const records = await chooseRecords(root, edition);
    await writeOutput(root, output, figuresJson(figureBook(records.edition, records.areas), records));
    terminal.print(`${visible(output)}: the figures of ${records.edition.year} by their keys`);
    return 0;
  }
  if (words.length === 0) throw new CliError("almanac list figures takes words, such as members korea 2021");
  const { shown, left } = await figuresFound(words, { ...options, most: mostShown });
  const rows = shown.map(({ key, value, name }) => [key, `${value} · ${name}`]);
  terminal.print(listing(rows, terminal.columns));
  const more = left > 0 ? `\n… and ${left} more; add a word, a place or a year` : "";
  terminal.print(
    `${more}\nPaste a line into a docx; with latest in place of its year it moves with the edition.`.trim(),
  );
  return 0;
}

/** Each figure by key, also with `latest` where it is the newest, as each language writes it. */
function figuresJson(book: FigureBook, { areas, datasets }: Pick<OpenRecords, "areas" | "datasets">): string {
  const languages = completeLocales().map((locale) => [locale, wordsOf(locale, areas, datasets)] as const);
  const entries = [...book.byIndicator.values()].flat().flatMap((figure) => {
    const { amount, unit, qualifier, status, period } = figure;
    const text = Object.fromEntries(languages.map(([locale, words]) => [locale, words.amount(figure)]));
    const number = Object.fromEntries(languages.map(([locale, words]) => [locale, words.bare(figure)]));
    const value = { amount, unit, qualifier, status, period, text, number };
    const latest = isNewest(figure, book) ? [[keyOfFigure(figure, book, "latest"), value] as const] : [];
    return [[keyOfFigure(figure, book), value] as const, ...latest];
  });
  return `${escapedJson({ edition: book.year, figures: Object.fromEntries(entries) })}\n`;
}
