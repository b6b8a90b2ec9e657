// Values of another year than they are told for.
import { cells, day, fields, rows } from "./changes.mjs";
import { target } from "./reproduced.mjs";

const waste = "recycling/municipal-waste.xlsx";
const programme = "retrofit/programme.xlsx";
const events = "activities/activities.xlsx";
const counts = "membership/published-counts.csv";
const roster = "membership/members.xlsx";
const air = "air/who-air-quality-2022.xlsx";

export const years = [
  {
    ...{ what: "waste of a year to come", dataset: "recycling" },
    ...{ plant: [cells(waste, { A25: 2024 })], lie: /in 2024|In 2024/, named: /Japan!A25/ },
    ...{ sound: [], truth: /In 2019 Japan generated/ },
  },
  {
    ...{ what: "one year twice, the better one last", dataset: "recycling" },
    ...{
      plant: [
        cells(waste, {
          A26: 2019,
          B26: 41_000,
          C26: 41_000,
          D26: 12_300,
          E26: 150,
          F26: 26_000,
          G26: 1900,
          H26: 380,
          I26: 30,
        }),
      ],
    },
    ...{ lie: /Japan (recycled )?30\.0 %/, named: /Japan!A2[56]/ },
    ...{ sound: [], truth: /Japan recycled 19\.2 % of the municipal waste it treated in 2019/ },
  },
  {
    ...{ what: "last year's figures under the next year", dataset: "recycling" },
    ...{
      plant: [
        cells(waste, {
          B25: 42_727,
          C25: 42_701,
          D25: 8_360,
          E25: 181,
          F25: 31_694,
          G25: 2027,
          H25: 439,
          I25: 19.578,
        }),
      ],
    },
    ...{
      lie: /Japan recycled 19\.6 % of the municipal waste it treated in 2019|treated, Japan 19\.6 %/,
      named: /entered-twice .*Japan!A2[45]/,
    },
    ...{ sound: [], truth: /Japan recycled 19\.2 % of the municipal waste it treated in 2019/ },
  },
  {
    ...{ what: "blocks retrofitted by a year to come", dataset: "retrofit", never: true },
    ...{ plant: [cells(programme, { E5: 2025 })], lie: /By the end of 2025/, named: /!E5/ },
    ...{
      sound: [cells(programme, { E4: 2021, E5: 2021, E7: 2021 })],
      truth: /By the end of 2021, 24 of 1,077 blocks/,
    },
  },
  {
    ...{ what: "a count of members of a day to come", dataset: "membership", never: true },
    ...{
      plant: [
        rows(counts, (all) => all.map((row) => (row[1] === "2020-12-31" ? row.with(1, "2023-12-31") : row))),
      ],
    },
    ...{ lie: /on 31 December 2023/, named: /published-counts/ },
    ...{
      sound: [
        rows(counts, (all) => all.map((row) => (row[1] === "2020-12-31" ? row.with(1, "2021-12-31") : row))),
      ],
    },
    truth: /The network counted 91 members in East Asia on 31 December 2021/,
  },
  {
    ...{ what: "a member that joins in a year to come", dataset: "membership", never: true },
    ...{
      plant: [cells(roster, { E19: day("2031-05-01") })],
      lie: /3 members joined in 2021|roster counts 9[23]/,
      named: /!E19/,
    },
    ...{ sound: [cells(roster, { E19: day("2021-06-01") })], truth: /3 members joined in 2021/ },
  },
  {
    ...{ what: "a member that left before it joined", dataset: "membership", never: true },
    ...{
      plant: [cells(roster, { F53: day("2012-03-31") })],
      lie: /3 members joined in 2021; none left|one left/,
      named: /![EF]53/,
    },
    ...{ sound: [], truth: /3 members joined in 2021; one left/ },
  },
  {
    ...{ what: "an event that ends before it begins", dataset: "activities", never: true },
    ...{
      plant: [cells(events, { E12: day("2021-08-11") })],
      lie: /list of 2021 has 13 events/,
      named: /![DE]12/,
    },
    ...{ sound: [cells(events, { E12: day("2021-09-10") })], truth: /at least 49 days/ },
  },
  {
    ...{ what: "an inventory of a year after the questionnaire", dataset: "climate" },
    ...{
      plant: [fields("climate/cdp-emissions-2018.csv", { H3: "2025-01-01 - 2025-12-31" })],
      lie: /2015 – 2025/,
    },
    ...{
      named: /H3\b/,
      sound: [fields("climate/cdp-emissions-2018.csv", { H3: "2016-01-01 - 2016-12-31" })],
    },
    truth: /Changwon 9\.56 t per person/,
  },
  {
    ...{ what: "a target due before its baseline", dataset: "recycling" },
    ...{
      plant: [
        target("10", 2015, 40, [
          [2018, "10"],
          [2020, "12"],
        ]),
      ],
      lie: /by 2015|in 2015/,
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
    ...{ what: "a mean under a year of three digits", dataset: "air", never: true },
    ...{ plant: [cells(air, { E181: 202 }, 2)], lie: /Of 31 cities/, named: /E181/ },
    ...{ sound: [cells(air, { F181: 20.4 }, 2)], truth: /Of 31 cities/ },
  },
];
