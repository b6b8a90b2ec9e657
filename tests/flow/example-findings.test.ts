import { readdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { exampleFindings } from "../../pipeline/flow/example-findings.ts";
import { registryOf } from "../../pipeline/flow/registry.ts";
import { formatPlace } from "../../pipeline/model/place.ts";
import { definitionWith } from "../datasets/declared/definitions.ts";

const header = ["example", "source", "row", "indicator", "part", "area", "period", "figure"];
const korea = ["e", "waste", "city is KOR|year is 2018|kind is Food|amount is 30"];
const figure = (amount: string, of = "waste", area = "KOR") => [
  "e",
  null,
  null,
  of,
  null,
  area,
  "2018",
  amount,
];

/** Codes and cells of what is found in examples of these rows, or else in their definition. */
function found(...rows: (readonly (string | null)[])[]) {
  const { dataset, findings } = definitionWith({ examples: [header, ...rows] });
  const all = dataset ? exampleFindings(dataset) : findings;
  return all.map(({ code, at }) => `${code} ${formatPlace(at)}`);
}

test("every dataset that comes with the program has worked examples, which come to what they say", async () => {
  const { datasets } = await registryOf(".");
  expect(datasets).toHaveLength((await readdir("data/datasets")).length);
  for (const dataset of datasets) {
    const figures = dataset.examples?.flatMap((example) => example.figures) ?? [];
    expect(figures.length, dataset.id).toBeGreaterThan(0);
    expect(exampleFindings(dataset), dataset.id).toEqual([]);
  }
});

test("a figure agrees as far as it is written out, and none with none alone", () => {
  const [third, two] = [
    ["e", "waste", "city is KOR|year is 2018|kind is Food|amount is 1"],
    ["e", "waste", "city is JPN|year is 2018|kind is Paper|amount is 2"],
  ];
  const rows = (amount: string) => found(third, two, figure(amount, "food-share", ""));
  expect(rows("33.3")).toEqual([]);
  expect(rows("33")).toEqual([]);
  expect(rows("33.4")).toHaveLength(1);
  expect(rows("none")).toHaveLength(1);
  expect(found(korea, figure("none", "waste", "JPN"))).toEqual([]);
  expect(found(korea, figure("30", "waste", "JPN"))).toHaveLength(1);
});

test.each([
  [
    "a value that is no number",
    [["e", "waste", "city is KOR|year is 2018|kind is Food|amount is much"], figure("30")],
  ],
  [
    "a place that no row defines",
    [["e", "waste", "city is Atlantis|year is 2018|kind is Food|amount is 3"], figure("30")],
  ],
  ["a column that the source lacks", [["e", "waste", "town is KOR|year is 2018"], figure("30")]],
  ["words that give no cell", [["e", "waste", "amount: 30"], figure("30")]],
  ["a source that there is not", [["e", "wastes", "city is KOR"], figure("30")]],
])("%s is found at its cell", (_, rows) => {
  const [first = "", ...others] = found(...rows);
  expect(first).toMatch(/ (C2|B2)$/);
  expect(others.filter((each) => each.endsWith("2") && each === first)).toEqual([]);
});

test.each([
  ["an indicator that there is not", figure("30", "wast")],
  ["a figure that is no number", figure("about 30")],
  ["a figure that is not there", figure("")],
])("%s is found in its row", (_, row) => {
  expect(found(korea, row)[0]).toMatch(/[ :][DH]3$/);
});

test("a place of an example is known in it alone, whatever the network's places are", () => {
  const area = ["e", "areas", "code is Utopia|kind is city|parent is KOR"];
  const row = ["e", "waste", "city is Utopia|year is 2018|kind is Food|amount is 5"];
  expect(found(area, row, figure("5", "waste", "Utopia"))).toEqual([]);
});
