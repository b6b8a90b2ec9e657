const longestKept = 64;
const mostKept = 65_536;

/** The texts of one workbook: its shared strings first, then those written in cells, repeated short ones once. */
export class Texts {
  readonly all: string[];
  readonly sharedCount: number;
  private readonly places = new Map<string, number>();

  constructor(shared: string[]) {
    this.all = shared;
    this.sharedCount = shared.length;
  }

  /** The index of a text that stands in a cell itself. */
  place(text: string): number {
    if (text.length > longestKept) return this.all.push(text) - 1;
    const known = this.places.get(text);
    if (known !== undefined) return known;
    const place = this.all.push(text) - 1;
    if (this.places.size < mostKept) this.places.set(text, place);
    return place;
  }
}
