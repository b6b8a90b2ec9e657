import { expect, test } from "vitest";
import { definitionSheets } from "../../pipeline/datasets/declared/definition.ts";
import type { DefinitionSheet, SheetColumn } from "../../pipeline/datasets/declared/definition-sheet.ts";

test("the words of a definition are those of its sheets", async () => {
  const sheets = Object.values<DefinitionSheet>(definitionSheets).flatMap(({ name, required, columns }) => [
    `## ${name}${required ? " (must be there)" : ""}`,
    "",
    "| column | what may stand in it |",
    "|---|---|",
    ...Object.entries(columns).map(([column, spec]) => `| \`${column}\` | ${saidOf(spec)} |`),
    "",
  ]);
  const page = [
    "# The words of a definition",
    "",
    "Every sheet of a definition, its columns, and the closed sets. Generated: `npm run docs`.",
    "",
    ...sheets,
  ].join("\n");
  await expect(page).toMatchFileSnapshot("../../docs/definition-words.md");
});

function saidOf({ required, translated, oneOf }: SheetColumn): string {
  const what = oneOf
    ? oneOf.map((word) => `\`${word}\``).join(", ")
    : translated
      ? "words, in a column per language"
      : "text";
  return required ? `${what}; must be filled` : what;
}
