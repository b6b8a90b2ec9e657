import { describe, expect, test } from "vitest";
import type { Finding } from "../../../pipeline/model/finding.ts";
import { placeOf } from "../../support/edition.ts";
import { activities } from "./activities.ts";
import { context, type Given, rowsOf } from "./rows.ts";

/** What the rules of the definition say of rows. */
function check({ events }: ReturnType<typeof rowsOf>): Finding[] {
  const { rules = [], columns = {} } = activities.sources.events ?? {};
  const header = (name: string) => columns[name]?.names.en[0] ?? name;
  const { published, edition } = context.edition;
  const about = { header, published, edition, areas: context.areas };
  return [...events].flatMap((row) => rules.flatMap((rule) => [...rule.check([row], about)]));
}

function found(...given: readonly Given[]): string[] {
  return [...check(rowsOf(...given))].map(
    (finding) => `${finding.severity} ${finding.code} ${placeOf(finding).split("!")[1]}`,
  );
}

const accepted: readonly (readonly [name: string, row: Given])[] = [
  ["no dates in the text", { start: "2020-08-07" }],
  ["the same day", { start: "2020-09-07", startInText: "2020-09-07" }],
  ["the same two days", { ...days("2020-01-21", "2020-01-24"), ...text("2020-01-21", "2020-01-24") }],
  [
    "the same two days, written as an interval",
    { ...days("2020-01-21/2020-01-24"), ...text("2020-01-21", "2020-01-24") },
  ],
  ["the same day twice in the text", { start: "2020-09-07", ...text("2020-09-07", "2020-09-07") }],
  ["the month of the printed day", { start: "2020-01-07", startInText: "2020-01" }],
  ["the month of the printed two days", { ...days("2020-12-16", "2020-12-17"), startInText: "2020-12" }],
  ["the year alone", { start: "2020-01-07", startInText: "2020" }],
  ["a day in the text within a printed month", { start: "2020-09", startInText: "2020-09-07" }],
  ["only the end in the text", { start: "2020-09-07", endInText: "2020-09-07" }],
  ["a start and an end on one day", days("2020-09-07", "2020-09-07")],
  ["the first and the last day of the year", days("2020-01-01", "2020-12-31")],
];

const refused: readonly (readonly [name: string, row: Given, findings: readonly string[]])[] = [
  [
    "day and month exchanged",
    { start: "2020-08-07", startInText: "2020-07-08" },
    ["warning day-month-swap J4"],
  ],
  [
    "day and month exchanged at both ends",
    { ...days("2020-08-07", "2020-08-09"), ...text("2020-07-08", "2020-09-08") },
    ["warning day-month-swap J4:K4"],
  ],
  [
    "day and month exchanged at the end alone",
    { ...days("2020-03-04", "2020-04-05"), ...text("2020-03-04", "2020-05-04") },
    ["warning day-month-swap J4:K4"],
  ],
  [
    "day and month exchanged at the start, another end",
    { ...days("2020-08-07", "2020-08-09"), ...text("2020-07-08", "2020-08-10") },
    ["warning record-conflict J4:K4"],
  ],
  [
    "two days in the text, one printed",
    { start: "2020-09-23", ...text("2020-09-23", "2020-09-24") },
    ["warning record-conflict J4:K4"],
  ],
  [
    "one day in the text, two printed",
    { ...days("2020-09-23", "2020-09-24"), startInText: "2020-09-23" },
    ["warning record-conflict J4"],
  ],
  ["another day", { start: "2020-09-23", startInText: "2020-09-22" }, ["warning record-conflict J4"]],
  [
    "a day that is no month when exchanged",
    { start: "2020-08-27", startInText: "2020-07-28" },
    ["warning record-conflict J4"],
  ],
  ["another month", { start: "2020-09-23", startInText: "2020-10" }, ["warning record-conflict J4"]],
  [
    "only another end in the text",
    { start: "2020-09-23", endInText: "2020-09-24" },
    ["warning record-conflict K4"],
  ],
  ["the printed end before the start", days("2020-01-24", "2020-01-21"), ["error end-before-start E4"]],
  [
    "the end in the text before its start",
    { ...days("2020-01-21", "2020-01-24"), ...text("2020-01-24", "2020-01-21") },
    ["error end-before-start K4", "warning record-conflict J4:K4"],
  ],
  ["a day of the year before", days("2019-12-31"), ["error other-year D4"]],
  ["a day of the year after", days("2021-01-01"), ["error other-year D4"]],
];

describe("an event's records", () => {
  test.each(accepted)("agree: %s", (_, row) => expect(found(row)).toEqual([]));
  test.each(refused)("do not: %s", (_, row, findings) => expect(found(row)).toEqual(findings));

  test("are judged row by row", () => {
    const plain = { start: "2020-09-07" };
    const swapped = { start: "2020-08-07", startInText: "2020-07-08" };
    expect(found(plain, swapped, plain, swapped)).toEqual([
      "warning day-month-swap J5",
      "warning day-month-swap J7",
    ]);
  });

  test("are both named, with the cells of the printed one", () => {
    const row = { ...days("2020-09-23", "2020-09-24"), startInText: "2020-09-22" };
    const [finding] = check(rowsOf(row));
    expect(finding).toMatchObject({
      value: "2020-09-22",
      other: "2020-09-23/2020-09-24",
      otherAt: { row: 4, column: 4, toRow: 4, toColumn: 5 },
    });
  });
});

function days(start: string, end: string | null = null) {
  return { start, end };
}

function text(startInText: string, endInText: string) {
  return { startInText, endInText };
}
