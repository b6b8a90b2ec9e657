import { cp, readFile } from "node:fs/promises";
import { afterEach, describe, expect, test } from "vitest";
import { groupBy } from "../../pipeline/model/group-by.ts";
import { chartName, localName } from "../../pipeline/stages/render/file-names.ts";
import { allBut, type Copy, copyEdition, filesBelow, piecesOf, placeOf } from "../support/edition.ts";
import { withoutNeighbours } from "../support/page-parts.ts";
import { publishedLocales } from "../support/published-locales.ts";

let copy: Copy;
afterEach(() => copy.dispose());

const sheet = "xl/worksheets/sheet1.xml";
const cell = (ref: string) => new RegExp(`<c r="${ref}"[^>]*?(/>|>.*?</c>)`);

/** Each fault gives exactly one error, at this place. */
const faults: readonly (readonly [
  name: string,
  spoil: (copy: Copy) => Promise<void>,
  code: string,
  place: string,
])[] = [
  [
    "a required column is removed",
    (copy) => copy.editPart("shift/foshan.xlsx", sheet, cell("D7"), ""),
    "missing-column",
    "shift/foshan.xlsx › Assessment!A7:F7",
  ],
  [
    "a required column of a CSV is removed",
    (copy) => copy.edit("recycling/targets.csv", "Target year", "Until"),
    "missing-column",
    "recycling/targets.csv › A1:I1",
  ],
  [
    "a value becomes #REF!",
    (copy) => copy.editPart("shift/foshan.xlsx", sheet, cell("D9"), '<c r="D9" t="e"><v>#REF!</v></c>'),
    "error-value",
    "shift/foshan.xlsx › Assessment!D9",
  ],
  [
    "a value of the waste table becomes #REF!",
    (copy) =>
      copy.editPart(
        "recycling/municipal-waste.xlsx",
        sheet,
        cell("D14"),
        '<c r="D14" t="e"><v>#REF!</v></c>',
      ),
    "error-value",
    "recycling/municipal-waste.xlsx › Japan!D14",
  ],
  [
    "a formula was never calculated",
    (copy) => copy.editPart("retrofit/programme.xlsx", sheet, cell("C5"), '<c r="C5"><f>20+4</f></c>'),
    "uncalculated-formula",
    "retrofit/programme.xlsx › Programme!C5",
  ],
  [
    "a key is duplicated",
    (copy) =>
      copy.editPart("recycling/municipal-waste.xlsx", sheet, cell("A15"), '<c r="A15"><v>2008</v></c>'),
    "duplicate-key",
    "recycling/municipal-waste.xlsx › Japan!A15",
  ],
  [
    "a key of the roster is duplicated",
    (copy) => copy.editPart("membership/members.xlsx", "xl/sharedStrings.xml", ">JP004<", ">JP005<"),
    "overlapping-spells",
    "membership/members.xlsx › Roster!E36",
  ],
  [
    "an area is misspelt",
    (copy) =>
      copy.editPart(
        "membership/members.xlsx",
        sheet,
        cell("C105"),
        '<c r="C105" t="inlineStr"><is><t>Mongola</t></is></c>',
      ),
    "unknown-area",
    "membership/members.xlsx › Roster!C105",
  ],
  [
    "an area in a sheet's name is misspelt",
    (copy) =>
      copy.editPart("recycling/municipal-waste.xlsx", "xl/workbook.xml", 'name="Japan"', 'name="Japn"'),
    "unknown-area",
    "recycling/municipal-waste.xlsx › Japn",
  ],
  [
    "a file is deleted",
    (copy) => copy.remove("membership/members.xlsx"),
    "missing-file",
    "membership/members.xlsx",
  ],
  ["a city's file is deleted", (copy) => copy.remove("shift/kaili.xlsx"), "missing-file", "shift/kaili.xlsx"],
  ["the edition's file is deleted", (copy) => copy.remove("edition.json"), "missing-file", "edition.json"],
  [
    "one part of an average is changed",
    (copy) => copy.editPart("shift/kaili.xlsx", sheet, cell("D16"), '<c r="D16"><v>2</v></c>'),
    "total-mismatch",
    "shift/kaili.xlsx › 评估表!D27",
  ],
  [
    "the grand total is changed",
    (copy) => copy.editPart("membership/members.xlsx", sheet, cell("E107"), '<c r="E107"><v>92</v></c>'),
    "total-mismatch",
    "membership/members.xlsx › Roster!E107",
  ],
  [
    "the unit of the waste table is unknown",
    (copy) => copy.editPart("recycling/municipal-waste.xlsx", sheet, "thousand tonnes", "thousand tons"),
    "unknown-unit",
    "recycling/municipal-waste.xlsx › Japan!B5:H5",
  ],
  [
    "a figure is in the unit of another",
    (copy) =>
      copy.editPart(
        "retrofit/programme.xlsx",
        sheet,
        cell("D5"),
        '<c r="D5" t="inlineStr"><is><t>building</t></is></c>',
      ),
    "wrong-unit",
    "retrofit blocks-retrofitted MNG-ULN 2020",
  ],
  [
    "a score is below its range",
    (copy) =>
      copy.edit(
        "shift/scheme.csv",
        "TSS9,Transport systems and services,Low emission vehicles,0,5",
        "TSS9,Transport systems and services,Low emission vehicles,4,5",
      ),
    "out-of-range",
    "shift/kaili.xlsx › 评估表!D23",
  ],
];

/** What an edition leaves to be compared with, the values among it that it had before it was published again. */
const record = ["manifest.json", "observations.csv", "indicators.csv", "vintages.csv"];

describe("a fault in the raw files", () => {
  test.each(faults)("%s", async (_, spoil, code, place) => {
    const [dataset = ""] = place.split(/[/ ]/);
    copy = await copyEdition("2020", allBut(dataset, "publications"));
    for (const name of [...record, "quality.html", "charts/members-by-country.svg"])
      await cp(`reports/2020/${name}`, `${copy.root}/reports/2020/${name}`);
    await cp("data/raw/2020", `${copy.root}/data/processed/2020`, { recursive: true });
    const before = await filesBelow(`${copy.root}/reports/2020`);
    const processed = await filesBelow(`${copy.root}/data/processed/2020`);
    await spoil(copy);
    const findings = await copy.report();
    const errors = findings.filter((finding) => finding.severity === "error");
    expect(errors.map((finding) => [finding.code, placeOf(finding)])).toEqual([[code, place]]);
    expect(await filesBelow(`${copy.root}/reports/2020`)).toEqual(before);
    expect(await filesBelow(`${copy.root}/data/processed/2020`)).toEqual(processed);
    const refused = await filesBelow(`${copy.root}/reports/2020.refused`);
    // Without the edition's file nobody knows its languages.
    const told = code === "missing-file" && place === "edition.json" ? (["en"] as const) : publishedLocales;
    expect(new Set(refused.keys())).toEqual(new Set(told.map((locale) => localName("quality.html", locale))));
  });

  test("once mended leaves no refusal behind", async () => {
    copy = await copyEdition("2020", allBut("recycling"));
    await copy.edit("recycling/targets.csv", "Target year", "Until");
    await copy.report();
    await copy.edit("recycling/targets.csv", "Until", "Target year");
    await copy.report({ only: ["csv"], locales: ["en"] });
    await expect(filesBelow(`${copy.root}/reports/2020.refused`)).rejects.toThrow("ENOENT");
  });
});

describe("the clean raw files of 2020", () => {
  // In every language and format, and elsewhere: tests/whole.
  test("give no error, the warnings that are known, and the page, the pictures and the figures that are published", async () => {
    copy = await copyEdition();
    for (const name of record) await cp(`reports/2020/${name}`, `${copy.root}/reports/2020/${name}`);
    const findings = await copy.report({ only: ["html", "svg", "csv"], locales: ["en"] });
    const loud = findings.filter((finding) => finding.severity !== "note");
    const placed = loud.map((finding) => [finding.severity, finding.code, placeOf(finding)]);
    const systems = /^(climate|air|resilience|publications|programmes|reference)[/ ]/;
    expect(placed.filter(([, , place]) => !systems.test(place ?? ""))).toEqual([
      ["warning", "date-as-text", "membership/members.xlsx › Roster!E10"],
      ["warning", "date-as-text", "membership/members.xlsx › Roster!E62"],
      ["warning", "published-conflict", "membership/published-counts.csv › D13"],
      ["warning", "implied-factor-implausible", "retrofit/programme.xlsx › Programme!C11"],
      ["warning", "unknown-column", "shift/kaili.xlsx › 评估表!G7"],
      ["warning", "date-as-text", "shift/kaili.xlsx › 评估表!B3"],
      ["warning", "number-as-text", "shift/kaili.xlsx › 评估表!D17"],
      ["warning", "day-month-swap", "activities/activities.xlsx › '2020 activities'!J6"],
      ["warning", "record-conflict", "activities/activities.xlsx › '2020 activities'!J9:K9"],
    ]);
    const ofSystems = placed.flatMap(([severity, code, place]) => {
      const [folder] = systems.exec(place ?? "") ?? [];
      return folder ? [`${severity} ${folder}${code}`] : [];
    });
    expect(
      Object.fromEntries([...groupBy(ofSystems, (own) => own)].map(([own, all]) => [own, all.length])),
    ).toEqual({
      "warning air figures-left-out": 2,
      "warning air/unknown-column": 1,
      "warning climate area-stopped-reporting": 1,
      "warning climate figures-left-out": 7,
      "warning climate/date-as-text": 2,
      "warning climate/jump": 4,
      "warning climate/not-one-year": 4,
      "warning climate/parts-exceed-whole": 9,
      "warning climate/unusual-amount": 4,
      "warning programmes/undeclared-total": 1,
      "warning publications/date-as-text": 4,
      "warning reference/missing-coordinates": 4,
      "warning resilience/date-as-text": 1,
      "warning resilience/number-as-text": 1,
      "warning resilience/unit-in-cell": 1,
    });
    const made = await filesBelow(`${copy.root}/reports/2020`);
    const others = [...made].filter(([name]) => !/\.html$|^manifest\.json$/.test(name));
    const { outputs } = JSON.parse(await readFile("reports/2020/manifest.json", "utf8"));
    // What changed is shown by element and line.
    for (const [name, hash] of others)
      if (outputs[name] !== hash)
        expect(await piecesOf(`${copy.root}/reports/2020/${name}`), name).toEqual(
          await piecesOf(`reports/2020/${name}`),
        );
    expect(others.map(([name]) => name)).toEqual(
      expect.arrayContaining(["observations.csv", chartName("recycling-rate", "svg", "en")]),
    );
    for (const name of ["index.html", "quality.html"]) {
      const pieces = (folder: string) =>
        readFile(`${folder}/reports/2020/${name}`, "utf8").then((page) =>
          withoutNeighbours(page).split(/(?<=>)|(?<=\n)/),
        );
      expect(await pieces(copy.root), name).toEqual(await pieces("."));
    }
  });
});
