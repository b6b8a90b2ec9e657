/** What offices write in one language, in lower case; a spreadsheet may mix languages, so all are read at once. */
export interface ReadingWords {
  readonly totals: {
    /** A label that is one of these is a total. */
    readonly alone: readonly string[];
    /** So is one that ends so; one that begins so may be. */
    readonly atEnd: readonly string[];
    readonly atStart: readonly string[];
    /** What may stand before them: grand total, subtotal. */
    readonly before: readonly string[];
  };
  /** What stands for a value that nobody reported, or that there cannot be. */
  readonly missing: {
    readonly "not-reported": readonly string[];
    readonly "not-applicable": readonly string[];
  };
  /** Units by what they are called, to the spelling in `model/unit.ts`. */
  readonly units: { readonly [written: string]: string };
  /** What a unit is multiplied by, before it. */
  readonly multipliers: { readonly [written: string]: number };
  /** What stands before a unit: `(단위: 천 톤)`. */
  readonly unitMark: readonly string[];
}
