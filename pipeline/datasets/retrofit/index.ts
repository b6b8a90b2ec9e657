import { defineDataset } from "../../model/dataset.ts";
import { select } from "../../model/observation.ts";
import { charts } from "./charts.ts";
import { check } from "./checks.ts";
import { compute } from "./compute.ts";
import { sources } from "./contract.ts";
import { indicators } from "./indicators.ts";
import { narrative } from "./narrative.ts";

/** Retrofits of apartment buildings: how many, what is planned, what they are projected and measured to save. */
export const retrofit = defineDataset({
  id: "retrofit",
  title: { en: "Building retrofits" },
  about: {
    en: "Thermo-technical retrofit of precast apartment buildings in Ulaanbaatar: programme figures as published. Meters show how savings are measured.",
  },
  sources,
  indicators,
  breakdowns: {
    ndc: { en: "current NDC" },
    "earlier-ndc": { en: "earlier NDC" },
    "in-all": { en: "all meters" },
    "in-all-electricity": { en: "all meters, electricity" },
    "in-all-gas": { en: "all meters, gas" },
    "in-all-heat": { en: "all meters, heat" },
  },
  check,
  compute,
  keyFigures: (observations) => [
    ...select(observations, { indicator: "blocks-retrofitted" }),
    ...select(observations, { indicator: "share-retrofitted" }),
  ],
  charts,
  narrative,
});
