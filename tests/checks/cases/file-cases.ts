import { strToU8 } from "fflate";
import { defineContract, quantity, text } from "../../../pipeline/model/contract.ts";
import { defineDataset } from "../../../pipeline/model/dataset.ts";
import { finding, type Problem } from "../../../pipeline/model/finding.ts";
import { inFile } from "../../../pipeline/model/place.ts";
import type { Folder } from "../../../pipeline/stages/ingest/folder.ts";
import { ingest } from "../../../pipeline/stages/ingest/ingest.ts";
import { bytes as bytesOf, read as readCsv } from "../../stages/ingest/csv/csv-fixture.ts";
import { oleFile } from "../../stages/ingest/workbook/raw-archive.ts";
import {
  fixture,
  office,
  type Parts,
  read,
  relationships,
  sheetXml,
  workbookParts,
  workbookXml,
  zip,
} from "../../stages/ingest/workbook/support.ts";
import { readSheets } from "../../stages/validate/validate-fixture.ts";
import { builtReader } from "../../support/built-reader.ts";
import { everyLanguage } from "../../support/every-language.ts";
import type { Case, Cases, Findings } from "./case.ts";

const table = '<row r="1"><c r="A1"><v>1</v></c></row>';
const book = (rows = table, changes: Parts = {}): Uint8Array => zip(workbookParts(sheetXml(rows), changes));
const bookCase = (wrong: Uint8Array, at = "office/report.xlsx"): Case => ({
  at,
  reject: async () => (await read(wrong)).findings,
  accept: async () => (await read(book())).findings,
});
const csvFile = "membership/members.csv";
const csvCase = (wrong: string | Uint8Array, cells = "", right = "a,b\n1,2\n"): Case => ({
  at: cells === "" ? csvFile : `${csvFile} › ${cells}`,
  reject: () => readCsv(wrong).findings,
  accept: () => readCsv(right).findings,
});

const rates = defineContract({
  file: "rates.csv",
  columns: { city: text({ en: ["City"] }), rate: quantity({ en: ["Rate"] }, { units: ["percent"] }) },
  key: ["city"],
  reading: { delimiter: "," },
});
const cities = defineDataset({
  id: "cities",
  words: everyLanguage({
    title: "Cities",
    about: "Cities",
    indicators: {},
    breakdowns: {},
    columns: { rates: { city: "City", rate: "Rate" } },
  }),
  sources: { rates },
  indicators: {},
  check: () => [],
  compute: () => [],
  keyFigures: () => [],
  charts: () => [],
  narrative: () => [],
});

type Entries = { readonly [path: string]: string | null };

const link = "-> elsewhere";

/** A folder in memory; null is a file that cannot be opened. */
function folderOf(entries: Entries): Folder {
  const own = (path: string) => entries[path];
  return {
    list: async (under) =>
      Object.keys(entries)
        .filter((path) => under === "" || path.startsWith(`${under}/`))
        .map((path) => ({ path, kind: own(path) === link ? "other" : "file" }) as const),
    kind: async (path) => (own(path) === undefined ? null : own(path) === link ? "other" : "file"),
    size: async (path) => (own(path) === undefined ? null : (own(path)?.length ?? 1)),
    hash: async () => "",
    read: async (path) => (typeof own(path) === "string" ? strToU8(own(path) ?? "") : null),
  };
}

const locales = ["en", "zh-Hans", "zh-Hant", "ja", "ko", "mn"];
const edition = {
  edition: "2020",
  title: Object.fromEntries(locales.map((locale) => [locale, "T"])),
  network: "N",
  published: "2021-06-30",
  locales,
  deliveries: [{ dataset: "cities", file: "rates.csv", office: "Busan", locale: "ko" }],
};
const another = { dataset: "cities", file: "others.csv", office: "Daegu", locale: "ko" };
const givenUp = { state: "not-delivered", reason: "No rates were measured." };
const withDelivery = (delivery: object, ...more: readonly object[]): Entries => ({
  "edition.json": JSON.stringify({
    ...edition,
    deliveries: [...edition.deliveries.map((own) => ({ ...own, ...delivery })), ...more],
  }),
});
const sound: Entries = {
  "edition.json": JSON.stringify(edition),
  "cities/rates.csv": "City,Rate\nBusan,48.5\n",
};
const folderCase = (at: string, entries: Entries, left: readonly string[] = []): Case => {
  const wrong = Object.fromEntries(
    Object.entries({ ...sound, ...entries }).filter(([path]) => !left.includes(path)),
  );
  const inData = folderOf({ "reference/areas.csv": "code,kind\n" });
  const ingested = async (raw: Entries): Promise<Awaited<Findings>> => {
    const { files, findings } = await ingest({
      raw: folderOf(raw),
      data: inData,
      year: edition.edition,
      datasets: [cities],
      partial: false,
    });
    return [
      ...findings,
      ...readSheets(
        rates,
        files.flatMap(({ sheets }) => sheets),
      ).findings,
    ];
  };
  return { at, reject: () => ingested(wrong), accept: () => ingested(sound) };
};

/** A workbook that holds two parts of one name. */
function withTwin(): Uint8Array {
  const twin = book(table, { "xl/worksheets/sheet2.xml": "x" });
  return Buffer.from(Buffer.from(twin).toString("latin1").replaceAll("sheet2.xml", "sheet1.xml"), "latin1");
}

/** Whole files: their bytes, their place, and what edition.json expects. */
export const fileCases = {
  unreadable: folderCase("cities/rates.csv", { "cities/rates.csv": null }),
  encrypted: bookCase(oleFile("EncryptionInfo", "EncryptedPackage")),
  "wrong-format": bookCase(fixture("libreoffice.ods")),
  "packed-tables": bookCase(zip({ "rates.csv": "City,Rate\n", "about.csv": "x\n" })),
  "costly-file": {
    at: "office/report.xls",
    reject: async () => {
      const readInChild = await builtReader();
      const asked = { format: "xls", encoding: null } as const;
      const reading = readInChild(fixture("libreoffice.xls"), asked, { memory: 1000, seconds: 0 });
      const why = await reading.then(
        () => null,
        (thrown: { readonly problem?: Problem }) => thrown.problem ?? null,
      );
      return why ? [finding(why, inFile("office/report.xls"))] : [];
    },
    accept: async () => (await read(book())).findings,
  },
  damaged: bookCase(book().subarray(0, 900)),
  "forbidden-xml": bookCase(
    zip(workbookParts(`<!DOCTYPE worksheet>${sheetXml(table)}`)),
    "office/report.xlsx › Sheet1",
  ),
  "unsafe-path": bookCase(book(table, { "../../etc/passwd": "x" })),
  "not-a-plain-file": folderCase("cities/more.csv", { "cities/more.csv": link }),
  "duplicate-part": bookCase(withTwin()),
  "lock-file": folderCase("cities/~$rates.csv", { "cities/~$rates.csv": "x" }),
  "limit-exceeded": {
    at: "office/report.xlsx › Sheet1",
    reject: async () => (await read(book(table + table.replaceAll('1"', '2"')), { rows: 1 })).findings,
    accept: async () => (await read(book(), { rows: 1 })).findings,
  },
  "empty-read": folderCase("cities/rates.csv", { "cities/rates.csv": "City,Rate\n" }),
  miscounted: bookCase(book('<row r="1"><v>1</v></row>'), "office/report.xlsx › Sheet1"),
  "unknown-encoding": csvCase(bytesOf("a,b\n1,", [0xff, 0xfe, 0xff], "\n")),
  "garbled-text": csvCase("a,b\n1,cafÃ©\n", "B2", "a,b\n1,café\n"),
  "control-character": csvCase("a,b\n1,x\u0007y\n", "B2"),
  "misread-signs": csvCase("a,b\n1,x\u0092y\n"),
  "ambiguous-delimiter": csvCase("a,b;c\n1,2;3\n"),
  "unclosed-quote": csvCase('a,b\n1,"2\n3,4\n', "B2", 'a,b\n1,"2"\n3,4\n'),
  "ragged-row": csvCase("a,b\n1,234,2\n3,4\n5,6\n", "A2:C2"),
  "duplicate-file": folderCase("cities/sub/rates.csv", {
    "cities/sub/rates.csv": String(sound["cities/rates.csv"]),
  }),
  "orphan-file": folderCase("cities/final-v2.docx", { "cities/final-v2.docx": "x" }),
  "other-name": folderCase(
    "cities/Rates (1).csv",
    { "cities/Rates (1).csv": sound["cities/rates.csv"] ?? "" },
    ["cities/rates.csv"],
  ),
  "missing-file": folderCase("cities/rates.csv", {}, ["cities/rates.csv"]),
  "not-delivered": folderCase("cities/rates.csv", withDelivery(givenUp), ["cities/rates.csv"]),
  "delivered-after-all": folderCase("cities/rates.csv", withDelivery(givenUp)),
  "undeclared-delivery": folderCase("cities/rates.csv", {
    "edition.json": JSON.stringify({ ...edition, datasets: ["cities"], deliveries: [another] }),
    "cities/others.csv": "City,Rate\nDaegu,48.5\n",
  }),
  "empty-edition": folderCase(
    "edition.json",
    { "edition.json": JSON.stringify({ ...edition, deliveries: [] }) },
    ["cities/rates.csv"],
  ),
  "unknown-folder": folderCase("waste", { "waste/rates.csv": "x" }),
  "invalid-picture": folderCase("cover.jpg", {
    "cover.jpg": "<html>",
    "edition.json": JSON.stringify({
      ...edition,
      cover: { file: "cover.jpg", description: "A street", credit: "A. Photographer" },
    }),
  }),
  "invalid-look": folderCase("edition.json › line 1", {
    "logo.svg": "<html>",
    "edition.json": JSON.stringify({ ...edition, logo: "logo.svg" }),
  }),
  "invalid-boundaries": folderCase("boundaries.geojson", {
    "boundaries.geojson": JSON.stringify({
      type: "Polygon",
      coordinates: [
        [
          [953_000, 1_952_000],
          [954_000, 1_952_000],
          [954_000, 1_953_000],
          [953_000, 1_952_000],
        ],
      ],
    }),
    "edition.json": JSON.stringify({
      ...edition,
      boundaries: { file: "boundaries.geojson", credit: "National Geographic Information Institute" },
    }),
  }),
  "invalid-edition": folderCase("edition.json › line 1", {
    "edition.json": JSON.stringify({ ...edition, published: "30 June" }),
  }),
  "external-link": bookCase(
    book(table, {
      "xl/workbook.xml": String(workbookParts("")["xl/workbook.xml"]).replace(
        "</sheets>",
        '</sheets><externalReferences><externalReference r:id="rId4"/></externalReferences>',
      ),
      "xl/_rels/workbook.xml.rels": String(workbookParts("")["xl/_rels/workbook.xml.rels"]).replace(
        "</Relationships>",
        `<Relationship Id="rId4" Type="${office}/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>`,
      ),
      "xl/externalLinks/externalLink1.xml": "<externalLink/>",
      "xl/externalLinks/_rels/externalLink1.xml.rels": relationships().replace(
        "></",
        `><Relationship Id="rId1" Type="${office}/externalLinkPath" Target="budget.xlsx" TargetMode="External"/></`,
      ),
    }),
  ),
  "sheet-without-part": bookCase(
    book(table, { "xl/workbook.xml": workbookXml(["Sheet1", "rId1"], ["Module1", ""]) }),
    "office/report.xlsx › Module1",
  ),
  "irregular-part": bookCase(book(table.replace('r="1"', 'r="0"')), "office/report.xlsx › Sheet1"),
  "unknown-style": bookCase(book(table.replace("<c ", '<c s="31" ')), "office/report.xlsx › Sheet1!A1"),
} as const satisfies Cases;
