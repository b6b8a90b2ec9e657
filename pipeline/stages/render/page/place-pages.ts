import { formOf } from "../../../charts/forms.ts";
import type { Reference } from "../../../model/chart.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Highlight } from "../../../model/highlight.ts";
import { isDoubted, type Observation } from "../../../model/observation.ts";
import { figuresBehind } from "../../../model/passage.ts";
import { isIllustrative, isMissing } from "../../../model/quantity.ts";
import type { DatasetFigures } from "../brief.ts";
import { changeNotes, noteTexts } from "../changes/change-notes.ts";
import type { DrawnChart } from "../draw-charts.ts";
import type { RenderedLanguage } from "../language.ts";
import type { Material } from "../material.ts";
import { placeLink } from "../place-link.ts";
import { placeStandings } from "../story/place-standings.ts";
import { keyOf, type Profiles } from "../story/profiles.ts";
import type { Words } from "../words.ts";
import { placeIndex } from "./place-index.ts";
import { type LeadSentence, profilePage } from "./profile-page.ts";

/** More would bury the figures below them. */
const mostSentences = 5;

/** What the pages of places are made from besides the profiles. */
interface PlaceSources extends Pick<RenderedLanguage, "ids" | "within"> {
  readonly material: Material;
  readonly parts: readonly (DatasetFigures & { readonly charts: readonly Pick<DrawnChart, "chart">[] })[];
}

/** The pages of places and their index, by file name in the report; none where no place has one. */
export function placePages(
  profiles: Profiles,
  { material, ids, within, parts }: PlaceSources,
  words: Words,
): Map<string, string> {
  const pages = new Map<string, string>();
  if (profiles.of.size === 0) return pages;
  const { edition, areas } = material;
  const references = new Map<string, readonly Reference[]>();
  const onPath = new Map<string, readonly Observation[]>();
  for (const { dataset, observations, charts } of parts) {
    for (const { chart } of charts) {
      const { against } = formOf(chart);
      const label = words.book.frame.onPath;
      const held = against === undefined ? (chart.references ?? []) : [{ amount: against, label }];
      const drawn = chart.points.map(({ observation }) => observation);
      for (const observation of held.length > 0 ? drawn : []) {
        references.set(keyOf(dataset, observation), held);
        if (against !== undefined) onPath.set(keyOf(dataset, observation), drawn);
      }
    }
    const held = dataset.references?.(observations, words.locale);
    for (const observation of held ? observations : []) {
      const own = observation.breakdown === "" ? held?.get(observation.indicator) : undefined;
      if (own) references.set(keyOf(dataset, observation), own);
    }
  }
  const notes = new Map(
    parts.flatMap(({ dataset, observations }) =>
      [...changeNotes(dataset, observations, words.locale)].map(
        ([key, notes]) => [key, noteTexts(notes, words)] as const,
      ),
    ),
  );
  const parentOf = (area: string) => {
    const parent = areas.get(area)?.parent ?? null;
    return parent !== null && profiles.of.has(parent) ? parent : null;
  };
  const { locales: rendered, formats } = within;
  const openings = parts.flatMap(
    ({ dataset, observations }) => dataset.highlights?.(observations, words.locale) ?? [],
  );
  // A share typed for several targets is in doubt for each, though a check names one.
  const amountAt = ({ area, value }: Observation) => `${area} ${isMissing(value) ? "" : value.amount}`;
  const doubted = groupBy(
    parts.flatMap(({ observations }) => observations.filter(isDoubted)),
    amountAt,
  );
  const byPlace = groupBy(
    openings.flatMap((opening): (LeadSentence & Highlight)[] => {
      const { opens, of, passage } = opening;
      const behind = [of, ...figuresBehind(passage)];
      const doubts = [...behind.filter(isDoubted), ...(doubted.get(amountAt(of)) ?? [])].flatMap(
        ({ cautions = [] }) => cautions,
      );
      const mayOpen = opens === "profile" || (opens === "brief" && doubts.length === 0);
      return mayOpen && behind.every(({ value }) => !isMissing(value) && !isIllustrative(value))
        ? [{ ...opening, doubts }]
        : [];
    }),
    ({ of }) => of.area,
  );
  const sentencesOf = (area: string) =>
    [...(byPlace.get(area) ?? [])]
      // A comparison with others belongs to the report.
      .filter(({ passage }) => figuresBehind(passage).every((figure) => figure.area === area))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, mostSentences);
  const standingsOf = (area: string) => placeStandings(area, profiles, areas);
  const frame = {
    ...{ edition, ids, rendered, formats, references, onPath, notes, parentOf },
    ...{ standingsOf, sentencesOf },
  };
  for (const [area, profile] of profiles.of)
    pages.set(placeLink(area, words.locale), profilePage(profile, frame, words));
  pages.set(placeLink("index", words.locale), placeIndex(profiles, { edition, areas, rendered }, words));
  return pages;
}
