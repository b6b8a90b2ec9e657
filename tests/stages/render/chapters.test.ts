import { expect, test } from "vitest";
import { chaptersOf, chapterTitle } from "../../../pipeline/stages/render/chapters.ts";
import { wordsOf } from "../../../pipeline/stages/render/words.ts";
import { briefs, definitionWith, small } from "../../datasets/declared/definitions.ts";

const areas = { all: [], find: () => null, nearest: () => null, get: () => null };
const inChapter = (pathway: string, ja: string | null = null) =>
  definitionWith({
    dataset: [["setting", "value", "value::ja"], ...(small.dataset ?? []).slice(1), ["pathway", pathway, ja]],
  });

test("a network's own chapters come after the pathways, with a title in each language", () => {
  const datasets = [inChapter("Clean water", "きれいな水"), inChapter("circular")].flatMap(
    ({ dataset }) => dataset ?? [],
  );
  const chapters = chaptersOf(datasets.map((dataset) => ({ dataset })));
  expect(chapters.map(({ id }) => id)).toEqual(["circular", "chapter-6"]);
  const titles = (locale: "en" | "ja") =>
    chapters.map((chapter) => chapterTitle(chapter, wordsOf(locale, areas, datasets)));
  expect(titles("en")).toEqual(["Circular development", "Clean water"]);
  expect(titles("ja")).toEqual([expect.any(String), "きれいな水"]);
});

test("a pathway written otherwise is asked about, as no title is in small letters alone", () => {
  expect(briefs(inChapter("circlar").findings)).toEqual(["not-understood dataset.csv › B4"]);
});
