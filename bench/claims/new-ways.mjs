// Forty ways to a false sentence that nothing was written for when they were thought of. How they fall is printed, not barred.
import { readFileSync, writeFileSync } from "node:fs";
import { bytes, lines } from "../faults/files.mjs";
import { cell, merged, part, sheet } from "../faults/workbook.mjs";
import { cells, every, fields, insertedCopy, rows } from "./changes.mjs";
import { panel } from "./reproduced.mjs";

const waste = "recycling/municipal-waste.xlsx";
const rates = "recycling/published-rates.csv";
const events = "activities/activities.xlsx";
const roster = "membership/members.xlsx";
const counts = "membership/published-counts.csv";
const air = "air/who-air-quality-2022.xlsx";
const retrofits = "retrofit/retrofits.csv";
const weather = "retrofit/weather-724390.csv";
const questions = (year) => `climate/cdp-emissions-${year}.csv`;
const targets = "climate/cdp-targets-2021.csv";

const better = { D25: 13_000, H25: 1_600, I25: 61.448 };
const dated = (number, style) => ({ number, style });
const row192 = (city, pm25) => ({
  A192: "Western Pacific Region",
  C192: "China",
  D192: city,
  E192: 2019,
  F192: pm25,
  I192: 99,
});

/** Types into a part of a workbook's package. */
const workbook = (file, from, to) => part(file, "xl/workbook.xml", (xml) => xml.replace(from, to));

export const newWays = [
  {
    ...{ what: "a hidden sheet with a draft of better figures", dataset: "recycling" },
    plant: [
      workbook(
        waste,
        /(<sheet [^>]*name="한국")([^>]*)\/>/,
        (_, head, rest) => `${head}${rest.replace(/ state="\w+"/, "")} state="hidden"/>`,
      ),
      cells(waste, better, 2),
    ],
    ...{ lie: /Korea recycled 61\.4 %/, named: /hidden-data|한국!D25/ },
  },
  {
    ...{ what: "the last year stands in a hidden row", dataset: "recycling" },
    plant: [
      sheet(waste, (xml) => xml.replace('<row r="25"', '<row r="25" hidden="1"'), 1),
      cells(waste, { D25: 9_000, F25: 31_300, I25: 20.968 }),
    ],
    ...{ lie: /Japan recycled 21\.0 %/, named: /hidden-data|Japan!D25/ },
  },
  {
    ...{ what: "year and amount typed in each other's column", dataset: "recycling" },
    ...{
      plant: [cells(waste, { A25: 42_737, B25: 2019 })],
      lie: /42,?737|generated 2\.0/,
      named: /Japan!A25|Japan!B25/,
    },
  },
  {
    ...{
      what: "last year's workbook with one letter of its title changed",
      dataset: "recycling",
      after: "2020",
    },
    plant: [
      (raw) => writeFileSync(`${raw}/${waste}`, readFileSync(`${raw}/../2020/${waste}`)),
      cells(waste, { A1: "Japan – municipal waste 2021" }),
    ],
    ...{ lie: /In 2016 Korea|In 2016 Japan/, named: /no-new-period|same-file|municipal-waste/ },
  },
  {
    ...{ what: "the first half of a questionnaire", dataset: "climate" },
    ...{
      plant: [lines(questions(2021), (all) => all.slice(0, 103))],
      lie: /In 2021, 10\d cities/,
      named: /cdp-emissions-2021/,
    },
  },
  {
    ...{ what: "a city's row under its neighbour's name", dataset: "climate" },
    ...{
      plant: [fields(questions(2019), { C4: "Hwaseong", D4: "Hwaseong" })],
      lie: /^figure emissions-per-head KOR-HWA/,
      named: /[BCD]4\b/,
    },
  },
  {
    ...{ what: "a span of days that Excel made a date", dataset: "activities" },
    ...{
      plant: [cells(events, { M12: dated(44_503, 3) })],
      lie: /Of these, 4 had other dates/,
      named: /!M12/,
    },
  },
  {
    ...{ what: "a minus as parentheses", dataset: "climate" },
    ...{
      plant: [fields(targets, { Q8: "(37)" })],
      lie: /the progress of 55 cities towards their next target can be judged/,
      named: /Q8\b/,
    },
  },
  {
    ...{ what: "points between thousands in one row", dataset: "recycling" },
    ...{
      plant: [cells(waste, { B25: "21.155", C25: "21.155", D25: "11.957" }, 2)],
      lie: /Korea 21(\.\d)? thousand t|21\.2 thousand/,
      named: /한국!/,
    },
  },
  {
    ...{ what: "the digit of a footnote at the end of an amount", dataset: "membership" },
    ...{ plant: [fields(counts, { D3: "912" })], lie: /counted 912 members/, named: /D3\b/ },
  },
  {
    ...{ what: "people of the wards instead of the metropolis, each year", dataset: "climate" },
    plant: [
      fields(questions(2018), { V14: "9272740" }),
      fields(questions(2019), { V7: "9375104" }),
      fields(questions(2020), { V34: "9570609" }),
      fields(questions(2021), { V126: "9733276" }),
    ],
    ...{ lie: /^Lowest and highest emissions per head among .*: (?!Tokyo)/, named: /V(14|7|34|126)\b/ },
  },
  {
    ...{ what: "a fiscal year told as a calendar year", dataset: "climate" },
    ...{
      plant: [fields(questions(2020), { H34: "2017-01-01 - 2017-12-31" })],
      lie: /4\.10 t per person \(2017\)/,
      named: /H34\b/,
    },
  },
  {
    ...{ what: "planned typed as held, beside the remark that no source says so", dataset: "activities" },
    ...{ plant: [cells(events, { N5: "held" })], lie: /sources confirm that 5 took place/, named: /!(N|L)5/ },
  },
  {
    ...{ what: "a member again, with a blank at its end", dataset: "membership" },
    ...{ plant: [cells(roster, { B19: "Changchun " })], lie: /China 13/, named: /same-name|!B19/ },
  },
  {
    ...{ what: "every percentage of a country as a fraction", dataset: "recycling" },
    plant: [
      rows(
        rates,
        (all) =>
          all.map((row) =>
            row[0] === "Mongolia" && row[4] === "%"
              ? row.with(3, { 2017: "0,01", 2018: "<0,1", 2019: "0,07" }[row[1]])
              : row,
          ),
        ";",
      ),
    ],
    ...{ lie: /latest rate published is 0\.07 %/, named: /published-rates/ },
  },
  {
    ...{ what: "five years of Japan in Korea's sheet", dataset: "recycling" },
    plant: [
      cells(
        waste,
        {
          B21: 43_981,
          C21: 43_382,
          D21: 8_843,
          B22: 43_170,
          C22: 42_870,
          D22: 8_619,
          B23: 42_894,
          C23: 42_870,
          D23: 8_495,
          B24: 42_727,
          C24: 42_701,
          D24: 8_360,
          B25: 42_737,
          C25: 42_923,
          D25: 8_236,
        },
        2,
      ),
    ],
    ...{ lie: /Korea recycled 19\.2 %/, named: /한국!/ },
  },
  {
    ...{ what: "headers of two pollutants exchanged", dataset: "air" },
    ...{
      plant: [cells(air, { F1: "NO2 (μg/m3)", H1: "PM2.5 (μg/m3)" }, 2)],
      lie: /^Of \d+ cities, by the latest annual mean/,
      named: /!(F|H)1\b/,
    },
  },
  {
    ...{ what: "two years' treated waste in one merged cell", dataset: "recycling" },
    ...{
      plant: [merged(waste, "C24:C25"), cells(waste, { C25: null })],
      lie: /Japan recycled 19\.3 %/,
      named: /C24|C25/,
    },
  },
  {
    ...{ what: "a formula whose remembered result is another", dataset: "recycling" },
    plant: [
      sheet(waste, (xml) =>
        xml.replace(/<c r="D25"([^>]*)>.*?<\/c>/, '<c r="D25"><f>8000+236</f><v>9000</v></c>'),
      ),
      cells(waste, { I25: 20.968 }),
    ],
    ...{ lie: /Japan recycled 21\.0 %/, named: /Japan!D25/ },
  },
  {
    ...{ what: "an amount with its multiple in the cell", dataset: "recycling" },
    ...{ plant: [cells(waste, { B25: "4,273.7万" })], lie: /Japan generated (?!42\.7)/, named: /Japan!B25/ },
  },
  {
    ...{ what: "a workbook set to the calendar of 1904", dataset: "membership" },
    ...{
      plant: [workbook(roster, /<workbookPr[^>]*\/>|(?=<sheets>)/, '<workbookPr date1904="1"/>')],
      lie: /The first joined in 199[67]/,
      named: /members\.xlsx/,
    },
  },
  {
    ...{ what: "days typed as the United States do", dataset: "activities" },
    ...{
      plant: [cells(events, { D12: "09/03/2021", E12: "09/11/2021" })],
      lie: /month with the most events listed was (?!October)|^figure events EAS 2021-03 month: [1-9]/,
      named: /!D12|!E12/,
    },
  },
  {
    ...{ what: "one column sorted without the others", dataset: "recycling" },
    plant: [
      (raw) => {
        const recycled = [
          10_304, 10_204, 10_026, 9_776, 9_502, 9_446, 9_400, 9_157, 9_156, 9_127, 9_117, 8_972, 8_843, 8_638,
          8_619, 8_495, 8_360, 8_247, 8_236, 7_860,
        ];
        cells(waste, Object.fromEntries(recycled.reverse().map((amount, at) => [`D${at + 6}`, amount])))(raw);
      },
    ],
    ...{ lie: /Japan recycled 24\.0 %/, named: /Japan!(D|I)/ },
  },
  {
    ...{ what: "an old mean dated as a new one", dataset: "air" },
    ...{ plant: [cells(air, { E154: 2019 }, 2)], lie: /Of 32 cities/, named: /[EF]154\b/ },
  },
  {
    ...{ what: "a country's mean among cities", dataset: "air" },
    ...{ plant: [cells(air, row192("China", 30), 2)], lie: /Of 32 cities/, named: /192\b/ },
  },
  {
    ...{ what: "a province's mean among cities", dataset: "air" },
    ...{ plant: [cells(air, row192("Sichuan Province", 34), 2)], lie: /Of 32 cities/, named: /192\b/ },
  },
  {
    ...{ what: "a sample meter called a real one of Ulaanbaatar", dataset: "retrofit" },
    plant: [
      rows(retrofits, (all) =>
        all.map((row, at) => (at === 0 ? row : row.with(1, "Ulaanbaatar").with(6, "reported"))),
      ),
    ],
    ...{ lie: /In Ulaanbaatar.*were avoided|^figure avoided-use MNG-ULN.*kWh/, named: /retrofits\.csv/ },
  },
  {
    ...{ what: "degrees Fahrenheit under °C", dataset: "retrofit" },
    ...{
      plant: [bytes(weather, (content) => content.toString("utf8").replaceAll("degF", "degC"))],
      lie: /It avoided/,
      named: /weather/,
    },
  },
  {
    ...{ what: "works dated into the summer after them", dataset: "retrofit" },
    plant: [
      rows(retrofits, (all) =>
        all.map((row, at) => (at === 0 ? row : row.with(3, "2017-05-20").with(4, "2017-05-28"))),
      ),
    ],
    ...{ lie: /It avoided|That is more, not less/, named: /retrofits\.csv|meter-readings/ },
  },
  {
    ...{ what: "a target for 2204", dataset: "climate" },
    ...{ plant: [fields(targets, { M5: "2204" })], lie: /: 10 on the straight path/, named: /M5\b/ },
  },
  {
    ...{ what: "more than, left out", dataset: "membership" },
    plant: [
      rows(counts, (all) =>
        all.map((row) => (row[0] === "WLD" && row[3] === "2500" ? row.with(2, "") : row)),
      ),
    ],
    ...{ lie: /^figure members-published WLD 2020.*: 2,500/, named: /published-counts/ },
  },
  {
    ...{ what: "BASIC+ in the column of BASIC", dataset: "climate" },
    ...{
      plant: [fields(questions(2020), { R34: "75981830" })],
      lie: /^Lowest and highest emissions per head among .*: (?!Tokyo)/,
      named: /[RS]34\b/,
    },
  },
  {
    ...{ what: "scope 2 left out and the total with it", dataset: "climate" },
    ...{
      plant: [fields(questions(2018), { P3: "", R3: "4652219" })],
      lie: /^Lowest and highest emissions per head among .*, (?!Changwon)\p{L}[^,]* \d|: Changwon \d/u,
      named: /[OPR]3\b/,
    },
  },
  {
    ...{ what: "the same inventory in the next questionnaire, in the panel", dataset: "climate" },
    plant: [
      panel,
      fields(questions(2021), {
        H18: "2017-01-01 - 2017-12-31",
        O18: "22875000",
        P18: "21918000",
        R18: "46685000",
      }),
    ],
    ...{ lie: /Over the 4 cities with a comparable BASIC total in both/, named: /[HR]18\b/ },
  },
  {
    ...{ what: "a district of a city in the ranking with it", dataset: "climate" },
    ...{
      plant: [panel, fields(questions(2021), { R56: "1184041", O56: "711226", P56: "472815" })],
      lie: /: Dobong-gu \d/,
      named: /[OPR]56\b/,
    },
  },
  {
    ...{ what: "the header again in the middle of a file", dataset: "climate" },
    ...{
      plant: [lines(questions(2021), (all) => [...all.slice(0, 100), all[0], ...all.slice(100)])],
      lie: /205 cities/,
      named: /101\b/,
    },
  },
  {
    ...{ what: "a member marked as deleted in its name", dataset: "membership" },
    ...{ plant: [cells(roster, { B12: "Member CN-05 (deleted)" })], lie: /China 13/, named: /!B12/ },
  },
  {
    ...{ what: "participants that Excel made a date", dataset: "activities", edition: "2020" },
    ...{ plant: [cells(events, { I10: dated(44_198, 3) })], lie: /44,\d{3} participants/, named: /!I10/ },
  },
  {
    ...{ what: "scores out of five under a scale of ten", dataset: "shift" },
    ...{
      plant: [every(...[8, 9, 10, 11, 12, 13].map((row) => cell("shift/foshan.xlsx", `E${row}`, 10)))],
      lie: /Enablers 35\.0 %/,
      named: /foshan\.xlsx/,
    },
  },
  {
    ...{ what: "an event's second day as an event of its own", dataset: "activities" },
    plant: [
      insertedCopy(events, 14, 17, { A17: "EA21-14", D17: 44_390, E17: 44_390, D18: 14 }),
      cells(events, { E14: 44_389 }),
    ],
    ...{ lie: /list of 2021 has 14 events/, named: /!(A|B)1[47]\b/ },
  },
];
