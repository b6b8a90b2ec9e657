import { field, lines, replaced } from "./files.mjs";
import { cell, deletedRow, sheet, withCell } from "./workbook.mjs";

const members = "membership/members.xlsx";
const waste = "recycling/municipal-waste.xlsx";
const targets = "recycling/targets.csv";
const programme = "retrofit/programme.xlsx";
const works = "retrofit/retrofits.csv";
const reads = "retrofit/meter-readings.csv";
const weather = "retrofit/weather-724390.csv";
const scheme = "shift/scheme.csv";
const japan = (address) => `${waste} › Japan!${address}`;
const korea = (address) => `${waste} › 한국!${address}`;

const repeated = (line) => (all) => [...all.slice(0, line), all[line - 1], ...all.slice(line)];
const column = (letter, from, to, value) => (xml) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index).reduce(
    (all, row) => withCell(all, `${letter}${row}`, typeof value === "function" ? value(row) : value),
    xml,
  );
const generatedInJapan = [
  54833, 54681, 54199, 54271, 53376, 52720, 52024, 50816, 48106, 46252, 45359, 45430, 45234, 44874, 44317,
  43981, 43170,
];

/** [code, address, what, changes]: rows against each other. */
export const tableFaults = [
  ["duplicate-key", japan("A15"), "a year typed twice", [cell(waste, "A15", 2008)]],
  [
    "duplicate-key",
    `${members} › Roster!A36`,
    "a member's number used twice",
    [cell(members, "A36", "JP004")],
  ],
  ["duplicate-key", `${targets} › A3`, "two targets for one year", [field(targets, "E3", "2025")]],
  ["duplicate-key", `${scheme} › A5`, "an indicator's code used twice", [field(scheme, "B5", "E1")]],
  ["duplicate-row", `${targets} › A4`, "a line pasted twice", [lines(targets, repeated(3))]],
  ["duplicate-row", `${reads} › A8`, "a read pasted twice", [lines(reads, repeated(7))]],
  ["parts-exceed-whole", japan("C18"), "a digit too many in a part", [cell(waste, "D18", 91270)]],
  ["parts-exceed-whole", korea("C16"), "a whole without its first digit", [cell(waste, "C16", 7943, 2)]],
  [
    "end-before-start",
    `${members} › Roster!F18`,
    "left before it joined",
    [cell(members, "F18", { number: 36526, style: 6 })],
  ],
  ["end-before-start", `${works} › E2`, "works end before they begin", [field(works, "E2", "2015-01-04")]],
  ["end-before-start", `${targets} › E2`, "a target before its baseline", [field(targets, "E2", "2015")]],
  [
    "constant-column",
    japan("H6"),
    "a column filled down",
    [sheet(waste, column("H", 6, 23, 419)), sheet(waste, column("H", 6, 22, 419), 2)],
  ],
  [
    "copied-column",
    korea("B6"),
    "figures pasted from another country",
    [
      sheet(
        waste,
        column("B", 6, 22, (row) => generatedInJapan[row - 6]),
        2,
      ),
    ],
  ],
  [
    "reads-out-of-order",
    `${reads} › C5`,
    "two reads exchanged",
    [replaced(reads, "2016-02-24T00", "2015-12-01T00")],
  ],
  [
    "conflicting-hours",
    `${weather} › C3`,
    "an hour measured twice",
    [replaced(weather, "2015-11-22T01:00", "2015-11-22T00:30")],
  ],
];

/** [code, address, what, changes]: figures of one place over the years. */
export const seriesFaults = [
  ["gap", japan("A16"), "a year deleted", [deletedRow(waste, 16)]],
  ["jump", japan("B23"), "the last year a third higher", [cell(waste, "B23", 60894)]],
  ["jump", korea("D22"), "two digits exchanged", [cell(waste, "D22", 16115, 2)]],
  ["spike", japan("B14"), "a digit misread: 4 for 8", [cell(waste, "B14", 68106)]],
  ["spike", korea("B15"), "a digit left out", [cell(waste, "B15", 1858, 2)]],
  ["flat", japan("D23"), "last year's figure carried on", [sheet(waste, column("D", 20, 23, 8495))]],
  ["unit-suspect", japan("B16"), "million tonnes among thousands", [cell(waste, "B16", 45.359)]],
  ["unit-suspect", korea("C22"), "tonnes in the last year", [cell(waste, "C22", 19_627_000, 2)]],
  ["unit-suspect", japan("B6"), "tonnes in the first year", [cell(waste, "B6", 54_833_000)]],
  ["future-period", japan("A23"), "2071 for 2017", [cell(waste, "A23", 2071)]],
  ["future-period", `${programme} › Programme!E6`, "a report from 2025", [cell(programme, "E6", "2025")]],
  ["future-period", `${members} › Roster!E6`, "joined in 2098", [cell(members, "E6", "2098")]],
];
