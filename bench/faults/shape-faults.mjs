import { field } from "./files.mjs";
import { cell, clearedRow, merged, part, sheet, withCell } from "./workbook.mjs";

const members = "membership/members.xlsx";
const waste = "recycling/municipal-waste.xlsx";
const programme = "retrofit/programme.xlsx";
const foshan = "shift/foshan.xlsx";
const targets = "recycling/targets.csv";
const scheme = "shift/scheme.csv";
const activities = "activities/activities.xlsx";

/** Types one value below another from a cell on. */
const below = (xml, letter, from, values) =>
  values.reduce((all, value, index) => withCell(all, `${letter}${from + index}`, value), xml);

/** [code, address, what, changes]: headers, totals, and what stands around a table. */
export const shapeFaults = [
  ["missing-header", programme, "the header row deleted", [clearedRow(programme, 3)]],
  [
    "unread-sheet",
    `${waste} › 한국`,
    "one sheet's header deleted",
    [clearedRow(waste, 5, 2), clearedRow(waste, 4, 2)],
  ],
  ["missing-column", `${foshan} › Assessment!A7:F7`, "“Scroe”", [cell(foshan, "D7", "Scroe")]],
  ["missing-column", `${members} › Roster!A5:H5`, "“Joined” became “Since”", [cell(members, "E5", "Since")]],
  ["missing-column", `${targets} › A1:I1`, "“Target” became “Aim”", [field(targets, "F1", "Aim")]],
  ["missing-column", `${scheme} › A1:H1`, "“Weight” left empty", [field(scheme, "G1", "")]],
  ["missing-field", `${foshan} › Assessment!A1:F6`, "“City” became “Town”", [cell(foshan, "A1", "Our town")]],
  [
    "unknown-column",
    `${programme} › Programme!I3`,
    "a column of remarks",
    [cell(programme, "I3", "Remarks"), cell(programme, "I5", "see mail")],
  ],
  [
    "duplicate-column",
    `${programme} › Programme!I3`,
    "“Scope” twice",
    [cell(programme, "I3", "Scope"), cell(programme, "I5", "cumulative")],
  ],
  [
    "blank-column",
    `${programme} › Programme!I6:I15`,
    "cells right of the table",
    [cell(programme, "I6", "to check")],
  ],
  ["blank-row", `${waste} › Japan!A14:I14`, "a row emptied", [clearedRow(waste, 14)]],
  [
    "second-table",
    `${programme} › Programme!K3:M15`,
    "last year's table beside",
    [
      sheet(programme, (xml) =>
        below(below(below(xml, "K", 3, ["Figure", "Blocks retrofitted"]), "L", 3, ["Value", 20]), "M", 3, [
          "Unit",
          "block",
        ]),
      ),
    ],
  ],
  [
    "hidden-data",
    `${programme} › Programme!G1:G15`,
    "a column hidden",
    [sheet(programme, (xml) => xml.replace('<col width="56"', '<col hidden="1" width="56"'))],
  ],
  [
    "hidden-data",
    `${waste} › Japan`,
    "a row hidden",
    [sheet(waste, (xml) => xml.replace('<row r="12"', '<row r="12" hidden="1"'))],
  ],
  [
    "merged-number",
    `${waste} › Japan!D8:D9`,
    "one number over two years",
    [cell(waste, "D9", null), merged(waste, "D8:D9")],
  ],
  ["total-mismatch", `${members} › Roster!E19`, "a subtotal typed over", [cell(members, "E19", 13)]],
  ["total-mismatch", `${members} › Roster!E107`, "the grand total typed over", [cell(members, "E107", 95)]],
  [
    "total-mismatch",
    `${foshan} › Assessment!D14`,
    "a score changed below an average",
    [cell(foshan, "D9", 1)],
  ],
  [
    "total-mismatch",
    `${activities} › '2020 activities'!D18`,
    "a count typed over",
    [cell(activities, "D18", 15)],
  ],
  [
    "undeclared-total",
    `${waste} › Japan!A24:I24`,
    "a sum put below the years",
    [cell(waste, "A24", "Total"), cell(waste, "B24", 876537), cell(waste, "H24", 21290)],
  ],
  [
    "possible-total",
    `${waste} › Japan!B24`,
    "a sum below the years, named like one",
    [
      cell(waste, "A24", 2018),
      cell(waste, "B24", 876537),
      cell(waste, "H24", 21290),
      ...["C", "D", "E", "F", "G", "I"].map((letter) => cell(waste, `${letter}24`, "…")),
    ],
  ],
  [
    "uncalculated-formula",
    `${programme} › Programme!C7`,
    "a formula a script wrote",
    [cell(programme, "C7", { formula: "25*15" })],
  ],
  ["error-value", `${waste} › Japan!C15`, "#REF!", [cell(waste, "C15", { error: "#REF!" })]],
  ["error-value", `${waste} › 한국!B16`, "#DIV/0! as text", [cell(waste, "B16", "#DIV/0!", 2)]],
  ["error-value", `${targets} › F2`, "#N/A in a text file", [field(targets, "F2", "#N/A")]],
  [
    "unknown-area",
    `${waste} › Japn`,
    "a sheet's name misspelt",
    [part(waste, "xl/workbook.xml", (xml) => xml.replace('name="Japan"', 'name="Japn"'))],
  ],
];
