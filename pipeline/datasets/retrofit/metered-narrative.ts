import { intervalOfDays } from "../../methods/reads.ts";
import { verdictOf } from "../../methods/savings-guards.ts";
import type { Locale } from "../../model/locale.ts";
import { type Observation, one, select } from "../../model/observation.ts";
import type { Passage } from "../../model/passage.ts";
import { punctuation } from "../../model/punctuation.ts";
import { isIllustrative, isMissing, type Missing } from "../../model/quantity.ts";
import type { RetrofitIndicator } from "./indicators.ts";
import type { MeterFigures, RetrofitWords } from "./words/retrofit-words.ts";
import { meterName, words } from "./words.ts";

type One = Observation<RetrofitIndicator>;
type Say = RetrofitWords["metered"];

/** A city has more meters than prose: those after these are read in the tables. */
const mostPassages = 6;

/** What each meter says, with the days it covers; never a year made up from them. */
export function meteredNarrative(observations: readonly One[], locale: Locale): Passage[] {
  const meters = select(observations, { indicator: "reporting-days" }).slice(0, mostPassages);
  const all = together(observations, words[locale].metered);
  if (meters.length === 0 && all.length === 0) return [];
  const areSamples = meters.some(({ value }) => isIllustrative(value));
  const say = words[locale].metered;
  const names = new Set(meters.flatMap(({ breakdown }) => [breakdown, `${breakdown}, whole-periods`]));
  const ofThese = observations.filter(({ breakdown }) => names.has(breakdown));
  const told = meters.map((days) => ofMeter(ofThese, { days, name: meterName(days.breakdown, locale) }, say));
  const opening = [say.method, ...(areSamples ? [say.samples] : [])];
  return [
    ...[...opening, ...all].map((passage) => ({ ...passage, isDemonstration: areSamples })),
    ...told.map((sentences) => ({
      parts: sentences.flatMap(({ parts }, index) =>
        index === 0 ? parts : [punctuation[locale].gap, ...parts],
      ),
      isDemonstration: areSamples,
    })),
  ];
}

/** What meters say together that are too many for a sentence each: those of which only quantiles are told. */
function together(observations: readonly One[], say: Say): Passage[] {
  const many = observations.filter(({ indicator }) => /^avoided-use-(un)?changed$/.test(indicator));
  return [...new Set(many.map(({ area }) => area))].flatMap((area) => {
    const find = (indicator: RetrofitIndicator) =>
      one(observations, { indicator, area, breakdown: "in-all" });
    const [measured, distinct] = [find("meters-measured"), find("meters-distinguishable")];
    const [avoided, margin] = [find("avoided-use"), find("savings-margin")];
    return measured && distinct && avoided && margin
      ? [say.together({ measured, distinct, avoided, margin })]
      : [];
  });
}

/** What is known: saved, used more, not distinguishable from zero, or why nothing can be said; then by which method. */
function ofMeter(
  observations: readonly One[],
  { days, name }: Pick<MeterFigures, "days" | "name">,
  say: Say,
): readonly Passage[] {
  const { area, breakdown } = days;
  const find = (indicator: RetrofitIndicator) => one(observations, { indicator, area, breakdown });
  const [avoided, share, band] = [find("avoided-use"), find("avoided-share"), find("savings-uncertainty")];
  const [measured, expected, fit] = [
    find("measured-use"),
    find("counterfactual-use"),
    find("fit-adjusted-r2"),
  ];
  const [margin, between, before] = [
    find("savings-margin"),
    find("days-between-reads"),
    find("baseline-days"),
  ];
  if (!avoided || !share || !band || !measured || !expected || !fit || !margin || !between) {
    return [say.refused(name)];
  }
  if (isMissing(avoided.value)) return [refusal(avoided.value, name, before, say)];
  const figures = { name, days, avoided, share, band, margin, measured, expected, fit };
  const whole = (indicator: RetrofitIndicator) =>
    one(observations, { indicator, area, breakdown: `${breakdown}, whole-periods` });
  const [other, otherMargin] = [whole("avoided-use"), whole("savings-margin")];
  return [
    verdict(figures, say),
    ...method(between, say),
    ...(other && otherMargin && differs(other, otherMargin) ? [say.byWholePeriods(other, otherMargin)] : []),
  ];
}

function verdict(figures: MeterFigures, say: Say): Passage {
  const [avoided, margin] = [figures.avoided.value, figures.margin.value];
  if (isMissing(avoided) || isMissing(margin)) return say.refused(figures.name);
  switch (verdictOf(avoided.amount, margin.amount)) {
    case "saved":
      return say.meter(figures);
    case "used-more":
      return say.usedMore(figures);
    case "not-distinguishable":
      return say.notDistinguishable(figures);
  }
}

function differs(avoided: One, margin: One): boolean {
  if (isMissing(avoided.value) || isMissing(margin.value)) return false;
  return verdictOf(avoided.value.amount, margin.value.amount) !== "not-distinguishable";
}

function method(between: One, say: Say): readonly Passage[] {
  if (isMissing(between.value)) return [];
  const interval = intervalOfDays(between.value.amount);
  return interval ? [say.methodFor[interval](between)] : [];
}

function refusal({ because }: Missing, meter: string, before: One | undefined, say: Say): Passage {
  const reason = because && "reason" in because ? because.reason : "";
  if (reason === "all-reads-zero") return say.allZero(meter);
  if (reason === "too-few-days" && before && !isMissing(before.value)) return say.tooFewDays(meter, before);
  return say.refused(meter);
}
