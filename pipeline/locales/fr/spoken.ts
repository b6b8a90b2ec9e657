import type { SpokenWords } from "../spoken-words.ts";

/** A day and a fiscal year stand with their article: « le 1er mai 2020 », « l’exercice 2017/18 »; others do not. */
const articleOf = (period: string): string =>
  /^\d{1,2}(?:er)? /.test(period) ? "le " : period.startsWith("exercice") ? "l’" : "";
/** After « depuis » and « pour »: le 1er mai 2020, mai 2020. */
const named = (period: string): string => articleOf(period) + period;
/** Du 1er mai 2020, d’août 2020, de 2020. */
const of = (period: string): string =>
  `de ${named(period)}`.replace(/^de le /, "du ").replace(/^de (?=[ao])/, "d’");

const bound = (amount: number): string => String(amount).replace(".", ",");

/** Sentences whose grammar needs more than a row of a sheet. */
export const spoken: SpokenWords = {
  frame: {
    quoted: (text) => `«\u00a0${text.replace(/«\s?/g, "“").replace(/\s?»/g, "”")}\u00a0»`,
    chartDescription: (form, title, subtitle, series) =>
      `${form}. ${title}. ${subtitle}. ${series.join("\u202f; ")}.`,
    chartTrend: (first, last) =>
      `première valeur ${first.value} (${first.period}), dernière valeur ${last.value} (${last.period})`,
    chartUnchanged: (value, first, last) => `${value} (${first} et ${last})`,
    chartHighest: (value, period) => `maximum ${value} (${period})`,
    chartLowest: (value, period) => `minimum ${value} (${period})`,
    chartMost: (value, period) => `maximum ${value} (${period})`,
    chartFewest: (value, period) => `minimum ${value} (${period})`,
    chartSingle: (value, period) => `${value} (${period})`,
  },
  changes: {
    unchanged: (period) => `sans changement depuis ${named(period)}`,
    notCompared: (period, was) => `${period}\u00a0: ${was}, non comparable`,
  },
  story: {
    dataOf: (period) => `Données ${of(period)}`,
    countedFor: (years, period) => `Données ${of(years)}, comptées pour ${named(period)}`,
    trend: (first, last) =>
      `Première valeur\u00a0: ${first.value} (${first.period}), dernière valeur\u00a0: ${last.value} (${last.period})`,
  },
  template: {
    key: (columns) =>
      columns.length === 1
        ? `Deux lignes ne peuvent pas avoir la même valeur dans la colonne ${columns[0]}.`
        : `Deux lignes ne peuvent pas avoir les mêmes valeurs dans toutes ces colonnes\u00a0: ${columns.join(", ")}.`,
    number: (minimum, maximum, unit) => {
      const range =
        minimum === null
          ? maximum === null
            ? ""
            : ` d’au plus ${bound(maximum)}`
          : maximum === null
            ? ` d’au moins ${bound(minimum)}`
            : ` de ${bound(minimum)} à ${bound(maximum)}`;
      return `Un nombre${range}${unit === "" ? "" : `, exprimé en ${unit}`}, sans son unité.`;
    },
  },
};
