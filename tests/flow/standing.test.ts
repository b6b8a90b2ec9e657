import { expect, test } from "vitest";
import { isComplete, type ReportStanding } from "../../pipeline/flow/standing.ts";

const standing = (inputs: Record<string, string>): ReportStanding => ({
  asked: { locales: ["en"], formats: [] },
  manifest: {
    edition: "2021",
    program: "1",
    locales: ["en"],
    formats: [],
    inputs,
    outputs: {},
    processed: {},
    published: "2022-07-31",
  },
  program: { version: "1", code: "same" },
  changed: null,
  sameCode: true,
});

test("a report of which nothing has changed is complete, unless rows lie in an engine, where they may be others", () => {
  const complete = (inputs: Record<string, string>) =>
    isComplete({ root: "/nowhere", edition: "2021" }, "/nowhere", standing(inputs));
  expect(complete({ "retrofit/meter-readings.csv": "1" })).toBe(true);
  expect(complete({ "retrofit/meter-readings.parquet": "1" })).toBe(true);
  expect(complete({ "retrofit/meter-readings.table.json": "1" })).toBe(false);
});
