// Faults that were once told as facts, each as the raw file that made it, and its sound neighbour.
import { cells, day, every, fields, insertedCopy, rows, withoutRows } from "./changes.mjs";

const waste = "recycling/municipal-waste.xlsx";
const rates = "recycling/published-rates.csv";
const targets = "recycling/targets.csv";
const events = "activities/activities.xlsx";
const air = "air/who-air-quality-2022.xlsx";
const programme = "retrofit/programme.xlsx";
const readings = "retrofit/meter-readings.csv";
const cdp = "climate/cdp-emissions-2021.csv";

const unit = (name) => every(cells(waste, { B4: name }, 1), cells(waste, { B4: name }, 2));
/** Mongolia's target, and its published rates, alone. */
const target = (baseline, year, aim, published) =>
  every(
    rows(targets, ([header, [, ...row]]) => [
      header,
      ["Mongolia", row[0], "2018", baseline, year, aim, ...row.slice(5)],
    ]),
    rows(
      rates,
      (all) => [
        ...all.filter(([place, , quantity]) => place !== "Mongolia" || quantity !== "recycling rate"),
        ...published.map(([of, rate]) => ["Mongolia", of, "recycling rate", rate, "%", "treated", "", "src"]),
      ],
      ";",
    ),
  );
const mean = (city, year, pm25, coverage) =>
  cells(
    air,
    { A192: "Western Pacific Region", C192: "Japan", D192: city, E192: year, F192: pm25, I192: coverage },
    2,
  );
const afterWorks = (change) =>
  rows(readings, (all) =>
    all.map((row) => (row[0] === "sample-gas" && row[2] > "2017-01" && row[3] !== "" ? change(row) : row)),
  );
const twin = (file) =>
  rows(file, (all) => [
    ...all,
    ...all.filter(([name]) => name === "sample-gas").map(([, ...row]) => ["twin-gas", ...row]),
  ]);
/** BASIC totals in 2021 of four cities that gave one in 2020, so that there is a panel. */
const panel = fields(cdp, {
  ...{ O18: "22000000", P18: "21000000", R18: "43000000" },
  ...{ O126: "25000000", P126: "30000000", R126: "55000000" },
  ...{ R175: "39500000", R177: "19000000" },
});
const worst =
  /<t>(Tianjin|Ulaanbaatar|Shijiazhuang|Jinan|Chengdu|Changde|Nanchang|Shanghai|Chongqing|Beijing|Guangzhou)( Shi)?</;

export { panel, target, worst };

export const reproduced = [
  {
    ...{ id: "M1", what: "least and most of whom", dataset: "climate" },
    ...{ plant: [], lie: /^(?!Of \d+ cities).*reports? the least/, named: /^$/ },
    ...{ sound: [], truth: /^Lowest and highest emissions per head among 8 cities [^:]*: Tokyo 4\.10/ },
  },
  {
    ...{ id: "M2", what: "days of events that nobody knows to have been held", dataset: "activities" },
    ...{ plant: [], lie: /50 days of events|^(?!figure|By the dates listed).*\b50 days/, named: /^$/ },
    ...{ sound: [], truth: /25 days are of events that sources confirm/ },
  },
  {
    ...{ id: "M3", what: "were hybrid, though none was held", dataset: "activities" },
    ...{ plant: [], lie: /were hybrid|^Of \d+ events, \d+ are hybrid/, named: /^$/ },
    ...{ sound: [], truth: /^Of 13 events listed, 6 are hybrid$/ },
  },
  {
    ...{ id: "M4", what: "the end alone moves", dataset: "activities" },
    ...{ plant: [cells(events, { E5: day("2021-10-30") })], lie: /Of these, 3 had other/, named: /!E5/ },
    ...{ sound: [cells(events, { E5: day("2021-10-30") })], truth: /Of these, 4 had other dates/ },
  },
  {
    ...{ id: "M5", what: "the third or fourth quarter is July", dataset: "activities", edition: "2020" },
    ...{ plant: [], lie: /^figure planned-events WLD 2021-07.*: 3/, named: /^$/ },
    ...{ sound: [], truth: /No day is set for 1 of them/ },
  },
  {
    ...{ id: "M6", what: "Hanoi and Jakarta in East Asia, 2020 in 2021", dataset: "climate" },
    ...{ plant: [], lie: /^figure (climate-statements EAS 2021: 15|inventories-updated EAS 2021: 2)/ },
    ...{ named: /^$/, sound: [], truth: /^In 2021, 204 cities of the region/ },
  },
  {
    ...{ id: "M7", what: "a mean of 2010 beside means of 2020", dataset: "air" },
    ...{ plant: [], lie: /Of 34 cities|lowest Kitakyushu/, named: /^$/ },
    ...{ sound: [], truth: /are left out.*Kitakyushu 7 µg\/m³ \(2010\)/ },
  },
  ...["Mt", "万吨", "만 톤", "t", "MT", "10^3 t"].map((name) => ({
    ...{ id: "M8", what: `kt under the unit ${name}`, dataset: "recycling", never: true },
    ...{
      plant: [unit(name)],
      lie: /^(?!figure)(?=.*generated)(?!.*42\.7 million t)/,
      named: /municipal-waste/,
    },
    ...{ sound: [unit("kt")], truth: /Japan generated 42\.7 million t of municipal waste/ },
  })),
  {
    ...{ id: "M9", what: "a slip under a wide line of the ledger", dataset: "air", after: "2020" },
    ...{ plant: [cells(air, { F7: 7.7 }, 2)], lie: /^figure pm25 CHN-BEI 2016: 7\.7/, named: /\bF7\b/ },
    ...{ sound: [], truth: /^figure pm25 CHN-BEI 2016: 72\.0/ },
  },
  {
    ...{ id: "M9", what: "another member joins earlier", dataset: "membership", after: "2020" },
    ...{ plant: [cells("membership/members.xlsx", { E15: day("2015-07-01") })] },
    ...{ lie: /^figure members-joined CHN 2014: 0|^figure members-joined CHN 2015: 1/, named: /E6:E19/ },
    ...{ sound: [], truth: /^3 members joined in 2021; one left/ },
  },
  ...[
    ["no gas at all after the works", (row) => row.with(3, "0")],
    ["the same numbers in kWh after the works", (row) => row.with(4, "kWh")],
    ["a meter in another unit", (row) => row.with(3, (Number(row[3]) / 2.83).toFixed(2))],
  ].map(([what, change]) => ({
    ...{ id: "M10", what, dataset: "retrofit", plant: [afterWorks(change)] },
    ...{ lie: /Gas sample:.*It avoided/, named: /meter-readings|gas/ },
    ...{ sound: [afterWorks((row) => row.with(3, (Number(row[3]) * 0.95).toFixed(2)))] },
    ...{ truth: /Gas sample:.*It avoided 2,990/ },
  })),
  {
    ...{ id: "M11", what: "one meter under two names", dataset: "retrofit" },
    ...{
      plant: [twin(readings), twin("retrofit/retrofits.csv")],
      lie: /^figure meters-measured .*in-all: 3|4,547/,
    },
    ...{ named: /twin-gas|meter-readings/, sound: [], truth: /Gas sample:.*It avoided 1,875\.6 kWh/ },
  },
  {
    ...{ id: "M12", what: "a total in kt", dataset: "climate", never: true },
    ...{
      plant: [panel, fields(cdp, { R126: "55000" })],
      lie: /: Tokyo 0\.|the sum changed by −6\d\.\d million t; over/,
    },
    ...{ named: /!?R126/, sound: [panel], truth: /the sum changed by −5\.7 million t; over/ },
  },
  {
    ...{ id: "M12", what: "a total of 0", dataset: "climate", never: true },
    ...{
      plant: [panel, fields(cdp, { R18: "0" })],
      lie: /: Seoul \d|the sum changed by −4\d\.\d million t; over/,
    },
    ...{ named: /!?R18\b/, sound: [panel], truth: /the sum changed by −5\.7 million t; over/ },
  },
  {
    ...{ id: "M13", what: "half a year in the panel", dataset: "climate" },
    ...{
      plant: [
        panel,
        fields(cdp, { H18: "2018-01-01 - 2018-06-30", O18: "11000000", P18: "10500000", R18: "21500000" }),
      ],
    },
    ...{ lie: /: Seoul \d|the sum changed by −2\d\.\d million t; over/, named: /H18\b|R18\b/ },
    ...{ sound: [panel], truth: /the sum changed by −5\.7 million t; over/ },
  },
  {
    ...{ id: "M14", what: "a total below its scopes", dataset: "climate" },
    ...{
      plant: [panel, fields(cdp, { R18: "22000000" })],
      lie: /: Seoul \d|the sum changed by −2\d\.\d million t; over/,
      named: /[OPR]18\b/,
    },
    ...{ sound: [panel], truth: /: Tokyo 3\.94/ },
  },
  ...[
    ["5 % of the year", 2020, 4.5, 5, false],
    ["no particles", 2020, 0, 90, true],
    ["milligrams", 2020, 0.0107, 90, true],
    ["a year after the edition", 2024, 4, 90, true],
  ].map(([what, year, pm25, coverage, never]) => ({
    ...{ id: "M15", what, dataset: "air", never, plant: [mean("Kyoto City", year, pm25, coverage)] },
    ...{ lie: /\b1 met the WHO guideline/, named: /192\b/ },
    ...{ sound: [mean("Kyoto City", 2020, 4.5, 90)], truth: /\b1 met the WHO guideline/ },
  })),
  ...[null, "2020"].map((after) => ({
    ...{ id: "M16", what: "little of the waste treated", dataset: "recycling", after },
    plant: [
      cells(waste, {
        A26: 2020,
        B26: 42000,
        C26: 18000,
        D26: 8100,
        E26: 160,
        F26: 8000,
        G26: 1000,
        H26: 300,
        I26: 45,
      }),
    ],
    ...{ lie: /45\.0 %|\+25/, named: /[CD]26\b/ },
    sound: [
      cells(waste, {
        A26: 2020,
        B26: 42000,
        C26: 41800,
        D26: 8100,
        E26: 160,
        F26: 31000,
        G26: 1900,
        H26: 380,
        I26: 19.378,
      }),
    ],
    truth: /Japan recycled 19\.4 % of the municipal waste it treated in 2020/,
  })),
  {
    ...{ id: "M17", what: "a rate of 105 %", dataset: "recycling", never: true },
    ...{
      plant: [
        target("10", 2030, 40, [
          [2018, "10"],
          [2020, "105"],
        ]),
      ],
      lie: /achieved|met its target|on track|105 %/,
    },
    ...{
      named: /published-rates/,
      sound: [
        target("10", 2030, 40, [
          [2018, "10"],
          [2020, "45"],
        ]),
      ],
    },
    truth:
      /The target of 40 % for 2030 is achieved: in 2020 the rate was 45 %|met its target of recycling 40 %/,
  },
  {
    ...{ id: "M18", what: "an approximate rate passed over", dataset: "recycling" },
    ...{
      plant: [
        target("10", 2030, 40, [
          [2018, "10"],
          [2020, "~40"],
        ]),
      ],
      lie: /latest rate published is 10 % \(2018\)/,
    },
    ...{
      named: /published-rates/,
      sound: [
        target("10", 2030, 40, [
          [2018, "10"],
          [2020, "~30"],
        ]),
      ],
    },
    truth: /latest rate published is about 30 % \(2020\)/,
  },
  {
    ...{ id: "M19", what: "a baseline that contradicts the published rate", dataset: "recycling" },
    ...{
      plant: [
        target("5", 2030, 40, [
          [2018, "10"],
          [2020, "10"],
        ]),
      ],
      lie: /Mongolia recycled 5 % in 2018|in 2018 it recycled 5 %/,
    },
    ...{
      named: /targets|published-rates/,
      sound: [
        target("10", 2030, 40, [
          [2018, "10"],
          [2020, "12"],
        ]),
      ],
    },
    truth: /Mongolia recycled 10 % in 2018/,
  },
  {
    ...{ id: "M20", what: "an event entered twice", dataset: "activities" },
    plant: [insertedCopy(events, 13, 17, { A17: "EA21-14", D18: 14 })],
    ...{ lie: /14 events|64 days/, named: /entered-twice .*!A1[37]\b/ },
    sound: [
      insertedCopy(events, 13, 17, {
        A17: "EA21-14",
        B17: "Forum of mayors",
        F17: "Ulsan",
        G17: "South Korea",
        D18: 14,
      }),
    ],
    truth: /^The list of 2021 has 14 events/,
  },
  ...[2015, 2019].map((year) => ({
    ...{
      id: "M21",
      what: `a stock of ${year}`,
      dataset: "retrofit",
      plant: [cells(programme, { E4: year })],
    },
    ...{ lie: /24 of 1,077|% of the 1,077 blocks/, named: /!E4/ },
    ...{
      sound: [cells(programme, { E4: 2019, E5: 2019, E7: 2019 })],
      truth: /24 of 1,077 blocks had been retrofitted/,
    },
  })),
  {
    ...{ id: "M22", what: "1.500 governments", dataset: "membership" },
    plant: [fields("membership/published-counts.csv", { D8: "1.500" })],
    ...{ lie: /more than 1\.5(\d* governments|$)/, named: /D8/ },
    sound: [fields("membership/published-counts.csv", { D8: '"1,500"' })],
    truth: /^figure members-published WLD 2018.*more than 1,500/,
  },
  {
    ...{ id: "M23", what: "the worst cities left out", dataset: "air", after: "2020" },
    plant: [withoutRows(air, worst, 2)],
    ...{
      lie: /Of (\d+) cities.*\b\1 met the first interim/,
      named: /area-stopped-reporting|restatement-of-others/,
    },
    ...{ sound: [], truth: /Of 31 cities.*20 met the first interim target/ },
  },
  {
    ...{ id: "M24", what: "a target that fell due", dataset: "recycling" },
    ...{
      plant: [
        target("10", 2019, 40, [
          [2018, "10"],
          [2020, "12"],
        ]),
      ],
      lie: /aims to recycle 40 % by 2019|aims at 40 % in 2019/,
    },
    ...{
      named: /targets/,
      sound: [
        target("10", 2019, 40, [
          [2018, "10"],
          [2020, "12"],
        ]),
      ],
    },
    truth: /missed its target of recycling 40 % by 2019|was missed/,
  },
];
