import { light } from "../../../pipeline/charts/theme.ts";
import { makeHere } from "../../../pipeline/flow/make-here.ts";
import type { Coordinates } from "../../../pipeline/model/area.ts";
import type { Chart } from "../../../pipeline/model/chart.ts";
import type { Context } from "../../../pipeline/model/dataset.ts";
import { defineDataset } from "../../../pipeline/model/dataset.ts";
import { type Observation, observe } from "../../../pipeline/model/observation.ts";
import { atCells } from "../../../pipeline/model/place.ts";
import { type Measure, measured, type Qualifier, total } from "../../../pipeline/model/quantity.ts";
import { compute } from "../../../pipeline/stages/compute/compute.ts";
import { indexAreas } from "../../../pipeline/stages/correct/read-areas.ts";
import { drawCharts } from "../../../pipeline/stages/render/draw-charts.ts";
import { wordsOf } from "../../../pipeline/stages/render/words.ts";
import { validate } from "../../../pipeline/stages/validate/validate.ts";
import { checkedPair } from "../../datasets/joined-pair.ts";
import { font, point } from "../../stages/render/charts/sample-charts.ts";
import { everyLanguage } from "../../support/every-language.ts";
import type { Case, Cases, Findings } from "./case.ts";
import { mended, planted, replaced, rewritten, typed, withoutRow } from "./edition-case.ts";

const areas = indexAreas([]);
const context: Context = {
  areas,
  edition: {
    edition: "2020",
    title: { en: "T", "zh-Hans": "T", "zh-Hant": "T", ja: "T", ko: "T", mn: "T" },
    network: "N",
    published: "2021-06-30",
    locales: ["en"],
    deliveries: [],
  },
};

const older = { of: "people.inhabitants up to 3 years earlier", people: ["Seoul,2019,9400"] };
const named = { file: "datasets/cities/dataset.csv", sheet: "", row: 4, column: 2, toRow: 4, toColumn: 2 };
const methodCode = {
  ...{ at: atCells(named), folder: "file:///network/" },
  file: "data/datasets/cities/method.js",
};

/** A dataset of one indicator, members, that computes these observations. */
function datasetOf(observations: readonly Observation<string>[], check = () => {}) {
  const text = "Members";
  const indicator = { title: text, definition: text, method: text };
  return defineDataset({
    id: "cities",
    words: everyLanguage({
      title: text,
      about: text,
      indicators: { members: indicator },
      breakdowns: {},
      columns: {},
    }),
    sources: {},
    indicators: {
      members: { unit: "member", better: "higher" },
    },
    check: () => {
      check();
      return [];
    },
    compute: () => observations as readonly Observation<"members">[],
    keyFigures: () => [],
    charts: () => [],
    narrative: () => [],
  });
}

function computed(...observations: readonly Observation<string>[]): Findings {
  const dataset = datasetOf(observations);
  return compute({ dataset, sources: [], findings: [], sound: true }, context).findings;
}

function members(amount: number, qualifier: Qualifier = "exact"): Measure<"member"> {
  const range = { file: "cities/members.xlsx", sheet: "S", row: 2, column: 1, toRow: 2, toColumn: 1 };
  return measured("member", amount, { range, status: "reported", raw: String(amount) }, qualifier);
}

const inJapan = (value: Measure, indicator = "members") =>
  observe(indicator, { area: "JPN", period: "2020" }, value);
const sound = inJapan(members(21));
const computedCase = (at: string, ...wrong: readonly Observation<string>[]): Case => ({
  at,
  reject: () => computed(...wrong),
  accept: () => computed(sound),
});

const year = (period: string, amount: number | null) =>
  point("percent", { period }, { area: "KOR" }, { amount });
async function drawn(points: Chart["points"]): Promise<Awaited<Findings>> {
  const chart: Chart = {
    ...{ id: "rates", form: "series", unit: "percent", points },
    ...{ title: "Rates", subtitle: "Share of waste treated" },
  };
  return (
    await drawCharts([chart], {
      words: wordsOf("en", areas),
      font: font(),
      make: makeHere,
      colors: light,
      cite: (file) => file,
      areas,
      basemap: () => ({ polygons: [], credit: null }),
    })
  ).problems;
}
function leftOut(amount: number | null): Findings {
  const points = [year("2020", amount)];
  const chart: Chart = { id: "rates", form: "series", unit: "percent", points, title: "R", subtitle: "S" };
  const dataset = { ...datasetOf([sound]), charts: () => [chart] };
  return compute({ dataset, sources: [], findings: [], sound: true }, context).findings;
}
/** A map of Korea, whose place is told or is not. */
function mapped(coordinates?: Coordinates): Findings {
  const chart: Chart = {
    ...{ id: "places", form: "map", unit: "percent", points: [year("2020", 40)] },
    ...{ title: "Rates", subtitle: "Share of waste treated" },
  };
  const korea = {
    code: "KOR",
    kind: "country or area",
    parent: null,
    names: everyLanguage("Korea"),
    aliases: [],
  };
  const sheet = { file: "reference/areas.csv", sheet: "", row: 2, toRow: 2 };
  const toPlace = { ...sheet, column: 11, toColumn: 12 };
  const known = indexAreas([{ ...korea, ...(coordinates ? { coordinates } : { toPlace }) }]);
  const dataset = { ...datasetOf([sound]), charts: () => [chart] };
  const { findings } = compute(
    { dataset, sources: [], findings: [], sound: true },
    { ...context, areas: known },
  );
  return findings.filter(({ code }) => code !== "chart-left-out");
}
const chartCase = (points: Chart["points"]): Case => ({
  at: "charts/rates.svg",
  reject: () => drawn(points),
  accept: () => drawn([year("2019", 40), year("2020", 41)]),
});

const programme = "retrofit/programme.xlsx";
const asReported = replaced(
  "retrofit/retrofits.csv",
  ["illustrative", "reported"],
  ["illustrative", "reported"],
);
const targets = "recycling/targets.csv";

/** Figures and charts, and what only they show. */
export const resultCases = {
  "undeclared-indicator": computedCase("cities gone JPN 2020", sound, inJapan(members(2), "gone")),
  "wrong-unit": computedCase("cities members JPN 2020", inJapan({ ...members(21), unit: "event" })),
  "duplicate-observation": computedCase("cities members JPN 2020", sound, inJapan(members(22))),
  "empty-indicator": computedCase("cities members"),
  "check-failed": {
    at: "cities",
    reject: () => validate(datasetOf([], fail), { files: [] }, context).findings,
    accept: () => validate(datasetOf([]), { files: [] }, context).findings,
  },
  "code-failed": {
    at: "datasets/cities/dataset.csv › B4",
    reject: () => validate({ ...datasetOf([], fail), methodCode }, { files: [] }, context).findings,
    accept: () => validate({ ...datasetOf([]), methodCode }, { files: [] }, context).findings,
  },
  "implied-factor-implausible": mended(
    "retrofit",
    `${programme} › Programme!C11`,
    typed(programme, "C11", "1.5"),
  ),
  "stock-of-another-year": planted("retrofit", `${programme} › Programme!E4`, typed(programme, "E4", "2015")),
  "implausible-savings": planted("retrofit", `${programme} › Programme!C10`, typed(programme, "C10", "2900")),
  "incomparable-baselines": mended("retrofit", `${programme} › Programme!C13`, withoutRow(programme, 13)),
  "illustrative-data": mended("retrofit", "retrofit/retrofits.csv", asReported),
  "bounds-point-both-ways": computedCase(
    "cities members JPN 2020",
    inJapan(total("member", [members(10, "more-than"), members(5, "less-than")])),
  ),
  "method-undefined": planted(
    "recycling",
    "recycling required-change MNG 2025 compound",
    replaced(targets, ["2018,<10,2025", "2018,0,2025"]),
  ),
  "mixed-definitions": mended(
    "recycling",
    "recycling progress-latest MNG 2030 2030",
    replaced(
      "recycling/published-rates.csv",
      ["Mongolia;2019;recycling rate", "Mongolia;2016;recycling rate"],
      ["Ulaanbaatar;2020;sent", "Ulaanbaatar;2016;sent"],
    ),
  ),
  "two-sources": planted(
    "recycling",
    "recycling/published-rates.csv › D8",
    replaced("recycling/published-rates.csv", [
      "Korea;2010;landfill share",
      "Korea;2010;recycling rate;59,8;%;treated;;A yearbook\r\nKorea;2010;landfill share",
    ]),
  ),
  "target-points-away": planted(
    "recycling",
    `${targets} › F2`,
    replaced(targets, ["30,%,increase", "30,%,decrease"]),
  ),
  "contradicted-baseline": planted(
    "recycling",
    `${targets} › D2`,
    replaced(targets, ["2018,<10,2025", "2018,15,2025"]),
  ),
  "sample-meter": mended("retrofit", "retrofit/retrofits.csv › A2", asReported),
  "period-dropped": mended(
    "retrofit",
    "retrofit/meter-readings.csv › C2:D3",
    replaced("retrofit/meter-readings.csv", [
      "sample-gas,gas,2015-11-22T00:00:00-06:00,127.55,therm\r\n",
      "",
    ]),
  ),
  "censored-baseline": mended(
    "recycling",
    "recycling progress-status MNG 2030 linear",
    replaced(targets, ["2018,<10,2025", "2018,10,2025"], ["2018,<10,2030", "2018,10,2030"]),
  ),
  "joined-earlier": {
    at: "garbage waste-per-head KOR-SEO 2020",
    reject: async () => (await checkedPair({ ...older, waste: ["Seoul,2020,990"] })).findings,
    accept: async () => (await checkedPair({ ...older, waste: ["Seoul,2019,940"] })).findings,
  },
  "chart-left-out": { at: "charts/rates.svg", reject: () => leftOut(null), accept: () => leftOut(40) },
  "missing-coordinates": {
    at: "reference/areas.csv › K2:L2",
    reject: () => mapped(),
    accept: () => mapped({ latitude: 37.6, longitude: 127 }),
  },
  "unprintable-text": planted("retrofit", "retrofit/meter-readings.csv › A2", async (copy) => {
    for (const file of ["retrofit/meter-readings.csv", "retrofit/retrofits.csv"])
      await rewritten(file, (line) => line.replace("sample-gas", "देहली"))(copy);
  }),
  "empty-chart": chartCase([year("2019", null), year("2020", null)]),
  "chart-warning": chartCase([year("2020", 40), year("2020", 41)]),
} as const satisfies Cases;

function fail(): void {
  throw new Error("missing column: area");
}
