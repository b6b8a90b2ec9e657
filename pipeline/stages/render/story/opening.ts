import type { Chart } from "../../../model/chart.ts";
import type { Dataset } from "../../../model/dataset.ts";
import type { Comparison } from "../../../model/movement.ts";
import type { Passage } from "../../../model/passage.ts";
import { isAsBefore } from "../../compare/is-as-before.ts";
import { type BriefSentence, isUnchanged } from "../brief.ts";
import { type Drafting, narrowPlot } from "../draw-charts.ts";
import { headingOf, subtitleOf } from "../heading-of.ts";
import type { Remember } from "../remember.ts";
import { type ShortenedChart, shortenedChart } from "../shortened-chart.ts";
import type { SubjectPart } from "../subject-part.ts";
import { besideChanges, type ChangedSentence, tells } from "./changed-sentences.ts";
import { leadingCharts } from "./leading-charts.ts";
import { placeStandings, standingLine } from "./place-standings.ts";
import type { Profiles } from "./profiles.ts";
import { belowSentence, besideOpening, type VerdictClause } from "./verdict.ts";

/** Rows that are easy to read on the first screen. */
const mostRows = 10;

/** A chart that the report opens with: drawn for a third of a page, and reduced if it has many places. */
export interface LeadingChart {
  readonly chart: Chart;
  readonly heading: string;
  readonly subtitle: string;
  /** As an SVG. */
  readonly plot: string;
  /** What limits its message, where that is a clause of the verdict, or goes along with its changes. */
  readonly caveats: readonly Passage[];
  readonly part: Omit<ShortenedChart, "chart"> | null;
  /** What must be known to read it. */
  readonly notes: readonly string[];
}

/** Answers a reader's first three questions: how did we do, what changed, and what about my city? */
export interface Opening {
  /** Its headline first; of the other clauses those that no leading chart has as its message. */
  readonly verdict: readonly VerdictClause[];
  /** What changed since an earlier year, beside the messages of the leading charts. */
  readonly changed: readonly ChangedSentence[];
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
  readonly changed: readonly ChangedSentence[];
  readonly since: Comparison | null;
  readonly profiles: Profiles;
  readonly drafting: Drafting;
  readonly remember: Remember;
}

/** What it says of figures, in sentences; what is unchanged is folded away. */
export function sentencesOf({ verdict, changed, news, charts }: Opening): readonly Passage[] {
  const told = [...verdict, ...changed, ...news];
  const messages = charts.flatMap(({ chart: { message } }) => message ?? []);
  return [
    ...told.map(({ passage }) => passage),
    ...messages.filter((message) => !told.some((sentence) => tells(sentence, message))),
  ];
}

/** Chooses what a report opens with, and draws its leading charts. */
export async function openingOf(
  parts: readonly SubjectPart[],
  { edition, brief, verdict, changed, since, profiles, drafting, remember }: OpeningContext,
): Promise<Opening> {
  const { areas, words } = drafting;
  const { locale } = words;
  const chosen = leadingCharts(
    parts.map(({ dataset, observations, charts }) => ({
      dataset,
      charts: charts.map(({ chart }) => chart),
      highlights: dataset.highlights?.(observations, locale) ?? [],
    })),
    since,
  );
  const [headline, ...clauses] = verdict;
  const charts = await Promise.all(
    chosen.map(async ({ dataset, chart }): Promise<LeadingChart[]> => {
      const part = parts.find((part) => part.dataset === dataset);
      if (!part) return [];
      const short = shortenedChart(chart, mostRows, areas);
      // The caveats of its message stand below it: its note is with the whole chart.
      const { note: _, ...plain } = short?.chart ?? chart;
      const shown = await remember("lead", `${part.ground} ${chart.id}`, () => narrowPlot(plain, drafting));
      if (shown === null) return [];
      const { message } = chart;
      const clause = clauses.find(({ passage }) => message && tells({ passage: message }, passage));
      return [
        {
          chart: short?.chart ?? chart,
          heading: headingOf(chart, words),
          subtitle: subtitleOf(chart, words),
          ...shown,
          caveats: clause ? belowSentence(clause, words) : message ? besideChanges(message, part, words) : [],
          part: short,
        },
      ];
    }),
  );
  const messages = charts.flat().flatMap(({ chart: { message } }) => message ?? []);
  const isBelow = ({ passage }: BriefSentence) =>
    !messages.some((message) => tells({ passage: message }, passage));
  const others = besideOpening(brief, [...verdict, ...changed]);
  const isOld = (sentence: BriefSentence) => isUnchanged(sentence, since);
  const unchanged = others.filter(isOld);
  const stale = parts.filter(
    ({ dataset, observations }) =>
      unchanged.some((sentence) => sentence.dataset === dataset) &&
      observations.every((observation) => isAsBefore(observation, dataset.id, since)),
  );
  const judgedAlone = [...profiles.others].flatMap(([area, { standings }]) =>
    standings.length > 0 ? area : [],
  );
  return {
    verdict: [...(headline ? [headline] : []), ...clauses.filter(isBelow)],
    changed: changed.filter(isBelow),
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
