import { groupBy } from "../../../model/group-by.ts";
import { type Coverage, type Observation, observe } from "../../../model/observation.ts";
import { firstDay, lastDay, type Period, yearOf } from "../../../model/period.ts";
import {
  count,
  countDistinct,
  difference,
  type Evidence,
  growthSince,
  inUnit,
  isMissing,
  type Measure,
  median,
  missing,
  panelChange,
  perHead,
  total,
} from "../../../model/quantity.ts";
import { compareText } from "../../../model/source.ts";
import { type DatasetUnit, datasetUnit } from "../../../model/unit.ts";
import { defineMethod } from "../method.ts";
import { targetFigures } from "./emission-targets.ts";
import {
  type Amount,
  amountColumns,
  amounts,
  answersIn,
  basicOf,
  doubtOf,
  hasFigure,
  type InventoryAnswer,
  type InventoryColumns,
  type InventoryDoubt,
  type InventoryWorld,
  inventoriesOf,
  inventoryNeeds,
  isBelowForGrid,
  isComparable,
  isPopulationYear,
  isSingleYear,
  isWithoutInventory,
  partColumns,
  reported,
  statesTarget,
  statesTotal,
} from "./inventory-answers.ts";
import { checkInventories } from "./inventory-checks.ts";

/** Emission inventories that cities report in several questionnaires, and targets below a base year. */
export const cityInventories = defineMethod({
  means:
    "the totals and emissions per head of inventories that cities report in several questionnaires, their changes over the same cities, and targets below a base year",
  needs: inventoryNeeds,
  check: checkInventories,
  *compute(world) {
    const answers = answersIn(world);
    const years = [...new Set(answers.map(({ year }) => year))];
    yield* answering(answers, years, world);
    const observations = [...inventories(answers)];
    yield* observations;
    yield* latestInventories(answers, world);
    yield* comparedPerHead(observations, answers, world);
    yield* changes(answers);
    yield* panel(answers, years, world);
    yield* targetFigures(world);
  },
});

/** The indicator that counts the totals left out of comparisons, by reason. */
const notCompared: { readonly [D in InventoryDoubt]: string } = {
  "not-one-year": "totals-of-other-periods",
  "below-scopes": "totals-below-scopes",
  population: "totals-of-odd-population",
};

const evidenceOf = ({ entry }: InventoryAnswer, columns: InventoryColumns): readonly Evidence[] =>
  entry.cells(...columns);

/** How many cities first answered, reported figures, repeated an inventory or reported no single year, and how late. */
function* answering(answers: readonly InventoryAnswer[], years: readonly string[], world: InventoryWorld) {
  const { whole } = world;
  const withTargets = new Set(
    world.rows("targets").flatMap((row) => (statesTarget(row) ? [row.value("account")] : [])),
  );
  const isBlank = (answer: InventoryAnswer) => isWithoutInventory(answer) && !withTargets.has(answer.account);
  const cities = (
    of: readonly InventoryAnswer[],
    columns: InventoryColumns,
    examined: readonly InventoryAnswer[],
  ): Measure =>
    countDistinct(
      "city",
      new Map(of.map((answer) => [answer.account, evidenceOf(answer, columns)])),
      examined.flatMap((answer) => evidenceOf(answer, ["account"])),
    );
  for (const [index, year] of years.entries()) {
    const ofYear = answers.filter((answer) => answer.year === year);
    const before = new Set(answers.filter((other) => other.year < year).map(({ account }) => account));
    const first = ofYear.filter(({ account }) => !before.has(account));
    const covers = { area: whole, period: year };
    const inCountry = groupBy(ofYear, ({ country }) => country ?? whole);
    for (const [area, asked] of [[whole, ofYear] as const, ...inCountry]) {
      const here = { area, period: year };
      const newcomers = first.filter((answer) => asked.includes(answer));
      if (index > 0) yield observe("cities-answering-first", here, cities(newcomers, ["account"], asked));
      const inventoried = asked.filter((answer) => answer.isYes && hasFigure(answer));
      yield observe("cities-with-figures", here, cities(inventoried, amountColumns, asked));
      const totalled = asked.filter(statesTotal);
      yield observe("cities-with-total", here, cities(totalled, ["basic", "basicPlus"], asked));
      // Targets are read of the last questionnaire alone.
      if (index === years.length - 1)
        yield observe("cities-without-answers", here, cities(asked.filter(isBlank), ["inventory"], asked));
    }
    if (index === years.length - 1)
      for (const [place, ofPlace] of groupBy(ofYear, (answer) => answer.place))
        if (place !== null) {
          const indicator = ofPlace.every(isBlank) ? "places-without-answers" : "places-with-answers";
          yield observe(indicator, { area: place, period: year }, cities(ofPlace, ["account"], ofPlace));
        }
    const odd = ofYear.filter(({ period }) => period !== null && !isSingleYear(period));
    yield observe("periods-not-one-year", covers, cities(odd, ["accounting"], ofYear));
    yield* ages(ofYear, covers);
    const last = years[index - 1];
    if (last === undefined) continue;
    const again = [...inventoriesOf(answers).values()].filter(
      (answers) =>
        answers.some((each) => each.year === last && isSingleYear(each.period ?? "/")) &&
        answers.some((each) => each.year === year),
    );
    const both = again.flatMap((answers) =>
      answers.filter((each) => each.year === year || each.year === last),
    );
    const inBoth = { area: whole, period: `${last}/${year}` };
    yield observe("inventories-told-again", inBoth, cities(both, ["accounting"], ofYear));
  }
}

/** The median age of the inventories of one year, and how many they and those of that age or older are. */
function* ages(answers: readonly InventoryAnswer[], covers: Coverage): Iterable<Observation> {
  const aged = answers.flatMap((answer) => {
    const lag = lagOf(answer);
    return lag ? [{ answer, lag }] : [];
  });
  const lags = aged.map(({ lag }) => lag);
  const middle = median(datasetUnit("year"), lags);
  yield observe("inventory-lag", covers, middle);
  if (isMissing(middle)) return;
  const counted = {
    "": aged,
    "median-age-or-older": aged.filter(({ lag }) => !isMissing(lag) && lag.amount >= middle.amount),
  };
  for (const [breakdown, of] of Object.entries(counted))
    yield observe(
      "inventories-by-age",
      { ...covers, breakdown },
      count(
        datasetUnit("inventory"),
        of.flatMap(({ answer }) => evidenceOf(answer, ["accounting"])),
        [],
      ),
    );
}

/** Years from the end of the inventory to the questionnaire that reports it. */
function lagOf(answer: InventoryAnswer): Measure<DatasetUnit> | null {
  const { isYes, period, year } = answer;
  if (!isYes || period === null || !isSingleYear(period)) return null;
  return yearsBetween(answer, ["accounting", "questionnaire"], Number(year) - yearOf(lastDay(period)));
}

/** Years between an inventory and the population beside it; none where that is of a year of the inventory, or of no year. */
function* populationLag(answer: InventoryAnswer, covers: Coverage): Iterable<Observation> {
  const year = reported(answer.value("populationYear"))?.amount;
  if (year === undefined || !isPopulationYear(answer, year)) return;
  const years = {
    "population-later": year - yearOf(lastDay(covers.period)),
    "population-earlier": yearOf(covers.period) - year,
  };
  for (const [breakdown, lag] of Object.entries(years))
    if (lag > 0)
      yield observe(
        "population-lag",
        { ...covers, breakdown },
        yearsBetween(answer, ["accounting", "populationYear"], lag),
      );
}

function yearsBetween(
  answer: InventoryAnswer,
  columns: InventoryColumns,
  years: number,
): Measure<DatasetUnit> {
  const counted = count(datasetUnit("year"), evidenceOf(answer, columns), []);
  return isMissing(counted) ? counted : { ...counted, amount: years };
}

/** The amounts of each inventory: as the latest questionnaire with a figure reports them, and as each of several does. */
function* inventories(answers: readonly InventoryAnswer[]): Iterable<Observation> {
  for (const group of inventoriesOf(answers).values()) {
    const [{ place, period } = { place: null, period: null }] = group;
    if (place === null || period === null) continue;
    const covers = { area: place, period };
    for (const column of amountColumns) {
      const id = amounts[column];
      const given = group.filter(({ value }) => reported(value(column)));
      const [last] = (given.length > 0 ? given : group).slice(-1);
      // Only the BASIC total, which comparisons use, is reported as missing.
      if (!last || (given.length === 0 && column !== "basic")) continue;
      yield observe(id, covers, column === "basic" ? basicOf(last) : last.value(column));
      for (const answer of group.length > 1 ? given : [])
        yield observe(id, { ...covers, breakdown: `questionnaire-${answer.year}` }, answer.value(column));
      const [before, after] = given.slice(-2);
      if (before && after)
        yield observe(
          "emissions-restated",
          { ...covers, breakdown: column },
          difference(after.value(column), before.value(column)),
        );
    }
    const [last] = group.filter(({ value }) => reported(value("basic"))).slice(-1);
    if (!last) continue;
    const basic = inUnit("t", last.value("basic"));
    const doubt = doubtOf(last, answers);
    if (doubt) yield observe(notCompared[doubt], covers, basic);
    if (!isSingleYear(period)) continue;
    const people = inUnit("person", last.population);
    const value =
      doubt === null ? perHead("t/person", basic, people) : missing("not-comparable", [basic, people]);
    yield observe("emissions-per-head", covers, value);
    if (!isMissing(value)) yield* populationLag(last, covers);
    yield* balance(covers, last);
    if (doubt || !isBelowForGrid(last, answers)) continue;
    const scopes = total("t", [inUnit("t", last.value("scope1")), inUnit("t", last.value("scope2"))]);
    yield observe("scopes-above-total", covers, difference(scopes, basic));
  }
}

/** How many places state a total of their latest inventory with figures, and how many parts alone; of these, the last total before. */
function* latestInventories(
  answers: readonly InventoryAnswer[],
  { whole, edition }: InventoryWorld,
): Iterable<Observation> {
  const given = [...inventoriesOf(answers).values()].flatMap((group) => {
    const answer = group.findLast(statesTotal) ?? group.findLast(hasFigure);
    return answer?.place && answer.period ? [{ answer, area: answer.place, period: answer.period }] : [];
  });
  const latest = [...groupBy(given, ({ area }) => area).values()].flatMap((group) => {
    const sorted = group.sort((a, b) => compareText(b.period, a.period));
    const totalled = sorted.find(({ answer }) => statesTotal(answer));
    return sorted[0] ? [{ ...sorted[0], totalled }] : [];
  });
  const examined = answers.flatMap((answer) => evidenceOf(answer, ["account"]));
  const columns = ["accounting", "basic", "basicPlus", ...partColumns] as const;
  const places = (of: typeof latest) =>
    countDistinct(
      "city",
      new Map(of.map(({ area, answer }) => [area, evidenceOf(answer, columns)])),
      examined,
    );
  const inParts = latest.filter(({ answer }) => !statesTotal(answer));
  const counted = {
    "": latest,
    "with-total": latest.filter(({ answer }) => statesTotal(answer)),
    "in-parts": inParts,
    "in-parts-after-total": inParts.filter(({ totalled }) => totalled),
  };
  for (const [breakdown, of] of Object.entries(counted))
    yield observe("latest-inventories", { area: whole, period: edition.edition, breakdown }, places(of));
  for (const each of inParts) {
    const { area, period, totalled } = each;
    yield observe("latest-inventories", { area, period, breakdown: "in-parts" }, places([each]));
    if (!totalled) continue;
    const { value } = totalled.answer;
    const total = reported(value("basic")) ?? value("basicPlus");
    yield observe("totals-before-parts", { area, period: totalled.period }, total);
  }
}

/** How many places have emissions per head, and the median of their latest figures. */
function* comparedPerHead(
  observations: readonly Observation[],
  answers: readonly InventoryAnswer[],
  { whole, edition }: InventoryWorld,
): Iterable<Observation> {
  const given = observations.filter(
    ({ indicator, value }) => indicator === "emissions-per-head" && reported(value),
  );
  const latest = [...groupBy(given, ({ area }) => area).values()].flatMap(
    (group) => group.sort((a, b) => compareText(b.period, a.period))[0] ?? [],
  );
  const countries = new Map(answers.map(({ place, country }) => [place, country]));
  const examined = answers.flatMap((answer) => evidenceOf(answer, ["account"]));
  const inCountry = groupBy(latest, ({ area }) => countries.get(area) ?? whole);
  for (const [area, observations] of [[whole, latest] as const, ...inCountry]) {
    const cells = observations.map((observation) => {
      const asked = answers.filter(({ place }) => place === observation.area);
      return [observation.area, asked.flatMap((answer) => evidenceOf(answer, ["basic"]))] as const;
    });
    const compared = countDistinct("city", new Map(cells), examined);
    yield observe("cities-compared-per-head", { area, period: edition.edition }, compared);
    const values = observations.map(({ value }) => inUnit("t/person", value));
    if (observations.length > 0)
      yield observe("per-head-median", { area, period: yearsOf(observations) }, median("t/person", values));
  }
}

function yearsOf(figures: readonly Observation[]): Period {
  const years = figures
    .flatMap(({ period }) => [firstDay(period), lastDay(period)])
    .map((day) => day.slice(0, 4));
  const [first = "", last = ""] = [years.sort(compareText)[0], years.at(-1)];
  return first === last ? first : `${first}/${last}`;
}

/** The difference between a reported total and the sum of its scopes. */
function* balance(covers: Coverage, { value }: InventoryAnswer): Iterable<Observation> {
  const name = "scopes-minus-total";
  const of = (column: Amount) => inUnit("t", value(column));
  const scopes = [of("scope1"), of("scope2"), of("scope3")];
  const sum = total("t", scopes);
  if (reported(sum) && reported(of("basicPlus")))
    yield observe(name, { ...covers, breakdown: "basic-plus" }, difference(sum, of("basicPlus")));
  if (reported(of("scope1")))
    yield observe(name, { ...covers, breakdown: "scope-1" }, difference(of("scope1"), of("basic")));
}

/** Changes between consecutive inventories of one year each, place by place. */
function* changes(answers: readonly InventoryAnswer[]): Iterable<Observation> {
  const figures = [...inventories(answers)].filter(
    ({ indicator, breakdown, period, value }) =>
      indicator === amounts.basic && breakdown === "" && isSingleYear(period) && reported(value),
  );
  const sorted = [...figures].sort((a, b) => yearOf(a.period) - yearOf(b.period));
  for (const observation of sorted) {
    const before = sorted.findLast(
      (other) => other.area === observation.area && yearOf(other.period) < yearOf(observation.period),
    );
    if (!before) continue;
    const span = `${yearOf(before.period)}/${yearOf(observation.period)}`;
    yield observe(
      "emissions-change",
      { area: observation.area, period: span },
      growthSince(observation.value, before.value),
    );
  }
}

/** The change of the sum from one questionnaire to the next, over all who report and over those who report in both. */
function* panel(answers: readonly InventoryAnswer[], years: readonly string[], { whole }: InventoryWorld) {
  const reports = (year: string) =>
    new Map(
      answers
        .filter((answer) => answer.year === year && answer.isYes && isComparable(answer, answers))
        .map(({ account, value }) => [account, inUnit("t", value("basic"))] as const),
    );
  for (const [index, year] of years.entries()) {
    const last = years[index - 1];
    if (last === undefined) continue;
    const change = panelChange({ unit: "t", reporter: "city" }, reports(year), reports(last));
    const covers = { area: whole, period: year };
    yield observe("emissions-panel-change", { ...covers, breakdown: "same-panel" }, change.samePanel);
    yield observe("emissions-panel-change", { ...covers, breakdown: "all-reporters" }, change.raw);
    yield observe("emissions-panel-reporters", covers, change.reportersOfBoth);
  }
}
