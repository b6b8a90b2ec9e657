// Changes between sums of other places, other years and other definitions.
import { cells, fields, rows, withoutRows } from "./changes.mjs";
import { panel } from "./reproduced.mjs";

const waste = "recycling/municipal-waste.xlsx";
const air = "air/who-air-quality-2022.xlsx";
const cdp = "climate/cdp-emissions-2021.csv";
const answered = (change) => rows(cdp, ([header, ...all]) => [header, ...change(all)]);

export const panels = [
  {
    ...{ what: "Korea's last year is missing from the comparison", dataset: "recycling" },
    ...{ plant: [withoutRows(waste, /<row r="25"/, 2)], lie: /In 2019 .*Korea/, named: /한국/ },
    ...{ sound: [withoutRows(waste, /<row r="25"/, 2)], truth: /In 2018 Korea recycled 61\.6 %/ },
  },
  {
    ...{ what: "a total that is scope 1 alone", dataset: "climate" },
    ...{
      plant: [panel, fields(cdp, { R126: "25000000" })],
      lie: /the sum changed by −3\d\.\d million t; over|: Tokyo 1\./,
    },
    ...{
      named: /[OPR]126\b/,
      sound: [panel],
      truth: /Over the 4 cities with a comparable BASIC total in both/,
    },
  },
  {
    ...{ what: "two years in one inventory", dataset: "climate" },
    plant: [
      panel,
      fields(cdp, { H126: "2018-04-01 - 2020-03-31", O126: "50000000", P126: "60000000", R126: "110000000" }),
    ],
    ...{ lie: /the sum changed by (?!−)\d\d\.\d million t; over|Tokyo.*7\.88/, named: /[HOR]126\b/ },
    ...{ sound: [panel], truth: /the sum changed by −5\.7 million t; over/ },
  },
  {
    ...{ what: "a city outside the region answers", dataset: "climate" },
    plant: [
      answered((all) => [
        ...all,
        all[0]
          .with(1, "74309")
          .with(2, "Nakhon Sawan")
          .with(4, "Thailand")
          .with(5, "Southeast Asia and Oceania"),
      ]),
    ],
    ...{ lie: /205 cities of the region|Thailand 1/, named: /207|Thailand/ },
    sound: [answered((all) => all.slice(1))],
    truth: /In 2021, 203 cities of the region \(Japan 173/,
  },
  {
    ...{ what: "a city answers twice", dataset: "climate" },
    ...{ plant: [answered((all) => [...all, all[16]])], lie: /205 cities of the region/, named: /18\b|207/ },
    ...{ sound: [answered((all) => all.slice(1))], truth: /In 2021, 203 cities of the region \(Japan 173/ },
  },
  {
    ...{ what: "a first mean of half its year", dataset: "air" },
    ...{
      plant: [cells(air, { F163: 40, I163: 45 }, 2)],
      lie: /figure change-since-first JPN-TYO 2012/,
      named: /[FI]163\b/,
    },
    ...{
      sound: [cells(air, { F163: 15.9, I163: 98 }, 2)],
      truth: /figure change-since-first JPN-TYO 2012\/2018/,
    },
  },
  {
    ...{ what: "Japan counts what its towns burn no longer", dataset: "recycling", after: "2020" },
    ...{
      plant: [cells(waste, { C24: 30_000, C25: 29_900, F24: 19_000, F25: 19_100, I24: 27.867, I25: 27.545 })],
    },
    ...{ lie: /Japan recycled 27\.5 %.*after 14\.3 %|\+7\.\d percentage points/, named: /Japan!C2[45]/ },
    ...{
      sound: [],
      truth: /Japan recycled 19\.2 % of the municipal waste it treated in 2019, after 14\.3 % in 2000/,
    },
  },
  {
    ...{ what: "events of two years in one overview", dataset: "activities", after: "2020" },
    ...{
      plant: [cells("activities/activities.xlsx", { D15: 43_983, E15: 43_985 })],
      lie: /list of 2021 has 13 events/,
      named: /!D15/,
    },
    ...{ sound: [], truth: /−1 event since 2020/ },
  },
  {
    ...{ what: "a member of last year is gone without having left", dataset: "membership", after: "2020" },
    plant: [
      withoutRows("membership/members.xlsx", /<row r="22"/),
      cells("membership/members.xlsx", { E31: 9, E109: 92 }),
    ],
    ...{ lie: /Chinese Taipei 9/, named: /TPE|Roster!A22|members\.xlsx/ },
    ...{ sound: [], truth: /Chinese Taipei 10/ },
  },
];
