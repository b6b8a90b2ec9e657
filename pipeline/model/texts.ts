import { type TextUnits, unitsOf } from "./text-units.ts";

/** The texts of a sheet's cells, by index. */
export interface Texts {
  /** Texts with an index below this may be shared by several cells. */
  readonly shared: number;
  /** "" where there is none. */
  at(index: number): string;
  /** Its characters, without creating a string. */
  unitsAt(index: number): TextUnits;
  /** Whether the text is empty or only spaces. */
  isBlank(index: number): boolean;
  /** Returns the text's index. */
  add(text: string): number;
}

/** Texts as a list, numbered as in a workbook. */
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

/** Whether a text is empty or only white space of any kind. */
export function isBlankText(text: string): boolean {
  const first = text.charCodeAt(0);
  return first > 32 && first < 128 ? false : text.trim() === "";
}
