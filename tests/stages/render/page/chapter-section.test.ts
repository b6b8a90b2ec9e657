import { expect, test } from "vitest";
import { html } from "../../../../pipeline/escape/html.ts";
import { phrasebooks } from "../../../../pipeline/locales/phrasebooks.ts";
import type { Passage } from "../../../../pipeline/model/passage.ts";
import { chapterSection } from "../../../../pipeline/stages/render/page/chapter-section.ts";
import { wordsOf } from "../../../../pipeline/stages/render/words.ts";
import { retrofit } from "../../../support/datasets.ts";

const words = wordsOf("en", { all: [], find: () => null, nearest: () => null, get: () => null });

/** The chapter of a dataset with these passages and no chart. */
function chapterWith(passages: readonly Passage[]): string {
  const subject = {
    ...{ dataset: retrofit, observations: [], charts: [], passages },
    definitions: html``,
    data: html``,
  };
  return chapterSection({ id: "a", pathway: retrofit.pathway ?? "", subjects: [subject] }, new Map(), words)
    .markup;
}

test.each<readonly [string, readonly Passage[], boolean]>([
  ["neither chart nor sentence", [], false],
  ["a sentence", [{ parts: ["In words."] }], false],
  ["nothing but a demonstration", [{ parts: ["In words."], isDemonstration: true }], true],
])(
  "of a dataset with %s, its chapter leads to the annex of demonstrations only if there is one",
  (_, passages, leads) => {
    const chapter = chapterWith(passages);
    expect(chapter.includes('href="#demonstrations"')).toBe(leads);
    expect(chapter.includes(phrasebooks.en.frame.illustrativeNotice)).toBe(leads);
  },
);
