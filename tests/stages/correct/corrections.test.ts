import { mkdir, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { explain } from "../../../pipeline/stages/render/explanation.ts";
import { explanationText } from "../../../pipeline/stages/render/explanation-text.ts";
import { wordsOf } from "../../../pipeline/stages/render/words.ts";
import { rawText } from "../../../pipeline/stages/validate/readers/cell.ts";
import { checkEdition, figureOf, observationOf } from "../../support/check-edition.ts";
import { datasets } from "../../support/datasets.ts";
import { allBut, type Copy, copyEdition, filesBelow, placeOf } from "../../support/edition.ts";

let copy: Copy;
beforeEach(async () => {
  copy = await copyEdition("2020", allBut("membership", "retrofit", "recycling", "shift", "activities"));
});
afterEach(() => copy.dispose());

async function correct(...lines: readonly string[]): Promise<void> {
  const header = "file,cell,expected raw value,corrected value,reason,source,reported to,expires";
  await mkdir(`${copy.root}/data/reference`, { recursive: true });
  await writeFile(`${copy.root}/data/reference/corrections.csv`, `${[header, ...lines].join("\n")}\n`);
}

const japan = "recycling/municipal-waste.xlsx,Japan!D14";

describe("a correction", () => {
  test("changes the figure, is noted at its cell, shows in the origin, and leaves the raw file alone", async () => {
    await correct(`${japan},9776,9770,misprint,OECD letter,OECD,2022-12-31`);
    const before = await filesBelow(`${copy.root}/data/raw`);
    const checked = await checkEdition("recycling", copy.root);
    expect(figureOf(observationOf(checked, "waste-recycled JPN 2008"))).toBe(9_770_000);
    const noted = checked.findings.filter(({ code }) => code === "corrected");
    expect(noted.map(placeOf)).toEqual(["recycling/municipal-waste.xlsx › Japan!D14"]);
    const recycling = datasets.find(({ id }) => id === "recycling");
    if (!recycling) throw new Error("missing dataset");
    const told = explain(
      recycling,
      observationOf(checked, "waste-recycled JPN 2008"),
      { ...checked, vintages: [] },
      wordsOf("en", checked.areas, datasets),
    );
    expect(told.origin.cells[0]?.corrections).toEqual([
      { cell: "D14", from: "9776", to: "9770", reason: "misprint", source: "OECD letter" },
    ]);
    expect(explanationText(told, 80)).toContain("D14 corrected from “9776” to “9770”");
    expect(await filesBelow(`${copy.root}/data/raw`)).toEqual(before);
  });

  test.each([
    [
      "membership/members.xlsx,Roster!E10,2008年6月1日,2009-06-01,misprint,mail,office,2022",
      "members CHN 2008",
      6,
    ],
    [
      "retrofit/programme.xlsx,Programme!C12,22.7%,25%,misprint,mail,office,2022",
      "reduction-target MNG 2030 ndc",
      25,
    ],
    ["recycling/targets.csv,F2,30,35,misprint,mail,office,2022", "recycling-target MNG 2025", 35],
    [
      "shift/kaili.xlsx,评估表!D17,３,3,full-width digit,mail,office,2022",
      "indicator-score CHN-KAI 2019 TSS3",
      3,
    ],
  ])("%s", async (line, key, value) => {
    await correct(line);
    const checked = await checkEdition(line.split("/")[0], copy.root);
    expect(checked.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(figureOf(observationOf(checked, key))).toBeCloseTo(value, 12);
  });
});

describe("an address as check prints it", () => {
  const file = "activities/activities.xlsx";
  test.each([
    ["as it is", "'2020 activities'!F4"],
    ["as Excel saves it, which keeps a first apostrophe", "2020 activities'!F4"],
    ["with its file", `${file} › '2020 activities'!F4`],
  ])("can be pasted %s", async (_, address) => {
    const [{ sheets = [] } = {}] = (await checkEdition("activities")).files.filter(
      ({ path }) => path === file,
    );
    const sheet = sheets.find(({ name }) => name === "2020 activities");
    if (!sheet) throw new Error("missing sheet");
    const raw = rawText(sheet, 4, 6);
    await correct(`${file},${address},${raw},${raw},misprint,mail,office,2022`);
    const { findings } = await checkEdition("activities", copy.root);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(findings.filter(({ code }) => code === "corrected").map(placeOf)).toEqual([
      `${file} › '2020 activities'!F4`,
    ]);
  });

  test.each(["评估表!D17", "kaili.xlsx › 评估表!D17", "shift/kaili.xlsx › 评估表!D17"])(
    "names a finding that is accepted: %s",
    async (address) => {
      const { findings } = await checkEdition("shift");
      const known = findings.filter((found) => placeOf(found) === "shift/kaili.xlsx › 评估表!D17");
      expect(known.map(({ code }) => code)).toEqual(["number-as-text"]);
      await writeFile(
        `${copy.root}/data/reference/accepted-findings.csv`,
        `code,dataset,column,row key,raw value,reason,author,expires\nnumber-as-text,shift,,${address},３,known,Ann,2030\n`,
      );
      const after = (await checkEdition("shift", copy.root)).findings;
      expect(after.filter(({ accepted }) => accepted).map(placeOf)).toEqual(known.map(placeOf));
      expect(after.map(({ code }) => code)).not.toContain("unused-acceptance");
    },
  );
});

describe("a correction that does not fit", () => {
  test.each([
    [
      `${japan},9999,9770,misprint,mail,OECD,2022`,
      "correction-mismatch",
      "recycling/municipal-waste.xlsx › Japan!D14",
    ],
    [
      "recycling/municipal-waste.xlsx,China!D14,1,2,misprint,mail,OECD,2022",
      "correction-without-cell",
      "reference/corrections.csv › B2",
    ],
    [
      "recycling/waste.xlsx,Japan!D14,1,2,misprint,mail,OECD,2022",
      "correction-without-cell",
      "reference/corrections.csv › B2",
    ],
    [
      "recycling/municipal-waste.xlsx,Japan!14D,1,2,misprint,mail,OECD,2022",
      "not-a-cell",
      "reference/corrections.csv › B2",
    ],
    [`${japan},9776,,misprint,mail,OECD,2022`, "missing-value", "reference/corrections.csv › D2"],
    [
      "recycling/targets.csv,D2,<10,<10,misprint,mail,OECD,2020",
      "expired-correction",
      "reference/corrections.csv › B2",
    ],
  ])("%s: %s", async (line, code, place) => {
    await correct(line);
    const { findings } = await checkEdition("recycling", copy.root);
    const loud = findings.filter(({ severity }) => severity !== "note");
    expect(loud.map((finding) => [finding.code, placeOf(finding)])).toEqual([[code, place]]);
  });

  test("is none of a dataset's business that it does not concern", async () => {
    await correct(`${japan},9999,9770,misprint,mail,OECD,2022`);
    const { findings } = await checkEdition("shift", copy.root);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});
