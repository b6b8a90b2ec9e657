import { defineDataset } from "../../model/dataset.ts";
import { select } from "../../model/observation.ts";
import { charts } from "./charts.ts";
import { check } from "./checks.ts";
import { compute } from "./compute.ts";
import { sources } from "./contract.ts";
import { indicators } from "./indicators.ts";
import { narrative } from "./narrative.ts";
import * as problems from "./problems.ts";
import { synonyms } from "./synonyms.ts";
import { words } from "./words.ts";

/** Events of the year: when, where, in which form and for how many. */
export const activities = defineDataset({
  id: "activities",
  words,
  synonyms,
  sources,
  indicators,
  problems,
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
