import type { TextSentence } from "../context/analyse.ts";
import type { Printed } from "../numbers/printed.ts";

/** Whether so many numbers stand in a sentence that rows may have run together in it. */
export function isRunTogether({ numbers }: TextSentence): boolean {
  return numbers.length > mostInSentence;
}

const mostInSentence = 6;

export function sameUnit(a: Printed, b: Printed): boolean {
  const [unit, other] = [a.unit?.units.join(), b.unit?.units.join()];
  return unit === other || unit === undefined || other === undefined;
}
