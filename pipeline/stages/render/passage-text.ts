import type { Passage } from "../../model/passage.ts";
import type { Words } from "./words.ts";

/** A passage written out, its figures as plain text. */
export function passageText({ parts }: Passage, words: Words): string {
  return parts
    .map((part) => {
      if (typeof part === "string") return part;
      if ("figure" in part) return words.amount(part.figure.value);
      return "area" in part ? words.area(part.area) : words.period(part.period);
    })
    .join("");
}
