import { expect, test } from "vitest";
import { bookOf } from "../../pipeline/findings/book-of.ts";
import { summaryOf } from "../../pipeline/findings/findings.ts";
import { releaseText } from "../../pipeline/findings/release-text.ts";
import { columnsOf } from "../../pipeline/findings/terminal-lines.ts";
import { commandWords } from "../../pipeline/locales/desk-phrasebooks.ts";
import { checkEdition } from "../support/check-edition.ts";
import { datasets } from "../support/datasets.ts";

test("at the release of our own edition what a person decides stands in twenty lines, the rest is counted", async () => {
  const { findings, areas } = await checkEdition();
  const warnings = findings.filter(({ severity }) => severity === "warning");
  const summary = `${summaryOf(findings, bookOf("en", datasets, areas))}. Published.`;
  const lines = releaseText(warnings, { summary, edition: "2020" }, 80, commandWords("en")).split("\n");
  expect(lines.length).toBeLessThanOrEqual(20);
  expect(lines.filter((line) => columnsOf(line) > 80)).toEqual([]);
  const kinds = new Set(warnings.filter(({ kind }) => kind.doubts).map(({ code }) => code));
  for (const code of kinds) expect(lines.filter((line) => line.startsWith(`  ${code} `))).toHaveLength(1);
  expect(lines).toContain(`${warnings.length} warnings in all; almanac check 2020 tells each.`);
});
