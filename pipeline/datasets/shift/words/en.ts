import { list, quoted } from "../../../locales/en/quoting.ts";
import { say } from "../../../model/passage.ts";
import type { ShiftWords } from "./shift-words.ts";

export const en: ShiftWords = {
  title: "EcoMobility SHIFT+",
  about: "Assessments of how well cities move people and goods, by the 23 indicators of SHIFT+.",
  measured:
    "Each indicator is scored in points of its range; the score of a category is weighted over the indicators answered. The weights are equal and unofficial.",
  indicators: {
    "category-score": {
      title: "Category score",
      definition:
        "How much of the possible score a city reached in one of the three SHIFT+ categories, over the indicators it answered.",
      method:
        "Σ w(s − min) / Σ w(max − min) × 100 over the answered indicators. Weights and ranges are those of scheme.csv: equal weights, unofficial, since the official ones could not be read; no label is awarded.",
    },
    "indicator-score": {
      title: "Indicator score",
      definition: "The score of one of the 23 SHIFT+ indicators, in points of its range.",
      method:
        "As assessed. Codes mean different things in SHIFT and SHIFT+: compared only within one scheme.",
    },
    "indicators-answered": {
      title: "Indicators answered",
      definition: "Indicators of a category for which the assessment gives a score.",
      method: "Count of the indicators with a score; n/a is not a score of zero.",
    },
  },
  breakdowns: {
    enablers: "Enablers",
    "transport-systems-and-services": "Transport systems and services",
    performance: "Performance",
    E1: "Understanding users' needs & public participation",
    E2: "Vision, strategy and leadership",
    E3: "Human resources",
    E4: "Finance for ecomobility",
    E5: "Monitoring, evaluation, review",
    E6: "Preparedness for the future of mobility",
    TSS1: "Walking conditions",
    TSS2: "Cycling conditions",
    TSS3: "Public transport usability and reliability",
    TSS4: "Accessibility",
    TSS5: "Shared mobility services",
    TSS6: "Engagement with informal mobility",
    TSS7: "Intermodal integration and information services",
    TSS8: "Ecologistics",
    TSS9: "Low emission vehicles",
    TSS10: "Planning of city areas",
    TSS11: "Parking",
    TSS12: "Low-speed/car-free zones",
    P1: "Modal split",
    P2: "Safety",
    P3: "Local air quality",
    P4: "Travel time",
    P5: "GHG emissions",
  },
  columns: {
    assessments: {
      city: "The city that was assessed.",
      country: "The country the city lies in.",
      year: "The year that the assessment is for.",
      scheme: "The scheme that was followed, by its name in the list of schemes.",
      record: "Whether the scores were assessed or are illustrative.",
      category: "The category that the indicator belongs to.",
      code: "The indicator's code, such as E1, TSS4 or P2.",
      indicator: "The indicator's name.",
      score: "The score that was given; n/a where the indicator was not answered.",
      outOf: "The highest score that can be given.",
      comment: "Anything a reader must know about the score.",
    },
    scheme: {
      scheme: "The name of the scheme.",
      code: "The indicator's code in this scheme.",
      category: "The category that the indicator belongs to.",
      indicator: "The indicator's name.",
      minimum: "The lowest score that can be given.",
      maximum: "The highest score that can be given.",
      weight: "How much the indicator counts within its category.",
      official: "Whether the weight is the official one.",
    },
  },
  charts: {
    categories: "SHIFT+ category scores",
    categoriesUnit: "Per cent of the possible score over the indicators answered, by city",
    categoriesNote: "Equal, unofficial weights. A category is scored over the indicators that were answered.",
    indicators: "SHIFT+ indicator scores",
    indicatorsUnit: "Points, from 0 to 5, by city",
    indicatorsNote: "n/a: not answered; it is not a score of zero.",
  },
  narrative: {
    opening: say`EcoMobility SHIFT+ scores how well a city moves people and goods: what it has in place (enablers), what it offers (transport systems and services) and what comes of it (performance).`,
    illustrative: say`The published assessments give no scores; those shown here are illustrative and show the method, not the cities.`,
    city: (area, period, scores) => say`${{ area }}, assessed for ${{ period }}: ${scores}.`,
    category: (name, score, answered) => [
      `${name} `,
      { figure: score },
      " (",
      { figure: answered },
      " answered)",
    ],
  },
  problems: {
    "unrated-indicator": ({ entry, scheme, isBlank }) => ({
      says: `The assessment has no ${isBlank ? "score" : "row"} for ${entry} of ${quoted(scheme)}; it counts as not answered.`,
      fix: isBlank ? "Fill in the score, or write n/a." : "Add the row; write n/a where there is no score.",
    }),
    "other-maximum": ({ raw, entry, scheme, maximum }) => ({
      says: `${entry} is scored out of ${raw} here, and out of ${maximum} in ${quoted(scheme)}.`,
      fix: `Score it out of ${maximum}, or name the scheme that was followed.`,
    }),
    "incomparable-schemes": ({ schemes }) => ({
      says: `The assessments follow different schemes (${list(schemes.map(quoted))}); scores compare only within one.`,
    }),
  },
};
