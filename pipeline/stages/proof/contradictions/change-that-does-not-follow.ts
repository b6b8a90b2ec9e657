import type { AnalysedBlock, Sentence } from "../context/analyse.ts";
import { cautionsOf } from "../context/cautions.ts";
import { isFromTo } from "../context/from-to.ts";
import type { Printed } from "../numbers/printed.ts";
import type { Contradiction } from "../verdict.ts";
import { sameUnit } from "./rows.ts";

/** “From a to b, c %” that does not follow, beyond what rounding of all three allows. */
export function changeThatDoesNotFollow(
  block: AnalysedBlock,
  sentence: Sentence,
  tell: (printed: Printed, why: Contradiction) => void,
): void {
  const { folded, grammar, locale } = block;
  const { numbers, to } = sentence;
  const [, , after] = grammar.fromTo;
  for (const [index, first] of numbers.entries()) {
    const second = numbers[index + 1];
    if (!second || !sameUnit(first, second) || first.kind === "multiple" || first.upTo !== undefined)
      continue;
    if (!isFromTo(first, second, sentence, block)) continue;
    if (!after.test(folded.slice(second.end, Math.min(to, second.end + 16)))) continue;
    // What another number parts from the two is told of that one; a share is told of something else.
    const isChange = (own: Printed) => {
      const [aside = ""] = /[，,、(（][^，,、(（]*$/u.exec(folded.slice(second.end, own.from)) ?? [];
      const [verb = ""] = /^[^，,、。;；)）]{0,16}/u.exec(folded.slice(own.end, to)) ?? [];
      const isTold = grammar.increase.test(verb) || grammar.decrease.test(verb);
      return own.kind === "change" || isTold || grammar.apposed.test(aside);
    };
    const percent = [numbers[index + 2], numbers[index - 1]].find(
      (own) => own?.unit?.units.includes("percent") && isChange(own),
    );
    if (!percent || first.unit?.units.includes("percent") || first.value <= 0) continue;
    const gap = folded.slice(Math.min(second.end, percent.from), Math.max(second.end, percent.from));
    if (/[;；。]/u.test(gap) || gap.length > 60) continue;
    // Up 20 % a year on average.
    if (locale !== null && cautionsOf(locale).mean.test(folded.slice(percent.end, to))) continue;
    // From 2.0 to 2.4 million.
    const isShort = first.scale === 1 && first.value < second.scale;
    const shared = isShort ? second.scale : 1;
    const change = (a: number, b: number) => Math.abs(((b - a) / a) * 100);
    const options = [-1, 1].flatMap((x) =>
      [-1, 1].map((y) =>
        change(shared * (first.value + (x * first.step) / 2), second.value + (y * second.step) / 2),
      ),
    );
    const slack = percent.qualifier === "exact" ? percent.step / 2 + 1e-9 : percent.coarse;
    const value = Math.abs(percent.value) * (percent.unit?.factor ?? 1);
    if (value >= Math.min(...options) - slack && value <= Math.max(...options) + slack) continue;
    const follows = `${change(shared * first.value, second.value).toFixed(percent.decimals)} %`;
    tell(percent, { kind: "change", from: first.text, to: second.text, follows });
  }
}
