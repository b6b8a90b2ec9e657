import type { Chart } from "../../../model/chart.ts";
import type { Dataset } from "../../../model/dataset.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Highlight } from "../../../model/highlight.ts";
import type { Comparison } from "../../../model/movement.ts";
import { isDoubted, mayLead } from "../../../model/observation.ts";
import { figuresIn } from "../../../model/passage.ts";
import { lastDay } from "../../../model/period.ts";
import { isMissing } from "../../../model/quantity.ts";
import { countsThings } from "../../../model/unit.ts";
import { isAsBefore } from "../../compare/is-as-before.ts";
import { isDemonstrationChart } from "../demonstrations.ts";

/** A dataset with its charts, some of which may lead. */
export interface ChartSource {
  readonly dataset: Dataset;
  readonly charts: readonly Chart[];
  /** Sentences that may open the report: a chart has the weight of a sentence with the same figure. */
  readonly highlights: readonly Highlight[];
}

const mostCharts = 3;
/** What another chart of the same dataset must be ahead of one of another dataset. */
const another = 30;
/** What a heading loses for each year that its latest figure is older than that of the newest heading. */
const yearlyLoss = 5;
const plainWeight = 50;
/** The weight of a heading about a change or a standing, relative to one about amounts. */
const worth = { change: 20, standing: 20, rank: 10, part: 0, figure: 0 } as const;

/**
 * The charts that a report opens with, by declared weight and news. A chart leads only if it covers two places or years, is
 * neither illustrative nor in doubt, and has a value that is new since the edition before; charts of plain counts come last,
 * and a second one of a dataset only if it has far more news than those of others.
 */
export function leadingCharts(
  sources: readonly ChartSource[],
  since: Comparison | null,
): { readonly dataset: Dataset; readonly chart: Chart }[] {
  const scored = sources.flatMap(({ dataset, charts, highlights }) =>
    charts.flatMap((chart) => {
      const score = scoreOf(chart, { dataset, highlights, since });
      return score === null ? [] : [{ dataset, chart, score, year: yearOfHeading(chart) }];
    }),
  );
  const newest = Math.max(...scored.map(({ year }) => year));
  const byScore = scored
    .map((chart) => ({ ...chart, score: chart.score - yearlyLoss * (newest - chart.year) }))
    .sort((a, b) => b.score - a.score);
  const inTurn = [...groupBy(byScore, ({ dataset }) => dataset).values()].flatMap((charts) =>
    charts.map((chart, turn) => ({ ...chart, score: chart.score - turn * another })),
  );
  return inTurn.sort((a, b) => b.score - a.score).slice(0, mostCharts);
}

/** How much a chart tells, by declared weight and news; null for one that cannot lead. */
export function scoreOf(
  chart: Chart,
  { dataset, highlights, since }: Omit<ChartSource, "charts"> & { readonly since: Comparison | null },
): number | null {
  const { message, points, unit } = chart;
  const figures = points.map(({ observation }) => observation).filter(({ value }) => !isMissing(value));
  const [claim] = (message?.statements ?? []).map((statement) => statement.claim);
  if (!message || !claim || isDemonstrationChart(chart)) return null;
  if (!figuresIn(message).every(mayLead) || figures.every(isDoubted)) return null;
  const places = new Set(figures.map(({ area }) => area)).size;
  const years = new Set(figures.map(({ period }) => period)).size;
  if (places < 2 && years < 2) return null;
  const fresh = figures.filter((figure) => !isAsBefore(figure, dataset.id, since)).length / figures.length;
  if (fresh === 0) return null;
  // A rank of which both times are told is a change.
  const told = figuresIn(message).map(
    ({ indicator, area, breakdown }) => `${indicator} ${area} ${breakdown}`,
  );
  const kind = new Set(told).size < told.length ? "change" : claim.kind;
  const onlyCounts = countsThings(unit) && kind !== "change" && kind !== "standing";
  return (
    weightOf(chart, highlights) +
    worth[kind] +
    // Twice as many places count as so much more news, up to a thousand.
    3 * Math.min(10, Math.log2(places)) +
    20 * fresh -
    (onlyCounts ? 40 : 0)
  );
}

/** The latest year of a heading's figures, targets aside. */
function yearOfHeading({ message }: Chart): number {
  const past = (message ? figuresIn(message) : []).filter(
    ({ value }) => !isMissing(value) && value.status !== "target",
  );
  return Math.max(0, ...past.map(({ period }) => Number(lastDay(period).slice(0, 4))));
}

/** The highest weight of a sentence that may open the report and shares a figure with the chart's heading. */
function weightOf({ message }: Chart, highlights: readonly Highlight[]): number {
  const headed = new Set(message ? figuresIn(message) : []);
  const alike = highlights.filter(({ passage }) => figuresIn(passage).some((figure) => headed.has(figure)));
  return Math.max(plainWeight, ...alike.map(({ weight }) => weight));
}
