import { towardsTarget } from "../../../methods/target-progress.ts";
import { type Finding, finding } from "../../../model/finding.ts";
import { groupBy } from "../../../model/group-by.ts";
import { type Observation, observe } from "../../../model/observation.ts";
import { atCells } from "../../../model/place.ts";
import { methodUndefined } from "../../../model/problems.ts";
import { count, fromMethod, type Measure, missing, type Quantity } from "../../../model/quantity.ts";
import { ownUnit } from "../../../model/unit.ts";
import { targetNotRecomputed, unusualAmount } from "../../../rules/as-reported.ts";
import { type InventoryWorld, known, type TargetRow } from "./inventory-answers.ts";

/** A target with a base, a percentage and what they give. */
interface Target {
  readonly entry: TargetRow;
  readonly place: string | null;
  readonly type: string;
  readonly sector: string | null;
  readonly base: Quantity;
  readonly cut: Quantity;
  readonly stated: Quantity;
  /** base × (1 − p) */
  readonly computed: number;
  readonly agrees: boolean;
}

const columns = ["baseEmissions", "reduction", "targetEmissions"] as const;
const tolerance = 0.01;
/** Less than this is no inventory of a town in tonnes. */
const leastBase = 1000;

function targetsIn(world: InventoryWorld): Target[] {
  return world.rows("targets").flatMap((entry): Target[] => {
    const country = entry.value("nation");
    if (country === null || world.areas.get(country)?.parent !== world.whole) return [];
    const [base, cut, stated] = columns.map((column) => known(entry.value(column)));
    if (!base || !cut || !stated || base.amount <= 0) return [];
    const computed = base.amount * (1 - cut.amount / 100);
    const [place = null] = entry.value("place");
    const [type, sector] = [entry.value("type"), entry.value("sector")];
    const agrees = Math.abs(stated.amount - computed) <= base.amount * tolerance;
    return [{ entry, place, type, sector, base, cut, stated, computed, agrees }];
  });
}

/** Targets below a base year's emissions, recomputed, and how far along their path they are said to be. */
export function* targetFigures(world: InventoryWorld): Iterable<Observation> {
  const all = world.rows("targets");
  if (all.length === 0) return;
  const { edition } = world.edition;
  const absolute = targetsIn(world).filter(({ type }) => type === "absolute");
  const cells = (of: readonly Target[]) => of.flatMap(({ entry }) => entry.cells("targetEmissions"));
  const examined = all.flatMap((entry) => entry.cells("account"));
  const counted = (of: readonly Target[]) => count(ownUnit("target"), cells(of), examined);
  const inAll = { area: world.whole, period: edition };
  yield observe("targets-recomputed", { ...inAll, breakdown: "can-be" }, counted(absolute));
  const agreeing = absolute.filter(({ agrees }) => agrees);
  yield observe("targets-recomputed", { ...inAll, breakdown: "agree" }, counted(agreeing));
  const whole = absolute.filter(({ place, sector }) => place !== null && sector === "all");
  const byKey = groupBy(whole, ({ place, entry }) => `${place} ${entry.value("targetYear")}`);
  for (const [first, other] of byKey.values()) {
    // Two targets of one city and year are two answers, and neither is the city's.
    if (!first || other || first.place === null || !first.agrees) continue;
    const period = first.entry.value("targetYear") ?? edition;
    const { place, base, cut, computed } = first;
    const covers = { area: place, period };
    const emissions = fromMethod({ amount: computed, unit: "t" }, "target-from-base", [base, cut]);
    yield observe("target-emissions", covers, emissions);
    yield observe("target-progress", covers, progressOf(first, world));
  }
}

/** From the share of the target that the city says it has achieved. */
function progressOf({ entry, base, cut, computed }: Target, { edition }: InventoryWorld): Measure {
  const achieved = entry.value("achieved");
  const done = known(achieved);
  const operands: Measure[] = [base, cut, achieved];
  if (!done) return missing("not-reported", operands);
  const latest = base.amount - ((base.amount - computed) * done.amount) / 100;
  const year = (column: "baseYear" | "targetYear") => Number(entry.value(column)?.slice(0, 4));
  const reached = towardsTarget(
    {
      base: { year: year("baseYear"), value: base.amount },
      latest: { year: Number(edition.edition), value: latest },
      target: { year: year("targetYear"), value: computed },
      direction: -1,
    },
    "required-path",
  );
  if ("undefined" in reached)
    return missing(
      "method-undefined",
      operands,
      methodUndefined({ method: "path-progress", reason: reached.undefined }),
    );
  const { answer, ratio } = reached;
  const standsAlone = answer === "achieved" || answer === "kept" || answer === "missed" || answer === "due";
  const method = standsAlone ? (`target-${answer}` as const) : "path-progress";
  return fromMethod({ amount: ratio, unit: "1" }, method, operands);
}

/** Bases too small to be a city's, and targets in tonnes that their percentage does not give. */
export function* checkTargets(world: InventoryWorld): Iterable<Finding> {
  for (const { entry, base, stated, computed, agrees } of targetsIn(world)) {
    const [baseCell] = entry.cells("baseEmissions");
    const [cell] = entry.cells("targetEmissions");
    if (base.amount < leastBase && baseCell) {
      const told = { raw: String(base.amount), column: "Base.year.emissions", least: leastBase, most: null };
      yield finding(unusualAmount(told), atCells(baseCell.range));
    }
    if (!agrees && cell)
      yield finding(targetNotRecomputed({ value: stated.amount, computed }), atCells(cell.range));
  }
}
