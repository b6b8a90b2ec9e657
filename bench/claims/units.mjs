// Amounts under another unit than they were counted in.
import { cells, fields, rows } from "./changes.mjs";
import { target } from "./reproduced.mjs";

const waste = "recycling/municipal-waste.xlsx";
const rates = "recycling/published-rates.csv";
const programme = "retrofit/programme.xlsx";
const readings = "retrofit/meter-readings.csv";

const inTonnes = { B25: 42_737_000, C25: 42_923_000, D25: 8_236_000, E25: 162_000 };
const restInTonnes = { F25: 32_128_000, G25: 1_999_000, H25: 398_000 };
const electricity = (change) =>
  rows(readings, (all) =>
    all.map((row) =>
      row[0] === "sample-electricity" && row[2] > "2017-01" && row[3] !== "" ? change(row) : row,
    ),
  );

export const units = [
  {
    ...{ what: "one year in tonnes among thousands of tonnes", dataset: "recycling", never: true },
    ...{
      plant: [cells(waste, { ...inTonnes, ...restInTonnes })],
      lie: /42\.7 thousand million|42,737 million|42\.7 billion/,
    },
    ...{
      named: /Japan!B25/,
      sound: [cells(waste, { B25: 42_737.4 })],
      truth: /Japan generated 42\.7 million t/,
    },
  },
  {
    ...{ what: "one amount of one year in tonnes", dataset: "recycling" },
    ...{
      plant: [cells(waste, { D25: 8_236_000 })],
      lie: /Japan recycled (?!19\.2 %).*in 2019|treated, Japan (?!19\.2 %)|8,236 million t/,
      named: /Japan!D25/,
    },
    ...{
      sound: [cells(waste, { D25: 8_230, I25: 19.174 })],
      truth: /Japan recycled 19\.2 % of the municipal waste it treated in 2019/,
    },
  },
  {
    ...{ what: "a city's million tonnes called thousand", dataset: "recycling" },
    ...{
      plant: [
        rows(
          rates,
          (all) => all.map((row) => (row[0] === "Ulaanbaatar" && row[4] === "Mt" ? row.with(4, "kt") : row)),
          ";",
        ),
      ],
    },
    ...{
      lie: /^figure waste-generated MNG-ULN 2020\S* ?\S*: 1,400 t|MNG-ULN.*: 1\.4 thousand t/,
      named: /published-rates.*D14/,
    },
    ...{
      sound: [
        rows(
          rates,
          (all) =>
            all.map((row) =>
              row[0] === "Ulaanbaatar" && row[4] === "Mt" ? row.with(3, "1400").with(4, "kt") : row,
            ),
          ";",
        ),
      ],
    },
    truth: /^figure waste-generated MNG-ULN 2020.*1\.4 million t/,
  },
  {
    ...{ what: "a rate as a fraction under %", dataset: "recycling" },
    ...{
      plant: [
        target("10", 2030, 40, [
          [2018, "10"],
          [2020, "0,12"],
        ]),
      ],
      lie: /0\.12 %|deterioration/,
      named: /published-rates/,
    },
    ...{
      sound: [
        target("10", 2030, 40, [
          [2018, "10"],
          [2020, "12"],
        ]),
      ],
      truth: /latest rate published is 12 % \(2020\)/,
    },
  },
  {
    ...{ what: "a target as a fraction under %", dataset: "recycling" },
    ...{
      plant: [
        target("10", 2030, 0.4, [
          [2018, "10"],
          [2020, "12"],
        ]),
      ],
      lie: /0\.4 %|achieved|met its target/,
      named: /targets/,
    },
    ...{
      sound: [
        target("10", 2030, 40, [
          [2018, "10"],
          [2020, "12"],
        ]),
      ],
      truth: /aims to recycle 40 % by 2030/,
    },
  },
  {
    ...{ what: "people in thousands", dataset: "climate" },
    ...{
      plant: [fields("climate/cdp-emissions-2018.csv", { V3: "1073" })],
      lie: /Changwon 9,\d{3}/,
      named: /[RVOP]3\b/,
    },
    ...{
      sound: [fields("climate/cdp-emissions-2018.csv", { V3: "1073000" })],
      truth: /Changwon 9\.56 t per person/,
    },
  },
  {
    ...{ what: "a city's total in thousand tonnes", dataset: "climate" },
    ...{
      plant: [fields("climate/cdp-emissions-2019.csv", { R4: "5736.865" })],
      lie: /: Suwon \d/,
      named: /[ROP]4\b/,
    },
    ...{
      sound: [fields("climate/cdp-emissions-2019.csv", { R4: "5736000" })],
      truth: /: Tokyo 4\.10/,
    },
  },
  {
    ...{ what: "MWh instead of million MWh", dataset: "retrofit" },
    ...{
      plant: [cells(programme, { D10: "MWh" })],
      lie: /projected to save 2\.9 MWh/,
      never: true,
      named: /!C10|!D10|!C11/,
    },
    ...{
      sound: [cells(programme, { C10: 2.95 })],
      truth: /projected to save 2\.9?5? million MWh|projected to save 3\.0 million MWh/,
    },
  },
  {
    ...{ what: "kilotonnes instead of million tonnes avoided", dataset: "retrofit" },
    ...{
      plant: [cells(programme, { D11: "kt" })],
      lie: /3(,000)? (t|kt|thousand t) of emissions|3,000 t/,
      named: /!C1[01]|!D11/,
    },
    ...{ sound: [cells(programme, { C11: 2.5 })], truth: /2\.5 million t of emissions/ },
  },
  {
    ...{ what: "Wh read as kWh after the works", dataset: "retrofit" },
    ...{
      plant: [electricity((row) => row.with(3, (Number(row[3]) * 1000).toFixed(0)))],
      lie: /Electricity sample:.*That is more, not less/,
    },
    ...{
      named: /meter-readings/,
      sound: [electricity((row) => row.with(3, (Number(row[3]) * 0.98).toFixed(2)))],
    },
    truth: /Electricity sample:.*It avoided 9\d\d/,
  },
];
