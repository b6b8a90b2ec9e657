import { locales } from "../model/locale.ts";
import { type Tells, writingOf } from "../model/tells.ts";
import { conditionIn, type WordsCondition } from "./condition.ts";
import { bracesIn, sentenceIn } from "./sentence.ts";
import type { SheetRow } from "./sheets.ts";
import { isWritable } from "./write-value.ts";

/** A fault of a text, and what in it is at fault. */
export interface WordsFault {
  readonly fault:
    | "nothing is written"
    | "not understood"
    | "not told"
    | "missing brace"
    | "other brace"
    | "missing number"
    | "other number";
  readonly raw: string;
}

/** The faults of a row: values that its kind of problem does not have, or that only one language uses. */
export function faultsOf(row: SheetRow, tells: Tells): string[] {
  const { "shown when": shown = "" } = row;
  const when = shown === "" ? [] : conditionIn(shown);
  const asked = when === null ? [{ fault: "not understood", raw: shown }] : untold(when, tells);
  const inTexts = locales.flatMap((locale) =>
    faultsIn(row[locale], row.en, tells).map((fault) => `${locale}: ${fault.fault}: ${fault.raw}`),
  );
  return [...asked.map(({ fault, raw }) => `${fault}: ${raw}`), ...inTexts];
}

/** The faults of a sentence, compared with the English one. */
export function faultsIn(text: string, english: string, tells: Tells): WordsFault[] {
  if (text.trim() === "") return [{ fault: "nothing is written", raw: "" }];
  const sentence = sentenceIn(text);
  if ("unread" in sentence) return [{ fault: "not understood", raw: sentence.unread }];
  const { pieces } = sentence;
  const braces = bracesIn(pieces);
  const parsed = sentenceIn(english);
  const expected = "unread" in parsed ? [] : bracesIn(parsed.pieces);
  return [
    ...braces.flatMap(({ name, kind }): WordsFault[] => {
      if (!Object.hasOwn(tells, name)) return [{ fault: "not told", raw: name }];
      return kind === null || isWritable(kind) ? [] : [{ fault: "not understood", raw: `{${name} ${kind}}` }];
    }),
    ...pieces.flatMap((piece) =>
      typeof piece !== "string" && "pieces" in piece ? untold(piece.when ?? [], tells) : [],
    ),
    ...compared(
      braces.map(({ name }) => name),
      expected.map(({ name }) => name),
      "brace",
    ),
    ...numberFaults(text, english),
  ];
}

/** Numbers in only one of two texts, except those that a language may write as words. */
export function numberFaults(text: string, english: string): WordsFault[] {
  const lacking = (of: string, other: string) =>
    numbersIn(of).filter((number) => !other.normalize("NFKC").includes(number));
  return compared(lacking(text, english), lacking(english, text), "number");
}

/** What only one of two texts has. */
export function compared(
  inTranslation: readonly string[],
  expected: readonly string[],
  what: "brace" | "number",
): WordsFault[] {
  const only = (of: readonly string[], others: readonly string[]) =>
    [...new Set(of)].filter((each) => !others.includes(each));
  return [
    ...only(inTranslation, expected).map((raw) => ({ fault: `other ${what}`, raw }) as const),
    ...only(expected, inTranslation).map((raw) => ({ fault: `missing ${what}`, raw }) as const),
  ];
}

/** Numbers outside of braces and conditions. */
function numbersIn(text: string): string[] {
  const words = text.replace(/\{[^{}]*\}|\[when [^:]*:/g, " ").normalize("NFKC");
  return words.match(/\d[\d.,]*\d/g) ?? [];
}

function untold(condition: WordsCondition, tells: Tells): WordsFault[] {
  return condition.flatMap((question): WordsFault[] => {
    const { name, asks, than } = question;
    const kind = tells[name];
    if (kind === undefined) return [{ fault: "not told", raw: name }];
    const { choices } = writingOf(kind);
    const isAllowed = asks !== "is" || choices === null || choices.includes(than);
    return isAllowed ? [] : [{ fault: "not understood", raw: `${name} is ${than}` }];
  });
}
