import type { Surroundings } from "../context/surroundings.ts";
import type { Printed } from "../numbers/printed.ts";

/** Whether the place nearest to a number has no other number nearer to it. */
export function isOfItsPlace(printed: Printed, { sentence }: Surroundings): boolean {
  const away = (one: { from: number; to: number }, own: Printed) =>
    one.to <= own.from ? own.from - one.to : Math.max(0, one.from - own.end);
  return sentence.places.some(
    (place) =>
      away(place, printed) <= 16 && sentence.numbers.every((own) => away(place, own) >= away(place, printed)),
  );
}
