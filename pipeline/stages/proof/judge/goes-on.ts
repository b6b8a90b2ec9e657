import type { Surroundings } from "../context/surroundings.ts";
import type { Ground } from "../readings/ground.ts";
import type { Vocabulary } from "../readings/vocabulary.ts";
import { foreignWords } from "./foreign-words.ts";

/** Words that its dataset never uses, beyond which a clause speaks of something else than what was spoken of before. */
const mostOthers = 1;

/** How surely the sentence goes on about what was spoken of before it; what its clause says besides must be the dataset's own words. */
export function goesOn(around: Surroundings, vocabulary: Vocabulary): Ground["goesOn"] {
  const known = new Map<string, boolean>();
  return (printed, topic) => {
    const sure = around.subjects.indicators.get(topic.subject) ?? 0;
    if (sure === 0) return 0;
    const key = `${topic.dataset} ${printed.from}`;
    const isOwn = known.get(key) ?? foreignWords(printed, topic.dataset, around, vocabulary) <= mostOthers;
    known.set(key, isOwn);
    return isOwn ? sure : 0;
  };
}
