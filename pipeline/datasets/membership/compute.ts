import type { Context, RowsOf } from "../../model/dataset.ts";
import { groupBy } from "../../model/group-by.ts";
import { type Observation, observe } from "../../model/observation.ts";
import { lastDay, yearOf } from "../../model/period.ts";
import { count, countDistinct, difference, isMissing } from "../../model/quantity.ts";
import { observeSources } from "../../model/several-sources.ts";
import { evidence } from "../../model/table.ts";
import { activeMembers, isActive, type Member } from "./active-members.ts";
import type { sources } from "./contract.ts";
import type { MembershipIndicator } from "./indicators.ts";
import { byCount, sourced } from "./published-counts.ts";

type Observations = Iterable<Observation<MembershipIndicator>>;

export function* compute(rows: RowsOf<typeof sources>, { edition, areas }: Context): Observations {
  const members = [...rows.roster];
  const years = yearsUpTo(Number(edition.edition), members);
  for (const [region, own] of groupBy(members, (member) => areas.get(member.area)?.parent ?? "")) {
    if (region !== "") yield* series(own, region, years);
    for (const year of years) {
      const day = `${year}-12-31`;
      const active = own.filter((member) => isActive(member, day));
      const byCountry = groupBy(active, (member) => member.area);
      const cells = new Map(
        [...byCountry].map(([country, group]) => [
          country,
          group.map((member) => evidence(member, "joined")),
        ]),
      );
      yield observe(
        "countries-active",
        { area: region, period: year },
        countDistinct(
          "country",
          cells,
          own.map((member) => evidence(member, "joined")),
        ),
      );
    }
  }
  for (const [country, own] of groupBy(members, (member) => member.area)) yield* series(own, country, years);
  for (const counts of byCount([...rows.published])) {
    const [first] = counts;
    if (!first) continue;
    const { value, area, asOf: period, countedAs: breakdown } = first;
    const indicator =
      !isMissing(value) && value.unit === "country" ? "countries-published" : "members-published";
    yield* observeSources({ indicator, area, period, breakdown }, counts.map(sourced));
  }
}

/** Stock, joined, left and net change of one area in each year. */
function* series(members: readonly Member[], area: string, years: readonly string[]): Observations {
  const examinedJoined = members.map((member) => evidence(member, "joined"));
  const examinedLeft = members.map((member) => evidence(member, "left"));
  for (const year of years) {
    const joined = members.filter((member) => lastDay(member.joined).startsWith(year));
    const left = members.filter((member) => member.left !== null && lastDay(member.left).startsWith(year));
    const came = count(
      "member",
      joined.map((member) => evidence(member, "joined")),
      examinedJoined,
    );
    const went = count(
      "member",
      left.map((member) => evidence(member, "left")),
      examinedLeft,
    );
    const covers = { area, period: year };
    yield observe("members", covers, activeMembers(members, `${year}-12-31`));
    yield observe("members-joined", covers, came);
    yield observe("members-left", covers, went);
    yield observe("members-net", covers, difference(came, went));
  }
}

/** Every year from the first joining to the edition's. */
function yearsUpTo(last: number, members: readonly Member[]): string[] {
  const first = Math.min(last, ...members.map((member) => yearOf(member.joined)));
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}
