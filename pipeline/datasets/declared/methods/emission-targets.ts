import { ON_TRACK_FROM } from "../../../methods/progress-status.ts";
import { pathProgress } from "../../../methods/required-path.ts";
import { decimalProduct, decimalSum } from "../../../model/decimals.ts";
import { type Finding, finding, type Problem } from "../../../model/finding.ts";
import { groupBy } from "../../../model/group-by.ts";
import { type Observation, observe } from "../../../model/observation.ts";
import { yearOf } from "../../../model/period.ts";
import { atCells } from "../../../model/place.ts";
import { methodUndefined } from "../../../model/problems.ts";
import {
  count,
  fromMethod,
  isMissing,
  type Measure,
  missing,
  type Quantity,
} from "../../../model/quantity.ts";
import { datasetUnit } from "../../../model/unit.ts";
import { reachedAboveTarget, targetNotRecomputed, unusualAmount } from "../../../rules/as-reported.ts";
import {
  answersIn,
  emissionsOf,
  type InventoryWorld,
  reported,
  type TargetRow,
} from "./inventory-answers.ts";

/** A target with its base, its percentage and the emissions they imply. */
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
/** In tonnes: a smaller base cannot be the inventory of a town. */
const leastBase = 1000;
/** In per cent of the base: no city plans to cut more a year, so one of its figures is mistyped. */
const steepestCut = 10;

function targetsIn(world: InventoryWorld): Target[] {
  return world.rows("targets").flatMap((entry): Target[] => {
    const country = entry.value("nation");
    if (country === null || world.areas.get(country)?.parent !== world.whole) return [];
    const [base, cut, stated] = columns.map((column) => reported(entry.value(column)));
    if (!base || !cut || !stated || base.amount <= 0) return [];
    const computed = decimalProduct(base.amount * decimalSum([100, -cut.amount]), 0.01);
    const [place = null] = entry.value("place");
    const [type, sector] = [entry.value("type"), entry.value("sector")];
    const agrees = Math.abs(stated.amount - computed) <= base.amount * tolerance;
    return [{ entry, place, type, sector, base, cut, stated, computed, agrees }];
  });
}

/** Targets below a base year's emissions, recomputed, and the progress that cities report. */
export function* targetFigures(world: InventoryWorld): Iterable<Observation> {
  const all = world.rows("targets");
  if (all.length === 0) return;
  const { edition } = world.edition;
  const absolute = targetsIn(world).filter(({ type }) => type === "absolute");
  const cells = (of: readonly Target[]) => of.flatMap(({ entry }) => entry.cells("targetEmissions"));
  const examined = all.flatMap((entry) => entry.cells("account"));
  const counted = (of: readonly Target[]) => count(datasetUnit("target"), cells(of), examined);
  const inAll = { area: world.whole, period: edition };
  yield observe("targets-recomputed", { ...inAll, breakdown: "can-be" }, counted(absolute));
  const agreeing = absolute.filter(({ agrees }) => agrees);
  yield observe("targets-recomputed", { ...inAll, breakdown: "agree" }, counted(agreeing));
  const targets = targetsOfPlaces(absolute);
  for (const { target, place, year } of targets) {
    const { base, cut, computed, entry } = target;
    const covers = { area: place, period: year };
    const emissions = fromMethod({ amount: computed, unit: "t" }, "target-from-base", [base, cut]);
    yield observe("target-emissions", covers, emissions);
    yield observe("target-achieved", covers, entry.value("achieved"));
    yield observe("target-progress", covers, progressOf(target, edition));
  }
  yield* dueTargets(targets, world);
  yield* nextTargets(targets, world);
}

/** A target over all sources, the only one of its place for its year. */
interface TargetOfPlace {
  readonly target: Target;
  readonly place: string;
  readonly year: string;
}

/** Two different targets of a city for one year contradict each other, so neither is used. */
function targetsOfPlaces(absolute: readonly Target[]): TargetOfPlace[] {
  const whole = absolute.flatMap((target): TargetOfPlace[] => {
    const { place, sector, entry } = target;
    const year = entry.value("targetYear");
    return place === null || year === null || sector !== "all" ? [] : [{ target, place, year }];
  });
  const byKey = groupBy(whole, ({ place, year }) => `${place} ${year}`);
  return [...byKey.values()].flatMap(([first, other]) => (first?.target.agrees && !other ? first : []));
}

/** The most that a target can cut by its year; null where a year is missing. */
function mostCut({ entry }: Target): number | null {
  const [base, due] = [entry.value("baseYear"), entry.value("targetYear")];
  return base === null || due === null ? null : steepestCut * (yearOf(due) - yearOf(base));
}

function isTooSteep(target: Target): boolean {
  const most = mostCut(target);
  return most !== null && target.cut.amount > most;
}

/** The latest inventory that contradicts a target reported as reached; null without one. */
function inventoryAbove({ entry, base, computed }: Target, world: InventoryWorld): number | null {
  if ((reported(entry.value("achieved"))?.amount ?? 0) < 100) return null;
  const answer = answersIn(world).findLast(({ account }) => account === entry.value("account"));
  const emissions = answer ? emissionsOf(answer) : null;
  return emissions !== null && emissions > computed + base.amount * tolerance ? emissions : null;
}

function isDue(year: string, edition: string): boolean {
  return yearOf(year) > Number(edition);
}

/** Progress along the linear path, from the share of the target that the city reports as achieved. */
function progressOf(
  { entry, base, cut, computed }: Target,
  edition: string,
  unit: "1" | "percent" = "1",
): Measure {
  const achieved = entry.value("achieved");
  const done = reported(achieved);
  const operands: Measure[] = [base, cut, achieved];
  if (!done) return missing("not-reported", operands);
  // After the target is reached or its year has come, there is no path left.
  const isOver = done.amount >= 100 || !isDue(entry.value("targetYear") ?? edition, edition);
  if (isOver) return missing("not-applicable", operands);
  const latest = base.amount - ((base.amount - computed) * done.amount) / 100;
  const year = (column: "baseYear" | "targetYear") => Number(entry.value(column)?.slice(0, 4));
  const progress = pathProgress({
    base: { year: year("baseYear"), value: base.amount },
    latest: { year: Number(edition), value: latest },
    target: { year: year("targetYear"), value: computed },
    direction: -1,
  });
  if ("undefined" in progress)
    return missing(
      "method-undefined",
      operands,
      methodUndefined({ method: "path-progress", reason: progress.undefined }),
    );
  // Percentages and years are typed by hand: digits beyond the twelfth are binary noise.
  const amount = Number((progress.ratio * (unit === "percent" ? 100 : 1)).toPrecision(12));
  return fromMethod({ amount, unit }, "path-progress", operands);
}

/** The target of each place that comes first in an order. */
function onePerPlace<T extends TargetOfPlace>(targets: readonly T[], order: (a: T, b: T) => number): T[] {
  return [...groupBy(targets, ({ place }) => place).values()].flatMap(
    (group) => [...group].sort(order)[0] ?? [],
  );
}

/** How many places these targets are of, by the cells of their progress, among those examined. */
function placesOf(targets: readonly TargetOfPlace[], examined: readonly TargetOfPlace[]): Measure {
  const cells = (of: readonly TargetOfPlace[]) => of.flatMap(({ target }) => target.entry.cells("achieved"));
  return count("city", cells(targets), cells(examined));
}

/** Of the places that report progress on a target whose year has come, by the latest of each: how many reached it or missed it. */
function* dueTargets(targets: readonly TargetOfPlace[], world: InventoryWorld): Iterable<Observation> {
  const { edition } = world.edition;
  const due = targets.filter(
    ({ target, year }) => !isDue(year, edition) && reported(target.entry.value("achieved")) !== null,
  );
  const latest = onePerPlace(due, (a, b) => yearOf(b.year) - yearOf(a.year));
  const isReached = ({ target }: TargetOfPlace) =>
    (reported(target.entry.value("achieved"))?.amount ?? 0) >= 100 && inventoryAbove(target, world) === null;
  const parts = {
    "": latest,
    "due-reached": latest.filter(isReached),
    "due-missed": latest.filter((each) => !isReached(each)),
  };
  for (const [breakdown, of] of Object.entries(parts))
    yield observe("due-targets", { area: world.whole, period: edition, breakdown }, placesOf(of, latest));
}

/** Standing of a place towards its next target; “nothing achieved” may mean that the city did not check. */
const standings = ["reached", "on-path", "behind", "nothing-achieved"] as const;

/** Of the places that report progress towards their next target: the number in each standing, and the progress of each. */
function* nextTargets(targets: readonly TargetOfPlace[], world: InventoryWorld): Iterable<Observation> {
  const { edition } = world.edition;
  // Its other targets have the same base.
  const steep = new Set(targets.flatMap(({ target, place }) => (isTooSteep(target) ? [place] : [])));
  const judged = targets.flatMap((each) => {
    const { target, place, year } = each;
    const isContradicted = steep.has(place) || inventoryAbove(target, world) !== null;
    const standing = isDue(year, edition) && !isContradicted ? standingOf(target, edition) : null;
    return standing ? [{ ...each, standing }] : [];
  });
  const next = onePerPlace(judged, (a, b) => yearOf(a.year) - yearOf(b.year));
  const inAll = { area: world.whole, period: edition };
  yield observe("next-targets", inAll, placesOf(next, next));
  for (const breakdown of standings) {
    const reaching = next.filter(({ standing }) => standing === breakdown);
    yield observe("next-targets", { ...inAll, breakdown }, placesOf(reaching, next));
    for (const judgement of reaching) {
      const covers = { area: judgement.place, period: judgement.year, breakdown };
      yield observe("next-targets", covers, placesOf([judgement], [judgement]));
    }
  }
  const clear = new Set(next.map(({ target }) => target.entry.value("account")));
  const answers = answersIn(world).filter(({ year }) => year === edition);
  const unclear = answers.filter(({ account }) => !clear.has(account));
  const accounts = (of: typeof answers) => of.flatMap(({ entry }) => entry.cells("account"));
  yield observe(
    "next-targets",
    { ...inAll, breakdown: "not-judged" },
    count("city", accounts(unclear), accounts(answers)),
  );
  for (const { target, place, year } of next)
    yield observe(
      "next-target-progress",
      { area: place, period: year },
      progressOf(target, edition, "percent"),
    );
}

function standingOf(target: Target, edition: string): (typeof standings)[number] | null {
  const done = reported(target.entry.value("achieved"));
  if (!done) return null;
  if (done.amount >= 100) return "reached";
  if (done.amount === 0) return "nothing-achieved";
  const progress = progressOf(target, edition);
  if (isMissing(progress)) return null;
  return progress.amount >= ON_TRACK_FROM ? "on-path" : "behind";
}

/** Reports bases and cuts that no city has, targets that do not follow from their percentage or contradict an inventory. */
export function* checkTargets(world: InventoryWorld): Iterable<Finding> {
  for (const target of targetsIn(world)) {
    const { entry, type, base, cut, stated, computed, agrees } = target;
    const unusual = (column: "baseEmissions" | "reduction", values: Parameters<typeof unusualAmount>[0]) =>
      atFirst(entry.cells(column), unusualAmount(values));
    if (base.amount < leastBase)
      yield* unusual("baseEmissions", {
        raw: String(base.amount),
        column: "Base.year.emissions",
        least: leastBase,
        most: null,
      });
    // In other kinds of target the percentage applies to an intensity or to business as usual.
    if (type !== "absolute") continue;
    if (!agrees)
      yield* atFirst(entry.cells("targetEmissions"), targetNotRecomputed({ value: stated.amount, computed }));
    if (isTooSteep(target))
      yield* unusual("reduction", {
        raw: String(cut.amount),
        column: "Percentage.reduction.target",
        least: null,
        most: mostCut(target),
      });
    const inventory = inventoryAbove(target, world);
    if (inventory !== null)
      yield* atFirst(entry.cells("achieved"), reachedAboveTarget({ target: computed, inventory }));
  }
}

function atFirst([cell]: ReturnType<TargetRow["cells"]>, problem: Problem): Finding[] {
  return cell ? [finding(problem, atCells(cell.range))] : [];
}
