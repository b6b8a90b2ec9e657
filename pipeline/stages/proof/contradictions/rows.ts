import type { TextSentence } from "../context/analyse.ts";
import type { Printed } from "../numbers/printed.ts";

/** Whether a sentence has so many numbers that it is probably a run of table rows. */
export function isRunTogether({ numbers }: TextSentence): boolean {
  return numbers.length > mostInSentence;
}

const mostInSentence = 6;

export function sameUnit(a: Printed, b: Printed): boolean {
  const [unit, other] = [a.unit?.units.join(), b.unit?.units.join()];
  return unit === other || unit === undefined || other === undefined;
}
