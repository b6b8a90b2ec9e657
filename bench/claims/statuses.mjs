// What was planned, silent, cancelled, projected or unfinished, told as done.
import { cells, fields } from "./changes.mjs";

const events = "activities/activities.xlsx";
const programme = "retrofit/programme.xlsx";
const cdp = "climate/cdp-emissions-2021.csv";
const targets = "climate/cdp-targets-2021.csv";
const held = (row) => ({ [`N${row}`]: "held" });

export const statuses = [
  {
    ...{ what: "blocks that are planned", dataset: "retrofit" },
    ...{
      plant: [cells(programme, { F5: "planned" })],
      lie: /24 (of 1,077 )?blocks.*had been retrofitted/,
      named: /!F5/,
    },
    ...{
      sound: [cells(programme, { C5: 48 })],
      truth: /48 of 1,077 blocks in Ulaanbaatar had been retrofitted: 4\.5 %/,
    },
  },
  {
    ...{ what: "blocks that are projected", dataset: "retrofit" },
    ...{
      plant: [cells(programme, { C5: 400, F5: "projected" })],
      lie: /400 (of 1,077 )?blocks.*had been retrofitted/,
      named: /!F5/,
    },
    ...{ sound: [cells(programme, { C5: 40 })], truth: /40 of 1,077 blocks/ },
  },
  {
    ...{ what: "more blocks retrofitted than there are", dataset: "retrofit" },
    ...{ plant: [cells(programme, { C5: 1240 })], lie: /1,240 of 1,077|115\.\d %/, named: /!C[45]/ },
    ...{
      sound: [cells(programme, { C5: 700 })],
      truth: /700 of 1,077 blocks in Ulaanbaatar had been retrofitted/,
    },
  },
  {
    ...{ what: "more blocks planned than there are", dataset: "retrofit" },
    ...{ plant: [cells(programme, { C7: 3750 })], lie: /plans 3,750 blocks, or 348/, named: /!C[47]/ },
    ...{ sound: [cells(programme, { C7: 380 })], truth: /plans 380 blocks, or 35\.3 %/ },
  },
  {
    ...{ what: "no event held, all planned", dataset: "activities" },
    plant: [cells(events, { N4: "planned", N8: "planned", N13: "planned", N14: "planned", N16: "planned" })],
    ...{
      lie: /sources confirm that [1-9]|days are of events that sources confirm|^(?!figure|By the dates).*\b50 days/,
      named: /!N/,
    },
    ...{
      sound: [cells(events, held(5))],
      truth: /sources confirm that 5 took place; about 6 no source says/,
    },
  },
  {
    ...{ what: "a cancelled event", dataset: "activities" },
    ...{
      plant: [cells(events, { N12: "cancelled" })],
      lie: /^(?!figure|By the dates listed).*\b(50|34) days|34 days are of/,
      named: /!N12/,
    },
    ...{ sound: [cells(events, held(12))], truth: /sources confirm that 5 took place/ },
  },
  {
    ...{ what: "an inventory in progress, with figures", dataset: "climate" },
    ...{
      plant: [fields(cdp, { G19: "In progress" })],
      lie: /8[78] said that they had an emissions inventory, 24 of them with figures/,
      named: /[GO]19\b/,
    },
    ...{ sound: [fields(cdp, { G20: "In progress" })], truth: /In 2021, 204 cities/ },
  },
  {
    ...{ what: "over 100 % of a target achieved", dataset: "climate" },
    ...{
      plant: [fields(targets, { Q5: "649" })],
      lie: /: 6 on the straight path|(?<!none) already at the target/,
      named: /Q5\b/,
    },
    ...{ sound: [fields(targets, { Q5: "65" })], truth: /: 5 on the straight path/ },
  },
  {
    ...{ what: "a target that has gone backwards", dataset: "climate" },
    ...{
      plant: [fields(targets, { Q8: "-40" })],
      lie: /20 behind it, 13 reporting 0 % achieved/,
      named: /Q8\b/,
    },
    ...{
      sound: [fields(targets, { Q8: "36" })],
      truth: /the progress of 37 cities towards their next target can be judged/,
    },
  },
  {
    ...{ what: "more than all households interested", dataset: "retrofit" },
    ...{
      plant: [cells(programme, { C9: 60_000 })],
      lie: /45,462 households; more than 60,000/,
      named: /!C[89]/,
    },
    ...{ sound: [cells(programme, { C9: 2100 })], truth: /more than 2,100 households declared interest/ },
  },
  {
    ...{ what: "last year's plan with an event held already", dataset: "activities", edition: "2020" },
    ...{
      plant: [cells("activities/planned.xlsx", { E8: "held" })],
      lie: /preview for 2021 names 12 events/,
      named: /planned\.xlsx.*!E8/,
    },
    ...{ sound: [], truth: /preview for 2021 names 12 events/ },
  },
  {
    ...{ what: "a programme both ongoing and completed", dataset: "programmes", edition: "2020" },
    ...{
      plant: [cells("programmes/programmes.xlsx", { L8: "ongoing, completed" })],
      lie: /33 programmes: 1[78] ongoing/,
      named: /!L8/,
    },
    ...{
      sound: [cells("programmes/programmes.xlsx", { L8: "completed" })],
      truth: /17 ongoing, 10 completed/,
    },
  },
];
