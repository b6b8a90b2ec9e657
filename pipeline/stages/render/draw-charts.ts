import type { ChartWords } from "../../charts/chart-words.ts";
import { formOf } from "../../charts/forms.ts";
import { doubtSign } from "../../charts/prepared.ts";
import { shownPoints, unplaced } from "../../charts/shown.ts";
import type { Colors } from "../../charts/theme.ts";
import { type Areas, countryOf } from "../../model/area.ts";
import { type Chart, placeOf } from "../../model/chart.ts";
import { type Finding, finding } from "../../model/finding.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Basemap } from "../../model/land.ts";
import { isDoubted } from "../../model/observation.ts";
import { inFile } from "../../model/place.ts";
import { isIllustrative, isMissing } from "../../model/quantity.ts";
import { isWholeAsPrinted } from "../../model/rounding.ts";
import { fixedDecimals, magnitudeUpTo, scaledDigits } from "../../model/shown-number.ts";
import { nameIn } from "../../words/names.ts";
import { capitalised } from "./capitalised.ts";
import { type ChartBody, lowest, type RenderedChart, renderChart } from "./charts/render-chart.ts";
import { describeChart, tellSeries } from "./describe-chart.ts";
import type { Font } from "./fonts/typeface.ts";
import { headingOf, subtitleOf } from "./heading-of.ts";
import type { Make } from "./make.ts";
import { besideAmount, type Words } from "./words.ts";

/** A chart drawn for a full-width page, and for a phone. */
export interface DrawnChart {
  readonly chart: Chart;
  /** Its message, or else its title. */
  readonly heading: string;
  readonly wide: RenderedChart;
  readonly narrow: ChartBody;
  /** The whole chart as text, for readers who cannot see it. */
  readonly description: string;
}

/** The parts of a drawn chart for page and print. */
export interface ShownChart extends Omit<DrawnChart, "wide" | "narrow"> {
  readonly wide: Omit<RenderedChart, "spec">;
  readonly narrow: Omit<ChartBody, "spec">;
}

const narrowWidth = 390;

export interface Drafting {
  readonly words: Words;
  readonly font: Font;
  readonly make: Make;
  /** Those of the light theme. */
  readonly colors: Colors;
  /** Citations of raw files. */
  cite(files: readonly string[]): readonly string[];
  readonly areas: Areas;
  basemap(): Basemap;
  /** Marks each chart of an unreleased edition, since charts are also passed on separately. */
  readonly isDraft?: boolean;
}

/** The drawn charts, and why others could not be. */
export interface Drawn {
  readonly charts: readonly DrawnChart[];
  readonly problems: readonly Finding[];
}

/** Draws charts at both widths; one that cannot be drawn cleanly is a finding. */
export async function drawCharts(charts: readonly Chart[], drafting: Drafting): Promise<Drawn> {
  const draw = async (chart: Chart) => {
    const { heading, description, drawWide, drawNarrow } = drawingOf(chart, drafting);
    const [wide, narrow] = await Promise.all([drawWide(), drawNarrow()]);
    const problem = "problem" in wide ? wide.problem : "problem" in narrow ? narrow.problem : null;
    if (problem || "problem" in wide || "problem" in narrow) return { chart, problem };
    const { svg: _, ...body } = narrow.rendered;
    return { chart, heading, wide: wide.rendered, narrow: body, description };
  };
  const drawn: DrawnChart[] = [];
  const problems: Finding[] = [];
  for (const result of await Promise.all(charts.map(draw))) {
    if (!("problem" in result)) drawn.push(result);
    else if (result.problem) problems.push(finding(result.problem, inFile(`charts/${result.chart.id}.svg`)));
  }
  return { charts: drawn, problems };
}

/** Only the plot of a chart for a phone, with its notes; null where it cannot be drawn cleanly. */
export async function narrowPlot(
  chart: Chart,
  drafting: Drafting,
): Promise<{ readonly plot: string; readonly notes: readonly string[] } | null> {
  const narrow = await drawingOf(chart, drafting).drawNarrow();
  if ("problem" in narrow) return null;
  const { body, below } = narrow.rendered;
  return { plot: body, notes: below.notes };
}

/** The whole picture of a chart at full width, with its plot as low as it may be; null where it cannot be drawn cleanly. */
export async function lowPicture(chart: Chart, drafting: Drafting): Promise<string | null> {
  const low = await drawingOf(chart, drafting).drawWide(lowest);
  return "problem" in low ? null : low.rendered.svg;
}

function drawingOf(chart: Chart, drafting: Drafting) {
  const { book } = drafting.words;
  const note = [chart.note ?? "", ...doubtedNotes(chart, drafting.words)].filter((text) => text !== "");
  const noted = { ...chart, note: note.join(book.punctuation.gap) };
  const words = chartWords(chart, drafting);
  return {
    ...words,
    drawWide: (height?: number) =>
      renderChart(noted, { ...drafting, words, ...(height === undefined ? {} : { height }) }),
    drawNarrow: () =>
      renderChart({ ...noted, id: `${chart.id}-narrow` }, { ...drafting, words, width: narrowWidth }),
  };
}

/** How a chart writes numbers: in millions or the language's magnitudes if it reaches them, with at most one decimal. */
function chartWords(chart: Chart, { words, cite, areas, isDraft }: Drafting): ChartWords {
  const { points, unit } = chart;
  const lines = tellSeries({ ...chart, points: shownPoints(chart, areas) }, words);
  const heading = headingOf(chart, words);
  const { frame, punctuation } = words.book;
  const isInvented = points.every(({ observation: { value } }) => isMissing(value) || isIllustrative(value));
  const amounts = points.flatMap(({ observation: { value } }) => (isMissing(value) ? [] : [value.amount]));
  const magnitude = magnitudeUpTo(Math.max(0, ...amounts), words.book.magnitudes);
  const scale = magnitude?.size ?? 1;
  const ranks = new Map(areas.all.map(({ code }, rank) => [code, rank]));
  // One precision for the whole chart, since the numbers of a column are compared.
  const digits = magnitude
    ? Math.max(0, ...amounts.map((amount) => scaledDigits(amount / scale)))
    : amounts.every(Number.isInteger)
      ? 0
      : (fixedDecimals(unit) ?? 1);
  return {
    locale: words.locale,
    book: words.book,
    label: words.label,
    month: (period) => words.book.monthOfYear(period.slice(0, 4), Number(period.slice(5, 7))),
    amount: ({ value }) => words.amount(value),
    number: (amount, qualifier) => words.number(amount / scale, digits, qualifier),
    alone: ({ value }) => {
      if (isMissing(value)) return words.amount(value);
      const isWhole = isWholeAsPrinted(value) && fixedDecimals(unit) !== undefined;
      return isWhole ? words.bare(value) : words.number(value.amount / scale, digits, value.qualifier);
    },
    reference: (amount) => words.number(amount / scale),
    scale,
    unit: () => {
      if (!magnitude) return words.unit(unit);
      // As beside two of them: French counts « millions de tonnes ».
      const two = words.book.qualifiers.exact(besideAmount(`2${magnitude.word}`, words.unit(unit)));
      return two.replace(/^2\s?/u, "");
    },
    illustrative: frame.illustrative,
    projected: frame.projected,
    revised: (marks) =>
      [...revisedNotes(chart, words), ...(marks ? [words.book.changes.earlierMark] : [])].join(
        punctuation.gap,
      ),
    source: (files) =>
      punctuation.label(isInvented ? frame.inFormOf : frame.source, cite(files).join(punctuation.semicolon)),
    heading,
    name: punctuation.label(nameIn("chart", chart.form, words.locale), chart.title),
    subtitle: subtitleOf(chart, words),
    summary: capitalised(lines.join(punctuation.semicolon)),
    description: describeChart(chart, lines, words, [
      ...lostPlaces(chart, areas, words),
      ...doubtedNotes(chart, words),
      ...revisedNotes(chart, words),
    ]),
    place: (point) => {
      const position = placeOf(point, areas);
      return position && { ...position, rank: ranks.get(point.observation.area) ?? ranks.size };
    },
    region: ({ observation: { area } }) => words.area(countryOf(area, areas) ?? area),
    draft: isDraft ? frame.draft : "",
  };
}

/** The places without a map position, as a note. */
function lostPlaces(chart: Chart, areas: Areas, { area, book }: Words): string[] {
  const lost = unplaced(chart, areas).map(area);
  return lost.length === 0
    ? []
    : [book.punctuation.label(book.frame.noPosition, lost.join(book.punctuation.comma))];
}

const mostDoubted = 5;

/** Which places of a chart have figures in doubt, as a note. */
export function doubtedNotes(chart: Chart, words: Words): string[] {
  const drawn =
    formOf(chart).draws?.(chart.points) ?? new Set(chart.points.map(({ observation }) => observation));
  const doubted = [...drawn].filter(isDoubted);
  if (doubted.length === 0) return [];
  const { claims, punctuation } = words.book;
  const named = doubted
    .slice(0, mostDoubted)
    .map(({ area, period }) => punctuation.bracketed(words.area(area), words.period(period)));
  const others = doubted.length - named.length;
  const sign = formOf(chart).writesValues ? `${doubtSign} ` : "";
  return [sign + claims.doubtedInChart(named.join(punctuation.comma), others > 0 ? others : null)];
}

/** How many values of a chart were revised since what publication, as notes. */
function revisedNotes({ points }: Chart, words: Words): string[] {
  const revised = points.flatMap(({ observation }) => observation.revised ?? []);
  return [...groupBy(revised, ({ edition }) => edition)].map(([edition, group]) =>
    edition === null
      ? words.book.changes.revisedSinceFirst(group.length)
      : words.book.changes.revisedInChart(group.length, edition),
  );
}
