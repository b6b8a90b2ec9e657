import { expect, test } from "vitest";
import { defineContract, quantity, text } from "../../pipeline/model/contract.ts";
import { defineDataset } from "../../pipeline/model/dataset.ts";
import { isError } from "../../pipeline/model/finding.ts";
import { formatPlace } from "../../pipeline/model/place.ts";
import { partsWithinWhole } from "../../pipeline/rules/parts-within-whole.ts";
import { validate } from "../../pipeline/stages/validate/validate.ts";
import { read } from "../stages/ingest/csv/csv-fixture.ts";
import { checkEdition } from "../support/check-edition.ts";
import { allBut, copyEdition, placeOf } from "../support/edition.ts";
import { everyLanguage } from "../support/every-language.ts";

test("a misspelt header does not hide what is wrong below it", async () => {
  const copy = await copyEdition("2020", allBut("membership"));
  const counts = "membership/published-counts.csv";
  try {
    await copy.edit(counts, "Value", "Valeu");
    await copy.edit(counts, ",,75,", ",,seventy,");
    const errors = async () => {
      const { findings } = await checkEdition("membership", copy.root);
      return findings.filter(isError).map((found) => `${found.code} ${placeOf(found)}`);
    };
    expect(await errors()).toEqual([`missing-column ${counts} › A1:H1`, `not-a-number ${counts} › D2`]);
    await copy.edit(counts, "Valeu", "Value");
    await copy.edit(counts, "seventy", "75");
    expect(await errors()).toEqual([]);
  } finally {
    await copy.dispose();
  }
});

const tonnes = { units: ["t"] } as const;
const waste = defineContract({
  file: "waste.csv",
  columns: {
    city: text({ en: ["City"] }),
    part: quantity({ en: ["Recycled"] }, tonnes),
    whole: quantity({ en: ["Treated"] }, tonnes),
  },
  key: ["city"],
  rules: [partsWithinWhole(["part"], "whole")],
});
const dataset = defineDataset({
  ...{ id: "waste", sources: { waste }, indicators: {} },
  words: everyLanguage({
    ...{ title: "Waste", about: "Waste", indicators: {}, breakdowns: {} },
    columns: { waste: { city: "City", part: "Recycled", whole: "Treated" } },
  }),
  ...{ check: () => [], compute: () => [], keyFigures: () => [], charts: () => [], narrative: () => [] },
});

test("a row that cannot be read does not keep the rules from the rows that can", async () => {
  const { edition, areas } = await checkEdition("membership");
  if (!edition) throw new Error("missing edition");
  const { sheets } = read("City,Recycled,Treated\nBusan,much,90\nSeoul,200,100\nDaegu,10,20\n");
  const file = { dataset: "waste", source: "waste", sheets, findings: [] };
  const { findings, sound } = validate(dataset, { files: [file] }, { edition, areas });
  expect(findings.map(({ code, at }) => [code, formatPlace(at)])).toEqual([
    ["not-a-number", "membership/members.csv › B2"],
    ["parts-exceed-whole", "membership/members.csv › C3"],
  ]);
  expect(sound).toBe(false);
});
