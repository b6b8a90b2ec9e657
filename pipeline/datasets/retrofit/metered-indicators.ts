import type { Indicator } from "../../model/observation.ts";
import { caltrack, indicator } from "./metered-method.ts";
import { modelIndicators } from "./model-indicators.ts";

const sum = {
  en: "Of each meter, and of all in one place (“in-all”), in kWh of final energy whatever the carrier; a place's days run from the first to the last of its meters.",
};

/** What is said of every meter, given or refused. */
const meterIndicators = {
  "avoided-use": indicator(
    "Energy use avoided",
    "Final energy that a building used less after works than the model of its use before expects at the weather that came; only the days reported, never a year made up from them.",
    "kWh",
    "higher",
    { en: `Σ days × (model − use per day) over the reporting periods. ${caltrack}. ${sum.en}` },
  ),
  "avoided-share": indicator(
    "Share of energy use avoided",
    "Energy use avoided as a share of what the model expects.",
    "percent",
    "higher",
    { en: "Energy use avoided / use expected by the model × 100." },
  ),
  "counterfactual-use": indicator(
    "Energy use expected by the model",
    "Final energy that the building would have used in the days reported had it gone on as before works.",
    "kWh",
    "neither",
    { en: `Σ days × model, at the degree days of the reporting periods. ${caltrack}. ${sum.en}` },
  ),
  "measured-use": indicator(
    "Energy use measured",
    "Final energy that the meter counted in the days reported.",
    "kWh",
    "lower",
    { en: `Sum of the reads of the reporting periods. ${sum.en}` },
  ),
  "savings-uncertainty": indicator(
    "Uncertainty of the energy use avoided",
    "Half the width of the band that holds the energy use avoided with a probability of 90 %.",
    "kWh",
    "lower",
    {
      en: `ASHRAE Guideline 14 with the coefficients of Sun and Baltazar for monthly data, as in ${caltrack}. Of several meters: the root of the sum of squares, as if their errors were independent.`,
    },
  ),
  "reporting-days": indicator(
    "Days reported",
    "Days between the reads of the reporting periods.",
    "day",
    "higher",
    {
      en: `Sum of the days of the periods kept: 25 to 35 days each, wholly within 365 days from the end of works. ${caltrack}.`,
    },
  ),
  "reporting-periods": indicator(
    "Reporting periods",
    "Periods between two reads after works.",
    "period",
    "higher",
    {
      en: `Count of the periods kept; what was dropped, and why, is on the data-quality page. ${caltrack}.`,
    },
  ),
  "baseline-periods": indicator(
    "Baseline periods",
    "Periods between two reads before works, on which the model rests (n).",
    "period",
    "higher",
    { en: `Count of the periods kept, wholly within 365 days before works. ${caltrack}.` },
  ),
  ...modelIndicators,
} as const satisfies Record<string, Indicator>;

export const meteredIndicators = {
  ...meterIndicators,
  "meters-measured": indicator(
    "Meters with measured savings",
    "Meters for which savings could be given; of no others is anything in a sum.",
    "meter",
    "higher",
    { en: "Count of the meters, by their building's row in retrofits.csv." },
  ),
  "period-use": indicator(
    "Energy use of a period",
    "Final energy that the meter counted from one read to the next after works.",
    "kWh",
    "lower",
    { en: "The read that opens the period." },
  ),
  "period-counterfactual": indicator(
    "Energy use of a period expected by the model",
    "Final energy that the model expects for the period at its weather.",
    "kWh",
    "neither",
    { en: `Days × model, at the degree days of the period. ${caltrack}.` },
  ),
} as const satisfies Record<string, Indicator>;

export type MeterIndicator = keyof typeof meterIndicators;
/** Object.keys forgets the keys' type. */
export const perMeter = Object.keys(meterIndicators) as MeterIndicator[];
