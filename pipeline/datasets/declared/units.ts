import { isKnownUnit, ownUnit, type RawUnit, readUnit, type Unit } from "../../model/unit.ts";
import { outOfRange } from "../../rules/problems.ts";
import { missingValue } from "../../stages/validate/read/problems.ts";
import { unknownUnit } from "../../stages/validate/readers/problems.ts";
import type { RowOf } from "./definition.ts";
import { near } from "./near.ts";
import { takenId } from "./problems.ts";
import { numberIn, type Report } from "./reporting.ts";

/** The units that a definition may name: those of the project, and its own. */
export interface DefinedUnits {
  /** The base unit that a text names. */
  find(text: string): Unit | null;
  nearest(text: string): string | null;
  readonly names: readonly string[];
  /** How offices may write the definition's own units, by folded symbol. */
  readonly own: { readonly [folded: string]: RawUnit };
  /** The rows of own base units, by symbol. */
  readonly rows: ReadonlyMap<string, RowOf<"units">>;
}

export function defineUnits(rows: readonly RowOf<"units">[], report: Report): DefinedUnits {
  const bases = new Map<string, Unit>();
  const own: Record<string, RawUnit> = Object.create(null);
  const named = new Map<string, RowOf<"units">>();
  for (const row of rows) {
    const { unit, base } = row.cells;
    if (!unit || base) continue;
    const symbol = folded(unit.text);
    if (known(symbol) || bases.has(symbol)) {
      report(takenId({ id: unit.text, owner: known(symbol) ? "almanac" : "units" }), unit.at);
      continue;
    }
    bases.set(symbol, ownUnit(unit.text));
    own[symbol] = { unit: ownUnit(unit.text), factor: 1 };
    named.set(unit.text, row);
  }
  const find = (text: string) => bases.get(folded(text)) ?? known(text);
  for (const row of rows) {
    const { unit, base, factor } = row.cells;
    if (!unit || !base) continue;
    const found = find(base.text);
    const size = numberIn(factor, report, "factor");
    if (!found) {
      report(unknownUnit({ raw: base.text, known: [...bases.keys()] }), base.at);
    } else if (size === null) {
      if (!factor) report(missingValue({ columns: ["factor"] }), unit.at);
    } else if (size <= 0) {
      const raw = factor?.text ?? "";
      report(outOfRange({ raw, column: "factor", minimum: 0, maximum: null }), factor?.at ?? unit.at);
    } else own[folded(unit.text)] = { unit: found, factor: size };
  }
  const names = [...[...bases.values()], ...Object.keys(own)];
  return { find, nearest: (text) => near(text, names), names, own, rows: named };
}

function known(text: string): Unit | null {
  const symbol = text.trim();
  if (isKnownUnit(symbol)) return symbol;
  const read = readUnit(symbol);
  return read && read.factor === 1 && !read.offset ? read.unit : null;
}

/** Compatibility forms are one: the micro sign and the Greek letter, m³ and m3. */
export function folded(symbol: string): string {
  return symbol.normalize("NFKC").replace(/\s+/g, " ").trim();
}
