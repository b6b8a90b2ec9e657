import { field } from "./files.mjs";
import { cell } from "./workbook.mjs";

const members = "membership/members.xlsx";
const counts = "membership/published-counts.csv";
const waste = "recycling/municipal-waste.xlsx";
const rates = "recycling/published-rates.csv";
const targets = "recycling/targets.csv";
const programme = "retrofit/programme.xlsx";
const works = "retrofit/retrofits.csv";
const reads = "retrofit/meter-readings.csv";
const weather = "retrofit/weather-724390.csv";
const foshan = "shift/foshan.xlsx";
const scheme = "shift/scheme.csv";
const activities = "activities/activities.xlsx";

/** A value typed into a cell of a workbook or of a CSV file; `also` is what Excel then calculates anew. */
function typed(code, file, sheet, address, content, what, { number = 1, also = [] } = {}) {
  const at = sheet === "" ? `${file} › ${address}` : `${file} › ${sheet}!${address}`;
  const delimiter = file === rates ? ";" : ",";
  const change =
    sheet === "" ? field(file, address, content, delimiter) : cell(file, address, content, number);
  return [code, at, what, [change, ...also]];
}

/** [code, address, what, changes]: what people type into cells. */
export const valueFaults = [
  typed("not-a-number", waste, "Japan", "B12", "see note", "words for a figure"),
  typed("not-a-number", waste, "한국", "D11", "9944l", "a letter l for a 1", { number: 2 }),
  typed("not-a-number", counts, "", "D4", "1O00", "a letter O for a 0"),
  typed("not-a-number", reads, "", "D6", "83..51", "two decimal points"),
  typed("number-as-text", waste, "Japan", "C10", "53432", "a number pasted as text"),
  typed("number-as-text", foshan, "Assessment", "D9", "４", "a full-width digit"),
  typed("not-whole", activities, "'2020 activities'", "I4", 50.5, "half a participant"),
  typed("precision", weather, "", "C10", "18.12345678901234567", "more digits than there are"),
  typed("ambiguous-number", waste, "Japan", "B20", "44,317", "a comma in text"),
  typed("mixed-percent-scale", waste, "Japan", "I10", 0.17592, "a fraction among per cents"),
  typed(
    "unexpected-percent",
    programme,
    "Programme",
    "C5",
    { number: 24, style: 5 },
    "blocks formatted as per cent",
  ),
  typed("unit-in-cell", waste, "Japan", "B20", "44317 kt", "a unit behind the number"),
  typed("unknown-unit", programme, "Programme", "D5", "blok", "a unit misspelt"),
  typed("unknown-unit", targets, "", "G2", "pct", "a unit of another name"),
  // The heading is merged over the figures, and it is reported for all the columns that it covers.
  [
    "unknown-unit",
    `${waste} › Japan!B5:H5`,
    "another unit in the heading",
    [cell(waste, "B4", "thousand tons")],
  ],
  typed("qualified-value", foshan, "Assessment", "D32", ">3", "a bound for a score"),
  typed("missing-value", members, "Roster", "A12", null, "a member without its number"),
  typed("missing-value", members, "Roster", "D33", null, "a member without its level"),
  typed("missing-value", targets, "", "I3", "", "a target without its source"),
  typed("missing-value", counts, "", "B3", "", "a count without its date"),
  typed("missing-marker", waste, "Japan", "D10", "n/a", "n/a for a figure"),
  typed("invisible-characters", members, "Roster", "C12", "China\u200B", "a zero-width space"),
  typed("invisible-characters", counts, "", "A5", "J\u00ADPN", "a soft hyphen"),
  typed("not-a-date", members, "Roster", "E12", "soon", "a word for a date"),
  typed("not-a-date", works, "", "D2", "2016-02-30", "30 February"),
  typed("not-a-date", reads, "", "C6", "2016-03-24", "a read without its hour"),
  typed("ambiguous-date", members, "Roster", "E12", "03/04/1998", "day and month exchangeable"),
  typed("date-as-text", members, "Roster", "E12", "1998年10月1日", "a date as text"),
  typed("implausible-date", members, "Roster", "E9", 2007, "a year in a cell formatted as a date"),
  typed("out-of-range", waste, "Japan", "I12", 196, "a rate without its decimal point"),
  typed("out-of-range", targets, "", "F2", "300", "a target of 300 %"),
  typed("out-of-range", waste, "한국", "D14", -11096, "a minus before an amount", { number: 2 }),
  typed("out-of-range", foshan, "Assessment", "D32", 9, "a score above its range", {
    also: [cell(foshan, "D33", 4)],
  }),
  typed("out-of-range", weather, "", "C10", "1900", "a temperature without its point"),
  typed("out-of-range", activities, "'2020 activities'", "D16", 43808, "an event of the year before"),
  typed("not-in-list", members, "Roster", "D40", "Prefecure", "a level misspelt"),
  typed("not-in-list", programme, "Programme", "A6", "Other building retrofitted", "a figure's name changed"),
  typed("not-in-list", targets, "", "H2", "up", "a direction of another name"),
  typed("not-in-list", reads, "", "B4", "gaz", "a carrier misspelt"),
  typed("unknown-area", members, "Roster", "C105", "Mongola", "a country misspelt"),
  typed("unknown-area", targets, "", "A3", "Mongol", "a country misspelt in CSV"),
  typed("unknown-area", foshan, "Assessment", "B1", "Foshang", "a city misspelt"),
  typed("not-in-list", scheme, "", "C4", "Enabler", "a category misspelt"),
];
