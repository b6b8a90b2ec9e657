import { expect, test } from "vitest";
import { definitionSheets } from "../../pipeline/datasets/declared/definition.ts";
import type { DefinitionSheet, SheetColumn } from "../../pipeline/datasets/declared/definition-sheet.ts";
import type { Needs } from "../../pipeline/datasets/declared/method.ts";
import { methods } from "../../pipeline/datasets/declared/methods/methods.ts";
import { bookOf } from "../../pipeline/findings/book-of.ts";
import { allReads } from "../../pipeline/locales/reads.ts";
import { programUnits, rawUnitNames } from "../../pipeline/model/unit.ts";
import { unitNamed } from "../../pipeline/stages/validate/readers/units.ts";

const sheets = Object.values<DefinitionSheet>(definitionSheets);
const inTable = (text: string) => text.replaceAll("|", "\\|");

test("the words of a definition are those of its sheets", async () => {
  const page = [
    "# The words of a definition",
    "",
    "Every sheet of a definition, its columns, and the closed sets; `almanac help` and a word tells it alone. Generated: `npm run docs`.",
    "",
    ...sheets.flatMap(linesOf),
    "## The program's methods",
    "",
    "What may stand beside `method` of the sheet `dataset`, and the sources with their columns that each needs. `|null` may be empty in a row, `?` may be absent.",
    "",
    "| method | what it computes | what it needs |",
    "|---|---|---|",
    ...[...methods].map(([id, { means, needs }]) => `| \`${id}\` | ${means} | ${inTable(neededOf(needs))} |`),
    "",
    ...unitLines(),
  ].join("\n");
  await expect(page).toMatchFileSnapshot("../../docs/definition-words.md");
});

test("each word of a closed set that is told is one of it, and all are", () => {
  for (const { columns } of sheets)
    for (const { oneOf, meanings } of Object.values(columns))
      if (meanings) expect(new Set(Object.keys(meanings))).toEqual(new Set(oneOf));
});

test("each method of the program has a meaning", () => {
  expect([...methods].flatMap(([id, { means }]) => (means === "" ? [id] : []))).toEqual([]);
});

function neededOf(needs: Needs): string {
  const sources = Object.entries(needs).map(([source, columns]) => {
    const each = Object.entries(columns).map(([column, kind]) => `\`${column}\` ${kind}`);
    return `\`${source}\`: ${each.join(", ")}`;
  });
  return sources.join("; ");
}

/** The units of the program, what they are called, and how files may write them. */
function unitLines(): string[] {
  const words = bookOf("en", []).units;
  const written = new Map<string, string[]>();
  const synonyms = allReads.flatMap(({ units }) => Object.keys(units));
  for (const name of new Set([...rawUnitNames, ...synonyms])) {
    const named = unitNamed(name);
    if (!named) throw new Error(`unknown unit: ${name}`);
    const size = named.offset ? "" : named.factor === 1 ? "" : ` (${Number(named.factor.toPrecision(6))})`;
    written.set(named.unit, [...(written.get(named.unit) ?? []), `\`${inTable(name)}\`${size}`]);
  }
  return [
    "## The units that the program knows",
    "",
    "A unit under `unit` is one of these, or one of the sheet `units`. Files may write the names in the last column, with how many of the unit each is",
    "where not one, in any case, in the plural, and behind a multiple in any language that is read (`thousand`, `万`, `Mio.`). Percentage points are the",
    "difference of two per cents, and are never written in files.",
    "",
    "Where another column names the unit row by row, write `t in column unit` under `unit` of the number: `kt` and `t` are read as what they are. Of several",
    "kinds, write `t|percent in column unit`, and give each kind an indicator of its own, `unit is t` under `where`; or read one kind alone, with `unit in t`",
    "under `only` of the source.",
    "",
    "| unit | after one and after many | in files |",
    "|---|---|---|",
    ...programUnits.map((unit) => {
      const { one, many } = words[unit];
      const names = [...new Set([one, many])].filter((name) => name !== "").join(", ");
      return `| \`${unit}\` | ${names} | ${(written.get(unit) ?? []).join(", ")} |`;
    }),
    "",
  ];
}

function linesOf({ name, required, columns }: DefinitionSheet): string[] {
  return [
    `## ${name}${required ? " (must be there)" : ""}`,
    "",
    "| column | what it is for | what may stand in it |",
    "|---|---|---|",
    ...Object.entries(columns).map(
      ([column, spec]) => `| \`${column}\` | ${inTable(spec.says)} | ${allowedIn(spec)} |`,
    ),
    "",
    ...Object.entries(columns).flatMap(([column, { meanings }]) =>
      meanings
        ? [
            `| \`${column}\` | what it means |`,
            "|---|---|",
            ...Object.entries(meanings).map(([word, means]) => `| \`${word}\` | ${inTable(means)} |`),
            "",
          ]
        : [],
    ),
  ];
}

function allowedIn({ required, translated, oneOf, meanings }: SheetColumn): string {
  const what = meanings
    ? "a word of the table below"
    : oneOf
      ? oneOf.map((word) => `\`${word}\``).join(", ")
      : translated
        ? "words, in a column per language"
        : "text";
  return required ? `${what}; must be filled` : what;
}
