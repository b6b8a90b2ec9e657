import { liesIn } from "../../../model/area.ts";
import type { Context } from "../../../model/dataset.ts";
import type { Observation } from "../../../model/observation.ts";
import { type Period, yearsBefore } from "../../../model/period.ts";
import { cellsBehind, isMissing, type Measure } from "../../../model/quantity.ts";
import { sizeOf, touching } from "../../../model/touching.ts";
import type { CellText } from "../definition-sheet.ts";
import { counterparts, type Figures } from "./counterparts.ts";

/** The figures under `of` as written: `people`, `population.people`, `population.people up to 3 years earlier`. */
export interface Joined {
  /** Null for an indicator of the same dataset. */
  readonly dataset: string | null;
  readonly indicator: string;
  /** By how many years a figure may be older than the one that it is joined to. */
  readonly yearsBack: number;
  readonly cell: CellText;
}

/** The other figure of a place and period, and by how many years it is older. */
export interface Counterpart {
  readonly value: Measure;
  readonly years: number;
}

interface Older {
  readonly figure: Observation;
  readonly period: Period;
  readonly years: number;
}

/** The indicator, or a part of one, whose figures are made by a join. */
export interface JoinedIndicator {
  readonly indicator: string;
  readonly part: string;
  readonly joined: Joined;
}

/** Finds the other figure of each figure, and records which are older, absent, or of other places. */
export interface Join extends JoinedIndicator {
  find(figure: Observation): Counterpart | null;
  readonly older: readonly Older[];
  /** Figures without another, in the order met. */
  readonly left: readonly LeftOut[];
}

/**
 * Why a figure has no other: the other dataset lacks its place, has its place by another kind of period, has it earlier by
 * more years than are allowed, or lacks this figure; or the figure sums up other `places` than the one beside it.
 */
export interface LeftOut {
  readonly figure: Observation;
  readonly why: "place" | "grain" | "earlier" | "absent" | "places";
  /** How many years earlier there is one. */
  readonly years: number;
}

export function joinFigures(
  made: JoinedIndicator,
  { figures, others, whole }: { readonly figures: Figures; readonly others: Figures; readonly whole: string },
  { areas }: Pick<Context, "areas">,
): Join {
  const { joined } = made;
  const isForeign = joined.dataset !== null;
  // A sum of rows chosen by other conditions is a part of another, of whatever places.
  const areAlike = figures.sumsWhere !== undefined && figures.sumsWhere === others.sumsWhere;
  const older: Older[] = [];
  const left: LeftOut[] = [];
  const counterpart = counterparts(others);
  const above = new Set(areas.all.map(({ parent }) => parent));
  const placesIn = ({ observations }: Figures, whole: Observation): ReadonlySet<string> => {
    const isPart = touching(cellsBehind(whole.value));
    const parts = observations.filter(
      ({ area, period, breakdown, value }) =>
        area !== whole.area &&
        period === whole.period &&
        breakdown === whole.breakdown &&
        liesIn(area, whole.area, areas) &&
        !isMissing(value) &&
        cellsBehind(value).some(isPart),
    );
    return new Set(parts.map(({ area }) => area));
  };
  const areOfSamePlaces = (figure: Observation, other: Observation) => {
    const [here, there] = [placesIn(figures, figure), placesIn(others, other)];
    // Of one dataset, sums that are of no places by themselves may be of the same rows.
    if (!isForeign && Math.min(here.size, there.size) === 0) return true;
    const areKnown = here.size + there.size > 0 || figure.area !== whole;
    if (!areKnown) return !isOfSeveral(figure.value) && !isOfSeveral(other.value);
    return here.size === there.size && [...here].every((place) => there.has(place));
  };
  const leftOut = (figure: Observation): LeftOut => {
    const ofPlace = others.observations.filter(({ area }) => !others.byArea || area === figure.area);
    const none = { figure, years: 0 };
    if (others.observations.length > 0 && ofPlace.length === 0) return { ...none, why: "place" };
    const isOther = ({ period }: Observation) => others.byPeriod && period.length !== figure.period.length;
    if (ofPlace.length > 0 && ofPlace.every(isOther)) return { ...none, why: "grain" };
    for (let years = joined.yearsBack + 1; years <= mostYearsBack; years++)
      if (counterpart({ ...figure, period: yearsBefore(figure.period, years) }))
        return { figure, why: "earlier", years };
    return { ...none, why: "absent" };
  };
  const find = (figure: Observation): Counterpart | null => {
    const isKnown = !isMissing(figure.value);
    let missing: Counterpart | null = null;
    for (let years = 0; years <= joined.yearsBack; years++) {
      const other = counterpart({ ...figure, period: yearsBefore(figure.period, years) });
      if (!other) continue;
      if (isMissing(other.value)) {
        missing ??= { value: other.value, years: 0 };
        continue;
      }
      if ((isForeign || areAlike) && above.has(figure.area) && !areOfSamePlaces(figure, other)) {
        left.push({ figure, why: "places", years: 0 });
        return null;
      }
      if (isKnown && years > 0) older.push({ figure, period: other.period, years });
      return { value: other.value, years };
    }
    if (isKnown && isForeign && !missing) left.push(leftOut(figure));
    return missing;
  };
  return { ...made, find, older, left };
}

const mostYearsBack = 30;

/** Whether a value is made of several cells. */
function isOfSeveral(measure: Measure): boolean {
  const [first, ...more] = cellsBehind(measure);
  return more.length > 0 || (first !== undefined && sizeOf(first) > 1);
}
