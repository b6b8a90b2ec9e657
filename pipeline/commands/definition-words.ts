import { definitionSheets } from "../datasets/declared/definition.ts";
import type { DefinitionSheet, SheetColumn } from "../datasets/declared/definition-sheet.ts";

const sheets = Object.values<DefinitionSheet>(definitionSheets);
const allColumns = sheets.flatMap(({ name: sheet, columns }) =>
  Object.entries(columns).map(([column, spec]) => ({ sheet, column, spec })),
);

/** The sheets of a definition, their columns, and the words of its closed sets. */
export const definitionWords: readonly string[] = [
  ...new Set([
    ...sheets.map(({ name }) => name),
    ...allColumns.flatMap(({ column, spec }) => [column, ...valuesOf(spec)]),
  ]),
];

function valuesOf({ meanings = {}, oneOf = [] }: SheetColumn): string[] {
  return [...Object.keys(meanings), ...oneOf];
}

/** The meanings of such a word in Markdown, or what is said of the columns whose texts name it; empty for any other word. */
export function meaningsOf(word: string): readonly string[] {
  const ofSheet = sheets.flatMap(({ name, columns }) =>
    name === word
      ? [
          `The sheet \`${name}\` of a definition:`,
          ...Object.entries(columns).map(([column, { says }]) => `- ${column}: ${says}`),
        ]
      : [],
  );
  const told = allColumns.flatMap(({ sheet, column, spec }) => {
    const { meanings = {}, says } = spec;
    const under = `under \`${column}\` of the sheet \`${sheet}\``;
    if (column === word) return [`\`${word}\`, a column of the sheet \`${sheet}\`: ${says}.`];
    if (Object.hasOwn(meanings, word)) return [`\`${word}\`, ${under}: ${meanings[word]}.`];
    return spec.oneOf?.includes(word) ? [`\`${word}\`, ${under}: ${says}.`] : [];
  });
  const all = [...ofSheet, ...told];
  if (all.length > 0) return all;
  return allColumns.flatMap(({ sheet, column, spec: { says } }) =>
    says.includes(`\`${word}\``)
      ? [`\`${word}\`, under \`${column}\` of the sheet \`${sheet}\`: ${says}.`]
      : [],
  );
}
