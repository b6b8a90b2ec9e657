import { z } from "zod";
import {
  area,
  choice,
  defineContract,
  instant,
  optional,
  period,
  qualifier,
  quantity,
  status,
  text,
} from "../../model/contract.ts";
import { notInFuture } from "../../rules/not-in-future.ts";

/** The programme's published figures, a row each; every row names its own unit, period and kind. */
export const programme = defineContract({
  file: "programme.xlsx",
  columns: {
    figure: choice(
      { en: ["Figure"] },
      {
        "blocks-in-stock": ["Blocks in the precast stock"],
        "blocks-retrofitted": ["Blocks retrofitted"],
        "buildings-retrofitted": ["Other buildings retrofitted"],
        "blocks-planned": ["Blocks planned under energy performance contracting"],
        "households-in-stock": ["Households in the precast stock"],
        "households-interested": ["Households interested"],
        "projected-savings": ["Energy savings"],
        "projected-emission-reduction": ["Emission reduction"],
        "target-ndc": ["Emission reduction target (NDC)"],
        "target-earlier-ndc": ["Emission reduction target (earlier NDC)"],
      },
    ),
    qualifier: qualifier(
      { en: ["Qualifier"] },
      {
        exact: ["="],
        "more-than": [">"],
        "less-than": ["<"],
        "at-least": ["≥", ">="],
        "at-most": ["≤", "<="],
        about: ["~", "≈", "about"],
      },
    ),
    value: quantity(
      { en: ["Value"] },
      { units: ["block", "building", "household", "MWh", "t", "percent"], unitFrom: { column: "unit" } },
    ),
    unit: text({ en: ["Unit"] }),
    period: period({ en: ["Period"] }),
    kind: status(
      { en: ["Kind"] },
      {
        reported: ["reported"],
        planned: ["planned"],
        projected: ["projected"],
        estimated: ["estimated"],
        target: ["target"],
        illustrative: ["illustrative"],
      },
    ),
    scope: optional(text({ en: ["Scope"] })),
    source: text({ en: ["Source"] }),
  },
  key: ["figure", "period"],
  rules: [notInFuture("period")],
});

/** When works began and ended in each metered building, and which weather station stands for it. */
export const retrofits = defineContract({
  file: "retrofits.csv",
  columns: {
    building: text({ en: ["Building"] }),
    area: area({ en: ["Area"] }),
    measure: text({ en: ["Measure"] }),
    worksStart: period({ en: ["Works start"] }),
    worksEnd: period({ en: ["Works end"] }),
    station: text({ en: ["Weather station"] }),
    record: status({ en: ["Record"] }, { reported: ["reported"], illustrative: ["illustrative"] }),
    source: text({ en: ["Source"] }),
  },
  key: ["building"],
  reading: { delimiter: "," },
});

/** Reads of the buildings' meters: what was used from each read to the next; a last blank read only closes a period. */
export const readings = defineContract({
  file: "meter-readings.csv",
  columns: {
    building: text({ en: ["Building"] }),
    carrier: choice(
      { en: ["Carrier"] },
      { gas: ["gas"], heat: ["heat", "district heat"], electricity: ["electricity"] },
    ),
    start: instant({ en: ["Period start"] }),
    use: quantity({ en: ["Use"] }, { units: ["kWh"], unitFrom: { column: "unit" }, gaps: true }),
    unit: text({ en: ["Unit"] }),
  },
  key: ["building", "carrier", "start"],
  reading: { delimiter: ",", decimal: "." },
});

/** Hourly outdoor temperatures of the weather stations. */
export const weather = defineContract({
  file: "weather-*.csv",
  columns: {
    station: text({ en: ["Station"] }),
    time: instant({ en: ["Time"] }),
    temperature: quantity(
      { en: ["Temperature"] },
      { units: ["degF"], unitFrom: { column: "unit" }, schema: z.number().min(-130).max(140), gaps: true },
    ),
    unit: text({ en: ["Unit"] }),
  },
  key: ["station", "time"],
  reading: { delimiter: ",", decimal: "." },
});

export const sources = { programme, retrofits, readings, weather };
