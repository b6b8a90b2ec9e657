import { readAreas } from "../../../pipeline/stages/correct/read-areas.ts";
import { areasFile } from "../../../pipeline/stages/ingest/ingest.ts";
import { sheetOf, type TestCell } from "../../support/sheet.ts";
import type { Cases } from "./case.ts";
import { cellCase, found, place, row } from "./sample-table.ts";

const rates = (...values: readonly number[]) =>
  found(values.map((rate, index) => row({ rate, opened: 2010 + index })));

/** What is found in a table of two places, given as `code,parent`. */
function placesFound(...places: readonly string[]) {
  const languages = ["en", "zh-Hans", "zh-Hant", "ja", "ko", "mn"];
  const rows = places.map((place) => {
    const [code = "", parent = ""] = place.split(",");
    return [code, "city", parent, ...languages.map((language) => `${code} ${language}`)];
  });
  const sheet = sheetOf([["code", "kind", "parent", ...languages], ...rows], { name: "", file: areasFile });
  return readAreas([sheet]).findings;
}

/** What is found in a table of one place for an edition in Japanese. */
function namesFound(name: string) {
  const rows = [
    ["code", "kind", "en", "ja"],
    ["KOR-SEO", "city", "Seoul", name],
  ];
  return readAreas([sheetOf(rows, { name: "", file: areasFile })], ["en", "ja"]).findings;
}

const emptyIn = (year: number, cell: TestCell) => (year === 2010 ? { waste: cell } : {});

/** One cell each, but for the two scales of per cents, which a column shows. */
export const valueCases = {
  "not-a-number": cellCase("waste", "many"),
  "number-as-text": cellCase("waste", "12", 12),
  "not-whole": cellCase("visitors", 12.5, 12),
  precision: cellCase("waste", "12345678901234567890", 1234567890),
  "ambiguous-number": cellCase("waste", "1,234", 1234),
  "mixed-percent-scale": {
    at: place("F3"),
    reject: () => rates(48.5, 0.534),
    accept: () => rates(48.5, 53.4),
  },
  "suspect-percent-scale": {
    at: place("F2"),
    reject: () => rates(0.3, 0.5, 1),
    accept: () => rates(0.3, 0.5, 1.2),
  },
  "unexpected-percent": cellCase("waste", { value: 0.4, format: "0%" }, { value: 0.4, format: "0.0" }),
  "unit-in-cell": cellCase("waste", "12 kt", 12),
  "aside-in-cell": cellCase("waste", "12(1)", 12),
  "unknown-unit": cellCase("unit", "tons", "t"),
  "qualified-value": cellCase("waste", "<10", 10),
  "missing-value": cellCase("opened", null),
  "empty-among-filled": {
    at: place("D3"),
    reject: () => found([2009, 2010, 2011, 2012].map((opened) => row({ opened, ...emptyIn(opened, null) }))),
    accept: () => found([2009, 2010, 2011, 2012].map((opened) => row({ opened, ...emptyIn(opened, "…") }))),
  },
  "flagged-value": cellCase("waste", "12.3 b", 12.3),
  "missing-marker": cellCase("waste", "…", 0),
  "notation-key": cellCase("waste", "NE", 0),
  "invisible-characters": cellCase("city", "\uFEFFBusan"),
  "not-a-date": cellCase("opened", "soon"),
  "ambiguous-date": cellCase("opened", "03/04/2020", "2020-04-03"),
  "date-as-text": cellCase("opened", "2019年", 2019),
  "implausible-date": cellCase(
    "opened",
    { value: 12, format: "yyyy-mm-dd" },
    { value: 43931, format: "yyyy-mm-dd" },
  ),
  "out-of-range": cellCase("rate", 120, 100),
  "not-in-list": cellCase("kind", "Citty"),
  "unknown-area": cellCase("city", "Bussan", "부산"),
  "unnamed-place": {
    at: "reference/areas.csv › C2",
    reject: () => namesFound(""),
    accept: () => namesFound("ソウル"),
  },
  unmerged: {
    at: "reference/areas.csv › A2:A6",
    reject: () =>
      placesFound("<<<<<<< HEAD", "CHN-KAI,CHN", "=======", "CHN-KAI,", ">>>>>>> spring", "CHN-GUI,"),
    accept: () => placesFound("CHN-KAI,", "CHN-GUI,"),
  },
  "area-cycle": {
    at: "reference/areas.csv › C2",
    reject: () => placesFound("CHN-KAI,CHN-GUI", "CHN-GUI,CHN-KAI"),
    accept: () => placesFound("CHN-KAI,CHN-GUI", "CHN-GUI,"),
  },
} as const satisfies Cases;
