import type { AnalysedBlock, Sentence } from "../context/analyse.ts";
import type { Printed } from "../numbers/printed.ts";
import type { Contradiction } from "../verdict.ts";
import { changesIn, madeOf, mayTell, sharedScale } from "./changes-in.ts";

/** “From a to b, c %” that does not follow, beyond what rounding of all three allows. */
export function changeThatDoesNotFollow(
  block: AnalysedBlock,
  sentence: Sentence,
  tell: (printed: Printed, why: Contradiction) => void,
): void {
  const { folded, grammar } = block;
  for (const told of changesIn(block, sentence)) {
    const { first, second, beside } = told;
    // What another number parts from the two is told of that one; a share is told of something else.
    const isChange = (own: Printed) => {
      const [aside = ""] = /[，,、(（][^，,、(（]*$/u.exec(folded.slice(second.end, own.from)) ?? [];
      const [verb = ""] = /^[^，,、。;；)）]{0,16}/u.exec(folded.slice(own.end, sentence.to)) ?? [];
      const isTold = grammar.increase.test(verb) || grammar.decrease.test(verb);
      return own.kind === "change" || isTold || grammar.apposed.test(aside);
    };
    const percent = beside.find((own) => own.unit?.units.includes("percent") && isChange(own));
    if (!percent || first.unit?.units.includes("percent") || first.value <= 0) continue;
    if (!mayTell(percent, told, block)) continue;
    // Up 20 % a year on average.
    if (grammar.mean.test(folded.slice(percent.end, sentence.to))) continue;
    const change = (a: number, b: number) => Math.abs(((b - a) / a) * 100);
    const [least, most] = madeOf(told, change);
    const slack = percent.qualifier === "exact" ? percent.step / 2 + 1e-9 : percent.coarse;
    const value = Math.abs(percent.value) * (percent.unit?.factor ?? 1);
    if (value >= least - slack && value <= most + slack) continue;
    const follows = `${change(sharedScale(told) * first.value, second.value).toFixed(percent.decimals)} %`;
    tell(percent, { kind: "change", from: first.text, to: second.text, follows });
  }
}
