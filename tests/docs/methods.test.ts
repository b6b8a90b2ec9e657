import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { publishedMethods } from "../../pipeline/methods/catalogue.ts";
import type { MethodDeclaration } from "../../pipeline/methods/declarations/method-declaration.ts";
import { datasets } from "../support/datasets.ts";
import { type Result, results } from "./method-results.ts";

/** The page of a method: what it declares, and what the tests find when they compute its reference results. */
function methodPage(id: string, method: MethodDeclaration, compared: readonly Result[]): string {
  const rows = compared.map(
    ([what, expected, ours]) => `| ${what} | ${expected} | ${shown(ours)} | ${agreement(expected, ours)} |`,
  );
  return [
    `# ${method.title}`,
    "",
    `\`${id}\`, in [pipeline/methods](../../pipeline/methods). This page is generated: \`npm run docs\`.`,
    "",
    "## Formula",
    "",
    method.formula,
    "",
    "## Source",
    "",
    `${method.source}.`,
    "",
    ...guardsOf(method),
    ...declaredBy(method),
    "## Edge cases",
    "",
    ...method.edgeCases.map((edge) => `- ${edge}`),
    "",
    "## Ours",
    "",
    ...(method.ours.length > 0
      ? method.ours.map((own) => `- ${own}`)
      : ["Nothing: the method is its source's."]),
    "",
    "## Reference results",
    "",
    `${method.reference}.`,
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
function guardsOf({ guards = [] }: MethodDeclaration): string[] {
  if (guards.length === 0) return [];
  const rows = guards.map(({ says, from }) => `| ${says} | ${from} |`);
  return ["## Guards", "", "| what | where it comes from |", "|---|---|", ...rows, ""];
}

/** How a definition's sheet asks for it. */
function declaredBy({ declared = [] }: MethodDeclaration): string[] {
  if (declared.length === 0) return [];
  return ["## In a declared dataset", "", ...declared.map((own) => `- ${own}`), ""];
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
  const pages = Object.entries(publishedMethods).map(([id, method]) => `- [${method.title}](${id}.md)`);
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
  test.each(Object.entries(publishedMethods))("%s is as declared and as computed", async (id, method) => {
    const compared = results[id as keyof typeof publishedMethods]();
    expect(compared.length).toBeGreaterThan(0);
    for (const [what, expected, ours] of compared) {
      expect(Math.abs(ours - expected), what).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(expected)));
    }
    await expect(methodPage(id, method, compared)).toMatchFileSnapshot(`../../docs/methods/${id}.md`);
  });

  test("the index names every method and every indicator", async () => {
    await expect(indexPage()).toMatchFileSnapshot("../../docs/methods/README.md");
  });

  test("there is no page without a method", () => {
    const pages = readdirSync("docs/methods").sort();
    expect(pages).toEqual([...Object.keys(publishedMethods).map((id) => `${id}.md`), "README.md"].sort());
  });
});
