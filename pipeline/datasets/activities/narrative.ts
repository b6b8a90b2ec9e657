import type { Locale } from "../../model/locale.ts";
import { type Observation, one, select } from "../../model/observation.ts";
import type { Part, Passage } from "../../model/passage.ts";
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
  const [busiest] = byAmount(select(observations, { indicator: "events", area, breakdown: "month" }));
  const known = of("participants-known");
  const printed = of("participants-printed");
  const withFigure = of("events-with-participants");
  const withBound = of("events-with-participants", "lower-bound");
  if (!events || !busiest || !known || !printed || !withFigure || !withBound) return [];
  const { narrative: tell, breakdowns } = words[locale];
  const byFormat = idsOf(formats).flatMap((id): Part[][] => {
    const figure = of("events", `format-${id}`);
    return figure ? [[`${breakdowns[`format-${id}`]} `, { figure }]] : [];
  });
  const places = byAmount(
    select(observations, { indicator: "events", period, breakdown: "" }).filter(
      (observation) => observation.area !== area,
    ),
  ).map((figure): Part[] => [{ area: figure.area }, " ", { figure }]);
  return [
    tell.year({ events, days, busiest }, listed(byFormat, tell.comma)),
    ...(places.length > 0 ? [tell.places(listed(places, tell.comma))] : []),
    joined(
      [
        tell.coverage(withFigure, events),
        ...(isMissing(printed.value) ? [] : [tell.printed(printed)]),
        ...(isMissing(known.value) ? [] : [tell.known(known, withBound)]),
      ],
      tell.gap,
    ),
  ];
}

/** Sentences as one paragraph. */
function joined(sentences: readonly Passage[], gap: string): Passage {
  return { parts: sentences.flatMap(({ parts }, index) => (index > 0 ? [gap, ...parts] : parts)) };
}

function listed(items: readonly (readonly Part[])[], comma: string): Part[] {
  return items.flatMap((item, index) => (index > 0 ? [comma, ...item] : [...item]));
}

function byAmount(observations: readonly One[]): One[] {
  const amount = ({ value }: One) => (isMissing(value) ? 0 : value.amount);
  return [...observations].sort((a, b) => amount(b) - amount(a));
}
