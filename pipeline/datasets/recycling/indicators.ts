import type { Indicator } from "../../model/observation.ts";

const oecd = "OECD, Municipal waste, generation and treatment.";
const asPrinted = {
  en: "Taken over as printed. Values with another scope or point of measurement are shown apart and never joined by a line.",
};

export const indicators = {
  "waste-generated": {
    title: { en: "Municipal waste generated" },
    definition: {
      en: "Waste collected by or for municipalities in the year; as published where another source gives it.",
    },
    unit: "t",
    better: "lower",
    method: { en: `As reported. ${oecd}` },
  },
  "waste-treated": {
    title: { en: "Municipal waste treated" },
    definition: {
      en: "Municipal waste that was recycled, composted, incinerated, landfilled or otherwise treated in the year.",
    },
    unit: "t",
    better: "neither",
    method: { en: `As reported. ${oecd}` },
  },
  "waste-recycled": {
    title: { en: "Municipal waste recycled" },
    definition: { en: "Municipal waste that was recycled in the year, without composting." },
    unit: "t",
    better: "higher",
    method: { en: `As reported. ${oecd}` },
  },
  "recycling-rate-oecd": {
    title: { en: "Recycling rate (OECD, of treated)" },
    definition: { en: "Waste recycled as a share of municipal waste treated; composting is not included." },
    unit: "percent",
    better: "higher",
    method: { en: "Recycled / municipal waste treated × 100 (OECD, “% Recycling”)." },
  },
  "material-recovery-rate-oecd": {
    title: { en: "Material recovery rate (OECD, of treated)" },
    definition: { en: "Waste recycled or composted as a share of municipal waste treated." },
    unit: "percent",
    better: "higher",
    method: {
      en: "(Recycled + composted) / municipal waste treated × 100 (OECD, “% Material recovery”). Composting not reported is not zero: the rate is then missing.",
    },
  },
  "recycling-rate-eurostat": {
    title: { en: "Recycling rate (Eurostat, of generated)" },
    definition: { en: "Waste recycled, composted or digested as a share of municipal waste generated." },
    unit: "percent",
    better: "higher",
    method: {
      en: "(Material recycling + composting + digestion) / municipal waste generated × 100 (Eurostat, cei_wm011).",
    },
  },
  "recycled-of-generated": {
    title: { en: "Recycled share of waste generated" },
    definition: {
      en: "Waste recycled as a share of municipal waste generated; for comparison where composting is not reported.",
    },
    unit: "percent",
    better: "higher",
    method: {
      en: "Recycled / municipal waste generated × 100. This definition is ours; it is not a published rate.",
    },
  },
  "recycling-rate-published": {
    title: { en: "Recycling rate as published" },
    definition: { en: "Rates printed by ministries and others, each a share of what its source names." },
    unit: "percent",
    better: "higher",
    method: asPrinted,
  },
  "recycling-rate-published-oecd": {
    title: { en: "Recycling rate as published by OECD" },
    definition: { en: "OECD's own percentage of municipal waste treated that was recycled." },
    unit: "percent",
    better: "higher",
    method: asPrinted,
  },
  "landfill-share-published": {
    title: { en: "Landfilled share as published" },
    definition: { en: "Share of municipal waste that was landfilled, as printed by its source." },
    unit: "percent",
    better: "lower",
    method: asPrinted,
  },
  "refuse-for-disposal": {
    title: { en: "Refuse for disposal" },
    definition: { en: "Waste sent to disposal in the year, as published." },
    unit: "t",
    better: "lower",
    method: asPrinted,
  },
  "sent-to-recycling-plants": {
    title: { en: "Waste arriving at recycling plants" },
    definition: {
      en: "Share of waste generated that arrives at the gate of recycling plants; not a recycling rate.",
    },
    unit: "percent",
    better: "higher",
    method: asPrinted,
  },
  "recycling-target": {
    title: { en: "Recycling target" },
    definition: { en: "The recycling rate that a government has set itself for a year." },
    unit: "percent",
    better: "higher",
    method: asPrinted,
  },
  "required-change": {
    title: { en: "Change required to reach the target" },
    definition: {
      en: "What the rate must gain each year from the baseline to the target: in percentage points (linear) or per cent of itself (compound).",
    },
    unit: ["percent", "percentage point"],
    better: "neither",
    method: {
      en: "Linear: (target − baseline) / years. Compound: ((target / baseline)^(1/years) − 1) × 100. From a baseline that is an upper bound, “more than”.",
    },
  },
  "target-baseline": {
    title: { en: "Baseline of the target" },
    definition: { en: "The rate from which the target of the year named is reckoned." },
    unit: "percent",
    better: "neither",
    method: asPrinted,
  },
  "required-path": {
    title: { en: "Required path to the target" },
    definition: {
      en: "The rate of each year on the straight line from the baseline to the target of the year named.",
    },
    unit: "percent",
    better: "neither",
    method: {
      en: "Baseline + (target − baseline) × years so far / years in all. This path is ours. There is none from a baseline that is a bound.",
    },
  },
  "progress-latest": {
    title: { en: "Latest rate that compares with the baseline" },
    definition: {
      en: "The latest published rate, not after the target, that is a share of the same as the baseline.",
    },
    unit: "percent",
    better: "higher",
    method: {
      en: "Taken over as printed. The baseline's definition is that of the published rate of its year and value; a rate whose definition is not stated compares with nothing.",
    },
  },
  "progress-status": {
    title: { en: "Progress towards the target" },
    definition: {
      en: "The gain so far as a part of the gain that the linear path requires by the year of the latest comparable rate: from 0.95 on track, from 0.60 acceleration needed, from 0 limited, below 0 deterioration.",
    },
    unit: "1",
    better: "higher",
    method: {
      en: "Linear path: (latest − baseline) / (path at the latest year − baseline). The cuts are ours, borrowed from the ratio of growth rates of Statistics Canada and Open SDG (docs/progress-methodology.md). Refused where the baseline is a bound or later values have another scope.",
    },
  },
} as const satisfies Record<string, Indicator>;

export type RecyclingIndicator = keyof typeof indicators;
