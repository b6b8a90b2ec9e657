// Files that are late, cut, of another year, doubled or empty.
import { readFileSync, writeFileSync } from "node:fs";
import { copied, lines, removed, replaced } from "../faults/files.mjs";
import { newPart, part, withoutSheet } from "../faults/workbook.mjs";
import { cells, every, rows, withoutRows } from "./changes.mjs";

const waste = "recycling/municipal-waste.xlsx";
const rates = "recycling/published-rates.csv";
const readings = "retrofit/meter-readings.csv";
const cdp = "climate/cdp-emissions-2021.csv";
const events = "activities/activities.xlsx";
const last = (file) => (raw) => writeFileSync(`${raw}/${file}`, readFileSync(`${raw}/../2020/${file}`));
const given = (file) =>
  replaced(
    "edition.json",
    `"file":"${file}"`,
    `"file":"${file}","state":"not-delivered","reason":"no answer yet"`,
  );

export const files = [
  {
    ...{ what: "last year's waste as this year's", dataset: "recycling", after: "2020" },
    ...{ plant: [last(waste)], lie: /In 2019 |treated in 2019/, named: /municipal-waste/ },
    ...{ sound: [], truth: /In 2019 Korea recycled 56\.5 %/ },
  },
  {
    ...{ what: "the waste did not come", dataset: "recycling", never: true },
    ...{ plant: [removed(waste)], lie: /Japan (recycled|generated)/, named: /municipal-waste/ },
    ...{ sound: [], truth: /In 2019 Korea recycled 56\.5 %/ },
  },
  {
    ...{ what: "a country's sheet is missing", dataset: "recycling", after: "2020" },
    ...{
      plant: [withoutSheet(waste, "한국")],
      lie: /Korea recycled|\bKorea \d/,
      named: /KOR|municipal-waste/,
    },
    ...{ sound: [], truth: /Korea recycled 56\.5 %/ },
  },
  {
    ...{ what: "last year's questionnaire under this year's name", dataset: "climate" },
    ...{
      plant: [copied("climate/cdp-emissions-2020.csv", cdp)],
      lie: /In 2021, 35 cities/,
      named: /cdp-emissions-2021/,
    },
    ...{ sound: [], truth: /In 2021, 204 cities of the region/ },
  },
  {
    ...{ what: "two years' questionnaires in one file", dataset: "climate" },
    plant: [
      (raw) => {
        const more = readFileSync(`${raw}/climate/cdp-emissions-2020.csv`, "utf8")
          .split("\n")
          .slice(1)
          .join("\n");
        lines(cdp, (all) => [...all.filter(Boolean), more])(raw);
      },
    ],
    ...{ lie: /In 2021, 2[1-3]\d cities|In 2021, 204 cities/, named: /cdp-emissions-202[01]/ },
    ...{ sound: [], truth: /In 2021, 204 cities of the region/ },
  },
  {
    ...{ what: "a questionnaire with nothing but its header", dataset: "climate" },
    ...{
      plant: [lines(cdp, ([header]) => [header, ""])],
      lie: /In 202[01], (35|0|no)/,
      named: /cdp-emissions-2021/,
    },
    ...{ sound: [], truth: /In 2021, 204 cities of the region/ },
  },
  {
    ...{ what: "reads before the works alone", dataset: "retrofit" },
    plant: [rows(readings, (all) => all.filter((row, at) => at === 0 || row[2] < "2017-01-20"))],
    ...{ lie: /It avoided/, named: /meter-readings|sample/ },
    ...{ sound: [], truth: /Gas sample:.*It avoided 1,875\.6/ },
  },
  {
    ...{ what: "half a year of reads after the works", dataset: "retrofit" },
    plant: [rows(readings, (all) => all.filter((row, at) => at === 0 || row[2] < "2017-07-01"))],
    ...{
      lie: /^(?!figure).*less than three quarters.*in all|In Sample site.*In all/,
      named: /meter-readings|sample/,
    },
    sound: [rows(readings, (all) => all.filter((row, at) => at === 0 || row[2] < "2017-07-01"))],
    truth: /less than three quarters of a year/,
  },
  {
    ...{ what: "a sum among the published rates", dataset: "recycling", never: true },
    plant: [
      rows(
        rates,
        (all) => [...all, ["Total", "2020", "waste generated", "64", "Mt", "generated", "", "sum"]],
        ";",
      ),
    ],
    ...{ lie: /64 million t/, named: /published-rates/ },
    ...{ sound: [], truth: /^figure waste-generated MNG-ULN 2020.*1\.4 million t/ },
  },
  {
    ...{ what: "a sheet of a scenario beside the figures", dataset: "recycling" },
    plant: [
      every(
        part(waste, "xl/workbook.xml", (xml) =>
          xml.replace("</sheets>", '<sheet name="Japan (2)" sheetId="99" r:id="rIdJapan2"/></sheets>'),
        ),
        part(waste, "xl/_rels/workbook.xml.rels", (xml) =>
          xml.replace(
            "</Relationships>",
            '<Relationship Id="rIdJapan2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="/xl/worksheets/sheet9.xml"/></Relationships>',
          ),
        ),
        part(waste, "[Content_Types].xml", (xml) =>
          xml.replace(
            "</Types>",
            '<Override PartName="/xl/worksheets/sheet9.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
          ),
        ),
        newPart(waste, "xl/worksheets/sheet9.xml", readScenario()),
      ),
    ],
    ...{ lie: /Japan recycled (?!19\.2 %)|treated, Japan (?!19\.2 %)/, named: /Japan \(2\)/ },
    ...{ sound: [], truth: /Japan recycled 19\.2 %/ },
  },
  {
    ...{ what: "the last events cut off below", dataset: "activities" },
    ...{
      plant: [withoutRows(events, /<row r="1[3-6]"/)],
      lie: /list of 2021 has 9 events/,
      named: /activities\.xlsx/,
    },
    ...{
      sound: [withoutRows(events, /<row r="16"/), cells(events, { D16: 12 })],
      truth: /^The list of 2021 has 12 events/,
    },
  },
  {
    ...{ what: "waste that was given up", dataset: "recycling", never: true },
    ...{
      plant: [removed(waste), given("municipal-waste.xlsx")],
      lie: /Japan (recycled|generated)/,
      named: /municipal-waste/,
    },
    ...{ sound: [], truth: /Korea recycled 56\.5 %/ },
  },
];

/** Japan's sheet as somebody wishes it were: 30 % in 2019. */
function readScenario() {
  const row = (at, values) =>
    `<row r="${at}">${values.map((value, column) => inCell(`${"ABCDEFGHI"[column]}${at}`, value)).join("")}</row>`;
  const units = [...Array(7).fill("thousand tonnes"), "%"];
  const header = [
    "Generated",
    "Treated",
    "Material recycling",
    "Composted",
    "Incinerated with energy recovery",
  ];
  const more = ["Incinerated without energy recovery", "Landfilled", "Recycling rate as published"];
  const rowsOfSheet = [
    row(1, ["Japan – municipal waste, generation and treatment"]),
    row(4, ["Year", ...units]),
    row(5, ["Year", ...header, ...more]),
    row(6, [2019, 42_737, 42_923, 12_877, 162, 27_487, 1999, 398, 30]),
  ];
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rowsOfSheet.join("")}</sheetData></worksheet>`;
}

function inCell(address, value) {
  return typeof value === "number"
    ? `<c r="${address}"><v>${value}</v></c>`
    : `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
}
