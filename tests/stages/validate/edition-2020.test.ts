import { expect, test } from "vitest";
import type { Finding } from "../../../pipeline/model/finding.ts";
import { formatPlace } from "../../../pipeline/model/place.ts";
import { readAreas } from "../../../pipeline/stages/correct/read-areas.ts";
import { folder } from "../../../pipeline/stages/ingest/folder.ts";
import { ingest } from "../../../pipeline/stages/ingest/ingest.ts";
import { validate } from "../../../pipeline/stages/validate/validate.ts";
import { datasets } from "../../support/datasets.ts";

const raw = await ingest({
  raw: folder("data/raw/2020"),
  data: folder("data"),
  year: "2020",
  datasets,
  partial: false,
});
const { areas, findings: areaFindings } = readAreas(raw.areas);
const { edition } = raw;
if (!edition) throw new Error("missing edition");
const validated = datasets.map((dataset) => validate(dataset, { files: raw.files }, { edition, areas }));

const rows = (used: number, setAside = 0) => ({ rows: used, tally: { used, setAside, rejected: 0 } });
const activities = "activities/activities.xlsx › '2020 activities'";
const waste = (sheet: string, ...cells: string[]) =>
  cells.map((cell) => `missing-marker recycling/municipal-waste.xlsx › ${sheet}!${cell}`);

test("the places are read without a finding", () => {
  expect(areaFindings).toEqual([]);
  expect(areas.all).toHaveLength(271);
  expect(areas.find("서울")).toBe("KOR-SEO");
});

test.each([
  ["membership", "roster", rows(96, 9)],
  ["membership", "published", rows(17)],
  ["retrofit", "programme", rows(10, 1)],
  ["retrofit", "retrofits", rows(2)],
  ["retrofit", "readings", rows(54)],
  ["retrofit", "weather", rows(19417)],
  ["shift", "assessments", rows(46, 6)],
  ["shift", "scheme", rows(23)],
  ["activities", "events", rows(14, 2)],
  ["recycling", "municipalWaste", rows(35, 4)],
  ["recycling", "publishedRates", rows(13)],
  ["recycling", "targets", rows(2)],
])("%s %s has its rows", (dataset, source, expected) => {
  const own = validated
    .find((read) => read.dataset.id === dataset)
    ?.sources.find((read) => read.source === source);
  expect(own && { rows: own.table.length, tally: own.tally }).toEqual(expected);
});

test.each([
  [
    "membership",
    [
      "date-as-text membership/members.xlsx › Roster!E10",
      "date-as-text membership/members.xlsx › Roster!E62",
      ...["E19", "E31", "E55", "E104", "E106", "E107"].map(
        (cell) => `total-row membership/members.xlsx › Roster!${cell}`,
      ),
      "illustrative-data membership/members.xlsx › Roster",
      ...["D2", "D3", "D14", "D15", "D16"].map(
        (cell) => `published-total-match membership/published-counts.csv › ${cell}`,
      ),
      "published-conflict membership/published-counts.csv › D13",
    ],
  ],
  [
    "retrofit",
    [
      "illustrative-data retrofit/retrofits.csv",
      "empty-among-filled retrofit/meter-readings.csv › D28",
      "empty-among-filled retrofit/meter-readings.csv › D55",
      "implied-factor-implausible retrofit/programme.xlsx › Programme!C11",
      "incomparable-baselines retrofit/programme.xlsx › Programme!C13",
      "sample-meter retrofit/retrofits.csv › A2",
      "sample-meter retrofit/retrofits.csv › A3",
      "period-dropped retrofit/meter-readings.csv › C2:D3",
      "period-dropped retrofit/meter-readings.csv › C15:D15",
      "period-dropped retrofit/meter-readings.csv › C27:D27",
      "period-dropped retrofit/meter-readings.csv › C29:D30",
      "period-dropped retrofit/meter-readings.csv › C42:D42",
      "period-dropped retrofit/meter-readings.csv › C54:D54",
    ],
  ],
  [
    "shift",
    [
      "missing-marker shift/foshan.xlsx › Assessment!D32",
      ...["D14", "D27", "D33"].map((cell) => `total-row shift/foshan.xlsx › Assessment!${cell}`),
      "illustrative-data shift/foshan.xlsx › Assessment",
      "hidden-data shift/kaili.xlsx › 评估表!G1:G33",
      "unknown-column shift/kaili.xlsx › 评估表!G7",
      "date-as-text shift/kaili.xlsx › 评估表!B3",
      "number-as-text shift/kaili.xlsx › 评估表!D17",
      ...["D14", "D27", "D33"].map((cell) => `total-row shift/kaili.xlsx › 评估表!${cell}`),
      "illustrative-data shift/kaili.xlsx › 评估表",
    ],
  ],
  [
    "activities",
    [
      ...["I4", "I6", "I8", "I10", "I11", "I12"].map((cell) => `qualified-value ${activities}!${cell}`),
      `total-row ${activities}!D18`,
      "total-row activities/planned.xlsx › '2021 preview'!C18",
      `day-month-swap ${activities}!J6`,
      `record-conflict ${activities}!J9:K9`,
      "date-read activities/planned.xlsx › '2021 preview'!C10",
    ],
  ],
  [
    "recycling",
    [
      ...waste("Japan", ...Array.from({ length: 11 }, (_, at) => `E${6 + at}`)),
      ...waste("한국", "E6", "E7", "F7", "G7", "E8", "E9", "E10", "E11"),
      ...waste("한국", ..."CDEFGHI".split("").map((column) => `${column}12`)),
      ...waste("한국", ..."CDEFGHI".split("").map((column) => `${column}13`)),
      "qualified-value recycling/published-rates.csv › D9",
      "qualified-value recycling/targets.csv › D2",
      "qualified-value recycling/targets.csv › D3",
    ],
  ],
])("%s has these findings and no other", (id, expected) => {
  const own = validated.find(({ dataset }) => dataset.id === id);
  expect(own?.findings.map(placed)).toEqual(expected);
  expect(own?.sound).toBe(true);
});

function placed({ code, at }: Finding): string {
  return at.medium === "figure" ? code : `${code} ${formatPlace(at)}`;
}
