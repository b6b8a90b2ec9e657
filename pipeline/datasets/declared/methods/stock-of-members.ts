import { groupBy } from "../../../model/group-by.ts";
import { weakest } from "../../../model/measure.ts";
import { type Observation, observe } from "../../../model/observation.ts";
import { lastDay, yearOf } from "../../../model/period.ts";
import {
  count,
  countDistinct,
  difference,
  type Evidence,
  isMissing,
  type Measure,
} from "../../../model/quantity.ts";
import { observeSources } from "../../../model/several-sources.ts";
import { defineMethod } from "../method.ts";
import {
  activeMembers,
  byCount,
  isActive,
  joinedCells,
  type Member,
  type MemberWorld,
  memberNeeds,
  sourced,
} from "./members.ts";
import { checkMembers } from "./stock-of-members-checks.ts";
import { memberFacts } from "./stock-of-members-facts.ts";

/** Members by the dates on which each joined and left: stock and change of each area and year, beside printed counts. */
export const stockOfMembers = defineMethod({
  means:
    "members by the dates on which each joined and left: stock and change of each place and year, beside printed counts",
  needs: memberNeeds,
  check: checkMembers,
  *compute(world) {
    const members = world.rows("roster");
    const years = yearsUpTo(Number(world.edition.edition), members);
    yield* regions(members, years, world);
    for (const [country, group] of groupBy(members, (member) => member.value("area")))
      yield* series(group, country, years);
    yield* printed(world);
  },
  tell: memberFacts,
});

/** The same for each region, and how many of its countries have members. */
function* regions(
  members: readonly Member[],
  years: readonly string[],
  { areas }: MemberWorld,
): Iterable<Observation> {
  for (const [region, ofRegion] of groupBy(
    members,
    (member) => areas.get(member.value("area"))?.parent ?? "",
  )) {
    if (region !== "") yield* series(ofRegion, region, years);
    for (const year of years) {
      const active = ofRegion.filter((member) => isActive(member, `${year}-12-31`));
      const byCountry = groupBy(active, (member) => member.value("area"));
      const cells = new Map([...byCountry].map(([country, group]) => [country, joinedCells(group)]));
      const countries = countDistinct("country", cells, joinedCells(ofRegion));
      yield observe("countries-active", { area: region, period: year }, countries);
    }
  }
}

/** Stock, joined, left and net change of one area, year by year. */
function* series(members: readonly Member[], area: string, years: readonly string[]): Iterable<Observation> {
  const leftCells = (of: readonly Member[]) => of.flatMap((member) => member.at("left"));
  for (const year of years) {
    const isIn = (period: string | null) => period !== null && lastDay(period).startsWith(year);
    const joined = members.filter((member) => isIn(member.value("joined")));
    const left = members.filter((member) => isIn(member.value("left")));
    const came = ofRoster(joinedCells(joined), joinedCells(members));
    const went = ofRoster(leftCells(left), leftCells(members));
    const covers = { area, period: year };
    yield observe("members", covers, activeMembers(members, `${year}-12-31`));
    yield observe("members-joined", covers, came);
    yield observe("members-left", covers, went);
    yield observe("members-net", covers, difference(came, went));
  }
}

/** How many of a roster did so; as sound as the least sound of its dates, each of which might be of that year. */
function ofRoster(counted: readonly Evidence[], roster: readonly Evidence[]): Measure<"member"> {
  const measure = count("member", counted, roster);
  if (isMissing(measure)) return measure;
  return { ...measure, status: weakest([measure.status, ...roster.map(({ status }) => status)]) };
}

/** Every year from the first joining to the edition's. */
function yearsUpTo(last: number, members: readonly Member[]): string[] {
  const first = Math.min(last, ...members.map((member) => yearOf(member.value("joined"))));
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

/** Counts printed by others; those of countries are separate from those of members. */
function* printed({ rows }: MemberWorld): Iterable<Observation> {
  for (const counts of byCount(rows("published"))) {
    const [first] = counts;
    if (!first) continue;
    const value = first.value("value");
    const of = {
      area: first.value("area"),
      period: first.value("asOf"),
      breakdown: first.value("countedAs"),
    };
    const isOfCountries = !isMissing(value) && value.unit === "country";
    const indicator = isOfCountries ? "countries-published" : "members-published";
    yield* observeSources({ indicator, ...of }, counts.flatMap(sourced));
  }
}
