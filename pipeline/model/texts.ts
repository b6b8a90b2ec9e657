import { type TextUnits, unitsOf } from "./text-units.ts";

/** The texts of a sheet's cells, each by its index. */
export interface Texts {
  /** The indexes of texts that several cells may hold are below this one; any other stands in one cell alone. */
  readonly shared: number;
  /** The text with this index, "" where there is none. */
  at(index: number): string;
  /** Its characters, without making a string of it. */
  unitsAt(index: number): TextUnits;
  /** Whether the text is empty or nothing but spaces. */
  isBlank(index: number): boolean;
  /** Takes in one more text, and gives back its index. */
  add(text: string): number;
}

/** Texts as a list; workbooks number theirs, and a cell says which. */
export class TextList implements Texts {
  private readonly all: string[];

  constructor(all: string[] = []) {
    this.all = all;
  }

  get shared(): number {
    return this.all.length;
  }

  at(index: number): string {
    return this.all[index] ?? "";
  }

  unitsAt(index: number): TextUnits {
    return unitsOf(this.at(index));
  }

  isBlank(index: number): boolean {
    return isBlankText(this.all[index] ?? "");
  }

  add(text: string): number {
    return this.all.push(text) - 1;
  }
}

/** Whether a text is empty or nothing but spaces of any kind. */
export function isBlankText(text: string): boolean {
  const first = text.charCodeAt(0);
  return first > 32 && first < 128 ? false : text.trim() === "";
}
