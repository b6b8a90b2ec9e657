import type { ReadingWords } from "../reading-words.ts";

const months = [
  ["january", "jan"],
  ["february", "feb"],
  ["march", "mar"],
  ["april", "apr"],
  ["may"],
  ["june", "jun"],
  ["july", "jul"],
  ["august", "aug"],
  ["september", "sept", "sep"],
  ["october", "oct"],
  ["november", "nov"],
  ["december", "dec"],
];
const month = `(${months.flat().join("|")})\\.?`;

export const reads: ReadingWords = {
  heads: {
    places:
      /^(?:.* )?(?:city|cities|town|municipality|country|countries|country or area|province|region|district|place|location|territory|area|state|county|(?:local )?authorit(?:y|ies)|local government area)(?: names?)?$|^(?:ref_area|geo|geography|economy|reporter)$/u,
    times: /year|period|date|^time$/u,
    remarks: /note|remark|comment|description/u,
  },
  totals: {
    alone: ["total", "totals", "sum", "average", "mean"],
    atEnd: [],
    atStart: ["total", "average", "mean"],
    before: ["grand ", "overall ", "annual ", "sub-", "sub ", "sub"],
  },
  missing: {
    "not-reported": [
      "not available",
      "not reported",
      "no data",
      "none",
      "nil",
      "null",
      "unknown",
      "n.d.",
      "nd",
      "tbd",
      "tbc",
    ],
    "not-applicable": ["n/a", "n.a.", "na", "not applicable"],
  },
  units: {
    ...{ tonne: "t", people: "person", percent: "%", percentage: "%", "per cent": "%" },
    ...{ "°c": "degC", "°f": "degF" },
    ...{ kilowatthour: "kWh", "kilowatt-hour": "kWh", "kilowatt hour": "kWh" },
    ...{ megawatthour: "MWh", "megawatt-hour": "MWh", "megawatt hour": "MWh" },
  },
  multipliers: { thousand: 1e3, million: 1e6, billion: 1e9 },
  unitMark: ["unit", "units"],
  qualifiers: {
    before: {
      "at-least": ["at least", "no less than", "min.", "minimum"],
      "at-most": ["at most", "up to", "no more than", "max.", "maximum"],
      "more-than": ["over ", "above ", "more than", "exceeding"],
      "less-than": ["under ", "below ", "less than", "fewer than"],
      about: [
        ...["ca.", "ca", "c.", "circa ", "about", "around", "approx.", "approx", "approximately"],
        ...["roughly", "nearly", "almost", "some "],
      ],
    },
    after: { "at-least": ["or more", "or over"], "at-most": ["or less", "or fewer", "or under"] },
  },
  dates: [
    [new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[ -]${month}[ ,-] ?(\\d{4})$`, "u"), ["day", "month", "year"]],
    [new RegExp(`^${month} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`, "u"), ["month", "day", "year"]],
    [new RegExp(`^${month},? (\\d{4})$`, "u"), ["month", "year"]],
  ],
  months,
  eras: [],
  notes: ["note", "notes", "source", "sources", "remark", "remarks"],
};
