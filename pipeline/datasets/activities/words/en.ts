import { quoted, until } from "../../../locales/en/quoting.ts";
import { say } from "../../../model/passage.ts";
import { formatCells } from "../../../model/source.ts";
import type { ActivitiesWords } from "./activities-words.ts";

export const en: ActivitiesWords = {
  title: "Activities",
  about: "Events that the network held or took part in during the year, by month, format and pathway.",
  indicators: {
    events: {
      title: "Events",
      definition:
        "Activities listed in the overview of the year. An event counts in the month of its first day and in the country or area that its row names; one without a place counts in the region alone, one whose date names no month in the year alone.",
      method:
        "Count of the rows. The months, the formats, the pathways, and the formats of all months each add up to the region's total.",
    },
    "event-days": {
      title: "Event-days",
      definition: "Days on which an event took place, summed over events, by the printed dates.",
      method:
        "Σ (last day − first day + 1); an event without a printed end lasts one day. Two events on one day are two event-days.",
    },
    "participants-known": {
      title: "Participants, lower bound",
      definition: "Participants of the events whose figure is exact or a lower bound (over, at least).",
      method:
        "Sum of the exact figures and lower bounds; “around” bounds nothing and is left out, as are events without a figure. A person at two events counts twice.",
    },
    "participants-printed": {
      title: "Participants as printed",
      definition: "Participants of the events that have a figure, each taken as printed.",
      method:
        "Sum of all figures: around + any = around, over + over or exact = over; over with under is refused. A person at two events counts twice.",
    },
    "events-with-participants": {
      title: "Events with a figure of participants",
      definition:
        "Events for which the overview prints a number of participants, of any exactness; “lower-bound”: exact or a lower bound.",
      method: "Count of the filled cells; an empty cell is not zero participants.",
    },
  },
  breakdowns: {
    month: "in the month",
    "lower-bound": "with an exact figure or a lower bound",
    "format-on-site": "on-site",
    "format-hybrid": "hybrid",
    "format-virtual": "virtual",
    "month-format-on-site": "on-site",
    "month-format-hybrid": "hybrid",
    "month-format-virtual": "virtual",
    "pathway-low-emission": "Low emission",
    "pathway-nature-based": "Nature-based",
    "pathway-circular": "Circular",
    "pathway-resilient": "Resilient",
    "pathway-equitable": "Equitable",
    "pathway-governance": "Governance",
  },
  columns: {
    events: {
      id: "A number or code of the event.",
      title: "The name of the event.",
      pathway: "The network's pathway that the event belongs to, or governance.",
      start: "The first day of the event, as the overview prints it.",
      end: "The last day; empty where the event lasted one day.",
      venue: "Where it was held, or the platform.",
      area: "The country or area in which it was held; empty where it has no place.",
      format: "Whether people met on site, on the screen or both.",
      participants: "How many took part; bounds such as “over 100” may be given, empty where nobody counted.",
      startInText: "The first day as the programme text gives it, where it differs.",
      endInText: "The last day as the programme text gives it, where it differs.",
      remark: "Anything a reader must know about the event.",
    },
  },
  charts: {
    months: "Events by month and format",
    monthsUnit: "Number of events in the month of their first printed day",
    monthsNote:
      "Numbers beside the names: the whole year. A month without a bar had no event. Hybrid: on site and on the screen.",
    pathways: "Events by pathway",
    pathwaysUnit: "Number of events, each under the pathway that the overview gives it",
    pathwaysNote: "Governance is not a pathway: it holds the meetings of the network's own bodies.",
    monthsMessage: (busiest) =>
      say`${{ period: busiest.period }} had the most events: ${{ figure: busiest }}`,
    pathwaysMessage: (name, most) => say`Most events, ${{ figure: most }}, were on the pathway “${name}”`,
    inYear: (unit, year) => `${unit}, ${year}`,
    monthNames: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  },
  narrative: {
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
  problems: {
    "day-month-swap": ({ value, other, otherAt }) => ({
      says: `${quoted(until(value))} stands here, ${quoted(until(other))} in ${formatCells(otherAt)}: day and month seem to be exchanged in one of them.`,
      fix: "Find out which is right and correct the other.",
    }),
    "record-conflict": ({ value, other, otherAt }) => ({
      says: `Two records of one event differ: ${quoted(until(value))} here, ${quoted(until(other))} in ${formatCells(otherAt)}.`,
      fix: "Find out which is right and correct the other.",
    }),
  },
};
