import type { Contract } from "../../../model/contract.ts";
import type { Sheet } from "../../../model/sheet.ts";
import { endOfAll, type TextUnits, unitKind, unitsOf } from "../../../model/text-units.ts";
import { nameIn, type Spellings } from "../locate/header-names.ts";
import { PerText } from "../read/per-text.ts";
import { totalLabel } from "./total-labels.ts";

/** What the text of a cell says about its row. */
export const label = { none: 1, sure: 2, likely: 3, declared: 4, header: 5, blank: 6 } as const;

/** The labels among a sheet's text cells; each distinct text is examined once. */
export class RowLabels {
  private readonly sheet: Sheet;
  private readonly contract: Contract;
  private readonly spellings: Spellings;
  private readonly namesHaveDigits: boolean;
  private readonly hasTotals: boolean;
  private readonly perText: PerText;

  constructor(sheet: Sheet, contract: Contract, spellings: Spellings) {
    this.sheet = sheet;
    this.contract = contract;
    this.spellings = spellings;
    this.namesHaveDigits = [...spellings.keys()].some((name) => /\d/.test(name));
    this.hasTotals = contract.totals.length > 0;
    this.perText = new PerText(sheet.cells.sharedTexts);
  }

  /** The label of a cell; a number or a date has none. */
  at(row: number, column: number): number {
    const { cells } = this.sheet;
    if (cells.kind(row, column) === "text") return this.ofText(cells.number(row, column));
    return cells.isEmpty(row, column) ? label.blank : label.none;
  }

  /** The label of a text, by index. */
  ofText(text: number): number {
    const remembered = this.perText.get(text);
    if (remembered > 0) return remembered;
    const { cells } = this.sheet;
    const found =
      !this.hasTotals && this.isIdentifier(cells.unitsOf(text))
        ? label.none
        : this.labelOf(cells.textOf(text));
    this.perText.set(text, found);
    return found;
  }

  /** Identifiers such as M1024 need no further check. */
  private isIdentifier(text: TextUnits): boolean {
    return !this.namesHaveDigits && isIdentifier(text);
  }

  private labelOf(text: string): number {
    const trimmed = text.trim();
    if (trimmed === "") return label.blank;
    if (trimmed.length > 200) return label.none;
    if (this.contract.labelsOfData?.some((data) => data.test(trimmed))) return label.none;
    for (const total of this.contract.totals) if (total.label.test(trimmed)) return label.declared;
    if (this.isIdentifier(unitsOf(trimmed))) return label.none;
    const first = trimmed.charCodeAt(0);
    if (first < 65 && first !== 40 && first !== 42) return label.none;
    const total = totalLabel(trimmed);
    if (total) return label[total];
    return nameIn(trimmed, this.spellings) === undefined ? label.none : label.header;
  }
}

/** Whether a text is letters and digits without a space: M1024, 2020-07, 12.5. */
export function isIdentifier({ codes, from, kinds }: TextUnits): boolean {
  let seen = 0;
  for (let at = from; ; at++) {
    const kind = kinds[codes[at] ?? endOfAll] ?? 0;
    const hasDigit = (seen & unitKind.digit) !== 0;
    if ((kind & ofIdentifiers) === 0 || (kind === unitKind.dot && !hasDigit)) {
      return kind === unitKind.end && hasDigit;
    }
    seen |= kind;
  }
}

const ofIdentifiers = unitKind.digit | unitKind.letter | unitKind.dot;
