import type { Grammar } from "./grammar.ts";

/** A text to read numbers from, the grammar of its language, and the parts already taken. */
export interface NumberText {
  readonly text: string;
  readonly grammar: Grammar;
  readonly taken: Taken;
  /** Whether a number word is a number even where it counts nothing: “seven were virtual”. */
  readonly hasBareWords: boolean;
}

/** Marks parts of a text as taken, so that a date is not read again as a number. */
export class Taken {
  private readonly places: Uint8Array;

  constructor(length: number) {
    this.places = new Uint8Array(length);
  }

  isFree(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.places[at] === 1) return false;
    return true;
  }

  /** Takes a whole span, or returns false where a part of it is taken. */
  take(from: number, to: number): boolean {
    if (!this.isFree(from, to)) return false;
    this.places.fill(1, from, to);
    return true;
  }
}
