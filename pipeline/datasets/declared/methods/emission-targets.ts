import { ON_TRACK_FROM } from "../../../methods/progress-status.ts";
import { pathProgress, requiredPath } from "../../../methods/required-path.ts";
import { decimalProduct, decimalSum } from "../../../model/decimals.ts";
import { type Finding, finding, type Problem } from "../../../model/finding.ts";
import { groupBy } from "../../../model/group-by.ts";
import { type Observation, observe } from "../../../model/observation.ts";
import { yearOf } from "../../../model/period.ts";
import { atCells } from "../../../model/place.ts";
import { methodUndefined } from "../../../model/problems.ts";
import {
  count,
  type Evidence,
  fromMethod,
  isMissing,
  type Measure,
  missing,
  type Quantity,
} from "../../../model/quantity.ts";
import { datasetUnit } from "../../../model/unit.ts";
import {
  reachedAboveTarget,
  shareContradictsInventory,
  sharesDisagree,
  targetNotRecomputed,
  unusualAmount,
} from "../../../rules/as-reported.ts";
import {
  answersIn,
  daysOf,
  emissionsOf,
  hasFigure,
  type InventoryAnswer,
  type InventoryWorld,
  isPlausible,
  isSingleYear,
  isWithoutInventory,
  reported,
  statesTarget,
  summed,
  type TargetRow,
  wholeEmissionsOf,
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
/** Without power made for the grid, each is part of what a target over all sources is about. */
const singleParts = ["direct", "indirect"] as const;
/** In tonnes: a smaller base cannot be the inventory of a town. */
const leastBase = 1000;
/** In tonnes: a smaller base over all sources is likelier in thousands, where nobody knows how many people a place has. */
const leastUnknown = 10_000;
/** In tonnes for each inhabitant: no city of the region had an inventory as small, and no country as large. */
const perPerson = { least: 0.5, most: 60 };
/** A base that its city's latest inventory exceeds so many times is of another unit. */
const mostGrowth = 20;
/** In points of the base: shares of two targets may differ by so much that come from rounded percentages. */
const leastApart = 0.25;
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
  const targets = targetsOfPlaces(absolute, answersIn(world));
  for (const { target, place, year } of targets) {
    const { base, cut, computed, entry } = target;
    const covers = { area: place, period: year };
    const emissions = fromMethod({ amount: computed, unit: "t" }, "target-from-base", [base, cut]);
    yield observe("target-cut", covers, cut);
    const from = entry.value("baseYear");
    if (from !== null) yield observe("target-base", { area: place, period: from, breakdown: year }, base);
    yield observe("target-emissions", covers, emissions);
    yield observe("target-achieved", covers, entry.value("achieved"));
  }
  yield* dueTargets(targets, world);
  yield* nextTargets(targets, world);
}

/** A target over all sources, the only one of its place for its year. */
interface TargetOfPlace {
  readonly target: Target;
  readonly place: string;
  readonly year: string;
  /** It, or another of its place, has a base or a cut that no city has. */
  readonly isImplausible: boolean;
}

/** Two different targets of a city for one year contradict each other, so neither is used. */
function targetsOfPlaces(
  absolute: readonly Target[],
  answers: readonly InventoryAnswer[],
): readonly TargetOfPlace[] {
  const whole = absolute.flatMap((target) => {
    const { place, sector, entry } = target;
    const year = entry.value("targetYear");
    return place === null || year === null || sector !== "all" ? [] : [{ target, place, year }];
  });
  const byKey = groupBy(whole, ({ place, year }) => `${place} ${year}`);
  const targets = [...byKey.values()].flatMap(([first, other]) =>
    first?.target.agrees && !other ? first : [],
  );
  // The targets of a place have the same base.
  const steep = new Set(targets.flatMap(({ target, place }) => (isTooSteep(target) ? [place] : [])));
  return targets.map((each) => ({
    ...each,
    isImplausible: steep.has(each.place) || each.target.base.amount < leastBaseOf(each.target, answers).least,
  }));
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

/** The least that a target's base can be, in tonnes, by the people and the inventory that its city reports, and what it likely is where it was typed in thousands. */
function leastBaseOf({ entry, sector, base }: Target, answers: readonly InventoryAnswer[]): LeastBase {
  const ofCity = answers.filter(({ account }) => account === entry.value("account"));
  const given = ofCity.flatMap((answer) =>
    isPlausible(answer, answers) ? (reported(answer.population)?.amount ?? []) : [],
  );
  const people = given.length === 0 ? null : Math.min(...given);
  const inventory = ofCity.map(emissionsOf).findLast((emissions) => emissions !== null) ?? 0;
  const unknown = sector === "all" ? leastUnknown : leastBase;
  const byPeople = people === null ? unknown : perPerson.least * people;
  const least = Math.round(Math.max(leastBase, byPeople, inventory / mostGrowth));
  const inTonnes = decimalProduct(base.amount, 1000);
  const most = people === null ? Number.POSITIVE_INFINITY : perPerson.most * people;
  return { least, likely: inTonnes >= least && inTonnes <= most ? inTonnes : null };
}

interface LeastBase {
  readonly least: number;
  readonly likely: number | null;
}

/** The year in which the latest inventory begins, with or without figures; null without one. */
function inventoryYear({ entry }: Target, answers: readonly InventoryAnswer[]): string | null {
  const account = entry.value("account");
  const latest = answers.findLast((answer) => answer.account === account && answer.period !== null);
  return latest?.period?.slice(0, 4) ?? null;
}

function isReached({ entry }: Pick<Target, "entry">): boolean {
  return (reported(entry.value("achieved"))?.amount ?? 0) >= 100;
}

/** The latest inventory that contradicts a target reported as reached; null without one. */
function inventoryAbove({ entry, base, computed }: Target, world: InventoryWorld): number | null {
  if (!isReached({ entry })) return null;
  const answer = answersIn(world).findLast(({ account }) => account === entry.value("account"));
  const emissions = answer ? emissionsOf(answer) : null;
  return emissions !== null && emissions > computed + base.amount * tolerance ? emissions : null;
}

function isDue(year: string, edition: string): boolean {
  return yearOf(year) > Number(edition);
}

/** Progress along the linear path, in per cent, from the share of the target that the city reports as achieved. */
function progressOf({ entry, base, cut, computed }: Target, edition: string): Measure {
  const achieved = entry.value("achieved");
  const done = reported(achieved);
  const operands: Measure[] = [base, cut, achieved];
  if (!done) return missing("not-reported", operands);
  // After the target is reached, there is no path left.
  if (done.amount >= 100) return missing("not-applicable", operands);
  const latest = base.amount - ((base.amount - computed) * done.amount) / 100;
  const progress = pathProgress({
    base: { year: yearIn(entry, "baseYear"), value: base.amount },
    latest: { year: Number(edition), value: latest },
    target: { year: yearIn(entry, "targetYear"), value: computed },
    direction: -1,
  });
  if ("undefined" in progress)
    return missing(
      "method-undefined",
      operands,
      methodUndefined({ method: "path-progress", reason: progress.undefined }),
    );
  // Percentages and years are typed by hand: digits beyond the twelfth are binary noise.
  const amount = Number((progress.ratio * 100).toPrecision(12));
  // How far a city has come is its report, though the path that it is held against is a target.
  return { ...fromMethod({ amount, unit: "percent" }, "path-progress", operands), status: done.status };
}

/** How much of its cut the linear path asks for by the year of an edition, in per cent. */
function askedOf({ entry, base, cut }: Target, edition: string): Measure {
  const from = { year: yearIn(entry, "baseYear"), value: 0 };
  const asked = requiredPath(from, { year: yearIn(entry, "targetYear"), value: 100 }, Number(edition));
  const operands = [base, cut];
  if (typeof asked !== "number") return missing("not-applicable", operands);
  return fromMethod({ amount: Number(asked.toPrecision(12)), unit: "percent" }, "linear-path", operands);
}

function yearIn(entry: TargetRow, column: "baseYear" | "targetYear"): number {
  return Number(entry.value(column)?.slice(0, 4));
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

/** Of the places that report progress on a target whose year has come, by the latest of each: how many reached it or missed it, and what each reports. */
function* dueTargets(targets: readonly TargetOfPlace[], world: InventoryWorld): Iterable<Observation> {
  const { edition } = world.edition;
  const due = targets.filter(
    ({ target, year, isImplausible }) =>
      !isDue(year, edition) && reported(target.entry.value("achieved")) !== null && !isImplausible,
  );
  const latest = onePerPlace(due, (a, b) => yearOf(b.year) - yearOf(a.year));
  const isMet = ({ target }: TargetOfPlace) => isReached(target) && inventoryAbove(target, world) === null;
  const answers = answersIn(world).filter(hasFigure);
  const isCounted = ({ target: { entry }, year }: TargetOfPlace) =>
    answers.some(
      ({ account, period }) =>
        account === entry.value("account") && period !== null && yearOf(period) >= yearOf(year),
    );
  const parts = {
    "": latest,
    "due-reached": latest.filter(isMet),
    "due-missed": latest.filter((each) => !isMet(each)),
    "due-uncounted": latest.filter((each) => !isCounted(each)),
  };
  for (const [breakdown, of] of Object.entries(parts))
    yield observe("due-targets", { area: world.whole, period: edition, breakdown }, placesOf(of, latest));
  for (const { target, place, year } of latest)
    yield observe("due-target-achieved", { area: place, period: year }, target.entry.value("achieved"));
}

/** Standing of a place towards its next target, the first that is still due; “nothing achieved” may mean that the city did not check. */
const standings = ["reached", "on-path", "behind", "nothing-achieved"] as const;
/** Why a place has no standing. */
const reasons = [
  "blank",
  "not-stated",
  "says-none",
  "other-target",
  "incomplete",
  "contradictory",
  "without-code",
  "none-due",
  "implausible",
  "reached-above",
  "no-share",
  "share-undated",
  "shares-differ",
] as const;
type Reason = (typeof reasons)[number];
type Judgement = (typeof standings)[number] | Reason;

/** Of the places that report progress towards their next target: the number in each standing, and the progress of each; of the others, why not. */
function* nextTargets(targets: readonly TargetOfPlace[], world: InventoryWorld): Iterable<Observation> {
  const { edition } = world.edition;
  const answers = answersIn(world);
  const judge = judging(targets, world);
  const due = targets.flatMap((each) =>
    isDue(each.year, edition) ? [{ ...each, judgement: judge(each) }] : [],
  );
  const judged = onePerPlace(due, (a, b) => yearOf(a.year) - yearOf(b.year));
  const hasStanding = ({ judgement }: { readonly judgement: Judgement }) =>
    standings.some((standing) => standing === judgement);
  const next = judged.filter(hasStanding);
  const inAll = { area: world.whole, period: edition };
  yield observe("next-targets", inAll, placesOf(next, next));
  for (const breakdown of standings) {
    const reaching = next.filter(({ judgement }) => judgement === breakdown);
    yield observe("next-targets", { ...inAll, breakdown }, placesOf(reaching, next));
    for (const each of reaching)
      yield observe(
        "next-targets",
        { area: each.place, period: each.year, breakdown },
        placesOf([each], [each]),
      );
  }
  const accountOf = ({ target: { entry } }: TargetOfPlace) => entry.value("account");
  const clear = new Set(next.map(accountOf));
  const now = answers.filter(({ year }) => year === edition);
  const unclear = now.filter(({ account }) => !clear.has(account));
  const accounts = (of: typeof now) => count("city", accountsIn(of), accountsIn(now));
  yield observe("next-targets", { ...inAll, breakdown: "not-judged" }, accounts(unclear));
  const byReason = groupBy(unclear, (answer) => {
    const at = judged.find((each) => accountOf(each) === answer.account);
    return at?.judgement ?? withoutNext(answer, targets, world);
  });
  for (const breakdown of reasons) {
    const alike = byReason.get(breakdown) ?? [];
    if (alike.length > 0) yield observe("next-targets", { ...inAll, breakdown }, accounts(alike));
    for (const answer of alike) {
      const { place, account } = answer;
      const period = judged.find((each) => accountOf(each) === account)?.year ?? edition;
      if (place !== null)
        yield observe("next-targets", { area: place, period, breakdown }, accounts([answer]));
    }
  }
  for (const { target, place, year } of next) {
    const of = { area: place, period: year };
    yield observe("next-target-progress", of, progressOf(target, edition));
    yield observe("next-target-asked", of, askedOf(target, edition));
  }
  const judgedPlaces = new Set(next.map(({ place }) => place));
  for (const each of due.filter(hasStanding)) {
    const { target, place, year } = each;
    if (judgedPlaces.has(place) && !next.includes(each))
      yield observe("later-target-progress", { area: place, period: year }, progressOf(target, edition));
  }
}

function accountsIn(answers: readonly InventoryAnswer[]): readonly Evidence[] {
  return answers.flatMap(({ entry }) => entry.cells("account"));
}

/** How a place stands to a target that is due, or why that cannot be judged. */
function judging(
  targets: readonly TargetOfPlace[],
  world: InventoryWorld,
): (next: TargetOfPlace) => Judgement {
  const { edition } = world.edition;
  const answers = answersIn(world);
  const shares = sharesOf(targets.map(({ target }) => target));
  return ({ target, isImplausible }) => {
    if (isImplausible) return "implausible";
    if (inventoryAbove(target, world) !== null) return "reached-above";
    const [inventory, parts] = [inventoryYear(target, answers), partsBeside(target, shares, edition)];
    return judgementOf(target, { edition, inventory, parts });
  };
}

function withoutNext(
  answer: InventoryAnswer,
  targets: readonly TargetOfPlace[],
  world: InventoryWorld,
): Reason {
  const { account, place } = answer;
  const isOf = (entry: TargetRow) => entry.value("account") === account;
  const stated = world.rows("targets").filter((entry) => isOf(entry) && statesTarget(entry));
  if (stated.length === 0) return isWithoutInventory(answer) ? "blank" : "not-stated";
  if (stated.every((entry) => entry.value("type") === "none")) return "says-none";
  const isWhole = (entry: TargetRow) => entry.value("type") === "absolute" && entry.value("sector") === "all";
  if (!stated.some(isWhole)) return "other-target";
  if (targets.some(({ target }) => isOf(target.entry))) return "none-due";
  const complete = targetsIn(world).filter(({ entry }) => isOf(entry) && isWhole(entry));
  if (!complete.some(({ entry }) => entry.value("targetYear") !== null)) return "incomplete";
  return place === null ? "without-code" : "contradictory";
}

/**
 * Not judged where progress would be another by the year of the inventory, since shares are undated, or by the share of another
 * target of the same base.
 */
function judgementOf(target: Target, { edition, inventory, parts }: Reports): Judgement {
  const done = reported(target.entry.value("achieved"));
  if (!done) return "no-share";
  if (done.amount >= 100) return "reached";
  if (isMissing(progressOf(target, edition))) return "incomplete";
  const shares = [done.amount, ...parts.map((part) => (100 * part) / target.cut.amount)];
  const readings = shares.map((share) =>
    [edition, inventory ?? edition].map((year) => isOnPath(share, target, year)),
  );
  const [[onPath, isThen] = []] = readings;
  if (onPath !== isThen) return "share-undated";
  if (readings.flat().some((reading) => reading !== onPath)) return "shares-differ";
  if (onPath) return "on-path";
  if (done.amount > 0) return "behind";
  return shares.every((share) => share === 0) ? "nothing-achieved" : "shares-differ";
}

/** What else decides a standing: the years that a share may be of, and what shares of its other targets come to. */
interface Reports {
  readonly edition: string;
  readonly inventory: string | null;
  /** In per cent of the base. */
  readonly parts: readonly number[];
}

function isOnPath(share: number, target: Target, year: string): boolean {
  return share >= ON_TRACK_FROM * shareAsked(target, year);
}

/** How much of the cut a straight path asks for by a year, in per cent; none before the base. */
function shareAsked({ entry }: Target, year: string): number {
  const from = { year: yearIn(entry, "baseYear"), value: 0 };
  const asked = requiredPath(from, { year: yearIn(entry, "targetYear"), value: 100 }, yearOf(year));
  return typeof asked === "number" ? asked : 0;
}

/** Reports bases and cuts that no city has, targets that do not follow from their percentage or contradict an inventory. */
export function* checkTargets(world: InventoryWorld): Iterable<Finding> {
  const answers = answersIn(world);
  const targets = targetsIn(world);
  yield* checkShares(targets, world.edition.edition);
  for (const target of targets) {
    const { entry, type, base, cut, stated, computed, agrees } = target;
    const unusual = (column: "baseEmissions" | "reduction", values: Parameters<typeof unusualAmount>[0]) =>
      atFirst(entry.cells(column), unusualAmount(values));
    const { least, likely } = leastBaseOf(target, answers);
    if (base.amount < least)
      yield* unusual("baseEmissions", {
        raw: String(base.amount),
        least,
        most: null,
        likely,
      });
    // In other kinds of target the percentage applies to an intensity or to business as usual.
    if (type !== "absolute") continue;
    if (!agrees)
      yield* atFirst(entry.cells("targetEmissions"), targetNotRecomputed({ value: stated.amount, computed }));
    if (isTooSteep(target))
      yield* unusual("reduction", {
        raw: String(cut.amount),
        least: null,
        most: mostCut(target),
      });
    const inventory = inventoryAbove(target, world);
    if (inventory !== null)
      yield* atFirst(entry.cells("achieved"), reachedAboveTarget({ target: computed, inventory }));
    if (agrees && base.amount >= least && !isTooSteep(target))
      yield* checkAchieved(target, answers, world.edition.edition);
  }
}

/** Reports a share achieved beside emissions above those of the base year, or further from what the latest inventory makes it than the straight path moves from the year of one to that of the other. */
function* checkAchieved(
  target: Target,
  answers: readonly InventoryAnswer[],
  edition: string,
): Iterable<Finding> {
  const { entry, sector, base, computed } = target;
  const share = reported(entry.value("achieved"))?.amount ?? 100;
  const answer = answers.findLast(({ account }) => account === entry.value("account"));
  const [from, to] = [yearIn(entry, "baseYear"), yearIn(entry, "targetYear")];
  // A target that is reached is held against the inventory itself.
  if (sector !== "all" || share >= 100 || !answer?.period) return;
  const isOpen = daysOf(answer.period) === null;
  if (!isOpen && !isSingleYear(answer.period)) return;
  const above = (amount: number) => amount > base.amount * (1 + tolerance);
  // A part that exceeds the base needs no other part to contradict it.
  const whole =
    wholeEmissionsOf(answer, answers) ??
    singleParts.map((part) => summed(answer, [part])).find((part) => part && above(part.amount));
  const of = answer.period;
  const years = Number(answer.year) - yearOf(of);
  if (!whole || yearOf(of) <= from || computed >= base.amount) return;
  const byInventory = (100 * (base.amount - whole.amount)) / (base.amount - computed);
  const hasRisen = above(whole.amount);
  const isNear = Math.abs(share - Math.max(0, byInventory)) <= (100 * Math.max(1, years)) / (to - from);
  const [cell, second = null] = whole.cells;
  const [baseCell] = entry.cells("baseEmissions");
  if (((isNear || isOpen) && !hasRisen) || !cell || !baseCell) return;
  const rounded = (percent: number) => Math.round(percent * 10) / 10;
  // The share may be of either year.
  const readings = [
    ...[edition, of].map((year) => isOnPath(share, target, year)),
    isOnPath(byInventory, target, of),
  ];
  const [reading = false, ...others] = readings;
  const standing = reading ? ("on-path" as const) : ("behind" as const);
  const either = others.every((other) => other === reading) ? standing : null;
  const beside = hasRisen
    ? { base: base.amount, baseCell: baseCell.range }
    : { other: rounded(byInventory), asked: rounded(shareAsked(target, of)), either };
  const values = { share, inventory: whole.amount, of, cell, second, ...beside };
  yield* atFirst(entry.cells("achieved"), shareContradictsInventory(values));
}

/** A target whose share is reported, and what that comes to in per cent of its base. */
interface Share {
  readonly target: Target;
  readonly year: string;
  readonly part: number;
}

/** The shares of targets over all sources, together where they are of one base, in order of their years. */
function sharesOf(targets: readonly Target[]): Share[][] {
  const shares = targets.flatMap((target): Share[] => {
    const { entry, type, sector, cut } = target;
    const [done, year] = [reported(entry.value("achieved")), entry.value("targetYear")];
    if (type !== "absolute" || sector !== "all" || !done || year === null) return [];
    return [{ target, year, part: Number(((cut.amount * done.amount) / 100).toPrecision(6)) }];
  });
  const byBase = groupBy(shares, ({ target: { entry, base } }) =>
    [entry.value("account"), entry.value("baseYear"), base.amount].join(" "),
  );
  return [...byBase.values()].map((group) => [...group].sort((a, b) => yearOf(a.year) - yearOf(b.year)));
}

function differs(one: Share, other: Share): boolean {
  return Math.abs(one.part - other.part) > leastApart;
}

/** What shares of other targets still due of its base come to, where that is not what its own comes to, in per cent of the base. */
function partsBeside(target: Target, shares: readonly (readonly Share[])[], edition: string): number[] {
  return shares.flatMap((together) => {
    const share = together.find((each) => each.target === target);
    const others = share
      ? together.filter((other) => isDue(other.year, edition) && differs(share, other))
      : [];
    return others.map(({ part }) => part);
  });
}

/** Shares that come to different cuts from one base, by more than rounding: of targets still due, or else of one that has fallen due. */
function* checkShares(targets: readonly Target[], edition: string): Iterable<Finding> {
  for (const together of sharesOf(targets)) {
    const due = together.filter(({ year }) => isDue(year, edition));
    // More than a target that was reached may have been achieved since.
    const past = together.filter(({ target, year }) => !isDue(year, edition) && !isReached(target));
    const [first, ...others] = [...due, ...past];
    const second = first && others.find((share) => differs(first, share));
    if (!first || !second) continue;
    const [share, other] = isDue(second.year, edition) ? [first, second] : [second, first];
    const [cell] = share.target.entry.cells("achieved");
    const [elsewhere] = other.target.entry.cells("achieved");
    if (!cell || !elsewhere) continue;
    const { year, part } = other;
    const values = { part: share.part, year: year.slice(0, 4), other: part, cell: elsewhere.range };
    yield finding(sharesDisagree(values), atCells(cell.range));
  }
}

function atFirst([cell]: ReturnType<TargetRow["cells"]>, problem: Problem): Finding[] {
  return cell ? [finding(problem, atCells(cell.range))] : [];
}
