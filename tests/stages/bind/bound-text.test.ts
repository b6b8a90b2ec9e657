import { expect, test } from "vitest";
import { groupBy } from "../../../pipeline/model/group-by.ts";
import { type Locale, locales } from "../../../pipeline/model/locale.ts";
import { readUnit } from "../../../pipeline/model/unit.ts";
import { boundKeyIn } from "../../../pipeline/stages/bind/bound-key.ts";
import { boundText, numberIn, scaleNamed } from "../../../pipeline/stages/bind/bound-text.ts";
import { grammarOf } from "../../../pipeline/stages/proof/numbers/grammar.ts";
import { covers } from "../../../pipeline/stages/proof/numbers/printed.ts";
import type { PublishedFigure } from "../../../pipeline/stages/proof/record.ts";
import { of2021, said } from "./bound.ts";

const figures = [...of2021.now.byIndicator.values()].flat();
const kinds = new Map(
  figures.map((figure) => [`${figure.unit} ${figure.qualifier} ${figure.amount}`, figure]),
);
const units = ["kt", "Mt", "GJ", "Gcal", "tce", "toe"];

/** Writes a figure in a form, in place of a text. */
function writer(form: string, locale: Locale) {
  const key = boundKeyIn(`members KOR latest${form}`);
  if (!key) throw new Error(form);
  return (figure: PublishedFigure, now: string) =>
    boundText(key, { of: [figure], quantity: figure }, of2021.wording(locale), now);
}

/** What figures' texts are in a form, alone and after the text of the one before. */
function texts(form: string, figures: readonly PublishedFigure[], locale: Locale) {
  const write = writer(form, locale);
  const alone = figures.map((of) => write(of, ""));
  return figures.flatMap((of, index) =>
    [alone[index], write(of, alone.at(index - 1) ?? "")].flatMap((text) => (text ? [{ of, text }] : [])),
  );
}

test.each(locales)("the number written in %s is read as its value, in every form", (locale) => {
  const { scales } = grammarOf(locale);
  const sizes = Object.keys(scales).filter((word) => !/\s/.test(word) && (scales[word] ?? 0) >= 1000);
  const wrong: string[] = [];
  for (const [unit, alike] of groupBy([...kinds.values()], ({ unit }) => unit)) {
    const same = units.filter((word) => readUnit(word)?.unit === unit);
    const ways = ["", " number", ...[...sizes, ...same].flatMap((as) => [` as ${as}`, ` number as ${as}`])];
    const amounts = alike.sort((a, b) => a.amount - b.amount);
    const some = amounts.filter((_, index) => index % Math.ceil(amounts.length / 25) === 0);
    for (const form of ways)
      for (const { of, text } of texts(form, some, locale)) {
        const as = / as (\S+)$/.exec(form)?.[1];
        const scale = as ? scaleNamed(as, of, locale) : null;
        // Nobody counts a few days in millions.
        // Three decimals in French may be thousands as well.
        if (locale === "fr" && /[1-9],\d{3}/.test(text)) continue;
        if (scale && !scale.isUnit && Math.abs(of.amount) < scale.size / 10) continue;
        const printed = numberIn(text.replace(/ ?(?:kt|Mt|GJ|Gcal|tce|toe)$/, ""), locale);
        const size = scale && (scale.isUnit || printed?.scale === 1) ? scale.size : 1;
        if (!printed || !covers(printed, of.amount / size, of.qualifier))
          wrong.push(`${of.amount} ${unit}${form}: ${text}`);
      }
  }
  expect(wrong).toEqual([]);
});

test("a number with its word of size takes the next value of its series", () => {
  expect(said("waste-treated KOR latest number as million", "en", of2021, "19.6 million")).toBe(
    "21.2 million",
  );
  expect(said("waste-treated KOR latest number as million", "en", of2021, "19.6")).toBe("21.2");
  expect(said("waste-treated KOR latest number as kt", "en", of2021, "19,600")).toBe("21,156");
});

test.each(locales)("a number word of %s is a word again", (locale) => {
  const { bound } = of2021.wording(locale);
  const key = boundKeyIn("members KOR latest number");
  const [figure] = figures;
  if (!key || !figure) throw new Error("missing figure");
  const of = (amount: number) => ({
    of: [figure] as const,
    quantity: { ...figure, amount, qualifier: "exact" as const },
  });
  const again = bound.numbers.map((word, index) =>
    boundText(key, of(index + 1), of2021.wording(locale), word),
  );
  expect(again).toEqual(bound.numbers);
  const next = bound.numbers.map((word) => boundText(key, of(3), of2021.wording(locale), word));
  expect(new Set(next)).toEqual(new Set([bound.numbers[2]]));
});
