import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { phraseOf } from "../../../pipeline/findings/findings.ts";
import { phrasebooks } from "../../../pipeline/locales/phrasebooks.ts";
import { defineContract, text } from "../../../pipeline/model/contract.ts";
import { defineDataset } from "../../../pipeline/model/dataset.ts";
import { finding } from "../../../pipeline/model/finding.ts";
import { locales } from "../../../pipeline/model/locale.ts";
import { noMemory } from "../../../pipeline/model/memory.ts";
import { inFile } from "../../../pipeline/model/place.ts";
import { rememberingReader } from "../../../pipeline/preview/remembering-reader.ts";
import type { Folder } from "../../../pipeline/stages/ingest/folder.ts";
import { ingest } from "../../../pipeline/stages/ingest/ingest.ts";
import { defaultLimits } from "../../../pipeline/stages/ingest/limits.ts";
import { wrongFormat } from "../../../pipeline/stages/ingest/problems.ts";
import { readAnyFile, readRawFile } from "../../../pipeline/stages/ingest/read-raw-file.ts";
import { kindOf, readTables } from "../../../pipeline/stages/ingest/read-tables.ts";
import { everyLanguage } from "../../support/every-language.ts";
import { oleFile } from "./workbook/raw-archive.ts";
import { fixture, sheetXml, workbookParts, zip } from "./workbook/support.ts";

const how = { reading: {}, limits: defaultLimits, headerNames: [] };
const book = zip(workbookParts(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>')));
const csv = strToU8("City\nBusan\n");
const ods = fixture("libreoffice.ods");

describe("one dispatch by what a file is", () => {
  test.each([
    ["a workbook where anything may come", book, null, "xlsx", []],
    ["a table where anything may come", csv, null, "text", []],
    ["a workbook as expected", book, "members.xlsx", "xlsx", []],
    ["a table in place of a workbook", csv, "members.xlsx", "text", ["wrong-format"]],
    ["a workbook in place of a table", book, "rates.csv", "xlsx", []],
    ["an .ods", ods, null, "ods", []],
    ["an .ods in place of a workbook", ods, "members.xlsx", "ods", ["wrong-format"]],
    [
      "a workbook with a password in place of a table",
      oleFile("EncryptedPackage"),
      "rates.csv",
      "encrypted",
      ["encrypted"],
    ],
  ] as const)("%s", async (_, bytes, expected, format, codes) => {
    const read = await readTables(bytes, "x", expected, how);
    expect([read.format, read.findings.map(({ code }) => code)]).toEqual([format, codes]);
    expect(read.sheets.length > 0).toBe(codes.length === 0);
  });

  test("knows the kind of table by its format, for whoever writes it back", () => {
    expect([kindOf("xlsx"), kindOf("text"), kindOf("ods"), kindOf(null)]).toEqual([
      "xlsx",
      "csv",
      null,
      null,
    ]);
  });
});

describe("the advice for a file of another kind", () => {
  test.each([
    ["an .ods", ods, true],
    ["an .xls", fixture("libreoffice.xls"), true],
    ["a zip of other things", zipSync({ "a.txt": csv }), false],
    ["a container of other things", oleFile("Contents"), false],
    ["a PDF", strToU8("%PDF-1.7"), false],
  ])("%s", async (_, bytes, convertible) => {
    const [found] = (await readTables(bytes, "x", "members.xlsx", how)).findings;
    expect(found).toMatchObject({ code: "wrong-format", convertible });
  });

  test.each([
    ["x/members.xlsx", "members.xlsx", "members.xlsx"],
    ["x/members.numbers", "members.xlsx", "members.xlsx"],
    ["x/members.csv.xlsx", "members.csv", "members.csv"],
    ["x/rates.ods", "*.csv", "rates.csv"],
  ])("%s for %s is to be named %s", async (file, expected, as) => {
    const [found] = (await readTables(ods, file, expected, how)).findings;
    expect(found).toMatchObject({ code: "wrong-format", as });
  });

  test.each([
    ["members.xlsx", true],
    ["members.csv", false],
  ])(
    "of the form that came as %s is how to save it again, and nothing of a false name unless it has one",
    async (file, disguised) => {
      const { sheets, findings } = await readTables(csv, file, "members.xlsx", how);
      expect(sheets).toEqual([]);
      const [found] = findings;
      expect(found).toMatchObject({ code: "wrong-format", found: "text", as: "members.xlsx", disguised });
      const { says = "", fix = "" } = found ? phraseOf(found, phrasebooks.en) : {};
      expect(says.includes("whatever its name says")).toBe(disguised);
      expect(fix).toContain("save it as an Excel workbook (.xlsx) by the name of members.xlsx");
      // What the advice leads to is read.
      const saved = await readTables(book, "members.xlsx", "members.xlsx", how);
      expect(saved.findings).toEqual([]);
    },
  );

  test("is another one in every language where no spreadsheet program opens it", () => {
    for (const locale of locales) {
      const told = { found: "zip", expected: "xlsx", as: "members.xlsx", disguised: true };
      const fixes = [true, false].map(
        (convertible) =>
          phraseOf(
            finding(wrongFormat({ ...told, convertible }), inFile("members.xlsx")),
            phrasebooks[locale],
          ).fix,
      );
      expect([locale, fixes[0] === fixes[1], /Excel/.test(fixes[1] ?? "")]).toEqual([locale, false, false]);
    }
  });
});

const members = defineContract({
  file: "members.xlsx",
  columns: { city: text({ en: ["City"] }) },
  key: ["city"],
});
const network = defineDataset({
  id: "network",
  words: everyLanguage({
    title: "Network",
    about: "Network",
    indicators: {},
    breakdowns: {},
    columns: { members: { city: "City" } },
  }),
  sources: { members },
  indicators: {},
  check: () => [],
  compute: () => [],
  keyFigures: () => [],
  charts: () => [],
  narrative: () => [],
});
const edition = {
  edition: "2020",
  title: Object.fromEntries(locales.map((locale) => [locale, "T"])),
  network: "N",
  published: "2021-06-30",
  locales,
  deliveries: [{ dataset: "network", file: "members.xlsx", office: "Busan", locale: "en" }],
};

function folderOf(
  files: Readonly<Record<string, Uint8Array>>,
  sizes: Readonly<Record<string, number>> = {},
): Folder {
  const size = (path: string) => sizes[path] ?? files[path]?.length ?? null;
  return {
    list: async (under) =>
      [...Object.keys(files), ...Object.keys(sizes)]
        .filter((path) => under === "" || path.startsWith(`${under}/`))
        .map((path) => ({ path, kind: "file" }) as const),
    kind: async (path) => (size(path) === null ? null : "file"),
    size: async (path) => size(path),
    hash: async () => "",
    read: async (path) => {
      if (sizes[path] !== undefined) throw new Error(`read ${path}`);
      return files[path] ?? null;
    },
  };
}

describe("a delivery in another format", () => {
  const told = async (name: string, bytes: Uint8Array) => {
    const raw = folderOf({ "edition.json": strToU8(JSON.stringify(edition)), [`network/${name}`]: bytes });
    const data = folderOf({ "reference/areas.csv": strToU8("code,kind\n") });
    return (await ingest({ raw, data, year: "2020", datasets: [network], partial: false })).findings.map(
      ({ code, at }) => [code, "file" in at ? at.file : ""],
    );
  };

  test.each([
    ["members.ods", ods],
    ["members.xls", fixture("libreoffice.xls")],
    ["members.csv", csv],
  ])("%s is told as what it is, once", async (name, bytes) => {
    expect(await told(name, bytes)).toEqual([["wrong-format", `network/${name}`]]);
  });

  test("that is right but for its name is asked to be renamed, and missed", async () => {
    expect(await told("members.xlsm", book)).toEqual([
      ["missing-file", "network/members.xlsx"],
      ["orphan-file", "network/members.xlsm"],
    ]);
    expect((await told("roster.ods", ods)).map(([code]) => code)).toEqual(["missing-file", "orphan-file"]);
  });
});

describe("the size limit is looked at before a byte is read", () => {
  const large = 1_900_000_000;
  const place = { dataset: "network", source: null, contract: null };

  test.each([
    ["of a file that no contract knows", place],
    ["of a delivery", { ...place, contract: members }],
    ["of a misnamed delivery", { ...place, misnamed: members }],
  ])("%s", async (_, expected) => {
    const raw = folderOf({}, { "network/x": large });
    const read = [
      readRawFile(raw, "network/x", expected),
      rememberingReader(noMemory).read(raw, "network/x", expected),
    ];
    for (const { sha256, findings } of await Promise.all(read)) {
      expect([sha256, findings.map(({ code }) => code)]).toEqual(["", ["limit-exceeded"]]);
    }
  });

  test("of a file that is inspected", async () => {
    const read = await readAnyFile(folderOf({}, { "a/x.xlsx": large }), "a/x.xlsx", {
      contract: null,
      contracts: [],
    });
    expect(read).toMatchObject({ bytes: large, sha256: "", format: null, sheets: [] });
  });

  test("of edition.json and of the reviewed tables", async () => {
    const raw = folderOf({}, { "edition.json": large });
    const data = folderOf({}, { "reference/areas.csv": large, "reference/corrections.csv": large });
    const { edition: none, findings } = await ingest({
      raw,
      data,
      year: "2020",
      datasets: [],
      partial: false,
    });
    expect([none, findings.map(({ code }) => code)]).toEqual([
      null,
      ["limit-exceeded", "limit-exceeded", "limit-exceeded"],
    ]);
  });
});
