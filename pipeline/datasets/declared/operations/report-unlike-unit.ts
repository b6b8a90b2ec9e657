import { folded, rateBase, type Unit } from "../../../model/unit.ts";
import { unknownUnit } from "../../../stages/validate/readers/problems.ts";
import type { RowOf } from "../definition.ts";
import { wrongKind } from "../problems.ts";
import type { DefinedUnits } from "../units.ts";
import type { IndicatorMaterial } from "./indicator-material.ts";
import type { MadeByMethod } from "./made-by-method.ts";
import type { MadeOfFigures } from "./made-of-figures.ts";
import type { MadeOfRows } from "./made-of-rows.ts";

/** An indicator as its row says that it is made, and in which unit. */
interface InUnit {
  readonly id: string;
  readonly unit: Unit;
  readonly row: RowOf<"indicators">;
  readonly made: MadeOfRows | MadeOfFigures | MadeByMethod;
}

/** Reports figures of another dataset in no unit that the operation can take, and a ratio in a unit that is not of its figures. */
export function reportUnlikeUnit(
  { made, unit, row }: InUnit,
  defined: readonly InUnit[],
  { place, units, report }: IndicatorMaterial,
): void {
  if (made.from !== "figures" || !made.joined) return;
  const { dataset, indicator, cell } = made.joined;
  const unitsOf = (name: string) => defined.flatMap(({ id, unit }) => (id === name ? [unit] : []));
  const other = dataset === null ? undefined : place.others.get(dataset);
  const foreign = other === undefined || other === "faulty" ? [] : [other.indicators[indicator]?.unit ?? []];
  const above = unitsOf(made.column);
  const below = dataset === null ? unitsOf(indicator) : foreign.flat();
  const wanted = made.operation === "per head" ? "person" : made.operation === "per" ? undefined : above[0];
  if (dataset !== null && wanted !== undefined && below.length > 0 && !below.includes(wanted)) {
    report(wrongKind({ name: `${dataset}.${indicator}`, is: below.join(", "), wanted: [wanted] }), cell.at);
    return;
  }
  if ((made.operation !== "per" && made.operation !== "per head") || !row.cells.unit) return;
  const of = { above, below: made.operation === "per head" ? ["person" as const] : below };
  if (above.length === 0 || of.below.length === 0 || isRatioOf(unit, of, units)) return;
  report(unknownUnit({ raw: row.cells.unit.text, units: ratiosLike(unit, of, units) }), row.cells.unit.at);
}

/** The units of the figures that are divided, and of those that they are divided by. */
interface Divided {
  readonly above: readonly Unit[];
  readonly below: readonly Unit[];
}

/** Whether a unit says what is computed: `t/person`, `t/1000`, `t/1000 person`; a pure number for two figures in one unit. */
function isRatioOf(unit: Unit, { above, below }: Divided, units: DefinedUnits): boolean {
  const isOne = (text: string, of: readonly Unit[]) =>
    of.some((each) => folded(each) === folded(text) || each === units.find(text));
  if (unit === "times" || unit === "1") return above.some((each) => below.includes(each));
  return splitsOf(unit).some(([first, last]) => {
    const [, number, rest = ""] = /^\s*(\d[\d ,]*(?![\d.]))?(.*)$/.exec(last) ?? [];
    // Figures per 1,000 already have their number in the unit, and would be multiplied by it once more.
    if (rateBase(`/${last}`) !== rateBase(unit)) return false;
    return isOne(first, above) && (isOne(rest, below) || (number !== undefined && rest === ""));
  });
}

/** Units to write instead, first the one that is the same amount: `t/1000000` for a `t/MUS$` of tonnes and US$. */
function ratiosLike(unit: Unit, of: Divided, units: DefinedUnits): string[] {
  const {
    above: [above = "1"],
    below: [below = "1"],
  } = of;
  const bases = splitsOf(unit).flatMap(([first, last]) => {
    const [over, under] = [first, last].map((text, at) => {
      const base = at === 0 ? above : below;
      const multiple = units.multiple(text);
      return folded(text) === folded(base) ? 1 : multiple?.unit === base ? multiple.factor : Number.NaN;
    });
    const base = Math.round(((under ?? 1) / (over ?? 1)) * 1e6) / 1e6;
    return Number.isInteger(base) && base > 1 ? [`${above}/${base}`] : [];
  });
  const plain = above === below ? "times" : `${above}/${below}`;
  return [...new Set([...bases, plain, `${above}/1000`, `${above}/1000000`])];
}

/** What stands before and after each stroke. */
function splitsOf(unit: Unit): (readonly [string, string])[] {
  const parts = unit.split("/");
  return parts.slice(1).map((_, at) => [parts.slice(0, at + 1).join("/"), parts.slice(at + 1).join("/")]);
}
