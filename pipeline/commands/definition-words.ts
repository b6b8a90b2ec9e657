import { definitionSheets } from "../datasets/declared/definition.ts";
import type { DefinitionSheet } from "../datasets/declared/definition-sheet.ts";

const sheets = Object.values<DefinitionSheet>(definitionSheets);

/** The sheets of a definition, and the words of its closed sets that need an explanation. */
export const definitionWords: readonly string[] = sheets.flatMap(({ name, columns }) => [
  name,
  ...Object.values(columns).flatMap(({ meanings = {} }) => Object.keys(meanings)),
]);

/** The meanings of such a word in Markdown; empty for any other word. */
export function meaningsOf(word: string): readonly string[] {
  return sheets.flatMap(({ name, columns }) => [
    ...(name === word
      ? [
          `The sheet \`${name}\` of a definition:`,
          ...Object.entries(columns).map(([column, { says }]) => `- ${column}: ${says}`),
        ]
      : []),
    ...Object.entries(columns).flatMap(([column, { meanings = {} }]) =>
      Object.hasOwn(meanings, word)
        ? [`\`${word}\`, under \`${column}\` of the sheet \`${name}\`: ${meanings[word]}.`]
        : [],
    ),
  ]);
}
