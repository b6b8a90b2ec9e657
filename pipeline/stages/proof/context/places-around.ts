import type { AreaCode } from "../../../model/area.ts";
import { type Printed, withUnit } from "../numbers/printed.ts";
import type { AnalysedBlock, TextSentence } from "./analyse.ts";
import { endOf, isComparedTo, isOfLaterClause } from "./clause-of.ts";
import {
  anothers,
  besides,
  byDistance,
  goneBy,
  type Likely,
  overhead,
  spread,
  takenByOthers,
  withText,
} from "./nearest.ts";
import type { PlaceMention } from "./places.ts";
import type { Surroundings } from "./surroundings.ts";

export interface PlacesAround {
  /** Most likely first; null is a place that is not among the reviewed ones. */
  readonly areas: readonly Likely<AreaCode | null>[];
  /** Whether the sentence, or the cell's headers, name a place. */
  readonly hasArea: boolean;
}

/** The places of a sentence; a place of comparison counts only for the multiple beside it. */
function placesOf(figure: Printed, sentence: TextSentence, block: AnalysedBlock): readonly PlaceMention[] {
  if (figure.kind === "multiple") return sentence.places;
  const reported = sentence.places.filter((place) => !isComparedTo(place, sentence, block));
  // The place that went from 11 to 16 was named before; the next one has its own numbers.
  const ahead = reported.filter(({ to }) => to <= figure.from);
  if (ahead.length > 0 && endOf(figure, sentence, block) === 1) return ahead;
  return reported.length > 0 ? reported : sentence.places;
}

/** Whether a place after a figure belongs to another number or to a part: 35 cities, one of them Mongolian. */
function isOfLaterNumber(
  place: PlaceMention,
  figure: Printed,
  { numbers }: TextSentence,
  { folded, grammar }: AnalysedBlock,
): boolean {
  const between = folded.slice(figure.end, Math.max(figure.end, place.from));
  if (!grammar.isLatin && grammar.among.test(between)) return true;
  const next = numbers.find(({ from }) => from >= figure.end);
  if (!next || next.end > place.from) return false;
  return !grammar.outOf.test(folded.slice(figure.end, next.from));
}

/** Whether a part begins between a figure and a place: three members joined, two of them in Korea. */
function isOfPart(end: number, from: number, { folded, grammar }: AnalysedBlock): boolean {
  const between = folded.slice(end, Math.max(end, from));
  return between
    .split(/[,，、;；]/)
    .slice(1)
    .some((part) => grammar.those[0].test(part));
}

/** Characters between a number and a place that still count as adjacent: 16 个韩国城市, six in China. */
const besideIt = 1;
const besideInLatin = 4;

/** Likely places of a figure, best first: from its sentence or headers, else from before, else from headings. */
export function placesAround(figure: Printed, around: Surroundings): PlacesAround {
  const { sentence, block, headers, headings, before } = around;
  const written = withText(around);
  const areas: Likely<AreaCode | null>[] = [];
  const near = withUnit(figure);
  const nearestPlaces = byDistance(placesOf(figure, sentence, block), near, written);
  const othersPlaces = takenByOthers(sentence.places, figure, written);
  // After a list of places with a number each, or beyond a semicolon, a figure belongs to none of them.
  const isPartedFrom = (place: PlaceMention) =>
    place.from > near.to + (block.grammar.isLatin ? besideInLatin : besideIt) ||
    /[;；]/.test(block.folded.slice(place.to, near.from));
  const isBesideList =
    nearestPlaces.length > 1 &&
    nearestPlaces.every(({ item }) => othersPlaces.has(item) && isPartedFrom(item));
  const isOther = ({ from }: PlaceMention) => isOfPart(near.to, from, block);
  const isOthers = nearestPlaces.every(({ item }) => isOther(item));
  for (const [rank, { item, away }] of isBesideList || isOthers ? [] : nearestPlaces.entries()) {
    const isTaken = rank > 0 && othersPlaces.has(item);
    const isLater = isOfLaterClause(item, near, sentence) || isOfLaterNumber(item, figure, sentence, block);
    const sure = isTaken ? anothers : besides(rank, away, nearestPlaces[0]?.away);
    areas.push({ what: item.area, sure: isLater ? Math.min(sure, 0.6) : sure });
  }
  for (const header of headers)
    for (const place of header.sentences.flatMap(({ places }) => places))
      areas.push({ what: place.area, sure: 1 });
  const hasArea = areas.length > 0;
  for (const [index, { block: paragraph, places }] of before.entries()) {
    if (areas.length > 0) break;
    const named = places.map(({ area }) => area);
    areas.push(...spread(named, goneBy(index, paragraph === sentence.block)));
  }
  for (const [index, { sentences }] of headings.entries()) {
    if (areas.length > 0) break;
    const named = sentences.flatMap(({ places }) => places.map(({ area }) => area));
    areas.push(...spread(named, overhead(index)));
  }
  return { areas, hasArea };
}
