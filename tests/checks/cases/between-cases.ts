import type { Cases } from "./case.ts";
import { mended, planted, reference, replaced, typed } from "./edition-case.ts";

const members = "membership/members.xlsx";
const counts = "membership/published-counts.csv";
const waste = "recycling/municipal-waste.xlsx";
const activities = "activities/activities.xlsx";
const foshan = "shift/foshan.xlsx";

const acceptanceHeader = "code,dataset,column,row key,raw value,reason,author,expires";
const accepts = (line: string) =>
  planted(
    "recycling",
    "reference/accepted-findings.csv › A2",
    reference("accepted-findings.csv", acceptanceHeader, line),
  );

const correctionHeader = "file,cell,expected raw value,corrected value,reason,source,reported to,expires";
const corrects = (at: string, cell: string, expected = "9776", expires = "2022-12-31", to = "9770") =>
  planted(
    "recycling",
    at,
    reference(
      "corrections.csv",
      correctionHeader,
      `${waste},${cell},${expected},${to},misprint,letter,OECD,${expires}`,
    ),
  );
const correction = "reference/corrections.csv › B2";

/** The project's own raw files, which are known to be at odds with each other, and lists beside them. */
export const betweenCases = {
  "expired-acceptance": accepts("qualified-value,recycling,Baseline,MNG,<10,known,A. Kim,2020-12-31"),
  "unused-acceptance": accepts("qualified-value,recycling,Baseline,nowhere,<10,known,A. Kim,2022-12-31"),
  corrected: corrects(`${waste} › Japan!D14`, "Japan!D14"),
  "correction-mismatch": corrects(`${waste} › Japan!D14`, "Japan!D14", "9999"),
  "correction-settled": corrects(`${waste} › Japan!D14`, "Japan!D14", "9999", "2022-12-31", "9776"),
  "correction-without-cell": corrects(correction, "Nippon!D14"),
  "not-a-cell": corrects(correction, "D-14"),
  "expired-correction": corrects(correction, "Japan!D14", "9776", "2020-12-31"),
  "published-total-mismatch": planted(
    "membership",
    `${counts} › D3`,
    replaced(counts, ["EAS,2020-12-31,,91", "EAS,2020-12-31,,92"]),
  ),
  "published-total-match": mended(
    "membership",
    `${counts} › D3`,
    replaced(counts, ["EAS,2020-12-31,,91", "EAS,2020-12-31,,92"]),
  ),
  "overlapping-spells": planted("membership", `${members} › Roster!E6`, typed(members, "A7", "CN001")),
  "same-name": planted("membership", `${members} › Roster!B7`, typed(members, "B7", "Chengdu")),
  "joined-before-founding": planted(
    "membership",
    `${members} › Roster!E7`,
    replaced("edition.json", ['"network":', '"founded": "2019-06",\n  "network":']),
  ),
  "published-conflict": mended(
    "membership",
    `${counts} › D13`,
    replaced(counts, ["WLD,2020,,125", "WLD,2020,,124"]),
  ),
  "day-month-swap": mended(
    "activities",
    `${activities} › '2020 activities'!J6`,
    typed(activities, "J6", "2020-08-07"),
  ),
  "record-conflict": mended(
    "activities",
    `${activities} › '2020 activities'!J9:K9`,
    typed(activities, "K9", "2020-09-23"),
  ),
  "other-year": planted(
    "activities",
    `${activities} › '2020 activities'!D10`,
    typed(activities, "D10", "2019-10-12"),
  ),
  "unknown-reference": planted("shift", `${foshan} › Assessment!B23`, typed(foshan, "B23", "TSS99")),
  "unrated-indicator": planted("shift", `${foshan} › Assessment!B8`, typed(foshan, "B23", "TSS99")),
  "other-maximum": planted("shift", `${foshan} › Assessment!E8`, typed(foshan, "E8", "10")),
  "incomparable-schemes": planted(
    "shift",
    "shift/kaili.xlsx › 评估表!B4",
    typed("shift/kaili.xlsx", "B4", "EcoMobility Alliance 2013"),
  ),
} as const satisfies Cases;
