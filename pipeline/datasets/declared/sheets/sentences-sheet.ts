import { defineSheet } from "../definition-sheet.ts";

/**
 * A row is a sentence with figures in braces; those of one paragraph follow each other. One with a weight may open the
 * report, and stands there on track where `on track when` holds. One that heads a chart is what the chart says, and
 * stands in no paragraph. Where its figure counts older values, `data of` names them.
 */
export const sentencesSheet = defineSheet({
  name: "sentences",
  required: false,
  columns: {
    paragraph: { says: "sentences of one paragraph have the same word here; without it each is its own" },
    sentence: {
      translated: true,
      says: "words, with figures in braces: `{pm25 HAN 2025}`, `{pm25 number}` without its unit, `{pm25 HAN area}` the place's name, `{pm25 period}` when, `{rank 1 pm25}` the highest, `{rank -1 pm25 area}` where it is lowest, `{list events by format}`; without a period the latest is meant, of ranked places that of the whole, else the latest that most of them have",
    },
    "shown when": {
      says: "`pm25 exists`, or `pm25 is more than 5`, `less than`, `at least`, `at most`, beside a number or another figure; several with `and`; without it always",
    },
    weight: { says: "from 1 to 100: it may open the report, the heavier first" },
    "on track when": { says: "the same forms: when what it tells is on track" },
    "data of": {
      says: "of what its figure counts, where that is older: `pm25`, whose latest years are told as those of the data",
    },
    heads: { says: "the chart whose headline it is; it then stands in no paragraph" },
  },
});
