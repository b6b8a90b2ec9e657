import type { ReportLocale } from "../../model/locale.ts";
import { type Observation, one, select } from "../../model/observation.ts";
import { type Part, type Passage, say } from "../../model/passage.ts";
import { isMissing } from "../../model/quantity.ts";
import type { ActivitiesIndicator } from "./indicators.ts";
import { formatNames } from "./names.ts";

type One = Observation<ActivitiesIndicator>;

export function narrative(observations: readonly One[], locale: ReportLocale): Passage[] {
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
  const formats = Object.entries(formatNames[locale]).flatMap(([id, name]): Part[][] => {
    const figure = of("events", `format-${id}`);
    return figure ? [[`${name} `, { figure }]] : [];
  });
  const places = byAmount(
    select(observations, { indicator: "events", period, breakdown: "" }).filter(
      (observation) => observation.area !== area,
    ),
  ).map((figure): Part[] => [{ area: figure.area }, " ", { figure }]);
  const tell = words[locale];
  return [
    tell.year({ events, days, busiest }, listed(formats)),
    ...(places.length > 0 ? [tell.places(listed(places))] : []),
    joined([
      tell.coverage(withFigure, events),
      ...(isMissing(printed.value) ? [] : [tell.printed(printed)]),
      ...(isMissing(known.value) ? [] : [tell.known(known, withBound)]),
    ]),
  ];
}

interface Words {
  year(of: { events: One; days: One; busiest: One }, formats: readonly Part[]): Passage;
  places(places: readonly Part[]): Passage;
  coverage(withFigure: One, events: One): Passage;
  printed(printed: One): Passage;
  known(known: One, events: One): Passage;
}

const words: { readonly [L in ReportLocale]: Words } = {
  en: {
    year: ({ events, days, busiest }, formats) =>
      say`The overview of ${{ period: events.period }} lists ${{ figure: events }} for ${{ area: events.area }}, lasting ${{ figure: days }} in all, first and last day counted. By format: ${formats}. No month had more than ${{ period: busiest.period }}, with ${{ figure: busiest }}.`,
    places: (places) =>
      say`By country and area: ${places}. An event that names no place counts in the total alone. Dates are those of the overview; where the programme text gives others, the data-quality page names both.`,
    coverage: (withFigure, events) =>
      say`The overview gives a figure of participants for ${{ figure: withFigure }} of ${{ figure: events }}; nothing is estimated for the others.`,
    printed: (printed) =>
      say`All figures, taken as printed, add up to ${{ figure: printed }}; a person at two events counts twice.`,
    known: (known, events) =>
      say`Where the figure is exact or a lower bound, there were ${{ figure: known }}, at ${{ figure: events }}.`,
  },
};

/** Sentences as one paragraph. */
function joined(sentences: readonly Passage[]): Passage {
  return { parts: sentences.flatMap(({ parts }, index) => (index > 0 ? [" ", ...parts] : parts)) };
}

function listed(items: readonly (readonly Part[])[]): Part[] {
  return items.flatMap((item, index) => (index > 0 ? [", ", ...item] : [...item]));
}

function byAmount(observations: readonly One[]): One[] {
  const amount = ({ value }: One) => (isMissing(value) ? 0 : value.amount);
  return [...observations].sort((a, b) => amount(b) - amount(a));
}
