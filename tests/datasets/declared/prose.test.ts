import { beforeAll, expect, test } from "vitest";
import type { Checked } from "../../../pipeline/flow/check.ts";
import type { Locale } from "../../../pipeline/model/locale.ts";
import { observationsOf } from "../../../pipeline/stages/render/material.ts";
import { passageText } from "../../../pipeline/stages/render/passage-text.ts";
import { wordsOf } from "../../../pipeline/stages/render/words.ts";
import { checkEdition } from "../../support/check-edition.ts";
import { datasets } from "../../support/datasets.ts";
import { publishedLocales } from "../../support/published-locales.ts";

let checked: Checked;
beforeAll(async () => {
  checked = await checkEdition();
});

function proseOf(id: string, locale: Locale): string {
  const dataset = datasets.find((one) => one.id === id);
  if (!dataset) throw new Error(`missing dataset: ${id}`);
  const words = wordsOf(locale, checked.areas, datasets);
  return dataset
    .narrative(observationsOf(checked, id), locale)
    .map((told) => passageText(told, words))
    .join("\n");
}

test.each(publishedLocales)(
  "figures of years stand in brackets after them, and not behind a second colon, in %s",
  (locale) => {
    const told = proseOf("publications", locale);
    expect(told).toMatch(/2019 ?[(（]1[)）][,、] ?2020 ?[(（]9[)）]/);
  },
);

test.each([
  ["activities", "The month with the most events listed was December 2020, with 4 events."],
  ["resilience", "Chengdu answered 46 of the 47 questions of the preliminary scorecard."],
  [
    "publications",
    "Translations or summaries account for 6 editions. Named in the text but not in the list, titles and language versions together: 9.",
  ],
])("%s tells its year as an editor would print it", (id, sentence) => {
  expect(proseOf(id, "en")).toContain(sentence);
});

test.each([
  ["zh-Hans", "activities", /场活动[^。；]*场活动/],
  ["ko", "climate", /곳은 도시 \d/],
  ["mn", "activities", /дотроос[^.;]*\d+ арга хэмжээ/],
] as const)("in %s a count does not repeat what it counts", (locale, id, doubled) => {
  expect(proseOf(id, locale)).not.toMatch(doubled);
});

test("what two targets in a row have in common is told behind the last", () => {
  const prose = proseOf("recycling", "en");
  expect(prose.split("How far it has come cannot be said")).toHaveLength(2);
  expect(prose).toMatch(/2025, which [^\n]*\n[^\n]* in 2030, which [^\n]*a year. How far it has come/);
});
