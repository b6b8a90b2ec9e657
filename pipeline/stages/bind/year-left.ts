import { groupBy } from "../../model/group-by.ts";
import { firstDay } from "../../model/period.ts";
import type { Analysed } from "../proof/context/analyse.ts";
import { spanAt } from "../proof/context/sentences.ts";
import type { BoundCheck } from "./check-bound.ts";
import { hasMoved } from "./sentence-remarks.ts";

/** The latest year that moved where it is bound, and the blocks in which a sentence with nothing bound names it or a number. */
export function yearLeft(checks: readonly BoundCheck[], { blocks }: Analysed) {
  const moved = checks.flatMap((check) =>
    (check.state === "stale" || hasMoved(check)) && check.before && check.value && "period" in check.value
      ? [firstDay(check.before.of[0].period).slice(0, 4)]
      : [],
  );
  const year = moved.sort().at(-1) ?? "";
  const bound = groupBy(checks, ({ block }) => block);
  const left = blocks.filter(({ sentences, block: { cell } }, index) => {
    const held = (bound.get(index) ?? []).map(({ from }) => spanAt(sentences, from));
    return sentences.some(
      (sentence) =>
        !held.includes(sentence) &&
        ((!cell && sentence.numbers.length > 0) ||
          sentence.times.some(({ period }) => period?.startsWith(year))),
    );
  });
  return { year, blocks: year === "" ? [] : left.map(({ block }) => block) };
}
