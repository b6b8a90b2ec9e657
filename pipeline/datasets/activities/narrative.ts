import type { Locale } from "../../model/locale.ts";
import { byAmount, type Observation, one, select } from "../../model/observation.ts";
import { listed, type Part, type Passage } from "../../model/passage.ts";
import { punctuation } from "../../model/punctuation.ts";
import { isMissing } from "../../model/quantity.ts";
import { formats, idsOf } from "./choices.ts";
import type { ActivitiesIndicator } from "./indicators.ts";
import { words } from "./words.ts";

type One = Observation<ActivitiesIndicator>;

export function narrative(observations: readonly One[], locale: Locale): Passage[] {
  const [days] = select(observations, { indicator: "event-days" });
  if (!days) return [];
  const { area, period } = days;
  const of = (indicator: ActivitiesIndicator, breakdown = "") =>
    one(observations, { indicator, area, period, breakdown });
  const events = of("events");
  const byMonth = select(observations, { indicator: "events", area, breakdown: "month" });
  const [busiest] = byAmount(byMonth);
  const known = of("participants-known");
  const printed = of("participants-printed");
  const withFigure = of("events-with-participants");
  const withBound = of("events-with-participants", "lower-bound");
  if (!events || !busiest || !known || !printed || !withFigure || !withBound) return [];
  const { narrative: tell, breakdowns } = words[locale];
  const { comma, gap } = punctuation[locale];
  const byFormat = idsOf(formats).flatMap((id): Part[][] => {
    const figure = of("events", `format-${id}`);
    return figure ? [[`${breakdowns[`format-${id}`]} `, { figure }]] : [];
  });
  const byPlace = select(observations, { indicator: "events", period, breakdown: "" }).filter(
    (observation) => observation.area !== area,
  );
  const places = byAmount(byPlace).map((figure): Part[] => [{ area: figure.area }, " ", { figure }]);
  const counted = [
    tell.coverage(withFigure, events),
    ...(isMissing(printed.value) ? [] : [tell.printed(printed)]),
    ...(isMissing(known.value) ? [] : [tell.known(known, withBound)]),
  ].map(({ parts }) => parts);
  return [
    tell.year({ events, days, busiest }, listed(byFormat, comma)),
    ...(places.length > 0 ? [tell.places(listed(places, comma))] : []),
    { parts: listed(counted, gap) },
  ];
}
