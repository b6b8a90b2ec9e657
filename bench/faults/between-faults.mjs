import { added, field, lines } from "./files.mjs";
import { cell, clearedRow } from "./workbook.mjs";

const counts = "membership/published-counts.csv";
const waste = "recycling/municipal-waste.xlsx";
const programme = "retrofit/programme.xlsx";
const works = "retrofit/retrofits.csv";
const foshan = "shift/foshan.xlsx";
const kaili = "shift/kaili.xlsx";
const scheme = "shift/scheme.csv";
const activities = "activities/activities.xlsx";
const events = (address) => `${activities} › '2020 activities'!${address}`;

const reference = (name, ...all) => added(`../../reference/${name}`, `${all.join("\n")}\n`);
const correction = (cellName, expected, expires) =>
  reference(
    "corrections.csv",
    "file,cell,expected raw value,corrected value,reason,source,reported to,expires",
    `${waste},${cellName},${expected},9770,misprint,letter,OECD,${expires}`,
  );
const acceptance = (key, expires) =>
  reference(
    "accepted-findings.csv",
    "code,dataset,column,row key,raw value,reason,author,expires",
    `qualified-value,recycling,Baseline,${key},<10,known,A. Kim,${expires}`,
  );

/** [code, address, what, changes]: what one file says against another, and against reviewed lists. */
export const betweenFaults = [
  ["published-total-mismatch", `${counts} › D3`, "a published count misread", [field(counts, "D3", "97")]],
  [
    "published-total-mismatch",
    `${waste} › Japan!I18`,
    "a published rate misread",
    [cell(waste, "I18", 22.261)],
  ],
  [
    "published-conflict",
    `${counts} › D4`,
    "two counts of one day",
    [
      lines(counts, (all) => [
        ...all.slice(0, 3),
        all[2].replace(",91,", ",90,").replace(",members,", ",network,"),
        ...all.slice(3),
      ]),
    ],
  ],
  [
    "day-month-swap",
    events("J13"),
    "11 June for 6 November",
    [
      cell(activities, "D13", { number: 44141, style: 3 }),
      cell(activities, "J13", { number: 43993, style: 3 }),
    ],
  ],
  [
    "record-conflict",
    events("J5:K5"),
    "a day more in the text",
    [cell(activities, "K5", { number: 43855, style: 3 })],
  ],
  ["unknown-reference", `${foshan} › Assessment!B23`, "a code nobody knows", [cell(foshan, "B23", "TSS99")]],
  ["unknown-reference", `${foshan} › Assessment!B4`, "a scheme nobody knows", [cell(foshan, "B4", "SHIFT")]],
  ["unknown-reference", `${works} › F2`, "a station without weather", [field(works, "F2", "724391")]],
  ["unrated-indicator", `${foshan} › Assessment!B8`, "an unanswered row deleted", [clearedRow(foshan, 32)]],
  [
    "incomparable-schemes",
    `${kaili} › 评估表!B4`,
    "a city on another scheme",
    [
      cell(kaili, "B4", "EcoMobility 2013"),
      lines(scheme, (all) => [
        ...all.filter((line) => line !== ""),
        ...all
          .slice(1)
          .filter((line) => line !== "")
          .map((line) => line.replace(/^[^,]*/, "EcoMobility 2013")),
      ]),
    ],
  ],
  [
    "correction-mismatch",
    `${waste} › Japan!D14`,
    "a corrected cell has changed",
    [correction("Japan!D14", "9999", "2022-12-31")],
  ],
  [
    "correction-without-cell",
    "reference/corrections.csv › B2",
    "a corrected sheet is gone",
    [correction("Nippon!D14", "9776", "2022-12-31")],
  ],
  [
    "not-a-cell",
    "reference/corrections.csv › B2",
    "a correction of nowhere",
    [correction("D-14", "9776", "2022-12-31")],
  ],
  [
    "expired-correction",
    "reference/corrections.csv › B2",
    "a correction ran out",
    [correction("Japan!D14", "9776", "2020-12-31")],
  ],
  [
    "expired-acceptance",
    "reference/accepted-findings.csv › A2",
    "an acceptance ran out",
    [acceptance("MNG", "2020-12-31")],
  ],
  [
    "unused-acceptance",
    "reference/accepted-findings.csv › A2",
    "an acceptance of nothing",
    [acceptance("nowhere", "2022-12-31")],
  ],
];

/** [code, address, what, changes]: what only the computed figures show. */
export const resultFaults = [
  [
    "wrong-unit",
    "retrofit blocks-retrofitted MNG-ULN 2020",
    "blocks called buildings",
    [cell(programme, "D5", "building")],
  ],
  [
    "wrong-unit",
    "retrofit projected-savings MNG-ULN 2030",
    "energy in tonnes",
    [cell(programme, "D10", "million t")],
  ],
  ["empty-indicator", "retrofit households-interested", "a figure left out", [clearedRow(programme, 9)]],
  [
    "illustrative-data",
    `${programme} › Programme`,
    "a row marked as illustrative",
    [cell(programme, "F6", "illustrative")],
  ],
  [
    "method-undefined",
    "recycling required-change MNG 2025 compound",
    "a baseline of 0",
    [field("recycling/targets.csv", "D2", "0")],
  ],
];
