import { groupBy } from "../../../model/group-by.ts";
import type { Analysed } from "../context/analyse.ts";
import type { Contradiction, ProofedFigure } from "../verdict.ts";
import {
  changeThatDoesNotFollow,
  directionThatDoesNotFollow,
  multipleThatDoesNotFollow,
} from "./changes-in.ts";
import { countsOfLists } from "./count-of-list.ts";
import { datesAndDays } from "./dates-and-days.ts";
import { partsAndTotal, sumThatDoesNotFollow } from "./parts-and-total.ts";
import { shareThatDoesNotFollow } from "./share-that-does-not-follow.ts";
import { twoDates } from "./two-dates.ts";
import { twoValues } from "./two-values.ts";

/** Marks figures that contradict each other, whatever the data say. A figure that is already wrong stays so. */
export function contradictions(figures: readonly ProofedFigure[], analysed: Analysed): ProofedFigure[] {
  const found = new Map<ProofedFigure, Contradiction>();
  const add = (figure: ProofedFigure | undefined, why: Contradiction) => {
    if (!figure || found.has(figure) || figure.verdict === "disagrees" || figure.verdict === "stale") return;
    // A number of days that agrees with the record is right, however the range was counted.
    if (why.kind === "days-of-dates" && figure.verdict === "agrees") return;
    found.set(figure, why);
  };
  const byBlock = groupBy(figures, ({ block }) => block);
  for (const [index, block] of analysed.blocks.entries()) {
    const ofBlock = new Map((byBlock.get(index) ?? []).map((figure) => [figure.from, figure]));
    for (const sentence of block.sentences) {
      const figureAt = (from: number) => ofBlock.get(from);
      changeThatDoesNotFollow(block, sentence, (printed, why) => add(figureAt(printed.from), why));
      directionThatDoesNotFollow(block, sentence, (printed, why) => add(figureAt(printed.from), why));
      multipleThatDoesNotFollow(block, sentence, (printed, why) => add(figureAt(printed.from), why));
      shareThatDoesNotFollow(block, sentence, (printed, why) => {
        const figure = figureAt(printed.from);
        // A figure that agrees with the record is the share of something else.
        if (figure?.verdict === "not-ours") add(figure, why);
      });
      partsAndTotal(block, sentence, (total, parts, why) => {
        const all = [total, ...parts].map(({ from }) => figureAt(from));
        // Where the record has the total and each part, some things belong to none of the parts.
        const agree = all.filter((figure) => figure?.verdict === "agrees");
        if (agree.length === all.length) return;
        // Two figures of the record are hardly all parts.
        if (agree.length > 0 && parts.length < 3) return;
        add(all[0], why);
      });
      sumThatDoesNotFollow(block, sentence, (total, parts, why) => {
        // A figure of the record is not the sum of what happens to precede it.
        const [of, ...made] = [total, ...parts].map(({ from }) => figureAt(from));
        if (of?.verdict === "not-ours" && made.every((figure) => figure?.verdict === "not-ours"))
          add(of, why);
      });
      datesAndDays(block, sentence, (from, why) => add(figureAt(from), why));
    }
  }
  twoValues(figures, analysed, add);
  twoDates(analysed, (block, from, why) =>
    add(
      byBlock.get(block)?.find((figure) => figure.from === from),
      why,
    ),
  );
  const ofLists = countsOfLists(analysed).filter((list) => {
    const figure = byBlock
      .get(list.block)
      ?.find(({ from, verdict }) => from === list.from && verdict !== "no-figure");
    return !figure || figure.verdict === "not-ours";
  });
  const isOfList = ({ block, from }: ProofedFigure) =>
    ofLists.some((list) => list.block === block && list.from === from);
  const others = figures
    .filter((figure) => !isOfList(figure))
    .map((figure): ProofedFigure => {
      const contradiction = found.get(figure);
      return contradiction ? { ...figure, verdict: "inconsistent", contradiction } : figure;
    });
  return [...others, ...ofLists].sort((a, b) => a.block - b.block || a.from - b.from);
}
