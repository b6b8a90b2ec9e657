import type { AreaCode, Areas } from "../../model/area.ts";
import type { Context, RowsOf } from "../../model/dataset.ts";
import { groupBy } from "../../model/group-by.ts";
import { type Observation, observe } from "../../model/observation.ts";
import { firstDay } from "../../model/period.ts";
import { countDistinct, inclusiveDays, isMissing, type Measure, total } from "../../model/quantity.ts";
import { formats, pathways } from "./choices.ts";
import type { sources } from "./contract.ts";
import { type Column, cellsOf, type Event, printedDates } from "./event.ts";
import type { ActivitiesIndicator } from "./indicators.ts";

type Observations = Iterable<Observation<ActivitiesIndicator>>;

export function* compute(rows: RowsOf<typeof sources>, { edition, areas }: Context): Observations {
  const events = [...rows.events];
  const region = regionOf(events, areas);
  const year = edition.edition;
  yield observe("events", region, year, tally(events, events, ["id"]));
  for (const [area, own] of groupBy(events, (event) => event.area)) {
    // An event placed in the region as a whole is in the region's total already.
    if (area !== null && area !== region) yield observe("events", area, year, tally(own, events, ["area"]));
  }
  yield* parts(events, region, year);
  yield* byMonth(events, region, year);
  yield observe(
    "event-days",
    region,
    year,
    total(
      "day",
      events.map((event) => daysOf(event, year)),
    ),
  );
  yield* participants(events, region, year);
}

function* parts(events: readonly Event[], region: AreaCode, year: string): Observations {
  for (const id of Object.keys(formats)) {
    const own = events.filter(({ format }) => format === id);
    yield observe("events", region, year, tally(own, events, ["format"]), `format-${id}`);
  }
  for (const id of Object.keys(pathways)) {
    const own = events.filter(({ pathway }) => pathway === id);
    yield observe("events", region, year, tally(own, events, ["pathway"]), `pathway-${id}`);
  }
}

/** Every month of the year, also those without an event: a gap in the calendar is a finding of its own. */
function* byMonth(events: readonly Event[], region: AreaCode, year: string): Observations {
  for (let number = 1; number <= 12; number++) {
    const month = `${year}-${String(number).padStart(2, "0")}`;
    const own = events.filter((event) => startIn(year, event).startsWith(month));
    yield observe("events", region, month, tally(own, events, ["start"]), "month");
    for (const id of Object.keys(formats)) {
      const held = own.filter(({ format }) => format === id);
      yield observe("events", region, month, tally(held, events, ["start", "format"]), `month-format-${id}`);
    }
  }
}

/** An event that began in the year before counts from the first day of this one. */
function startIn(year: string, { start }: Event): string {
  return firstDay(start) < `${year}-01-01` ? `${year}-01-01` : start;
}

/** Two sums that answer two questions: at least how many came, and what do all printed figures add up to. */
function* participants(events: readonly Event[], region: AreaCode, year: string): Observations {
  const printed = events.filter(({ participants }) => !isMissing(participants));
  const bounded = printed.filter((event) => hasLowerBound(event.participants));
  const figures = (of: readonly Event[]) => of.map((event) => event.participants);
  yield observe("participants-known", region, year, total("participant", figures(bounded)));
  yield observe("participants-printed", region, year, total("participant", figures(printed)));
  const withFigure = tally(printed, events, ["participants"]);
  yield observe("events-with-participants", region, year, withFigure);
  const withBound = tally(bounded, events, ["participants"]);
  yield observe("events-with-participants", region, year, withBound, "lower-bound");
}

/** How many of the events there are, resting on the cells that say so. */
function tally(counted: readonly Event[], examined: readonly Event[], columns: readonly Column[]) {
  const behind = new Map(counted.map((event) => [event.id, cellsOf(event, columns)]));
  return countDistinct(
    "event",
    behind,
    examined.flatMap((event) => cellsOf(event, columns)),
  );
}

function daysOf(event: Event, year: string): Measure<"day"> {
  const cells = cellsOf(event, event.end === null ? ["start"] : ["start", "end"]);
  return inclusiveDays(year, printedDates(event), cells);
}

function hasLowerBound(figure: Measure): boolean {
  return !isMissing(figure) && ["exact", "more-than", "at-least"].includes(figure.qualifier);
}

/** The region of the places named; of several regions, or of none, the area that has no parent: the whole. */
function regionOf(events: readonly Event[], areas: Areas): AreaCode {
  const regions = new Set(
    events.flatMap(({ area }) => (area === null ? [] : (regionAbove(area, areas) ?? []))),
  );
  const [region] = regions;
  const whole = areas.all.find(({ parent }) => parent === null)?.code;
  return (regions.size === 1 ? region : whole) ?? "";
}

function regionAbove(code: AreaCode, areas: Areas): AreaCode | null {
  const area = areas.get(code);
  if (!area || area.kind === "region") return area?.code ?? null;
  return area.parent === null ? null : regionAbove(area.parent, areas);
}
