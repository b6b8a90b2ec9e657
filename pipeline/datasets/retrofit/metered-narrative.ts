import type { ReportLocale } from "../../model/locale.ts";
import { type Observation, one, select } from "../../model/observation.ts";
import { type Passage, say } from "../../model/passage.ts";
import { isMissing } from "../../model/quantity.ts";
import type { RetrofitIndicator } from "./indicators.ts";

type One = Observation<RetrofitIndicator>;

/** A city has more meters than prose: those after these are read in the tables. */
const mostPassages = 6;

/** What each meter says, with the days it covers; never a year made up from them. */
export function meteredNarrative(observations: readonly One[], locale: ReportLocale): Passage[] {
  const meters = select(observations, { indicator: "reporting-days" }).slice(0, mostPassages);
  if (meters.length === 0) return [];
  const areSamples = meters.some(({ value }) => !isMissing(value) && value.status === "illustrative");
  return [
    words[locale].method,
    ...(areSamples ? [words[locale].samples] : []),
    ...meters.map((days) => ofMeter(observations, days, locale)),
  ];
}

function ofMeter(observations: readonly One[], days: One, locale: ReportLocale): Passage {
  const { area, breakdown } = days;
  const find = (indicator: RetrofitIndicator) => one(observations, { indicator, area, breakdown });
  const [avoided, share, band] = [find("avoided-use"), find("avoided-share"), find("savings-uncertainty")];
  const [measured, expected, fit] = [
    find("measured-use"),
    find("counterfactual-use"),
    find("fit-adjusted-r2"),
  ];
  if (!avoided || !share || !band || !measured || !expected || !fit || isMissing(avoided.value))
    return words[locale].refused(days);
  return words[locale].meter({ days, avoided, share, band, measured, expected, fit });
}

interface Figures {
  readonly days: One;
  readonly avoided: One;
  readonly share: One;
  readonly band: One;
  readonly measured: One;
  readonly expected: One;
  readonly fit: One;
}

interface Words {
  readonly method: Passage;
  readonly samples: Passage;
  meter(figures: Figures): Passage;
  refused(days: One): Passage;
}

const words: { readonly [L in ReportLocale]: Words } = {
  en: {
    method: say`What a retrofit saves is measured by comparing the meter after works with a model of the use before them, at the weather that came. Gas is counted as final energy, like electricity.`,
    samples: say`The meters marked illustrative are samples of OpenEEmeter: synthetic loads on measured weather. They show the method and say nothing about any building, and belong to no city's figures.`,
    meter: ({ days, avoided, share, band, measured, expected, fit }) =>
      say`${days.breakdown}: in the ${{ figure: days }} covered, ${{ period: days.period }}, it used ${{ figure: measured }} where ${{ figure: expected }} were to be expected. It avoided ${{ figure: avoided }} or ${{ figure: share }}, give or take ${{ figure: band }} with nine chances in ten. The model explains use before works with an adjusted R² of ${{ figure: fit }}.`,
    refused: (days) => say`${days.breakdown}: no savings can be given; the data-quality page says why.`,
  },
};
