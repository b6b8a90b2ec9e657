import { defineDataset } from "../../model/dataset.ts";
import { select } from "../../model/observation.ts";
import { charts } from "./charts.ts";
import { check } from "./checks.ts";
import { compute } from "./compute.ts";
import { sources } from "./contract.ts";
import { indicators } from "./indicators.ts";
import { highlights, narrative } from "./narrative.ts";
import * as problems from "./problems.ts";
import { synonyms } from "./synonyms.ts";
import { words } from "./words.ts";

/** Members of the network: who joined and left, when and where. */
export const membership = defineDataset({
  id: "membership",
  pathway: "network",
  words,
  synonyms,
  sources,
  indicators,
  problems,
  check,
  compute,
  keyFigures: (observations) => {
    const region = select(observations, { indicator: "countries-active" }).at(-1);
    if (!region) return [];
    const { area, period } = region;
    const published = select(observations, { indicator: "members-published", area, breakdown: "members" });
    return [
      ...published.filter((own) => own.period.slice(0, 4) <= period).slice(-1),
      ...select(observations, { indicator: "members-joined", area, period }),
    ];
  },
  charts,
  narrative,
  highlights,
});
