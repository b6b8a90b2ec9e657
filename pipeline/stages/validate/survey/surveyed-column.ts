import type { DateWriting } from "../../../model/column.ts";
import type { Sheet } from "../../../model/sheet.ts";
import type { HeaderText } from "../locate/header-paths.ts";
import type { DecimalSign } from "../readers/digits.ts";

/** What a column without a contract seems to hold. */
export interface SurveyedColumn {
  /** Where it stands; 0 where it has no column of its own, as years across have none. */
  readonly column: number;
  /** What is written over it, the levels of a header parted by `›`; "" where nothing is. */
  readonly header: string;
  readonly place: "column" | "across" | "below" | "sheet name";
  readonly fillsDown: boolean;
  readonly kind: "text" | "choice" | "area" | "period" | "quantity";
  /** The unit in its header or its format; null where none is told. */
  readonly unit: string | null;
  /** The values of a choice, in the order of the rows. */
  readonly values: readonly string[];
  readonly hasGaps: boolean;
  readonly isWhole: boolean;
  readonly isNegative: boolean;
  /** Which of day and month its dates have first, where some of them can be read in one way alone. */
  readonly written: DateWriting | null;
  /** Its name or its values say that it numbers the rows. */
  readonly isId: boolean;
  /** Of months or quarters alone: the column of their years. */
  readonly yearIn: number | null;
  readonly question: string | null;
}

/** Where a sheet that nobody described seems to hold a table. */
export interface SurveyedTable {
  readonly sheet: Sheet;
  /** The last row of the header; 0 where the table seems to have none. */
  readonly headerRow: number;
  readonly rows: readonly number[];
  /** How many rows the header has. */
  readonly levels: number;
  /** Only the first of these rows names the columns; the others say what they are. */
  readonly isDeep: boolean;
  /** The texts over each column, from the top. */
  readonly paths: ReadonlyMap<number, readonly HeaderText[]>;
  /** What parts decimals in numbers that are text. */
  readonly decimal: DecimalSign;
}
