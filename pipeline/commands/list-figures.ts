import { visible } from "../escape/visible.ts";
import { boundRecord } from "../flow/bound.ts";
import type { Locale } from "../model/locale.ts";
import { findFigures } from "../stages/bind/find-figures.ts";
import { keyOfFigure } from "../stages/bind/key-of.ts";
import { wordsOf } from "../stages/render/words.ts";
import { chooseRecords } from "./choose-records.ts";
import { CliError } from "./cli-error.ts";
import { listing } from "./listing.ts";
import type { Terminal } from "./terminal.ts";

const mostShown = 40;

/** The figures of an edition, by default the latest published, that words of any language speak of, with what each is written as in a bound text; throws where none has all of them. */
export async function figuresFound(
  words: readonly string[],
  { root, edition }: { readonly root: string; readonly edition?: string | undefined },
  locale: Locale = "en",
) {
  const records = await chooseRecords(root, edition);
  const { areas, datasets } = records;
  const { now } = boundRecord(records);
  const found = findFigures(words, now, { areas, datasets });
  const language = wordsOf(locale, areas, datasets);
  if (found.length === 0)
    throw new CliError(
      `no figure of ${now.year} has all of these words: ${words.map(visible).join(" ")}; take fewer`,
    );
  return found.map((figure) => {
    const { published, punctuation, statuses } = language.book;
    const name = published.figure(figure);
    return {
      key: `{{${keyOfFigure(figure, now)}}}`,
      value: language.amount(figure),
      name: figure.status === "reported" ? name : punctuation.bracketed(name, statuses[figure.status]),
    };
  });
}

/** `almanac list figures WORDS`: the figures that words of any language speak of, each with its value and a key to paste into a text. */
export async function listFigures(
  words: readonly string[],
  options: { readonly root: string; readonly edition?: string | undefined },
  terminal: Terminal,
): Promise<number> {
  if (words.length === 0) throw new CliError("almanac list figures takes words, such as members korea 2021");
  const found = await figuresFound(words, options);
  const rows = found.slice(0, mostShown).map(({ key, value, name }) => [key, `${value} · ${name}`]);
  terminal.print(listing(rows, terminal.columns));
  const more =
    found.length > mostShown ? `\n… and ${found.length - mostShown} more; add a word, a place or a year` : "";
  terminal.print(
    `${more}\nPaste a line into a docx; with latest in place of its year it moves with the edition.`.trim(),
  );
  return 0;
}
