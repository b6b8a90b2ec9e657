import type { Indicator } from "../../model/observation.ts";
import { meteredIndicators } from "./metered-indicators.ts";

const asPublished = {
  en: "As published; a block is an entrance section of a building, and blocks and buildings are never added.",
};

export const indicators = {
  "blocks-in-stock": {
    title: { en: "Blocks in the precast stock" },
    definition: { en: "Entrance sections of precast apartment buildings in the city." },
    unit: "block",
    better: "neither",
    method: asPublished,
  },
  "blocks-retrofitted": {
    title: { en: "Blocks retrofitted" },
    definition: {
      en: "Blocks whose thermo-technical retrofit was finished by the end of the period, all years together.",
    },
    unit: "block",
    better: "higher",
    method: asPublished,
  },
  "buildings-retrofitted": {
    title: { en: "Other buildings retrofitted" },
    definition: { en: "Buildings outside the precast stock that were retrofitted." },
    unit: "building",
    better: "higher",
    method: asPublished,
  },
  "blocks-planned": {
    title: { en: "Blocks planned" },
    definition: { en: "Blocks to be retrofitted under energy performance contracting, as proposed." },
    unit: "block",
    better: "higher",
    method: asPublished,
  },
  "share-retrofitted": {
    title: { en: "Share of the stock retrofitted" },
    definition: { en: "Blocks retrofitted as a share of the blocks in the precast stock." },
    unit: "percent",
    better: "higher",
    method: { en: "Blocks retrofitted / blocks in the stock × 100." },
  },
  "share-planned": {
    title: { en: "Share of the stock planned" },
    definition: { en: "Blocks planned as a share of the blocks in the precast stock." },
    unit: "percent",
    better: "higher",
    method: { en: "Blocks planned / blocks in the stock × 100." },
  },
  "households-in-stock": {
    title: { en: "Households in the precast stock" },
    definition: { en: "Households that live in precast apartment buildings in the city." },
    unit: "household",
    better: "neither",
    method: asPublished,
  },
  "households-interested": {
    title: { en: "Households interested" },
    definition: { en: "Households that have declared interest in a retrofit." },
    unit: "household",
    better: "higher",
    method: asPublished,
  },
  "projected-savings": {
    title: { en: "Projected energy savings" },
    definition: {
      en: "Energy that the planned retrofits are projected to save, all years to the period together; a simulation, not a measurement.",
    },
    unit: "MWh",
    better: "higher",
    method: {
      en: "As published (World Resources Institute simulation). Cumulative, so never compared with a year's figure or with measured savings.",
    },
  },
  "projected-emission-reduction": {
    title: { en: "Projected emission reduction" },
    definition: {
      en: "Emissions that the planned retrofits are projected to avoid, all years to the period together.",
    },
    unit: "t",
    better: "higher",
    method: { en: "As published; the report says “carbon”. Cumulative." },
  },
  "implied-emission-factor": {
    title: { en: "Implied emission factor" },
    definition: { en: "Projected emission reduction per projected megawatt-hour saved." },
    unit: "t/MWh",
    better: "neither",
    method: {
      en: "Emission reduction / energy savings. A check on the two published figures; neither is recomputed from it.",
    },
  },
  "reduction-target": {
    title: { en: "Emission reduction target" },
    definition: { en: "National target below business as usual, each against its own baseline." },
    unit: "percent",
    better: "higher",
    method: {
      en: "As published. The two targets have different baselines and are never compared on one axis.",
    },
  },
  ...meteredIndicators,
} as const satisfies Record<string, Indicator>;

export type RetrofitIndicator = keyof typeof indicators;
