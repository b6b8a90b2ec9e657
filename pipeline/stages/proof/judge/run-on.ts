import type { Surroundings } from "../context/surroundings.ts";
import type { Charge } from "./charge.ts";

/** Whether rows run together and less than half of them is understood; of a short one the one wrong number can be told. */
export function isJumbled({ around, anchors }: Charge): boolean {
  const { length } = around.sentence.numbers;
  const isUnderstood = length <= mostInRow && anchors.length >= Math.max(2, length / 2);
  return !isUnderstood && isRunOn(around);
}

const mostInRow = 8;

/** Lines of a list or rows of a table that a text without marks runs together: what heads a number there cannot be told. */
export function isRunOn({ block: { folded }, sentence }: Surroundings): boolean {
  const text = folded.slice(sentence.from, sentence.to);
  // Of parts that semicolons part each may have a head of its own.
  const isDoubled = text
    .split(/[;；]/)
    .some((part) => (part.match(/(?<=[\p{L}\p{N})）])(?::(?=\s|\p{Lo})|：)/gu)?.length ?? 0) > 1);
  return isDoubled || text.includes("\t") || sentence.numbers.length > mostNumbers;
}

const mostNumbers = 6;

/** Numbers with nothing between them are an axis or a row of a table without its marks. */
export function isBareRow({ block: { folded }, sentence: { from, to } }: Surroundings): boolean {
  return /(?:(?<![\d.,])[\d.,]+\s+){3,}[\d.,]/.test(folded.slice(from, to));
}
