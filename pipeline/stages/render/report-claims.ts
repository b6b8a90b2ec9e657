import type { Chart } from "../../model/chart.ts";
import type { ClaimKind, LeftOut } from "../../model/claim.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Finding } from "../../model/finding.ts";
import type { Observation } from "../../model/observation.ts";
import { figuresIn, type Passage, type Statement } from "../../model/passage.ts";
import { yearsSpanned } from "../../model/period.ts";
import { isMissing, type Status, statuses } from "../../model/quantity.ts";
import type { DatasetFigures } from "./brief.ts";
import { keyFigureCaption } from "./captions.ts";
import type { ChangeOf } from "./changes/change-since.ts";
import { leadingFigures } from "./key-figures.ts";
import { passageText } from "./passage-text.ts";
import type { Words } from "./words.ts";

/** A dataset as the report presents it in one language. */
export interface ClaimSource extends DatasetFigures {
  readonly passages: readonly Passage[];
  readonly charts: readonly Chart[];
}

/** A statement of the report: its text, and its population. */
export interface ReportClaim {
  /** Its dataset and position in the definition: `<dataset>/guideline-2`. */
  readonly id: string;
  readonly dataset: Dataset;
  readonly sentence: string;
  readonly kind: ClaimKind;
  readonly population: {
    readonly of: number;
    readonly all: number;
    readonly missing: readonly { readonly place: string; readonly reason: LeftOut["reason"] }[];
  } | null;
  /** The years of its figures and all compared ones: one, or first and last as `2010/2020`. */
  readonly years: string | null;
  readonly statuses: readonly Status[];
  /** Findings that doubt its figures or those they are compared with. */
  readonly cautions: readonly Finding[];
  readonly figures: readonly Observation[];
}

/** Every statement of a report: sentences and headings, those in the opening, key figures and their changes. */
export function reportClaims(
  sources: readonly ClaimSource[],
  changeOf: ChangeOf,
  words: Words,
): ReportClaim[] {
  const claims = sources.flatMap((source) => claimsOfDataset(source, words));
  const keys = leadingFigures(sources).flatMap(({ subject: { dataset }, observation }) => {
    const { punctuation } = words.book;
    const caption = keyFigureCaption(dataset, observation, words);
    const change = changeOf(dataset, observation);
    const id = [observation.indicator, observation.area, observation.breakdown].filter(Boolean).join("·");
    const of = { dataset, figures: [observation], compared: [], population: null };
    return [
      record({
        ...of,
        id: `key@${id}`,
        kind: "figure",
        sentence: punctuation.label(caption, words.amount(observation.value)),
      }),
      ...(change === null
        ? []
        : [
            record({
              ...of,
              id: `change@${id}`,
              kind: "change",
              sentence: punctuation.label(caption, change),
            }),
          ]),
    ];
  });
  return [...claims, ...keys];
}

/** Statements of one dataset's sentences and headings; a sentence both in the opening and in its chapter counts once. */
function claimsOfDataset(
  { dataset, observations, passages, charts }: ClaimSource,
  words: Words,
): ReportClaim[] {
  const opening = dataset.highlights?.(observations, words.locale) ?? [];
  const statements = [
    ...passages,
    ...charts.flatMap(({ message }) => message ?? []),
    ...opening.map(({ passage }) => passage),
  ].flatMap((passage) => passage.statements ?? []);
  const byId = new Map<string, ReportClaim>();
  for (const statement of statements) {
    const claim = claimOfStatement(dataset, statement, words);
    if (!byId.has(claim.id)) byId.set(claim.id, claim);
  }
  return [...byId.values()];
}

/** A statement with the names of those missing in it. */
export function claimOfStatement(dataset: Dataset, { parts, claim }: Statement, words: Words): ReportClaim {
  const { population } = claim;
  return record({
    dataset,
    id: claim.id,
    kind: claim.kind,
    sentence: passageText({ parts }, words),
    figures: figuresIn({ parts }),
    compared: population?.compared ?? [],
    population: population && {
      of: population.of,
      all: population.all,
      missing: population.missing.map(({ area, breakdown, reason }) => ({
        place: [words.area(area), words.breakdown(dataset, breakdown)].filter(Boolean).join(" · "),
        reason,
      })),
    },
  });
}

function record({
  compared,
  id,
  ...claim
}: Pick<ReportClaim, "id" | "dataset" | "kind" | "sentence" | "figures" | "population"> & {
  readonly compared: readonly Observation[];
}): ReportClaim {
  const behind = [...new Set([...claim.figures, ...compared])];
  const found = new Set(behind.flatMap(({ value }) => (isMissing(value) ? [] : [value.status])));
  return {
    ...claim,
    id: `${claim.dataset.id}/${id}`,
    years: yearsSpanned(behind.map(({ period }) => period)),
    statuses: statuses.filter((status) => found.has(status)),
    cautions: [...new Set(behind.flatMap(({ cautions = [] }) => cautions))],
  };
}
