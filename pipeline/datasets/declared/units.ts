import type { Problem } from "../../model/finding.ts";
import {
  datasetUnit,
  folded,
  isProgramUnit,
  type RawUnit,
  rawUnitNames,
  readUnit,
  type Unit,
} from "../../model/unit.ts";
import { missingTogether, outOfRange } from "../../rules/problems.ts";
import { missingValue } from "../../stages/validate/read/problems.ts";
import type { RowOf } from "./definition.ts";
import { near } from "./near.ts";
import { takenId, undeclaredUnit } from "./problems.ts";
import { numberIn, type Reporter } from "./reporting.ts";

/** The units that a definition may use: the program's and its own. */
export interface DefinedUnits {
  /** The base unit that a text names, or null. */
  find(text: string): Unit | null;
  /** What a text that is no base unit is a multiple of, or null. */
  multiple(text: string): RawUnit | null;
  nearest(text: string): string | null;
  /** How offices may write the definition's own units, by folded symbol. */
  readonly symbols: { readonly [folded: string]: RawUnit };
  /** The rows of own base units, by symbol. */
  readonly rows: ReadonlyMap<string, RowOf<"units">>;
}

export function defineUnits(rows: readonly RowOf<"units">[], report: Reporter): DefinedUnits {
  const bases = new Map<string, Unit>();
  const symbols: Record<string, RawUnit> = Object.create(null);
  const named = new Map<string, RowOf<"units">>();
  for (const row of rows) {
    const { unit, base, factor } = row.cells;
    if (!unit || base) continue;
    if (factor) report(missingTogether({ column: "base", with: ["factor"] }), factor.at);
    const symbol = folded(unit.text);
    if (programUnit(symbol) || bases.has(symbol)) {
      report(takenId({ id: unit.text, owner: programUnit(symbol) ? "almanac" : "units" }), unit.at);
      continue;
    }
    bases.set(symbol, datasetUnit(unit.text));
    symbols[symbol] = { unit: datasetUnit(unit.text), factor: 1 };
    named.set(unit.text, row);
  }
  const find = (text: string) => bases.get(folded(text)) ?? programUnit(text);
  for (const row of rows) {
    const { unit, base, factor } = row.cells;
    if (!unit || !base) continue;
    const found = find(base.text);
    const size = numberIn(factor, report, "factor");
    if (!found) {
      report(
        undeclaredUnit({ raw: base.text, nearest: near(base.text, [...bases.keys(), ...programUnits]) }),
        base.at,
      );
    } else if (size === null) {
      if (!factor) report(missingValue({ columns: ["factor"] }), unit.at);
    } else if (size <= 0) {
      const raw = factor?.text ?? "";
      report(outOfRange({ raw, column: "factor", minimum: 0, maximum: null }), factor?.at ?? unit.at);
    } else symbols[folded(unit.text)] = { unit: found, factor: size };
  }
  const names = [...bases.values(), ...Object.keys(symbols), ...programUnits];
  const nearest = (text: string) =>
    symbols[folded(text)]?.unit ??
    near(
      text,
      names.filter((name) => folded(name) !== folded(text)),
    );
  const multiple = (text: string) =>
    find(text) ? null : (symbols[folded(text)] ?? readUnit(text.trim()) ?? null);
  return { find, multiple, nearest, symbols, rows: named };
}

function programUnit(text: string): Unit | null {
  const symbol = text.trim();
  if (isProgramUnit(symbol)) return symbol;
  const read = readUnit(symbol);
  return read && read.factor === 1 && !read.offset ? read.unit : null;
}

/** The program's units in which a figure can be kept. */
const programUnits = rawUnitNames.filter((name) => programUnit(name) !== null);

/** That a unit is declared nowhere: what it may mean instead, and what it is a multiple of. */
export function unitNotDeclared(raw: string, { nearest, multiple }: DefinedUnits): Problem {
  return undeclaredUnit({ raw, nearest: nearest(raw), base: multiple(raw)?.unit ?? null });
}
