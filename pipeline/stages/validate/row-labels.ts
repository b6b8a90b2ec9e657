import type { Contract } from "../../model/contract.ts";
import type { Sheet } from "../../model/sheet.ts";
import { nameIn, type Spellings } from "./header-names.ts";
import { PerText } from "./per-text.ts";
import { totalLabel } from "./total-labels.ts";

/** What the text of a cell says of its row. */
export const label = { none: 1, sure: 2, likely: 3, declared: 4, header: 5, blank: 6 } as const;

const identifier = /^[A-Za-z_-]*\d[\w.-]*$/;

/** The labels among a sheet's text cells; each distinct text is looked at once. */
export class RowLabels {
  private readonly sheet: Sheet;
  private readonly contract: Contract;
  private readonly spellings: Spellings;
  private readonly namesHaveDigits: boolean;
  private readonly known: PerText;

  constructor(sheet: Sheet, contract: Contract, spellings: Spellings) {
    this.sheet = sheet;
    this.contract = contract;
    this.spellings = spellings;
    this.namesHaveDigits = [...spellings.keys()].some((name) => /\d/.test(name));
    this.known = new PerText(sheet.cells.count);
  }

  /** The label of a text cell. */
  at(row: number, column: number): number {
    const index = this.sheet.cells.number(row, column);
    let found = this.known.get(index);
    if (found === 0) {
      found = this.labelOf(this.sheet.cells.text(row, column));
      this.known.set(index, found);
    }
    return found;
  }

  private labelOf(text: string): number {
    const trimmed = text.trim();
    if (trimmed === "") return label.blank;
    if (trimmed.length > 200) return label.none;
    if (this.contract.totals.some((total) => total.label.test(trimmed))) return label.declared;
    // Identifiers such as M1024 need no further look.
    if (!this.namesHaveDigits && identifier.test(trimmed)) return label.none;
    const first = trimmed.charCodeAt(0);
    if (first < 65 && first !== 40 && first !== 42) return label.none;
    const total = totalLabel(trimmed);
    if (total) return label[total];
    return nameIn(trimmed, this.spellings) === undefined ? label.none : label.header;
  }
}
