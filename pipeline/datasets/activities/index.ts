import { defineDataset } from "../../model/dataset.ts";
import { localizedNames } from "../../model/locale.ts";
import { select } from "../../model/observation.ts";
import { charts } from "./charts.ts";
import { check } from "./checks.ts";
import { compute } from "./compute.ts";
import { sources } from "./contract.ts";
import { indicators } from "./indicators.ts";
import { formatNames, pathwayNames } from "./names.ts";
import { narrative } from "./narrative.ts";

/** Events of the year: when, where, in which form and for how many. */
export const activities = defineDataset({
  id: "activities",
  title: { en: "Activities" },
  about: {
    en: "Events that the network held or took part in during the year, by month, format and pathway.",
  },
  sources,
  indicators,
  breakdowns: {
    month: { en: "in the month" },
    "lower-bound": { en: "with an exact figure or a lower bound" },
    ...localizedNames(formatNames, "format-"),
    ...localizedNames(formatNames, "month-format-"),
    ...localizedNames(pathwayNames, "pathway-"),
  },
  check,
  compute,
  keyFigures: (observations) => {
    const [days] = select(observations, { indicator: "event-days" });
    if (!days) return [];
    const { area, period } = days;
    return [...select(observations, { indicator: "events", area, period, breakdown: "" }), days];
  },
  charts,
  narrative,
});
