/** What the pages say around their tables, origins and findings. */
export interface PageWords {
  /** Names the field above a long table. */
  readonly filter: string;
  /** How many rows are left by what was typed. */
  readonly rowsShown: (shown: string, all: string) => string;
  /** Tells what a column's heading does when it is chosen. */
  readonly sorts: string;
  /** Every digit of a value that is printed rounded. */
  readonly exactly: (amount: string) => string;
  /** Heads what a director needs to know of the findings. */
  readonly glance: string;
  /** How many published figures rest on cells in question, of how many. */
  readonly touched: (figures: string, all: string) => string;
  readonly untouched: string;
  readonly who: string;
  readonly byWhen: string;
  readonly figures: string;
  /** Published figures of one indicator. */
  readonly ofIndicator: (title: string, count: number) => string;
  /** What is left out of a list that is cut short. */
  readonly others: (count: number) => string;
  /** A dataset none of whose figures can be given. */
  readonly wholeDataset: (title: string) => string;
  readonly secretariat: string;
  readonly programmers: string;
}
