import type { DateWriting } from "../../../model/column.ts";
import type { Period } from "../../../model/period.ts";
import type { Sheet } from "../../../model/sheet.ts";
import type { HeaderText } from "../locate/header-paths.ts";
import type { DecimalSign } from "../readers/digits.ts";

/** What a column without a contract seems to hold. */
export interface SurveyedColumn {
  /** Its position; 0 where it has no column of its own, like years across. */
  readonly column: number;
  /** Its header, with levels joined by `›`, or "". */
  readonly header: string;
  readonly place: "column" | "across" | "below" | "sheet name" | "title";
  readonly fillsDown: boolean;
  /** Whether it stands in rows of its own, above the rows that it is about. */
  readonly isHeading: boolean;
  /** The level, from 1, at which it stands above other labels of its column; null where these have none. */
  readonly level: number | null;
  /** Which of the labels in its cells it is, from 1; null for the whole. */
  readonly part: number | null;
  readonly kind: "text" | "choice" | "area" | "period" | "quantity";
  /** Written in its header or format. */
  readonly unit: string | null;
  /** How many of its unit each number is, where its header says so apart from a unit: `Population (1000)`. */
  readonly multiple: number | null;
  /** The values of a choice, in row order; of a title, its time. */
  readonly values: readonly string[];
  readonly hasGaps: boolean;
  /** Texts among its numbers that are none, and no sign of a gap. */
  readonly gapMarks: readonly string[];
  readonly isWhole: boolean;
  readonly isNegative: boolean;
  /** The order of day and month, where some dates have only one reading. */
  readonly written: DateWriting | Period | null;
  /** Whether its name or values show that it numbers the rows. */
  readonly isId: boolean;
  /** For months or quarters: the column of their years. */
  readonly yearIn: number | null;
  readonly question: string | null;
  /** Of places: how many there are, how many of them have a known name, and how many areas.csv has. */
  readonly places: { readonly all: number; readonly known: number; readonly members: number } | null;
}

/** A column of which only the place is known. */
export const bareColumn: Omit<SurveyedColumn, "column" | "header" | "kind"> = {
  ...{
    place: "column",
    fillsDown: false,
    isHeading: false,
    level: null,
    part: null,
    unit: null,
    multiple: null,
    values: [],
    hasGaps: false,
  },
  ...{
    gapMarks: [],
    isWhole: false,
    isNegative: false,
    written: null,
    isId: false,
    yearIn: null,
    question: null,
    places: null,
  },
};

/** The position of a table on a sheet without a contract. */
export interface SurveyedTable {
  readonly sheet: Sheet;
  /** The last row of the header; 0 where the table seems to have none. */
  readonly headerRow: number;
  readonly rows: readonly number[];
  /** The number of header rows. */
  readonly levels: number;
  /** Whether only the first of these rows names the columns; the others describe them. */
  readonly isDeep: boolean;
  /** The texts above each column, from the top. */
  readonly paths: ReadonlyMap<number, readonly HeaderText[]>;
  /** The decimal sign of numbers stored as text. */
  readonly decimal: DecimalSign;
}
