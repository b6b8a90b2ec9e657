import type { MissingReason, Qualifier } from "../model/quantity.ts";

/** The fixed words of statistics.xlsx. */
export interface WorkbookWords {
  readonly title: (edition: string) => string;
  /** Names of worksheets: at most 31 characters, without `: \ / ? * [ ]`. */
  readonly cover: string;
  readonly contents: string;
  readonly notes: string;
  readonly network: string;
  readonly edition: string;
  readonly about: string;
  readonly aboutText: string;
  readonly illustrative: string;
  readonly shorthandTitle: string;
  readonly shorthandText: string;
  readonly contact: string;
  /** Stands where the edition names no contact: whom to ask. */
  readonly noContact: (network: string) => string;
  readonly whereNext: string;
  readonly toContents: string;
  readonly toNotes: string;
  readonly toCover: string;
  readonly oneTable: string;
  readonly tableTitle: (number: string, subject: string, unit: string, period: string) => string;
  /** A dataset, and what of it stands in a table of one or two indicators. */
  readonly from: (subject: string, what: string) => string;
  readonly years: (first: string, last: string) => string;
  readonly source: (files: string) => string;
  /** Which note explains which column: entries such as `Status [note 4]`. */
  readonly columnNotes: (entries: string) => string;
  readonly shorthandUsed: (entries: string) => string;
  readonly shorthandEntry: (code: string, meaning: string) => string;
  /** Stands for the unit of a table whose rows name theirs. */
  readonly severalUnits: string;
  /** Stands for the unit of a pure number. */
  readonly noUnit: string;
  /** Headers; within one table no two may be alike. */
  readonly columns: {
    readonly worksheet: string;
    readonly table: string;
    readonly unit: string;
    readonly indicators: string;
    readonly rows: string;
    readonly note: string;
    readonly subject: string;
    readonly meaning: string;
    readonly usedOn: string;
    readonly indicator: string;
    readonly place: string;
    readonly placeCode: string;
    readonly period: string;
    readonly breakdown: string;
    readonly value: (unit: string) => string;
    /** The same column whatever its unit. */
    readonly anyValue: string;
    readonly qualifier: string;
    readonly status: string;
    readonly notes: string;
    readonly cells: string;
  };
  readonly all: string;
  readonly note: (number: number) => string;
  readonly shorthandSubject: string;
  readonly shorthand: { readonly [M in MissingReason]: string };
  readonly valueNote: string;
  readonly qualifierNote: string;
  readonly statusNote: string;
  readonly breakdownNote: string;
  readonly cellsNote: string;
  readonly indicatorNote: (definition: string, method: string) => string;
  readonly qualifiers: { readonly [Q in Qualifier]: string };
  readonly andMore: (count: number) => string;
}
