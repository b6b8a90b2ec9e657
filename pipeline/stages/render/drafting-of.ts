import { themesOf } from "../../charts/theme.ts";
import { textIn } from "../../model/edition.ts";
import type { Drafting } from "./draw-charts.ts";
import type { RenderedLanguage } from "./language.ts";
import { citationsOf, type Material } from "./material.ts";
import type { Words } from "./words.ts";

/** What the charts of an edition are drawn with in one language. */
export function draftingOf(
  { edition, areas, front }: Material,
  { typeface, make, land }: Pick<RenderedLanguage, "typeface" | "make" | "land">,
  words: Words,
): Drafting {
  return {
    words,
    font: typeface,
    make,
    colors: themesOf(edition).light,
    cite: (files) => citationsOf(edition, files),
    areas,
    basemap: () =>
      front.boundaries
        ? { polygons: front.boundaries, credit: textIn(edition.boundaries?.credit ?? "", words.locale) }
        : { polygons: land(), credit: null },
    isDraft: edition.draft ?? false,
  };
}
