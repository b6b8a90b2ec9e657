import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sheetRows } from "../../pipeline/words/sheets.ts";
import { datasets } from "../support/datasets.ts";
import { type Result, results } from "./method-results.ts";
import { methodIds, methodParts, textOf, textsOf } from "./method-sheet.ts";

/** The page of a method: what its rows say, and what the tests find when they compute its reference results. */
function methodPage(id: string, compared: readonly Result[]): string {
  const rows = compared.map(
    ([what, expected, ours]) => `| ${what} | ${expected} | ${shown(ours)} | ${agreement(expected, ours)} |`,
  );
  const ours = textsOf(id, "ours");
  return [
    `# ${textOf(id, "title")}`,
    "",
    `\`${id}\`, in [pipeline/methods](../../pipeline/methods). This page is generated: \`npm run docs\`.`,
    "",
    "## Formula",
    "",
    textOf(id, "formula"),
    "",
    "## Source",
    "",
    `${textOf(id, "source")}.`,
    "",
    ...guardsOf(id),
    ...declaredBy(id),
    "## Edge cases",
    "",
    ...textsOf(id, "edge case").map(({ text }) => `- ${text}`),
    "",
    "## Ours",
    "",
    ...(ours.length > 0 ? ours.map(({ text }) => `- ${text}`) : ["Nothing: the method is its source's."]),
    "",
    "## Reference results",
    "",
    `${textOf(id, "reference")}.`,
    "",
    "| what | reference | Almanac | agreement |",
    "|---|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}

/** Twelve digits: the rest may differ from machine to machine. */
function shown(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** What is guarded, with its number and where that comes from. */
function guardsOf(id: string): string[] {
  const rows = textsOf(id, "guard").map(({ text, from }) => `| ${text} | ${from} |`);
  if (rows.length === 0) return [];
  return ["## Guards", "", "| what | where it comes from |", "|---|---|", ...rows, ""];
}

/** How a definition's sheet asks for it. */
function declaredBy(id: string): string[] {
  const declared = textsOf(id, "declared").map(({ text }) => `- ${text}`);
  return declared.length === 0 ? [] : ["## In a declared dataset", "", ...declared, ""];
}

/** In the digits that the reference has: no more can agree. */
function agreement(expected: number, ours: number): string {
  const has = String(expected)
    .replace(/e.*$/, "")
    .replace(/^-?0*\.?0*/, "")
    .replace(".", "").length;
  const digits = Math.max(1, Math.min(has, 12));
  const alike = Number(ours.toPrecision(digits)) === Number(expected.toPrecision(digits));
  if (alike) return digits < 12 ? `all ${digits} of the reference` : "12 digits or more";
  const off = Math.abs(ours / (expected || 1) - (expected === 0 ? 0 : 1));
  return off < 1e-12 ? "12 digits or more" : `${Math.floor(-Math.log10(off))} digits`;
}

function indexPage(): string {
  const pages = methodIds.map((id) => `- [${textOf(id, "title")}](${id}.md)`);
  const indicators = datasets.flatMap((dataset) => [
    "",
    `## ${dataset.words.en.title}`,
    "",
    "| indicator | unit | method |",
    "|---|---|---|",
    ...Object.entries(dataset.indicators).map(
      ([id, indicator]) =>
        `| \`${id}\` | ${[indicator.unit].flat().join(", ")} | ${dataset.words.en.indicators[id]?.method} |`,
    ),
  ]);
  return ["# Methods", "", "Generated: `npm run docs`.", "", ...pages, ...indicators, ""].join("\n");
}

describe("docs/methods", () => {
  test("the sheet has no part that a page has not, nor a method that nothing is computed for", () => {
    expect(
      sheetRows("methods").filter(({ part = "" }) => !methodParts.some((known) => known === part)),
    ).toEqual([]);
    expect(Object.keys(results).sort()).toEqual([...methodIds].sort());
  });

  test.each(methodIds)("%s is as its rows say and as computed", async (id) => {
    const compared = results[id]?.() ?? [];
    expect(compared.length).toBeGreaterThan(0);
    for (const [what, expected, ours] of compared) {
      expect(Math.abs(ours - expected), what).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(expected)));
    }
    await expect(methodPage(id, compared)).toMatchFileSnapshot(`../../docs/methods/${id}.md`);
  });

  test("the index names every method and every indicator", async () => {
    await expect(indexPage()).toMatchFileSnapshot("../../docs/methods/README.md");
  });

  test("there is no page without a method", () => {
    const pages = readdirSync("docs/methods").sort();
    expect(pages).toEqual([...methodIds.map((id) => `${id}.md`), "README.md"].sort());
  });
});
