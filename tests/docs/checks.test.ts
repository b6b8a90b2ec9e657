import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { visible } from "../../pipeline/escape/visible.ts";
import { phraseOf } from "../../pipeline/findings/findings.ts";
import { addressOf } from "../../pipeline/findings/findings-report.ts";
import { en } from "../../pipeline/locales/en.ts";
import { catalogue, codesOf } from "../../pipeline/model/catalogue/catalogue.ts";
import { type Group, groups } from "../../pipeline/model/catalogue/description.ts";
import { notBuilt } from "../../pipeline/model/catalogue/not-built.ts";
import { type Code, codes, defaultSeverity, type Finding } from "../../pipeline/model/finding.ts";
import { immovable } from "../../pipeline/model/judgement.ts";
import { cases } from "../checks/cases/cases.ts";
import { placeOf } from "../support/edition.ts";

const fixed: readonly Code[] = immovable;

/** The page of a check: what its catalogue entry says, and what the program says when its reject case is read. */
function checkPage(code: Code, group: Group, found: Finding): string {
  const { catches, example } = catalogue[code];
  const { says, fix } = phraseOf(found, en);
  return [
    `# ${code}`,
    "",
    `Group: ${group}. Severity: ${defaultSeverity[code]}${canBeWeighed(code, found) ? " unless a contract says otherwise" : ""}. This page is generated: \`npm run docs\`.`,
    "",
    "## What it catches",
    "",
    catches,
    "",
    "## Example",
    "",
    `- ${example}`,
    "",
    "What the program says of another:",
    "",
    "```text",
    `${found.severity} ${code}  ${addressOf(found)}`,
    `  ${visible(says)}`,
    "```",
    "",
    "## How to fix it",
    "",
    fix,
    "",
    "## How to change its severity",
    "",
    ...severityOf(code, found),
    "",
    "## How to accept one finding",
    "",
    ...acceptanceOf(code),
    "",
  ].join("\n");
}

function severityOf(code: Code, found: Finding): string[] {
  if (fixed.includes(code))
    return [
      "It cannot be changed: after such an error there is nothing to compute from, or the program is at fault.",
    ];
  if (!canBeWeighed(code, found)) {
    const about = found.at.scope === "observation" ? "a computed figure" : "a file";
    return [`It cannot be changed: it is about ${about} that no contract describes.`];
  }
  return [
    "In the contract of the source whose file it is found in, with a reason; from a number of findings on, if wanted:",
    "",
    "```ts",
    "severities: {",
    `  ${/-/.test(code) ? `"${code}"` : code}: { severity: { 1: "warning", 10: "error" }, reason: "…" },`,
    "},",
    "```",
  ];
}

/** A contract weighs what lies in a file of its own, unless it is an error that nothing can move. */
function canBeWeighed(code: Code, { at }: Finding): boolean {
  if (fixed.includes(code) || at.scope === "observation") return false;
  const file = at.scope === "range" ? at.range.file : at.file;
  return !file.startsWith("reference/") && code !== "lock-file" && code !== "orphan-file";
}

function acceptanceOf(code: Code): string[] {
  if (fixed.includes(code)) return ["It cannot be accepted; it must be mended."];
  return [
    "Copy `fingerprint.line` of the finding in `almanac check --format json` to `data/reference/accepted-findings.csv`, and add a reason, your name and the date until which it holds. It is then listed apart and neither blocks nor counts.",
  ];
}

function indexPage(): string {
  const built = groups.flatMap((group) => [
    `## ${titleOf(group)}`,
    "",
    "| code | severity | what it catches |",
    "|---|---|---|",
    ...codesOf(group).map(
      (code) => `| [${code}](${code}.md) | ${defaultSeverity[code]} | ${catalogue[code].catches} |`,
    ),
    "",
  ]);
  return [
    "# Checks",
    "",
    "Every problem that `almanac check` can report. Generated: `npm run docs`.",
    "",
    ...built,
    "## Not built",
    "",
    "| code | group | why |",
    "|---|---|---|",
    ...notBuilt.map(({ code, group, why }) => `| ${code} | ${group} | ${why} |`),
    "",
  ].join("\n");
}

function titleOf(group: Group): string {
  return `${group.charAt(0).toUpperCase()}${group.slice(1)}`;
}

describe("docs/checks", () => {
  test.each(groups.flatMap((group) => codesOf(group).map((code) => [code, group] as const)))(
    "%s is as declared and as said",
    async (code, group) => {
      const { at, reject } = cases[code];
      const found = (await reject()).find((own) => own.code === code && placeOf(own) === at);
      if (!found) throw new Error(`missing finding: ${code}`);
      await expect(checkPage(code, group, found)).toMatchFileSnapshot(`../../docs/checks/${code}.md`);
    },
  );

  test("the index names every check by group, and those that are not built", async () => {
    await expect(indexPage()).toMatchFileSnapshot("../../docs/checks/README.md");
  });

  test("there is no page without a check", () => {
    const pages = readdirSync("docs/checks").sort();
    expect(pages).toEqual([...codes.map((code) => `${code}.md`), "README.md"].sort());
  });
});
