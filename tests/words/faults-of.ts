import { locales } from "../../pipeline/model/locale.ts";
import { type Tells, writingOf } from "../../pipeline/model/told.ts";
import { type Condition, conditionIn } from "../../pipeline/words/condition.ts";
import { bracesIn, type Piece, sentenceIn } from "../../pipeline/words/sentence.ts";
import type { SheetRow } from "../../pipeline/words/sheets.ts";
import { isWritable } from "../../pipeline/words/write-value.ts";

/** What a row of problems.csv says that its kind of problem is not told, or in one language alone; none where all is well. */
export function faultsOf(row: SheetRow, tells: Tells): string[] {
  const { "shown when": shown = "" } = row;
  const when = shown === "" ? [] : conditionIn(shown);
  const asked = when === null ? [`“${shown}” is no condition`] : untold(when, tells);
  return [
    ...asked,
    ...locales.flatMap((locale) =>
      faultsIn(row[locale], row.en, tells).map((fault) => `${locale}: ${fault}`),
    ),
  ];
}

/** What is wrong with a sentence, beside the English one. */
export function faultsIn(text: string, english: string, tells: Tells): string[] {
  if (text.trim() === "") return ["nothing is written"];
  const pieces = sentenceIn(text);
  if (typeof pieces === "string") return [pieces];
  const braces = bracesIn(pieces);
  const names = new Set(braces.map(({ name }) => name));
  const expected = namesOf(english);
  return [
    ...braces.flatMap(({ name, kind }) => {
      if (!Object.hasOwn(tells, name)) return [`{${name}} is not told`];
      return kind === null || isWritable(kind) ? [] : [`{${name} ${kind}}: nothing is written as “${kind}”`];
    }),
    ...pieces.flatMap((piece) =>
      typeof piece !== "string" && "pieces" in piece ? untold(piece.when ?? [], tells) : [],
    ),
    ...[...names]
      .filter((name) => !expected.has(name))
      .map((name) => `{${name}} is not in the English sentence`),
    ...[...expected].filter((name) => !names.has(name)).map((name) => `{${name}} is missing`),
    ...digitsIn(pieces)
      .filter((digits) => !english.includes(digits))
      .map((digits) => `${digits} is not in the English sentence`),
  ];
}

function namesOf(text: string): Set<string> {
  const pieces = sentenceIn(text);
  return new Set(typeof pieces === "string" ? [] : bracesIn(pieces).map(({ name }) => name));
}

/** Numbers as written; one that a language may as well write as a word is none. */
function digitsIn(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece) => {
    if (typeof piece === "string") return piece.match(/\d[\d.,]*\d/g) ?? [];
    return "pieces" in piece ? digitsIn([...piece.pieces, ...piece.otherwise]) : [];
  });
}

function untold(condition: Condition, tells: Tells): string[] {
  return condition.flatMap((question) => {
    const { name, asks, than } = question;
    const kind = tells[name];
    if (kind === undefined) return [`${name} is not told`];
    const { choices } = writingOf(kind);
    const isKnown = asks !== "is" || choices === null || choices.includes(than);
    return isKnown ? [] : [`${name} is never ${than}`];
  });
}
