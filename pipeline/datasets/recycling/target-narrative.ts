import { ACCELERATION_NEEDED_FROM, ON_TRACK_FROM, statusOf } from "../../methods/progress-status.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Locale } from "../../model/locale.ts";
import { type Observation, one, select } from "../../model/observation.ts";
import type { Passage } from "../../model/passage.ts";
import { isMissing } from "../../model/quantity.ts";
import type { RecyclingIndicator } from "./indicators.ts";
import type { RecyclingWords, Refusal } from "./words/recycling-words.ts";
import { words } from "./words.ts";

type One = Observation<RecyclingIndicator>;

const answers = ["achieved", "kept", "missed", "due"] as const;

/** The targets of each place with what they require, then each status with what it rests on, or why there is none. */
export function targetNarrative(observations: readonly One[], locale: Locale): Passage[] {
  const targets = groupBy(select(observations, { indicator: "recycling-target" }), ({ area }) => area);
  const say = words[locale].targets;
  return [...targets].flatMap(([area, own]) => {
    const here = select(observations, { area });
    const aims = own.flatMap((aim, index) => required(here, aim, index === 0, say));
    const refusals = new Set(own.flatMap((aim) => refusal(here, aim) ?? []));
    const statuses = own.flatMap((aim) => status(here, aim, say));
    return [...aims, ...statuses, ...[...refusals].map((reason) => say.refused[reason])];
  });
}

function required(
  here: readonly One[],
  aim: One,
  isFirst: boolean,
  told: RecyclingWords["targets"],
): Passage[] {
  const [baseline] = select(here, { indicator: "target-baseline", breakdown: aim.period });
  const changes = select(here, { indicator: "required-change", period: aim.period });
  const [linear, compound] = [one(changes, { breakdown: "linear" }), one(changes, { breakdown: "compound" })];
  if (!baseline || !linear || !compound) return [];
  const change = told.change(given(linear), given(compound));
  return [isFirst ? told.first(baseline, aim, change) : told.further(baseline, aim, change)];
}

function status(here: readonly One[], aim: One, told: RecyclingWords["targets"]): Passage[] {
  const { period } = aim;
  const reached = one(here, { indicator: "progress-status", period });
  const latest = one(here, { indicator: "progress-latest", breakdown: period });
  if (!reached || isMissing(reached.value) || !latest) return [];
  const { derivation, amount } = reached.value;
  const name = derivation.from === "operation" ? derivation.name : "";
  const answer = answers.find((own) => name === `target-${own}`);
  if (answer) return [told.answers[answer](latest, aim)];
  const needed = one(here, { indicator: "required-change", period, breakdown: "linear-from-latest" });
  const rest = needed && !isMissing(needed.value) ? [told.fromLatest(needed, latest)] : [];
  const word = told.statuses[statusOf(amount, ON_TRACK_FROM, ACCELERATION_NEEDED_FROM)];
  const progress = { word, status: reached, latest, aim };
  if (name === "cagr-progress") return [told.growthRatio(progress), ...rest];
  const path = one(here, { indicator: "required-path", breakdown: period, period: latest.period });
  return path ? [told.progress(progress, path), ...rest] : [];
}

function refusal(here: readonly One[], { period }: One): Refusal | null {
  const reached = one(here, { indicator: "progress-status", period })?.value;
  if (!reached || !isMissing(reached)) return null;
  const latest = one(here, { indicator: "progress-latest", breakdown: period })?.value;
  const mixed = latest && isMissing(latest) && latest.missing === "not-comparable";
  if (reached.because?.code !== "censored-baseline") return mixed ? "mixed" : "other";
  return mixed ? "bound-and-mixed" : "bound";
}

function given(one: One): One | null {
  return isMissing(one.value) ? null : one;
}
