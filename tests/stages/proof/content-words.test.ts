import { expect, test } from "vitest";
import type { Locale } from "../../../pipeline/model/locale.ts";
import { analyse } from "../../../pipeline/stages/proof/context/analyse.ts";
import { saysOnly } from "../../../pipeline/stages/proof/context/content-words.ts";
import { placeFinder } from "../../../pipeline/stages/proof/context/places.ts";
import { asText, records } from "./records.ts";

const { areas } = records();

function says(text: string, known?: ReadonlySet<string>): boolean {
  const finders = (locale: Locale) => placeFinder(areas, locale);
  const [read] = analyse(asText(text), finders).blocks;
  const [sentence] = read?.sentences ?? [];
  if (!read || !sentence) throw new Error("missing sentence");
  return saysOnly(read, sentence, known);
}

test("a sentence of places, times, numbers and function words says nothing of its own", () => {
  expect(says("In Japan it was 16 % in 2018.")).toBe(true);
  expect(says("In Japan the harvest was 16 % in 2018.")).toBe(false);
});

test("a word that is known is none of its own", () => {
  expect(says("In Japan members were 16 in 2018.")).toBe(false);
  expect(says("In Japan members were 16 in 2018.", new Set(["member"]))).toBe(true);
});
