import { expect, test } from "vitest";
import { deliveriesByOffice } from "../../pipeline/findings/deliveries.ts";
import { finding } from "../../pipeline/model/finding.ts";
import { inFile } from "../../pipeline/model/place.ts";
import { missingFile, otherName, wrongFormat } from "../../pipeline/stages/ingest/problems.ts";

const otherFormat = (file: string) => {
  const told = { found: "xlsx", expected: "csv", convertible: true, as: "members.csv", disguised: true };
  return finding(wrongFormat(told), inFile(file));
};

test.each([
  ["by its name", "members.csv", ["x/members.csv"], [], "arrived"],
  ["by a pattern", "weather-*.csv", ["x/weather-1.csv", "x/weather-2.csv"], [], "arrived"],
  ["as a folder", "readings/", ["x/readings/2020.parquet"], [], "arrived"],
  ["as the form that it was sent as", "members.csv", ["x/members.xlsx"], [], "arrived"],
  [
    "under a name that something was added to",
    "members.csv",
    ["x/members (1).csv"],
    [finding(otherName({ file: "members.csv" }), inFile("x/members (1).csv"))],
    "to-mend",
  ],
  ["in another format", "members.csv", ["x/members.ods"], [otherFormat("x/members.ods")], "unreadable"],
  [
    "not yet",
    "members.csv",
    ["x/members-2.csv"],
    [finding(missingFile({ office: "A", canBeGivenUp: true }), inFile("x/members.csv"))],
    "awaited",
  ],
  ["for another dataset", "members.csv", ["y/members.csv"], [], "awaited"],
] as const)("a delivery comes %s", (_, file, received, findings, state) => {
  const delivery = { dataset: "x", file, office: "A", locale: "en", state: "expected" } as const;
  const all = deliveriesByOffice({ deliveries: [delivery] }, { received, findings, unchanged: new Set() });
  expect(all.get("A")?.map((one) => one.state)).toEqual([state]);
});
