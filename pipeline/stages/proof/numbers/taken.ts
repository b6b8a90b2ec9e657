import type { Grammar } from "./grammar.ts";

/** A text that numbers are read in, by the grammar of its language, and what of it is spoken for. */
export interface NumberText {
  readonly text: string;
  readonly grammar: Grammar;
  readonly taken: Taken;
}

/** Stretches of a text that are spoken for: what has been read as a date is not read again as a number. */
export class Taken {
  private readonly places: Uint8Array;

  constructor(length: number) {
    this.places = new Uint8Array(length);
  }

  isFree(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.places[at] === 1) return false;
    return true;
  }

  /** Takes a stretch whole; false where a part of it is spoken for. */
  take(from: number, to: number): boolean {
    if (!this.isFree(from, to)) return false;
    this.places.fill(1, from, to);
    return true;
  }
}
