import {
  ACCELERATION_NEEDED_FROM,
  ON_TRACK_FROM,
  type ProgressStatus,
  statusOf,
} from "../../methods/progress-status.ts";
import { groupBy } from "../../model/group-by.ts";
import type { ReportLocale } from "../../model/locale.ts";
import { type Observation, one, select } from "../../model/observation.ts";
import { type Part, type Passage, say } from "../../model/passage.ts";
import { isMissing } from "../../model/quantity.ts";
import type { RecyclingIndicator } from "./indicators.ts";

type One = Observation<RecyclingIndicator>;

/** The targets of each place with what they require, then each status with what it rests on, or why there is none. */
export function targetNarrative(observations: readonly One[], locale: ReportLocale): Passage[] {
  const targets = groupBy(select(observations, { indicator: "recycling-target" }), ({ area }) => area);
  return [...targets].flatMap(([area, own]) => {
    const here = select(observations, { area });
    const aims = own.flatMap((aim, index) => required(here, aim, index === 0, words[locale]));
    const refusals = new Set(own.flatMap((aim) => refusal(here, aim) ?? []));
    const statuses = own.flatMap((aim) => status(here, aim, words[locale]));
    return [...aims, ...statuses, ...[...refusals].map((reason) => words[locale].refused[reason])];
  });
}

function required(here: readonly One[], aim: One, isFirst: boolean, told: Words): Passage[] {
  const [baseline] = select(here, { indicator: "target-baseline", breakdown: aim.period });
  const changes = select(here, { indicator: "required-change", period: aim.period });
  const [linear, compound] = [one(changes, { breakdown: "linear" }), one(changes, { breakdown: "compound" })];
  if (!baseline || !linear || !compound) return [];
  return [told.target(baseline, aim, told.change(linear, compound), isFirst)];
}

function status(here: readonly One[], aim: One, told: Words): Passage[] {
  const { period } = aim;
  const reached = one(here, { indicator: "progress-status", period });
  const latest = one(here, { indicator: "progress-latest", breakdown: period });
  const path = one(here, { indicator: "required-path", breakdown: period, period: latest?.period ?? "" });
  if (!reached || isMissing(reached.value) || !latest || !path) return [];
  const id = statusOf(reached.value.amount, ON_TRACK_FROM, ACCELERATION_NEEDED_FROM);
  return [told.progress(told.statuses[id], reached, latest, path, aim)];
}

type Refusal = "bound-and-mixed" | "bound" | "mixed" | "other";

function refusal(here: readonly One[], { period }: One): Refusal | null {
  const reached = one(here, { indicator: "progress-status", period })?.value;
  if (!reached || !isMissing(reached)) return null;
  const latest = one(here, { indicator: "progress-latest", breakdown: period })?.value;
  const mixed = latest && isMissing(latest) && latest.missing === "not-comparable";
  if (reached.because?.code !== "censored-baseline") return mixed ? "mixed" : "other";
  return mixed ? "bound-and-mixed" : "bound";
}

interface Words {
  readonly statuses: { readonly [S in ProgressStatus]: string };
  change(linear: One, compound: One): readonly Part[];
  target(baseline: One, aim: One, change: readonly Part[], isFirst: boolean): Passage;
  readonly refused: { readonly [R in Refusal]: Passage };
  progress(word: string, status: One, latest: One, required: One, aim: One): Passage;
}

const given = ({ value }: One): boolean => !isMissing(value);

const words: { readonly [L in ReportLocale]: Words } = {
  en: {
    statuses: {
      target_achieved: "target achieved",
      substantial_progress: "on track",
      moderate_progress: "progress, but acceleration is needed",
      limited_progress: "limited progress",
      deterioration: "deterioration",
    },
    change: (linear, compound) => [
      ...(given(linear) ? [": ", { figure: linear }, " a year if the change is even"] : []),
      ...(given(compound) ? [", or growth of ", { figure: compound }, " a year"] : []),
    ],
    target: (baseline, aim, change, isFirst) =>
      isFirst
        ? say`${{ area: aim.area }} recycled ${{ figure: baseline }} in ${{ period: baseline.period }} and aims at ${{ figure: aim }} in ${{ period: aim.period }}${change}.`
        : say`For ${{ period: aim.period }} it aims at ${{ figure: aim }}, from ${{ figure: baseline }} in ${{ period: baseline.period }}${change}.`,
    refused: {
      "bound-and-mixed": say`No progress can be given: the baseline is a bound, and later figures measure something else.`,
      bound: say`No progress can be given: the baseline is a bound.`,
      mixed: say`No progress can be given: later figures measure something else.`,
      other: say`No progress can be given; the data-quality page says why.`,
    },
    progress: (word, status, latest, required, aim) =>
      say`On the even path to ${{ figure: aim }} in ${{ period: aim.period }}: ${word}. In ${{ period: latest.period }} the rate was ${{ figure: latest }} where the path requires ${{ figure: required }}; the change so far is ${{ figure: status }} of the change required by then. The words are ours, their cuts borrowed from Statistics Canada and Open SDG.`,
  },
};
