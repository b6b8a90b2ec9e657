import { defineDataset } from "../../model/dataset.ts";
import { select } from "../../model/observation.ts";
import { isMissing } from "../../model/quantity.ts";
import { charts } from "./charts.ts";
import { check } from "./checks.ts";
import { compute } from "./compute.ts";
import { sources } from "./contract.ts";
import { highlights } from "./highlights.ts";
import { indicators } from "./indicators.ts";
import { narrative } from "./narrative.ts";
import * as problems from "./problems.ts";
import { synonyms } from "./synonyms.ts";
import { words } from "./words.ts";

/** Recycling rates of municipal waste, by definition, and targets. */
export const recycling = defineDataset({
  id: "recycling",
  pathway: "circular",
  words,
  synonyms,
  sources,
  indicators,
  problems,
  check,
  compute,
  keyFigures: (observations) => {
    const rates = select(observations, { indicator: "recycling-rate-oecd" }).filter(
      ({ value }) => !isMissing(value),
    );
    const areas = [...new Set(rates.map(({ area }) => area))];
    return areas.flatMap((area) => select(rates, { area }).slice(-1));
  },
  charts,
  narrative,
  highlights,
});
