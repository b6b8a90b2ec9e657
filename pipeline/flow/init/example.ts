import type { Locale } from "../../model/locale.ts";
import { nameIn } from "../../words/names.ts";
import type { DefinitionRows } from "../propose/proposal.ts";

/** The example dataset of a new repository, to be changed and deleted. */
export const exampleId = "tree-planting";

/** Braces of its sentences in a definition's syntax. */
const braces = [
  ["{period}", "{trees period}"],
  ["{place}", "{rank 1 trees area}"],
  ["{most}", "{rank 1 trees}"],
] as const;

/** Its definition in the chosen languages; the first is in the plain columns. */
export function exampleDefinition([first = "en", ...others]: readonly Locale[]): DefinitionRows {
  const headers = (name: string) => [name, ...others.map((locale) => `${name}::${locale}`)];
  const inSentence = (text: string) =>
    [first, ...others].map((locale) =>
      braces.reduce((words, [brace, name]) => words.replaceAll(brace, name), nameIn("example", text, locale)),
    );
  const none = others.map(() => "");
  return new Map([
    [
      "dataset",
      [
        ["setting", ...headers("value")],
        ["title", ...inSentence("title")],
        ["about", ...inSentence("about")],
        ["language", first, ...none],
        ["status", "illustrative", ...none],
      ],
    ],
    [
      "sources",
      [
        ["source", "file"],
        ["trees", `${exampleId}.xlsx`],
      ],
    ],
    [
      "columns",
      [
        ["source", "name", "kind", "unit", "minimum", "key", ...headers("header")],
        ["trees", "place", "area", "", "", "yes", ...inSentence("place")],
        ["trees", "year", "period", "", "", "yes", ...inSentence("year")],
        ["trees", "trees", "quantity", "tree", "0", "", ...inSentence("trees")],
      ],
    ],
    [
      "units",
      [
        ["unit", ...headers("one"), ...headers("many")],
        ["tree", ...inSentence("one"), ...inSentence("many")],
      ],
    ],
    [
      "indicators",
      [
        ["indicator", "operation", "column", "by", "unit", "better", "key figure"].concat(
          headers("title"),
          headers("definition"),
          headers("method"),
        ),
        ["trees", "sum", "trees.trees", "period; area|period", "tree", "higher", "1"].concat(
          inSentence("trees"),
          inSentence("definition"),
          inSentence("method"),
        ),
      ],
    ],
    [
      "charts",
      [
        ["chart", "form", "indicator", "by", ...headers("title")],
        ["trees-by-place", "bars", "trees", "area at the latest period", ...inSentence("chart")],
      ],
    ],
    [
      "sentences",
      [
        ["paragraph", ...headers("sentence"), "shown when"],
        ["trees", ...inSentence("total"), ""],
        ["trees", ...inSentence("most"), "rank 1 trees exists"],
      ],
    ],
  ]);
}

/** Two years of made-up numbers for each place. */
export function exampleRows(
  places: readonly string[],
  year: number,
): { [column: string]: string | number }[] {
  return places.flatMap((place, at) =>
    [year - 1, year].map((other, later) => ({
      place,
      year: String(other),
      trees: 1200 + 340 * at + 110 * later,
    })),
  );
}
