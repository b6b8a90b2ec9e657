import { defineSheet } from "../definition-sheet.ts";
import { methods } from "../methods/methods.ts";

/** The facts of methods that sentences may use, for docs/definition-words.md. */
const facts = [...methods].flatMap(([id, { tell }]) => {
  const names = Object.keys(tell).map((name) => `\`${name}\``);
  return names.length > 0 ? [`\`${id}\` gives ${names.join(", ")}`] : [];
});

/**
 * Each row is a sentence with figures in braces; rows of one paragraph follow each other. A sentence with a weight may open
 * the report, and counts as on track where `on track when` holds. A sentence that heads a chart is its headline and stands
 * in no paragraph. Where its figure counts older values, `data of` names them.
 */
export const sentencesSheet = defineSheet({
  name: "sentences",
  required: false,
  columns: {
    paragraph: {
      says: "sentences with the same word here form a paragraph; without it each is its own paragraph",
    },
    sentence: {
      translated: true,
      says: `words, with figures in braces: \`{pm25 HAN 2025}\`, \`{pm25 number}\` without its unit, \`{events: No event|One event}\` in words where it is none or one, \`{pm25 HAN area}\` the place's name, \`{pm25 period}\` when, \`{rank 1 pm25}\` the highest, \`{rank -1 pm25 area}\` where it is lowest, \`{list events by format}\`, \`{first pm25 by area}\` the first as they are told that has a value, \`{last pm25}\` the latest of whatever part, \`{previous pm25}\` the one before it of the same place and part, \`{population rank 1 pm25}\` how many are compared in it, \`{years rank 1 pm25}\` of which years, \`{without rank 1 pm25}\` which places are not compared, \`{pm10 at first pm25}\` that of the same place and period, \`{each pm25: {pm25 area} {pm25} ({pm10} of PM10)}\` the same words of each with what else has its place, period and part; without a period the latest is meant, of ranked places that of the whole, else the latest that most of them have; of years after the edition's only where there is no other; what the dataset's method picks out is named like an indicator: ${facts.join("; ")}`,
    },
    "shown when": {
      says: "conditions as under `where` of an indicator, on its figure: `pm25 exists`, `pm25 has no figure`, `pm25 is more than 5`, `less than`, `at least`, `at most` a number or another figure, `pm25 is 0`, `pm25 is not 0`, `pm25 is illustrative`, `is a bound`, `is not comparable`; of the measure of a target `is on track`, `is achieved`, `kept`, `missed` or `due`, `is measured by path` or `by growth`; with `any` before it of one of its figures at least: `any pm25 is illustrative`; several with `and`; without it always",
    },
    "for each": {
      says: "repeats the sentence for each place, period, or part of a place of an indicator, using only the figures of that one: `pm25 area`, `pm25 part`; with `pm25` alone, for each figure, using those of its place and period, such as the baseline of the target of 2030; `first 6 pm25 part` limits the number",
    },
    weight: { says: "from 1 to 100: it may open the report; higher weights come first" },
    "on track when": { says: "in the same form: when the sentence counts as on track" },
    "data of": {
      says: "the indicator whose data its figure counts, if that data is older: `pm25`; its latest years are given as those of the data",
    },
    heads: {
      says: "the chart whose headline it is, and then it has no stop, or `report` where it only opens that; or `profile` where it opens the page of the place of its first figure; or `verdict`: a clause of at most 15 words without a stop, of which the heaviest is the headline of the report, and the second stands below it unless it is what a leading chart says; or `verdict note`: a sentence in small type below one of these, with a figure of it; or `change`: a sentence among what changed since an earlier year, which stands below the leading charts unless one of them says it; or `change note`: a clause without a stop that goes along with each change told of a figure of it; it then stands in no paragraph",
    },
  },
});
