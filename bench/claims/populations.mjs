// Counts and comparisons of others than those who belong.
import { cells, fields, insertedCopy, rows } from "./changes.mjs";

const roster = "membership/members.xlsx";
const network = "air/members.csv";
const air = "air/who-air-quality-2022.xlsx";
const targets = "climate/cdp-targets-2021.csv";

export const populations = [
  {
    ...{ what: "a member under two ids", dataset: "membership" },
    plant: [cells(roster, { A19: "CN014", B19: "Changchun", E19: 40_909, E20: 13 })],
    ...{ lie: /roster counts 93 members/, named: /!.*(7|19)\b/ },
    ...{ sound: [cells(roster, { B19: "Wuhan" })], truth: /roster counts 93 members/ },
  },
  {
    ...{ what: "a member that left is counted again", dataset: "membership", after: "2020" },
    ...{
      plant: [cells(roster, { F18: null, H18: null, E20: 14, E110: 94 })],
      lie: /roster counts 94 members/,
      named: /F18|CHN 20/,
    },
    ...{ sound: [], truth: /roster counts 93 members/ },
  },
  {
    ...{ what: "members of Korea under Japan", dataset: "membership" },
    ...{
      plant: [cells(roster, { C59: "Japan" })],
      lie: /Japan 21/,
      named: /published-total-mismatch .*published-counts\.csv › D14/,
    },
    ...{ sound: [], truth: /Korea 49, Japan 20/ },
  },
  {
    ...{ what: "a sum raised without its rows", dataset: "membership", never: true },
    ...{ plant: [cells(roster, { E110: 103 })], lie: /103 members/, named: /!E110/ },
    ...{ sound: [], truth: /roster counts 93 members/ },
  },
  {
    ...{ what: "a member of the clean air network under two names", dataset: "air" },
    plant: [rows(network, (all) => [...all, all[1].with(0, "Beijing")])],
    ...{ lie: /name 11 participants/, named: /members\.csv/ },
    ...{ sound: [], truth: /name 10 participants/ },
  },
  {
    ...{ what: "more names than the network counts", dataset: "air" },
    plant: [
      rows(network, (all) => [
        ...all,
        ...["Chengdu", "Shanghai", "Tianjin", "Changchun", "Foshan", "Nanchang"].map((city) =>
          all[1].with(0, city),
        ),
      ]),
    ],
    ...{ lie: /name 1[5-9] participants/, named: /member/ },
    ...{
      sound: [rows(network, (all) => [...all, all[1].with(0, "Chengdu")])],
      truth: /name 11 participants/,
    },
  },
  {
    ...{ what: "a city under a name that nobody knows", dataset: "air", never: true },
    ...{ plant: [cells(air, { D178: "Soeul" }, 2)], lie: /Of 31 cities/, named: /D178/ },
    ...{ sound: [cells(air, { D181: "Seoul City" }, 2)], truth: /Of 31 cities/ },
  },
  {
    ...{ what: "a city's people as of its prefecture", dataset: "climate" },
    ...{
      plant: [fields("climate/cdp-emissions-2018.csv", { V12: "12404800" })],
      lie: /: Suwon 0/,
      named: /[VOR]12\b|population/,
    },
    ...{ sound: [], truth: /: Tokyo 4\.10/ },
  },
  {
    ...{ what: "targets of one city twice", dataset: "climate" },
    plant: [rows(targets, (all) => [...all, all.find((row) => row[2] === "City of Niigata")])],
    ...{ lie: /the progress of 56 cities|: 9 on the straight path/, named: /cdp-targets/ },
    ...{ sound: [], truth: /the progress of 55 cities towards their next target can be judged/ },
  },
  {
    ...{ what: "a seat filled twice", dataset: "governance", edition: "2020" },
    plant: [insertedCopy("governance/governance.xlsx", 10, 11, { A11: 8 })],
    ...{ lie: /has 8 people|Korea 3/, named: /entered-twice .*!A1[01]\b/ },
    ...{ sound: [], truth: /has 7 people for 2021 – 2024/ },
  },
  {
    ...{ what: "an edition listed twice", dataset: "publications", edition: "2020" },
    plant: [insertedCopy("publications/publications.xlsx", 18, 19, { A19: 11, A20: 11, D20: 14 })],
    ...{ lie: /in 14 editions/, named: /entered-twice .*1[89]\b/ },
    ...{ sound: [], truth: /10 titles in 13 editions/ },
  },
];
