import type { AreaCode } from "../../model/area.ts";
import type { Observation } from "../../model/observation.ts";
import type { FigurePart, Part, Passage } from "../../model/passage.ts";
import type { Words } from "./words.ts";

/** A piece of a passage as it is written: words, a place's name, or a figure with its counter. */
export type Run =
  | { readonly text: string; readonly area?: AreaCode }
  | { readonly figure: Observation; readonly text: string; readonly before: string; readonly after: string };

/** A passage in pieces; what belongs on the line of a figure is its `before` and `after`. */
export function runsOf({ parts }: Pick<Passage, "parts">, words: Words): Run[] {
  return parts.map((part, index) => {
    const [last, next] = [parts[index - 1], parts[index + 1]];
    if (typeof part !== "string") {
      const text = partText(part, words);
      if (!("figure" in part)) return { text, ...("area" in part && { area: part.area }) };
      const { counter, closing } = afterFigure(part, next, words);
      return { figure: part.figure, text: text + counter, before: opening(last), after: closing };
    }
    const { counter, closing } = afterFigure(last, part, words);
    const rest = part.slice(counter.length + closing.length);
    return { text: isFigure(next) ? rest.slice(0, rest.length - opening(rest).length) : rest };
  });
}

/** Brackets before a figure, and marks and a Korean ending after it: a line would break there. */
const opens = /[([（「“]$/u;
const closes = /^[)\]）」”.,;:、。，；：%]*\p{sc=Hangul}*/u;

function opening(part: Part | undefined): string {
  return typeof part === "string" ? (opens.exec(part)?.[0] ?? "") : "";
}

function afterFigure(
  part: Part | undefined,
  next: Part | undefined,
  words: Words,
): { readonly counter: string; readonly closing: string } {
  if (!isFigure(part) || typeof next !== "string") return { counter: "", closing: "" };
  const counter = counterIn(next, part, words);
  return { counter, closing: closes.exec(next.slice(counter.length))?.[0] ?? "" };
}

/** What counts a bare number in the words after it, as in 5곳 and 5个: the number's marks stand behind it. */
function counterIn(text: string, { figure, isBare = false, inWords }: FigurePart, words: Words): string {
  if (!isBare || inWords !== undefined) return "";
  const [bare, amount] = [words.bare(figure.value), words.amount(figure.value)];
  const unit = amount.slice(amount.indexOf(bare) + bare.length);
  let length = 0;
  while (length < unit.length && unit[length] === text[length] && unit[length] !== " ") length++;
  return unit.slice(0, length);
}

function isFigure(part: Part | undefined): part is FigurePart {
  return typeof part === "object" && "figure" in part;
}

export function partText(part: Part, words: Words): string {
  if (typeof part === "string") return part;
  if ("figure" in part) {
    const { figure, isBare = false, inWords } = part;
    return inWords ?? (isBare ? words.bare(figure.value) : words.amount(figure.value));
  }
  if ("count" in part) return words.number(part.count);
  return "area" in part ? words.area(part.area) : words.period(part.period);
}

export function passageText({ parts }: Passage, words: Words): string {
  return parts.map((part) => partText(part, words)).join("");
}
