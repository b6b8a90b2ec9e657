import { quotedIn } from "../quoted.ts";
import type { SpokenWords } from "../spoken-words.ts";

/** Sentences whose grammar needs more than a row of a sheet. */
export const spoken: SpokenWords = {
  frame: {
    quoted: quotedIn("“”", "‘’"),
    chartDescription: (form, title, subtitle, series) =>
      `${form}. ${title}. ${subtitle}. ${series.join("; ")}.`,
    chartTrend: (first, last) => `from ${first.value} (${first.period}) to ${last.value} (${last.period})`,
    chartUnchanged: (value, first, last) => `${value} (${first} and ${last})`,
    chartHighest: (value, period) => `highest ${value} (${period})`,
    chartLowest: (value, period) => `lowest ${value} (${period})`,
    chartMost: (value, period) => `highest ${value} (${period})`,
    chartFewest: (value, period) => `lowest ${value} (${period})`,
    chartSingle: (value, period) => `${value} (${period})`,
  },
  changes: {
    unchanged: (period) => `unchanged since ${period}`,
    notCompared: (period, was) => `${period}: ${was}, not comparable`,
  },
  story: {
    dataOf: (period) => `Data for ${period}`,
    countedFor: (years, period) => `Data for ${years}, counted for ${period}`,
    trend: (first, last) => `From ${first.value} (${first.period}) to ${last.value} (${last.period})`,
  },
  template: {
    key: (columns) => `No two rows may have the same ${columns.join(" and ")}.`,
    number: (minimum, maximum, unit) => {
      const range =
        minimum === null
          ? maximum === null
            ? ""
            : ` of at most ${maximum}`
          : maximum === null
            ? ` of at least ${minimum}`
            : ` from ${minimum} to ${maximum}`;
      return `A number${range}${unit === "" ? "" : ` in ${unit}`}, without its unit.`;
    },
  },
};
