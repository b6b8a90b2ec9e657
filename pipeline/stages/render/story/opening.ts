import type { Dataset } from "../../../model/dataset.ts";
import type { Comparison } from "../../../model/movement.ts";
import { isAsBefore } from "../../compare/is-as-before.ts";
import { type BriefSentence, isUnchanged } from "../brief.ts";
import { type Drafting, doubtedNotes, narrowPlot, type ShownChart } from "../draw-charts.ts";
import type { Remember } from "../remember.ts";
import { type ShortenedChart, shortenedChart } from "../shortened-chart.ts";
import type { SubjectPart } from "../subject-part.ts";
import { leadingCharts } from "./leading-charts.ts";
import { placeStandings, standingLine } from "./place-standings.ts";
import type { Profiles } from "./profiles.ts";
import { besideOpening, type VerdictClause } from "./verdict.ts";

/** Rows that are easy to read on the first screen. */
const mostRows = 14;

/** A chart that the report opens with: drawn for a third of a page, and reduced if it has many places. */
export interface LeadingChart extends Pick<ShownChart, "chart" | "heading"> {
  /** As an SVG. */
  readonly plot: string;
  readonly part: Omit<ShortenedChart, "chart"> | null;
  /** What must be known to read it, where it is drawn whole, and else which of its figures are in doubt. */
  readonly notes: readonly string[];
}

/** Answers a reader's first three questions: how did we do, what changed, and what about my city? */
export interface Opening {
  /** One or two clauses of one sentence. */
  readonly verdict: readonly VerdictClause[];
  /** What changed since an earlier year. */
  readonly told: readonly BriefSentence[];
  /** Further news. */
  readonly news: readonly BriefSentence[];
  /** What has not changed since the edition before. */
  readonly unchanged: readonly BriefSentence[];
  /** The subjects of those that have no new figure at all. */
  readonly stale: readonly Dataset[];
  readonly standings: Profiles["standings"];
  readonly charts: readonly LeadingChart[];
  /** How each place stands that has a page, or only a standing, as one line. */
  readonly places: ReadonlyMap<string, string>;
}

export interface OpeningContext {
  readonly edition: string;
  readonly brief: readonly BriefSentence[];
  readonly verdict: readonly VerdictClause[];
  readonly told: readonly BriefSentence[];
  readonly since: Comparison | null;
  readonly profiles: Profiles;
  readonly drafting: Drafting;
  readonly remember: Remember;
}

/** Chooses what a report opens with, and draws its leading charts. */
export async function openingOf(
  parts: readonly SubjectPart[],
  { edition, brief, verdict, told, since, profiles, drafting, remember }: OpeningContext,
): Promise<Opening> {
  const { areas, words } = drafting;
  const { locale } = words;
  const others = besideOpening(brief, [...verdict, ...told]);
  const isOld = (sentence: BriefSentence) => isUnchanged(sentence, since);
  const unchanged = others.filter(isOld);
  const stale = parts.filter(
    ({ dataset, observations }) =>
      unchanged.some((sentence) => sentence.dataset === dataset) &&
      observations.every((observation) => isAsBefore(observation, dataset.id, since)),
  );
  const chosen = leadingCharts(
    parts.map(({ dataset, observations, charts }) => ({
      dataset,
      charts: charts.map(({ chart }) => chart),
      highlights: dataset.highlights?.(observations, locale) ?? [],
    })),
    since,
  );
  const charts = await Promise.all(
    chosen.map(async ({ dataset, chart }): Promise<LeadingChart[]> => {
      const part = parts.find((part) => part.dataset === dataset);
      const drawn = part?.charts.find((kept) => kept.chart === chart);
      if (!part || !drawn) return [];
      const { heading, narrow } = drawn;
      const short = shortenedChart(chart, mostRows);
      if (!short) return [{ chart, heading, plot: narrow.body, part: null, notes: narrow.below.notes }];
      const plot = await remember("lead", `${part.ground} ${chart.id}`, () =>
        narrowPlot(short.chart, drafting),
      );
      return plot === null
        ? []
        : [
            {
              chart: short.chart,
              heading,
              plot,
              part: short,
              notes: doubtedNotes(short.chart, words),
            },
          ];
    }),
  );
  const judgedAlone = [...profiles.others].flatMap(([area, { standings }]) =>
    standings.length > 0 ? area : [],
  );
  return {
    verdict,
    told,
    news: others.filter((sentence) => !isOld(sentence)),
    unchanged,
    stale: stale.map(({ dataset }) => dataset),
    standings: profiles.standings,
    charts: charts.flat(),
    places: new Map(
      [...profiles.of.keys(), ...judgedAlone].map((area) => [
        area,
        standingLine(placeStandings(area, profiles, areas), edition, words),
      ]),
    ),
  };
}
