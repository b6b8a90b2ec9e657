import type { Checked } from "../../../pipeline/flow/check.ts";
import { passageText } from "../../../pipeline/stages/render/passage-text.ts";
import { wordsOf } from "../../../pipeline/stages/render/words.ts";
import { dataRepository, workbookOf } from "../../support/data-repository.ts";
import { datasets } from "../../support/datasets.ts";

type Member = readonly [id: string, name: string, area: string, joined: string, left?: string];

/** A roster as typed, with its printed total and a published count for the end of 2020. */
export interface Roster {
  readonly members: readonly Member[];
  readonly total: number;
  readonly published?: number;
  /** How sure its dates are; published unless given. */
  readonly status?: "illustrative";
}

export type RosterCase = readonly [input: string, honest: string | readonly string[], roster: Roster];

const seoul: Member = ["K1", "Seoul", "Korea", "1995"];
const suwon: Member = ["K2", "Suwon", "Korea", "2005"];
const kyoto: Member = ["J1", "Kyoto", "Japan", "2000"];
const three = [seoul, suwon, kyoto];

/** `members-2020`: the number counted at the end of the year; codes of what was found; the sentence's own words. */
export const rosterCases: readonly RosterCase[] = [
  [
    "dates that are invented say so, and others do not",
    "illustrative ones stand in, so that the counts by country and area are illustrative",
    { members: three, total: 3, status: "illustrative" },
  ],
  ["a roster and its total", "members-2020 3", { members: three, total: 3 }],
  [
    "one that joins after the end of the year is in no total",
    ["members-2020 3", "no error"],
    { members: [...three, ["J2", "Tokyo", "Japan", "2021-03"]], total: 3 },
  ],
  [
    "one that leaves after the end of the year is in the total",
    ["members-2020 3", "no error"],
    { members: [seoul, suwon, ["J1", "Kyoto", "Japan", "2000", "2021-02-01"]], total: 3 },
  ],
  ["a total that counts one too many", "error total-mismatch", { members: three, total: 4 }],
  [
    "one that left and came back",
    ["members-2020 3", "no error", "warning-free"],
    {
      members: [seoul, suwon, ["J1", "Kyoto", "Japan", "2000", "2010"], ["J1", "Kyoto", "Japan", "2015"]],
      total: 3,
    },
  ],
  [
    "one that came back before it left",
    "error overlapping-spells",
    {
      members: [seoul, ["J1", "Kyoto", "Japan", "2000", "2016"], ["J1", "Kyoto", "Japan", "2015"]],
      total: 2,
    },
  ],
  [
    "one name under two ids",
    "warning same-name",
    { members: [...three, ["K3", "SEOUL ", "Korea", "2010"]], total: 4 },
  ],
  [
    "one name in two countries",
    "warning-free",
    { members: [...three, ["J3", "Suwon", "Japan", "2010"]], total: 4 },
  ],
  [
    "joined before the network was founded",
    "error joined-before-founding",
    { members: [...three, ["J4", "Nara", "Japan", "1975"]], total: 4 },
  ],
  [
    "left before it joined",
    "error end-before-start",
    { members: [seoul, suwon, ["J1", "Kyoto", "Japan", "2000", "1999"]], total: 2 },
  ],
  [
    "the published count is the same",
    "note published-total-match",
    { members: three, total: 3, published: 3 },
  ],
  [
    "the published count is one more",
    ["warning published-total-mismatch", "That is one apart from the published count."],
    { members: three, total: 3, published: 4 },
  ],
  [
    "the published count is three more",
    [
      "warning published-total-mismatch",
      "It differs from the published count; the data-quality page names the cells.",
    ],
    { members: three, total: 3, published: 6 },
  ],
];

/** What is found and told of one roster. */
export async function publishedRoster({
  members,
  total,
  published = total,
  status,
}: Roster): Promise<string> {
  const repository = await dataRepository();
  try {
    const raw = "data/raw/2020/membership";
    await repository.copy("data/datasets/membership", "data/datasets/membership");
    const rows = members.map(([id, name, area, joined, left = null]) => [
      id,
      name,
      area,
      "City",
      joined,
      left,
      status ?? "published",
      null,
    ]);
    const header = ["ID", "Name", "Country / area", "Level", "Joined", "Left", "Status", "Source / note"];
    const roster = [header, ...rows, ["Total active", null, null, null, total, null, null, null]];
    await repository.write(`${raw}/members.xlsx`, await workbookOf({ Roster: roster }));
    await repository.write(
      `${raw}/published-counts.csv`,
      `Area,As of,Qualifier,Value,Unit,Counted as,Wording,Source\nEAS,2020-12-31,,${published},member,members,members,A report\n`,
    );
    return told(await repository.check({ founded: "1990" }));
  } finally {
    await repository.dispose();
  }
}

function told(checked: Checked): string {
  const found = checked.findings.map(({ severity, code }) => `${severity} ${code}`);
  const observations = checked.computed.flatMap((own) => own.observations);
  const counted = observations.find(
    ({ indicator, area, period }) => indicator === "members" && area === "EAS" && period === "2020",
  );
  const words = wordsOf("en", checked.areas);
  const dataset = datasets.find(({ id }) => id === "membership");
  const text = (dataset?.narrative(observations, "en") ?? []).map((one) => passageText(one, words));
  const quiet = [
    ...(found.some((one) => one.startsWith("error")) ? [] : ["no error"]),
    ...(found.some((one) => one.startsWith("warning") && !one.endsWith("empty-indicator"))
      ? []
      : ["warning-free"]),
  ];
  const number = counted && "amount" in counted.value ? `members-2020 ${counted.value.amount}` : "no count";
  return [number, ...found, ...quiet, ...text].join("\n");
}
