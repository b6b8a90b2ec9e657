import type { ReadingWords } from "../reading-words.ts";

const months = [
  ["januar", "jänner", "jan"],
  ["februar", "feber", "feb"],
  ["märz", "mär", "mrz"],
  ["april", "apr"],
  ["mai"],
  ["juni", "jun"],
  ["juli", "jul"],
  ["august", "aug"],
  ["september", "sept", "sep"],
  ["oktober", "okt"],
  ["november", "nov"],
  ["dezember", "dez"],
];
const month = `(${months.flat().join("|")})\\.?`;

export const reads: ReadingWords = {
  heads: {
    places: /^(stadt|städte|gemeinde|kommune|ort|land|staat|kanton|bundesland|landkreis|kreis)$/u,
    times: /jahr|datum|zeitraum|monat|stichtag/u,
    remarks: /bemerkung|anmerkung|hinweis|beschreibung/u,
  },
  totals: {
    alone: ["gesamt", "insgesamt", "summe", "gesamtsumme", "durchschnitt", "mittelwert"],
    atEnd: [],
    atStart: ["gesamt", "summe", "durchschnitt", "mittelwert"],
    before: ["zwischen", "teil"],
  },
  missing: {
    "not-reported": [
      ...["k. a.", "k.a.", "keine angabe", "keine angaben", "keine daten"],
      ...["nicht verfügbar", "nicht erhoben", "unbekannt"],
    ],
    "not-applicable": ["entfällt", "nicht zutreffend", "nicht anwendbar"],
  },
  units: { tonnen: "t", einwohner: "person", personen: "person", haushalte: "household", prozent: "%" },
  multipliers: {
    ...{ tausend: 1e3, "tsd.": 1e3, tsd: 1e3 },
    ...{ millionen: 1e6, "mio.": 1e6, mio: 1e6 },
    ...{ milliarden: 1e9, milliarde: 1e9, "mrd.": 1e9, mrd: 1e9 },
  },
  unitMark: ["einheit"],
  qualifiers: {
    before: {
      "at-least": ["mindestens", "mind."],
      "at-most": ["höchstens", "maximal", "bis zu"],
      "more-than": ["mehr als", "über "],
      "less-than": ["weniger als", "unter "],
      about: ["rund", "etwa", "ungefähr", "zirka", "knapp"],
    },
    after: { "at-least": ["oder mehr"], "at-most": ["oder weniger"] },
  },
  dates: [
    [new RegExp(`^(\\d{1,2})\\. ?${month} (\\d{4})$`, "u"), ["day", "month", "year"]],
    [new RegExp(`^${month} (\\d{4})$`, "u"), ["month", "year"]],
  ],
  months,
  eras: [],
  notes: ["anmerkung", "anmerkungen", "hinweis", "hinweise", "quelle", "quellen"],
};
