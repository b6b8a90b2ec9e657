import { forms } from "../../../charts/forms.ts";
import { defineSheet } from "../definition-sheet.ts";

const meanings = Object.fromEntries(Object.entries(forms).map(([name, { means }]) => [name, means]));

/** Each row is a chart: what its axis shows, then what distinguishes its series. */
export const chartsSheet = defineSheet({
  name: "charts",
  required: false,
  columns: {
    chart: { required: true, says: "its id" },
    form: { required: true, oneOf: Object.keys(forms), meanings, says: "how it is drawn" },
    indicator: {
      required: true,
      says: "the indicators it draws; several of one unit are separated by a bar, each a series",
    },
    by: {
      required: true,
      says: "what its axis shows and, after a bar, what its series are: `year`, `year|city`, `city at the latest period`, or `indicator` if each of several is a bar; together they must be a grouping of the indicator's `by`",
    },
    "for each": {
      says: "draws the chart again for each place of an indicator, `pm25 area`, with all figures of that place and the places within it, or for each part of a place, `first 12 pm25 part`; its axis is then `period`, `part` or `area`",
    },
    "shown when": { says: "when it is drawn, as `shown when` of a sentence; by default always" },
    unjoined: {
      says: "indicators whose points are not joined by a line because they are not comparable, separated by a bar",
    },
    reference: {
      says: "a figure to draw as a reference line, as a sentence names it: `guideline`; several separated by `;`; the list `references` may name its part more briefly than `parts`",
    },
    series: {
      translated: true,
      says: "for several indicators: the names of the series, in order, separated by a bar; by default their titles",
    },
    title: { translated: true, says: "its title, without figures" },
    subtitle: { translated: true, says: "a second line" },
    labels: {
      oneOf: ["names", "values and names"],
      says: "the labels of its axis: by default names; `values and names` puts the value in the rows before them, `E1 Finance`",
    },
    note: { translated: true, says: "the text below it; parts are separated by a bar" },
    "note when": {
      says: "when that is so, as `shown when` of a sentence: `any pm25 has no figure`; without it always; of a note in parts, of each in their order, parted by a bar: `always|any pm25 has no figure`",
    },
  },
});
