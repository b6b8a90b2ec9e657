import type { Indicator } from "../../model/observation.ts";

export const indicators = {
  events: {
    title: { en: "Events" },
    definition: {
      en: "Activities listed in the overview of the year. An event counts in the month of its first day and in the country or area that its row names; one without a place counts in the region alone, one whose date names no month in the year alone.",
    },
    unit: "event",
    better: "neither",
    method: {
      en: "Count of the rows. The months, the formats, the pathways, and the formats of all months each add up to the region's total.",
    },
  },
  "event-days": {
    title: { en: "Event-days" },
    definition: { en: "Days on which an event took place, summed over events, by the printed dates." },
    unit: "day",
    better: "neither",
    method: {
      en: "Σ (last day − first day + 1); an event without a printed end lasts one day. Two events on one day are two event-days.",
    },
  },
  "participants-known": {
    title: { en: "Participants, lower bound" },
    definition: { en: "Participants of the events whose figure is exact or a lower bound (over, at least)." },
    unit: "participant",
    better: "neither",
    method: {
      en: "Sum of the exact figures and lower bounds; “around” bounds nothing and is left out, as are events without a figure. A person at two events counts twice.",
    },
  },
  "participants-printed": {
    title: { en: "Participants as printed" },
    definition: { en: "Participants of the events that have a figure, each taken as printed." },
    unit: "participant",
    better: "neither",
    method: {
      en: "Sum of all figures: around + any = around, over + over or exact = over; over with under is refused. A person at two events counts twice.",
    },
  },
  "events-with-participants": {
    title: { en: "Events with a figure of participants" },
    definition: {
      en: "Events for which the overview prints a number of participants, of any exactness; “lower-bound”: exact or a lower bound.",
    },
    unit: "event",
    better: "higher",
    method: { en: "Count of the filled cells; an empty cell is not zero participants." },
  },
} as const satisfies Record<string, Indicator>;

export type ActivitiesIndicator = keyof typeof indicators;
