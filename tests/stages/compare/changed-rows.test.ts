import { afterEach, beforeEach, expect, test } from "vitest";
import type { Finding } from "../../../pipeline/model/finding.ts";
import { formatPlace } from "../../../pipeline/model/place.ts";
import { copyPair, type Pair } from "../../support/pair.ts";

const waste = "recycling/municipal-waste.xlsx";
const targets = "recycling/targets.csv";

let pair: Pair;
beforeEach(async () => {
  pair = await copyPair();
});
afterEach(() => pair.dispose());

/** What is found of the pair beyond what is found of it as it is. */
async function news(): Promise<string[]> {
  const codes = new Set([
    "restated",
    "rows-changed",
    "rows-vanished",
    "series-ended",
    "coverage-shrank",
    "area-stopped-reporting",
  ]);
  const cellsOf = (found: Finding) =>
    "wasCells" in found && "cells" in found
      ? JSON.stringify([found.wasCells, found.cells].map((ranges) => (ranges as unknown[]).length))
      : "";
  const { findings } = await pair.checked("recycling");
  return findings
    .filter(({ code }) => codes.has(code))
    .map((found) => `${found.code} ${formatPlace(found.at)} ${cellsOf(found)}`.trim());
}

test("a sheet that is left out is one finding, although another file still tells of the place", async () => {
  await pair.editPart(waste, "xl/workbook.xml", /<sheet [^>]*name="한국"[^>]*\/>/, "");
  expect(await news()).toEqual(["area-stopped-reporting recycling › KOR"]);
});

test("a part of a row's key that was corrected is one finding at that cell, with the figures that went with it", async () => {
  await pair.edit(targets, "2018,<10,2025,30", "2018,<10,2026,30");
  expect(await news()).toEqual(["rows-changed recycling/targets.csv › E2"]);
  const [found] = (await pair.checked("recycling")).findings.filter(({ code }) => code === "rows-changed");
  // The target, what it is reckoned from, and the change that it requires, even and compound.
  expect(found).toMatchObject({ gone: 4, others: 0 });
});

test("a cell that gives no figure any more says how many went with it, beside the findings of the figures", async () => {
  await pair.editPart(waste, "xl/worksheets/sheet1.xml", "<v>54833</v>", "");
  const { findings } = await pair.checked("recycling");
  const [changed, ...more] = findings.filter(({ code }) => code === "rows-changed");
  const lost = findings.flatMap((found) =>
    found.code === "coverage-shrank" && "count" in found ? [Number(found.count)] : [],
  );
  expect(lost.length).toBeGreaterThan(0);
  expect(more).toEqual([]);
  expect(changed).toMatchObject({ gone: lost.reduce((sum, count) => sum + count) });
});

test("three cells of a column that changed together are one finding, which names one cell of each edition", async () => {
  for (const [from, to] of [
    ["<v>54833</v>", "<v>51833</v>"],
    ["<v>54681</v>", "<v>51681</v>"],
    ["<v>43981</v>", "<v>41981</v>"],
  ] as const)
    await pair.editPart(waste, "xl/worksheets/sheet1.xml", from, to);
  expect(await news()).toEqual([expect.stringMatching(/^restated .* \[1,1\]$/)]);
});
