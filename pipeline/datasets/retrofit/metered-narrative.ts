import type { Locale } from "../../model/locale.ts";
import { type Observation, one, select } from "../../model/observation.ts";
import type { Passage } from "../../model/passage.ts";
import { isMissing } from "../../model/quantity.ts";
import type { RetrofitIndicator } from "./indicators.ts";
import type { RetrofitWords } from "./words/retrofit-words.ts";
import { words } from "./words.ts";

type One = Observation<RetrofitIndicator>;

/** A city has more meters than prose: those after these are read in the tables. */
const mostPassages = 6;

/** What each meter says, with the days it covers; never a year made up from them. */
export function meteredNarrative(observations: readonly One[], locale: Locale): Passage[] {
  const meters = select(observations, { indicator: "reporting-days" }).slice(0, mostPassages);
  if (meters.length === 0) return [];
  const areSamples = meters.some(({ value }) => !isMissing(value) && value.status === "illustrative");
  const say = words[locale].metered;
  return [
    say.method,
    ...(areSamples ? [say.samples] : []),
    ...meters.map((days) => ofMeter(observations, days, say)),
  ];
}

function ofMeter(observations: readonly One[], days: One, say: RetrofitWords["metered"]): Passage {
  const { area, breakdown } = days;
  const find = (indicator: RetrofitIndicator) => one(observations, { indicator, area, breakdown });
  const [avoided, share, band] = [find("avoided-use"), find("avoided-share"), find("savings-uncertainty")];
  const [measured, expected, fit] = [
    find("measured-use"),
    find("counterfactual-use"),
    find("fit-adjusted-r2"),
  ];
  if (!avoided || !share || !band || !measured || !expected || !fit || isMissing(avoided.value))
    return say.refused(breakdown);
  return say.meter({ days, avoided, share, band, measured, expected, fit });
}
