import type { ReadingWords } from "../reading-words.ts";

const months = [
  ["janvier", "janv"],
  ["février", "févr", "fév"],
  ["mars"],
  ["avril", "avr"],
  ["mai"],
  ["juin"],
  ["juillet", "juil"],
  ["août"],
  ["septembre", "sept"],
  ["octobre", "oct"],
  ["novembre", "nov"],
  ["décembre", "déc"],
];
const month = `(${months.flat().join("|")})\\.?`;

export const reads: ReadingWords = {
  heads: {
    places:
      /^(?:villes?|communes?|municipalité|pays|régions?|cantons?|départements?|provinces?|lieu|territoires?|zones? géographiques?)$/u,
    times: /année|^ans?$|exercice|période|mois/u,
    remarks: /remarque|commentaire/u,
  },
  totals: {
    alone: ["total général", "somme", "moyenne"],
    atEnd: [],
    atStart: ["somme", "moyenne"],
    before: ["sous-", "sous "],
  },
  missing: {
    "not-reported": [
      ...["n. d.", "n. c.", "n.c.", "non disponible", "non communiqué", "non renseigné"],
      ...["inconnu", "aucune donnée", "pas de données"],
    ],
    "not-applicable": ["sans objet", "s. o.", "s.o.", "non applicable"],
  },
  units: {
    ...{ tonnes: "t", habitant: "person", habitants: "person", personne: "person", personnes: "person" },
    ...{ ménage: "household", ménages: "household", bloc: "block", "pour cent": "%" },
    ...{ membre: "member", "collectivité locale": "government", bâtiment: "building" },
  },
  multipliers: {
    ...{ "milliers de": 1e3, "millions de": 1e6, "milliards de": 1e9 },
    ...{ millier: 1e3, milliers: 1e3, millions: 1e6, milliards: 1e9, milliard: 1e9 },
  },
  unitMark: ["unité"],
  qualifiers: {
    before: {
      "at-least": ["au moins"],
      "at-most": ["au plus", "au maximum", "jusqu'à"],
      "more-than": ["plus de"],
      "less-than": ["moins de"],
      about: ["environ", "env.", "env", "près de"],
    },
    after: { "at-least": ["ou plus", "et plus"], "at-most": ["ou moins"] },
  },
  dates: [
    [new RegExp(`^(\\d{1,2})(?:er)? ${month} (\\d{4})$`, "u"), ["day", "month", "year"]],
    [new RegExp(`^${month} (\\d{4})$`, "u"), ["month", "year"]],
  ],
  months,
  eras: [],
  notes: ["remarque", "remarques"],
};
