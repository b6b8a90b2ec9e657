import { distance } from "fastest-levenshtein";
import type { Areas } from "../../model/area.ts";
import type { FigureKey } from "../../model/figure-key.ts";
import { groupBy } from "../../model/group-by.ts";
import { firstDay, lastDay } from "../../model/period.ts";
import { compareText } from "../../model/source.ts";
import { type PublishedEdition, type PublishedFigure, wholesOf } from "../proof/record.ts";
import type { Operand, When } from "./bound-key.ts";

/** An edition's figures, to be looked up by key. */
export interface FigureBook {
  readonly year: string;
  readonly byIndicator: ReadonlyMap<string, readonly PublishedFigure[]>;
  /** Areas that stand for all places, the network's own first; they are not ranked with places. */
  readonly wholes: readonly string[];
}

export type KeyFault =
  | { readonly fault: "not-understood" }
  | { readonly fault: "unknown"; readonly name: string; readonly nearest: string | null }
  | { readonly fault: "several"; readonly keys: readonly string[] }
  | { readonly fault: "no-value" };

export function isFault<T extends object>(found: T | KeyFault): found is KeyFault {
  return "fault" in found;
}

export function figureBook({ year, figures }: PublishedEdition, areas: Areas): FigureBook {
  const byIndicator = groupBy(figures, ({ indicator }) => indicator);
  return { year, byIndicator, wholes: wholesOf(figures, areas) };
}

/** The single figure that a key names in an edition, or why there is none. */
export function figureNamed({ token, when }: Operand, book: FigureBook): PublishedFigure | KeyFault {
  if (token.at) {
    const at = figureNamed({ token: token.at, when }, book);
    if (isFault(at)) return at;
    const words = [...token.words.filter((word) => word !== at.area), at.area];
    return figureNamed({ token: { ...token, at: null, words }, when: at.period }, book);
  }
  const series = seriesAmong(token, book);
  if (isFault(series)) return series;
  if (token.rank !== null) return ofRank(token.rank, placesAmong({ token, when }, series.figures, book));
  const { figures, area, part } = series;
  const inPart = figures.filter(({ breakdown }) => breakdown === part);
  const place = area ?? placeMeant(inPart, book);
  const here = inPart.filter((figure) => figure.area === place);
  if (place === null || here.length === 0) {
    if (inPart.length === 0) return { fault: "no-value" };
    return { fault: "several", keys: [...new Set(inPart.map((figure) => figure.area))] };
  }
  const datasets = new Set(here.map(({ dataset }) => dataset));
  if (datasets.size > 1)
    return { fault: "several", keys: [...datasets].map((dataset) => `${dataset}.${token.indicator}`) };
  return atTime(when, here);
}

/** The figures of an indicator, for the place and part that a token names. */
function seriesAmong({ indicator: asked, words }: Operand["token"], book: FigureBook) {
  const [, dataset, indicator = asked] = /^([^.]+)\.(.+)$/.exec(asked) ?? [];
  const all = book.byIndicator.get(indicator) ?? [];
  const figures = dataset === undefined ? all : all.filter((figure) => figure.dataset === dataset);
  if (figures.length === 0) {
    const names = [...book.byIndicator].flatMap(([id, figures]) =>
      dataset === undefined ? [id] : [...new Set(figures.map((figure) => `${figure.dataset}.${id}`))],
    );
    return { fault: "unknown", name: asked, nearest: nearestOf(asked, names) } as const;
  }
  const areas = new Set(figures.map(({ area }) => area));
  const parts = new Set(figures.map(({ breakdown }) => breakdown));
  const place = words.find((word) => areas.has(word.toUpperCase()));
  const others = words.filter((word) => word !== place);
  const part = others.join(" ");
  const names = [...areas, ...parts];
  if (!parts.has(part) && part !== "")
    return { fault: "unknown", name: part, nearest: nearestOf(part, names) } as const;
  const isWhole = parts.has(part) || parts.size !== 1;
  const [only = ""] = parts;
  return { figures, area: place?.toUpperCase() ?? null, part: isWhole ? part : only };
}

function placeMeant(figures: readonly PublishedFigure[], { wholes }: FigureBook): string | null {
  const areas = [...new Set(figures.map(({ area }) => area))];
  return wholes.find((code) => areas.includes(code)) ?? (areas.length === 1 ? (areas[0] ?? null) : null);
}

/** A series' figure at a time; a year matches any period that ends in it. */
function atTime(when: When, series: readonly PublishedFigure[]): PublishedFigure | KeyFault {
  const inOrder = [...series].sort(byTime);
  if (when === "latest" || when === "previous")
    return inOrder.at(when === "latest" ? -1 : -2) ?? { fault: "no-value" };
  const exact = series.find(({ period }) => period === when);
  const within = inOrder.filter(({ period }) => lastDay(period).startsWith(when));
  if (exact ?? within.length === 1) return exact ?? within[0] ?? { fault: "no-value" };
  if (within.length === 0) return { fault: "no-value" };
  return { fault: "several", keys: within.map(({ period }) => period) };
}

function byTime(a: PublishedFigure, b: PublishedFigure): number {
  return (
    compareText(lastDay(a.period), lastDay(b.period)) || compareText(firstDay(b.period), firstDay(a.period))
  );
}

/** The figures of places, or of the parts of a column, in one period; largest first. */
export function placesAmong(
  { token: { by, words }, when }: Operand,
  figures: readonly PublishedFigure[],
  book: FigureBook,
): readonly PublishedFigure[] {
  const column = by?.find((name) => name !== "area" && name !== "period");
  const part = words.filter((word) => figures.every(({ area }) => area !== word.toUpperCase())).join(" ");
  const isWhole = ({ area }: PublishedFigure) => book.wholes.includes(area);
  const whole = figures.filter((figure) => isWhole(figure) && figure.breakdown === part);
  const parted = figures.filter((figure) =>
    column === undefined
      ? figure.breakdown === part && !isWhole(figure)
      : figure.breakdown.startsWith(`${column}-`) && placeMeant(figures, book) === figure.area,
  );
  const periods = groupBy(parted, ({ period }) => period);
  const fullest = [...periods].sort((a, b) => b[1].length - a[1].length || compareText(b[0], a[0]))[0]?.[0];
  const asked = whole.length > 0 ? atTime(when, whole) : { fault: "no-value" as const };
  const periodMeant = parted.find(
    ({ period }) => period === when || lastDay(period).startsWith(when),
  )?.period;
  const time = isFault(asked) ? (periodMeant ?? (when === "latest" ? fullest : undefined)) : asked.period;
  return parted.filter(({ period }) => period === time).sort((a, b) => b.amount - a.amount);
}

/** The figures an operand's indicator has side by side: the base of a rank or a count. */
export function figuresBeside(operand: Operand, book: FigureBook): readonly PublishedFigure[] | KeyFault {
  const series = seriesAmong(operand.token, book);
  if (isFault(series)) return series;
  const beside = placesAmong(operand, series.figures, book);
  return beside.length > 0 ? beside : { fault: "no-value" };
}

/** In a tie nobody is first. */
function ofRank(rank: number, places: readonly PublishedFigure[]): PublishedFigure | KeyFault {
  const found = places.at(rank > 0 ? rank - 1 : rank);
  if (!found) return { fault: "no-value" };
  const tied = places.filter(({ amount }) => amount === found.amount);
  return tied.length > 1 ? { fault: "several", keys: tied.map(({ area }) => area) } : found;
}

/** The series of a figure, ordered by time. */
export function seriesOf(figure: FigureKey, { byIndicator }: FigureBook): readonly PublishedFigure[] {
  return (byIndicator.get(figure.indicator) ?? [])
    .filter(
      ({ dataset, area, breakdown }) =>
        dataset === figure.dataset && area === figure.area && breakdown === figure.breakdown,
    )
    .sort(byTime);
}

/** Whether a figure is the latest of its series. */
export function isNewest(figure: FigureKey, book: FigureBook): boolean {
  return seriesOf(figure, book).at(-1)?.period === figure.period;
}

/** The name that was probably meant: one with this beginning, or differing in at most a third of its letters. */
function nearestOf(word: string, names: readonly string[]): string | null {
  const asked = word.toLowerCase();
  const begun = names.find((name) => asked.length > 1 && name.toLowerCase().startsWith(asked));
  let [best, few]: [string | null, number] = [begun ?? null, Math.max(1, Math.round(word.length / 3)) + 1];
  for (const name of names) {
    const differs = distance(asked, name.toLowerCase());
    if (name !== "" && differs < few) [best, few] = [name, differs];
  }
  return best;
}
