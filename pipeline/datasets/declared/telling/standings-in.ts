import type { Observation } from "../../../model/observation.ts";
import { lastDay } from "../../../model/period.ts";
import { isMissing } from "../../../model/quantity.ts";
import { compareText } from "../../../model/source.ts";
import { amountOf, type Standing, type StandingCounts, standings } from "../../../model/standing.ts";
import type { Teller } from "./teller.ts";

/** Standings towards targets: of each indicator with such parts, the latest counts of the whole and the places in them. */
export function standingsIn(
  standingOf: ReadonlyMap<string, Standing>,
  indicators: Iterable<string>,
  teller: Teller,
): StandingCounts[] {
  return [...indicators].flatMap((indicator): StandingCounts[] => {
    const figures = teller.all(indicator);
    const parts = figures.filter(({ breakdown }) => standingOf.has(breakdown));
    const counted = latest(parts.filter(({ area }) => teller.isWhole(area)));
    const [first] = counted;
    const judged = figures.find(
      ({ area, period, breakdown }) => breakdown === "" && area === first?.area && period === first.period,
    );
    if (!first || !judged) return [];
    const places = parts.filter(({ area }) => !teller.isWhole(area));
    const counts = standings.flatMap((standing) => {
      const members = counted
        .filter(({ breakdown }) => standingOf.get(breakdown) === standing)
        .sort((a, b) => amountOf(b) - amountOf(a));
      // Where all are none, one says so.
      const told = members.filter((figure, at) => at === 0 || amountOf(figure) > 0);
      const apart = standing === "unknown" ? [told] : told.map((figure) => [figure]);
      return apart.flatMap((figures) => {
        const names = new Set(figures.map(({ breakdown }) => breakdown));
        const within = places.filter(({ breakdown }) => names.has(breakdown));
        return figures.length === 0 ? [] : [{ standing, figures, places: within }];
      });
    });
    return [{ indicator, judged, counts }];
  });
}

function latest(figures: readonly Observation[]): Observation[] {
  const present = figures.filter(({ value }) => !isMissing(value));
  const last = present
    .map(({ period }) => lastDay(period))
    .sort(compareText)
    .at(-1);
  return present.filter(({ period }) => lastDay(period) === last);
}
