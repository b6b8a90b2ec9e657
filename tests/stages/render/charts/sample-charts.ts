import type { ChartWords } from "../../../../pipeline/charts/chart-words.ts";
import { readTypeface } from "../../../../pipeline/flow/read-typeface.ts";
import { phrasebooks } from "../../../../pipeline/locales/phrasebooks.ts";
import { type Chart, type Label, type Point, placeOf } from "../../../../pipeline/model/chart.ts";
import type { Basemap, Land } from "../../../../pipeline/model/land.ts";
import { type Observation, observe } from "../../../../pipeline/model/observation.ts";
import {
  isMissing,
  type Measure,
  measured,
  missing,
  type Qualifier,
  type Status,
} from "../../../../pipeline/model/quantity.ts";
import type { Unit } from "../../../../pipeline/model/unit.ts";
import type { Typeface } from "../../../../pipeline/stages/render/fonts/typeface.ts";

const areas: { readonly [code: string]: string } = {
  CHN: "China",
  TPE: "Chinese Taipei",
  JPN: "Japan",
  KOR: "Republic of Korea",
  MNG: "Mongolia",
};
const units: { readonly [unit: string]: string } = {
  percent: "%",
  member: "members",
  point: "points (0–5)",
  block: "blocks",
  participant: "participants",
  day: "days",
};
const qualifiers: { readonly [Q in Qualifier]: string } = {
  exact: "",
  about: "about ",
  "more-than": "more than ",
  "at-least": "at least ",
  "about-or-more": "about or more than ",
  "less-than": "fewer than ",
  "at-most": "at most ",
  "about-or-less": "about or less than ",
};
const decimal = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

export const words: ChartWords = {
  locale: "en",
  book: phrasebooks.en,
  label: (label) =>
    "area" in label
      ? [areas[label.area] ?? label.area, label.years ?? []].flat().join(", ")
      : "period" in label
        ? label.period
        : "month" in label
          ? label.month
          : label.text,
  month: (period) => period,
  place: (point) => {
    const position = placeOf(point, { get: () => null });
    return position && { ...position, rank: 0 };
  },
  region: ({ observation }) => areas[observation.area] ?? observation.area,
  amount: ({ value }) =>
    isMissing(value)
      ? "n/a"
      : `${qualifiers[value.qualifier]}${decimal.format(value.amount)} ${units[value.unit] ?? value.unit}`,
  number: (amount) => decimal.format(amount),
  alone: ({ value }) => (isMissing(value) ? "n/a" : decimal.format(value.amount)),
  reference: (amount) => decimal.format(amount),
  unit: (unit) => units[unit] ?? unit,
  draft: "",
  illustrative: "Illustrative data: shows the method, not a real result",
  projected: "Projected, not measured",
  scale: 1,
  heading: "",
  subtitle: "",
  revised: () => "",
  source: (files) => `Source: ${files.join(", ")}`,
  name: "Chart: Sample",
  summary: "What its figures say.",
  description: "What the sample shows.",
};

/** A square of land with a lake, and an island far from all. */
const land: Land = [
  [
    [
      [100, 20],
      [100, 50],
      [130, 50],
      [130, 20],
      [100, 20],
    ],
    [
      [116, 38],
      [118, 38],
      [118, 40],
      [116, 40],
      [116, 38],
    ],
  ],
  [
    [
      [-60, -10],
      [-60, 0],
      [-50, 0],
      [-60, -10],
    ],
  ],
];

export const basemap = (): Basemap => ({ polygons: land, credit: null });

/** The words of one chart: its title is its heading. */
export function wordsOf(chart: Chart): ChartWords {
  const count = chart.points.filter(({ observation }) => observation.revised).length;
  const revised = (marks: boolean) => (marks ? `${count} revised, grey strokes.` : `${count} revised.`);
  const own = { ...words, heading: chart.title, subtitle: chart.subtitle };
  return count === 0 ? own : { ...own, revised };
}

export function font(): Typeface {
  return readTypeface("en");
}

interface Value {
  readonly amount: number | null;
  readonly status?: Status;
  readonly qualifier?: Qualifier;
  readonly file?: string;
}

function measure(unit: Unit, { amount, status = "reported", qualifier, file = "data.xlsx" }: Value): Measure {
  if (amount === null) return missing("not-reported");
  const range = { file, sheet: "", row: 1, column: 1, toRow: 1, toColumn: 1 };
  return measured(unit, amount, { range, status, raw: String(amount) }, qualifier);
}

export function point(
  unit: Unit,
  category: Label,
  series: Label,
  value: Value,
  joined = true,
  period = "period" in category ? category.period : "2020",
): Point {
  const observation: Observation = observe(
    "sample",
    { area: "area" in series ? series.area : "KOR", period },
    measure(unit, value),
  );
  return joined ? { observation, category, series } : { observation, category, series, joined };
}

/** The observation as one that was published with another amount. */
export function revisedFrom(observation: Observation, amount: number): Observation {
  const { value } = observation;
  const was = isMissing(value) ? value : { ...value, amount };
  return { ...observation, revised: { edition: "2019", was, class: "source", reason: null } };
}

function yearly(
  unit: Unit,
  series: Label,
  from: number,
  amounts: readonly (number | null)[],
  value: Omit<Value, "amount">,
) {
  return amounts.map((amount, index) =>
    point(unit, { period: String(from + index) }, series, { ...value, amount }),
  );
}

const roster = { status: "illustrative", file: "membership/members.xlsx" } as const;
const waste = { file: "recycling/municipal-waste.xlsx" } as const;

export const members: Chart = {
  id: "members-by-area",
  form: "stacked",
  title: "Members by country or area at year’s end, 1993–2020",
  subtitle: "Members counted from the roster: joined on or before 31 December and not yet left",
  unit: "member",
  points: [
    ...yearly(
      "member",
      { area: "KOR" },
      1993,
      [
        0, 1, 2, 2, 3, 4, 6, 9, 11, 14, 17, 20, 22, 25, 29, 31, 34, 38, 41, 44, 47, 48, 49, 50, 49, 48, 47,
        47,
      ],
      roster,
    ),
    ...yearly(
      "member",
      { area: "JPN" },
      1993,
      [
        8, 11, 13, 14, 15, 16, 17, 18, 18, 19, 20, 20, 20, 19, 18, 18, 18, 18, 18, 19, 19, 20, 20, 20, 20, 21,
        21, 21,
      ],
      roster,
    ),
    ...yearly(
      "member",
      { area: "CHN" },
      1993,
      [0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 5, 6, 6, 7, 8, 8, 9, 10, 11, 11, 11, 12],
      roster,
    ),
    ...yearly(
      "member",
      { area: "TPE" },
      1993,
      [0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 3, 3, 4, 5, 6, 7, 7, 8, 9, 10, 11, 11, 11, 10, 10, 10],
      roster,
    ),
    ...yearly(
      "member",
      { area: "MNG" },
      1993,
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
      roster,
    ),
  ],
  note: "Members, participants of a programme and signatories are different quantities; only members are counted here.",
};

export const recycling: Chart = {
  id: "recycling-rate",
  form: "series",
  title: "Korea recycles three times the share of its municipal waste that Japan does",
  subtitle: "Recycled as a share of municipal waste treated (OECD definition), per cent",
  unit: "percent",
  points: [
    ...yearly(
      "percent",
      { area: "JPN" },
      2000,
      [
        14.3,
        15.0,
        15.9,
        16.8,
        17.6,
        19.0,
        19.6,
        20.3,
        19.32,
        null,
        20.8,
        20.6,
        20.5,
        20.6,
        20.6,
        20.4,
        20.3,
        20.2,
      ],
      waste,
    ),
    ...yearly(
      "percent",
      { area: "KOR" },
      2000,
      [41.3, 43.1, 44.0, 45.2, 49.2, 56.3, 57.2, null, null, 61.1, 60.5, 59.1, 59.0, 59.3, 59.2, 59.0, 59.18],
      waste,
    ),
  ],
  note: "Composting is not included. Japan 2009 and Korea 2007–2008 were not reported; the line is interrupted there.",
};

export const targets: Chart = {
  id: "recycling-targets",
  form: "series",
  title: "Mongolia’s recycling rate and its targets",
  subtitle: "Share of municipal waste recycled, per cent; three figures with three scopes",
  unit: "percent",
  points: [
    point(
      "percent",
      { period: "2018" },
      { area: "MNG" },
      { amount: 10, qualifier: "less-than", file: "recycling/published-rates.csv" },
    ),
    point(
      "percent",
      { period: "2019" },
      { area: "MNG" },
      { amount: 7, file: "recycling/published-rates.csv" },
      false,
    ),
    point(
      "percent",
      { period: "2020" },
      { text: "Ulaanbaatar, of waste arriving at plants" },
      { amount: 17.8, file: "recycling/published-rates.csv" },
    ),
    point(
      "percent",
      { period: "2025" },
      { text: "Target" },
      { amount: 30, status: "target", file: "recycling/targets.csv" },
    ),
    point(
      "percent",
      { period: "2030" },
      { text: "Target" },
      { amount: 40, status: "target", file: "recycling/targets.csv" },
    ),
    point(
      "percent",
      { period: "2022" },
      { text: "Projection" },
      { amount: 21, status: "projected", file: "recycling/targets.csv" },
    ),
    point(
      "percent",
      { period: "2023" },
      { text: "Projection" },
      { amount: 23.5, status: "projected", qualifier: "about", file: "recycling/targets.csv" },
    ),
  ],
  note: "The figure for 2018 is an upper bound. Figures of different scope are not comparable and not joined.",
};

const events: readonly (readonly [string, number | null, Qualifier?])[] = [
  [
    "EcoMobility Alliance annual meeting: planning streets for people during and after the pandemic",
    75,
    "about",
  ],
  ["Webinar on municipal climate neutrality", 120],
  ["Circular cities study visit", 18],
  ["Training on greenhouse gas inventories for officers of eight member cities", 200, "more-than"],
  ["Resilience dialogue", 10, "less-than"],
  ["Mayors’ forum", null],
  ["Biodiversity action day", 47],
];

export const ranking: Chart = {
  id: "participants",
  form: "bars",
  title: "Participants by event, 2020",
  subtitle: "As printed in the activity reports",
  unit: "participant",
  points: events.map(([name, amount, qualifier = "exact"]) =>
    point(
      "participant",
      { text: name },
      { text: "Participants" },
      { amount, qualifier, file: "activities/activities.xlsx" },
    ),
  ),
  note: "Seven of fourteen events printed a figure.",
};

const scores: readonly (readonly [string, number, number | null])[] = [
  ["Enablers", 70, 63.33],
  ["Transport systems and services", 51.67, 35],
  ["Performance (4 of 5 indicators answered in Foshan)", 55, 56],
  ["Overall", 57.1, null],
];

export const categories: Chart = {
  id: "shift-categories",
  form: "dots",
  title: "EcoMobility SHIFT+: category scores of two cities",
  subtitle: "Share of the points that can be reached, per cent; unofficial scheme with equal weights",
  unit: "percent",
  points: scores.flatMap(([name, foshan, kaili]) => [
    point(
      "percent",
      { text: name },
      { text: "Foshan" },
      { amount: foshan, status: "illustrative", file: "shift/foshan.xlsx" },
    ),
    point(
      "percent",
      { text: name },
      { text: "Kaili" },
      { amount: kaili, status: "illustrative", file: "shift/kaili.xlsx" },
    ),
  ]),
};

const indicators = [
  "E1 Understanding users’ needs & public participation",
  "E2 Vision, strategy and leadership",
  "E3 Human resources",
  "E4 Finance for ecomobility",
  "E5 Monitoring, evaluation, review",
  "E6 Preparedness for the future of mobility",
  "TSS1 Walking conditions",
  "TSS2 Cycling conditions",
  "TSS3 Public transport usability and reliability",
  "TSS4 Accessibility",
  "TSS5 Shared mobility services",
  "TSS6 Engagement with informal mobility",
  "TSS7 Intermodal integration and information services",
  "TSS8 Ecologistics",
  "TSS9 Low emission vehicles",
  "TSS10 Planning of city areas",
  "TSS11 Parking",
  "TSS12 Low-speed/car-free zones",
  "P1 Modal split",
  "P2 Safety",
  "P3 Local air quality",
  "P4 Travel time",
  "P5 GHG emissions",
];
const foshan = [4, 4, 3, 3, 4, 3, 3, 2, 4, 2, 3, 1, 3, 2, 4, 3, 2, 2, 3, 3, 2, 3, null];
const kaili = [3, 4, 3, 2, 4, 3, 2, 1, 3, 2, 1, 1, 2, 1, 2, 2, 1, 3, 3, 3, 4, 2, 2];

export const heatTable: Chart = {
  id: "shift-indicators",
  form: "heat",
  title: "EcoMobility SHIFT+: 23 indicators of two cities",
  subtitle: "Level reached, 0 to 5 points",
  unit: "point",
  points: indicators.flatMap((name, index) => [
    point(
      "point",
      { text: name },
      { text: "Foshan" },
      { amount: foshan[index] ?? null, status: "illustrative", file: "shift/foshan.xlsx" },
    ),
    point(
      "point",
      { text: name },
      { text: "Kaili" },
      { amount: kaili[index] ?? null, status: "illustrative", file: "shift/kaili.xlsx" },
    ),
  ]),
  note: "n/a: not answered. It counts in no score.",
};

const blocks: Chart = {
  id: "retrofit",
  form: "bars",
  title: "Retrofitted and planned blocks of Ulaanbaatar",
  subtitle: "Blocks of precast panel apartment buildings",
  unit: "block",
  points: [
    point(
      "block",
      { text: "In stock" },
      { text: "Counted" },
      { amount: 1077, file: "retrofit/programme.xlsx" },
    ),
    point(
      "block",
      { text: "Planned" },
      { text: "Counted" },
      { amount: 375, status: "planned", file: "retrofit/programme.xlsx" },
    ),
    point(
      "block",
      { text: "Retrofitted" },
      { text: "Counted" },
      { amount: 24, file: "retrofit/programme.xlsx" },
    ),
  ],
};

const crowdNames = ["Aomori", "Busan", "Changwon", "Daejeon", "Gwangju", "Hiroshima", "Incheon", "Jeju"];

/** Eight lines that end close together, one with nothing known. */
const crowded: Chart = {
  id: "crowded",
  form: "series",
  title: "Eight cities whose lines end close together",
  subtitle: "Share of trips on foot or by bicycle, per cent",
  unit: "percent",
  points: crowdNames.flatMap((name, city) =>
    yearly(
      "percent",
      { text: name },
      2010,
      Array.from({ length: 11 }, (_, year) =>
        city === 7 ? null : 30 + city * 0.4 + (city % 3) * year * 0.1,
      ),
      {},
    ),
  ),
};

const grouped: Chart = {
  id: "grouped-bars",
  form: "bars",
  title: "Waste treated and recycled",
  subtitle: "Million tonnes, by year",
  unit: "t",
  points: ["2018", "2019", "2020"].flatMap((year, index) => [
    point("t", { period: year }, { text: "Treated" }, { amount: 20_000_000 + index * 400_000 }),
    point(
      "t",
      { period: year },
      { text: "Recycled" },
      { amount: index === 1 ? null : 11_500_000 + index * 150_000, status: "estimated" },
    ),
    point(
      "t",
      { period: year },
      { text: "Landfilled, first estimate of the ministry" },
      { amount: 3_000_000, qualifier: "at-most" },
    ),
  ]),
};

/** Cyrillic, Han and Hangul, with months in a row instead of years. */
const scripts: Chart = {
  id: "scripts",
  form: "stacked",
  title: "2020年成员城市活动次数（按月份与形式划分）：线上、线下与混合形式的会议与培训",
  subtitle: "회원 도시의 활동 · Гишүүн хотуудын үйл ажиллагаа, өсөлтийн хандлага",
  unit: "participant",
  points: ["2020-01", "2020-02", "2020-03", "2020-04", "2020-05"].flatMap((month, index) => [
    point(
      "participant",
      { period: month },
      { text: "线上会议与培训（含混合形式）" },
      { amount: 20 + index * 5 },
    ),
    point("participant", { period: month }, { text: "Биечлэн уулзах" }, { amount: index === 2 ? null : 12 }),
    point(
      "participant",
      { period: month },
      { text: "온라인과 현장 병행" },
      { amount: 4 + index, status: index > 3 ? "projected" : "reported" },
    ),
  ]),
  note: "数字来自各办事处提交的活动报告；未报告的月份留空，不作为零计算。온라인 참가자는 한 번만 집계한다.",
};

const dated = (period: string, name: string, status: Status = "reported") =>
  point("day", { text: name }, { text: "Programme" }, { amount: 1, status }, true, period);

const programmes: Chart = {
  id: "programmes",
  form: "timeline",
  title: "Programmes by their years",
  subtitle: "From the first day to the last",
  unit: "day",
  points: [
    dated("2016-05/2019-12", "Urban low emission development strategies, second phase"),
    dated("2018/2021", "Circular cities"),
    dated("2020-10/", "Resilience of coastal towns"),
    dated("2021/2024", "Clean air", "planned"),
  ],
};

const cities = [
  ["Seoul", 126.98, 37.57, 12],
  ["Incheon", 126.71, 37.46, 3],
  ["Tokyo", 139.69, 35.69, 8],
  ["Ulaanbaatar", 106.92, 47.92, 1],
  ["Foshan", 113.12, 23.02, 5],
  ["Taipei", 121.57, 25.04, 6],
  ["Kaohsiung", 120.31, 22.63, 2],
] as const;

const places: Chart = {
  id: "places",
  form: "map",
  title: "Cities that answered",
  subtitle: "Questionnaires by city",
  unit: "participant",
  points: cities.map(([name, longitude, latitude, amount]) => ({
    ...point("participant", { text: name }, { text: "Cities" }, { amount }),
    longitude,
    latitude,
  })),
};

/** Two that lie nowhere, in one country. */
export const placesLost: Chart = {
  ...places,
  id: "places-lost",
  points: [
    ...places.points,
    ...["Dobong-gu", "Michuhol-gu"].map((name) =>
      point("participant", { text: name }, { text: "Cities" }, { amount: 1 }),
    ),
  ],
};

/** Ahead, on the path within the margin, behind, nothing achieved, and one without a path. */
export const path: Chart = {
  id: "path",
  form: "path",
  title: "Progress to the next target",
  subtitle: "Share of the path so far",
  unit: "percent",
  points: (
    [
      ["Kyoto", 157.3],
      ["Handa City", 95],
      ["Yokohama", 93.5],
      ["Santa Cruz de la Sierra y Andrés Ibáñez, Departamento de SC", 43.3],
      ["Kitakyushu", 2.5],
      ["Tokyo", 0],
      ["Busan", null],
    ] as const
  ).map(([name, amount]) => point("percent", { text: name }, { text: "Progress" }, { amount })),
};

/** Latest values of several years, two of them old. */
export const latestOfYears: Chart = {
  id: "latest-of-years",
  form: "bars",
  title: "Fine particles by city",
  subtitle: "Latest year of each",
  unit: "participant",
  points: (
    [
      ["CHN", "2019", 57.8],
      ["KOR", "2020", 21],
      ["JPN", "2010", 29.3],
      ["MNG", "2013", 60],
      ["TPE", "2018", 15],
    ] as const
  ).map(([area, years, amount]) =>
    point("participant", { area, years }, { text: "Cities" }, { amount }, true, years),
  ),
};

export const panels: Chart = { ...crowded, id: "panels", form: "multiples" };

/** Panels of which most are flat beside a high one. */
export const unequalPanels: Chart = {
  id: "unequal-panels",
  form: "multiples",
  title: "Cities that answered",
  subtitle: "Number by country",
  unit: "member",
  points: [
    ...yearly("member", { text: "Japan" }, 2018, [3, 2, 5, 174], roster),
    ...yearly("member", { text: "China" }, 2018, [4, 4, 11, 4], roster),
    ...yearly("member", { text: "Mongolia" }, 2018, [0, 0, 1, 0], roster),
  ],
};

export const panelsBelowZero: Chart = {
  ...unequalPanels,
  points: [
    ...yearly("member", { text: "Japan" }, 2018, [3, 2, 5, 174], roster),
    ...yearly("member", { text: "China" }, 2018, [-60, 4, 11, 4], roster),
    ...yearly("member", { text: "Korea" }, 2018, [3, 2, 11, 16], roster),
    ...yearly("member", { text: "Mongolia" }, 2018, [0, -3, 1, 0], roster),
    ...yearly("member", { text: "Chinese Taipei" }, 2018, [6, 9, 7, 10], roster),
  ],
};

const change: Chart = {
  id: "change",
  form: "balance",
  title: "Members joined and left",
  subtitle: "Local governments by year",
  unit: "member",
  points: [
    ...yearly("member", { text: "joined" }, 2015, [3, 4, 1, 0, 2, 5], roster),
    ...yearly("member", { text: "left" }, 2015, [0, 1, 0, 2, 0, 1], roster),
  ],
};

/** One year told anew, and a limit that values are held against. */
export const restated: Chart = {
  ...recycling,
  id: "restated",
  points: recycling.points.map((one, index) =>
    index === 5 ? { ...one, observation: revisedFrom(one.observation, 30) } : one,
  ),
  references: [{ amount: 50, label: "Goal of the plan" }],
};

const restatedRanking: Chart = {
  ...ranking,
  id: "restated-ranking",
  points: ranking.points.map((one, index) =>
    index === 1 ? { ...one, observation: revisedFrom(one.observation, 400) } : one,
  ),
};

const restatedPanels: Chart = {
  ...panels,
  id: "restated-panels",
  points: panels.points.map((one, index) =>
    index === 3 ? { ...one, observation: revisedFrom(one.observation, 60) } : one,
  ),
};

const restatedScores: Chart = {
  ...categories,
  id: "restated-scores",
  points: categories.points.map((one, index) =>
    index === 2 ? { ...one, observation: revisedFrom(one.observation, 20) } : one,
  ),
};

const limits: Chart = { ...categories, id: "limits", references: [{ amount: 60, label: "Label from 60 %" }] };

const twice = (
  place: string,
  ...values: readonly (readonly [year: string, value: Value, joined?: boolean])[]
) =>
  values.map(([year, value, joined]) =>
    point("percent", { text: place }, { period: year }, { file: waste.file, ...value }, joined, year),
  );

/** Each place fell, rose or stayed, is known once, long ago, in two ways, by a bound or not at all. */
export const twoTimes: Chart = {
  id: "two-times",
  form: "dumbbell",
  title: "Share of waste that is recycled, first and latest",
  subtitle: "Per cent of what is collected",
  unit: "percent",
  points: [
    ...twice("Foshan", ["2012", { amount: 40 }], ["2015", { amount: 90 }], ["2019", { amount: 20 }]),
    ...twice(
      "Government of the Hong Kong Special Administrative Region",
      ["2018", { amount: 10 }],
      ["2020", { amount: 61.5 }],
    ),
    ...twice("Kaili", ["2016", { amount: 30 }], ["2019", { amount: 30 }]),
    ...twice("Beijing", ["2014", { amount: 55 }]),
    ...twice("Kyoto", ["2020", { amount: 50 }]),
    ...twice("Taipei", ["2010", { amount: 45 }], ["2014", { amount: 2 }]),
    ...twice("Busan", ["2011", { amount: 70 }], ["2015", { amount: 12 }, false], ["2018", { amount: 14 }]),
    ...twice("Jeju", ["2011", { amount: 1 }], ["2018", { amount: 5, qualifier: "less-than" }]),
    ...twice("Ulaanbaatar", ["2011", { amount: null }], ["2018", { amount: null }]),
  ],
  references: [{ amount: 8, label: "Goal" }],
};

const unstated: Label = { text: "not stated", isUnstated: true };
const months = Array.from(
  { length: 12 },
  (_, at): Label => ({ month: `2020-${`${at + 1}`.padStart(2, "0")}` }),
);

/** Events of a year, one without a month and one without a format. */
export const monthly: Chart = {
  id: "monthly",
  form: "stacked",
  title: "Events by month and format",
  subtitle: "Number of events",
  unit: "member",
  points: [
    ...["on-site", "virtual"].flatMap((format) =>
      [...months, unstated].map((month, at) => point("member", month, { text: format }, { amount: at % 3 })),
    ),
    point("member", { month: "2020-10" }, unstated, { amount: 1 }),
  ],
};

export const samples: readonly Chart[] = [
  monthly,
  programmes,
  places,
  placesLost,
  path,
  latestOfYears,
  panels,
  unequalPanels,
  change,
  restated,
  restatedRanking,
  restatedPanels,
  restatedScores,
  limits,
  members,
  recycling,
  targets,
  ranking,
  categories,
  twoTimes,
  heatTable,
  blocks,
  crowded,
  grouped,
  scripts,
];
