import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { findingsGithub } from "../../pipeline/findings/findings-github.ts";
import { findingsJson } from "../../pipeline/findings/findings-json.ts";
import { findingsJunit } from "../../pipeline/findings/findings-junit.ts";
import { findingsSarif } from "../../pipeline/findings/findings-sarif.ts";
import { findingsText } from "../../pipeline/findings/findings-text.ts";
import { phrasebooks } from "../../pipeline/locales/phrasebooks.ts";
import { finding } from "../../pipeline/model/finding.ts";
import { findingsDocument } from "../../pipeline/model/findings-document.ts";
import { numberAsText } from "../../pipeline/stages/validate/readers/problems.ts";
import { cellOf, hostile, hostileFindings, reportOf } from "./hostile-report.ts";
import { fromGithub, fromJson, fromJunit, fromSarif } from "./parse-findings.ts";

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);
const isSarif = ajv.compile(
  JSON.parse(readFileSync("tests/reference/sarif/sarif-2.1.0.schema.json", "utf8")),
);

const report = reportOf(hostileFindings);
const text = findingsText(report.findings, "Done.", report.book, { colour: false, columns: 80 });
const written = {
  json: whole(findingsJson(report)),
  sarif: whole(findingsSarif(report)),
  junit: whole(findingsJunit(report)),
  github: whole(findingsGithub(report)),
};

function whole(parts: Iterable<string>): string {
  return [...parts].join("");
}

describe("hostile text", () => {
  test.each([...Object.entries(written), ["text", text]])("goes escaped in %s", (_, output) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of these may be written.
    expect(output).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufffe]/);
    expect(output).not.toMatch(/\p{Cs}/u);
  });

  test.each(Object.entries(written))("carries no markup out of %s", (format, output) => {
    if (format !== "github") expect(output).not.toContain("<script");
    expect(output).not.toContain("<![CDATA[");
  });

  test("ends no line of GitHub's commands early and starts none", () => {
    const lines = written.github.split("\n");
    expect(lines).toHaveLength(hostileFindings.length + 1);
    expect(lines.slice(0, -1).every((line) => /^::(error|warning|notice) file=/.test(line))).toBe(true);
    expect(written.github).not.toMatch(/%0A%25 /);
    expect(lines[0]).toContain("%250A");
  });

  test("keeps its value to the last character in JSON", () => {
    const { findings } = findingsDocument.parse(JSON.parse(written.json));
    expect(findings.filter(({ typed }) => typed === hostile)).toHaveLength(3);
  });
});

describe("the same findings", () => {
  const expected = fromJson(written.json).sort();

  test("are in JSON, all of them", () => expect(new Set(expected).size).toBe(hostileFindings.length));

  test.each([
    ["sarif", fromSarif(written.sarif)],
    ["junit", fromJunit(written.junit)],
    ["github", fromGithub(written.github)],
  ])("are in %s", (_, told) => expect(told.sort()).toEqual(expected));

  test("would be missed if one were left out", () => {
    const fewer = reportOf(hostileFindings.slice(1));
    expect(fromSarif(whole(findingsSarif(fewer))).sort()).not.toEqual(expected);
    expect(fromJunit(whole(findingsJunit(fewer))).sort()).not.toEqual(expected);
    expect(fromGithub(whole(findingsGithub(fewer))).sort()).not.toEqual(expected);
  });
});

describe("json", () => {
  test("is described by docs/findings.schema.json", async () => {
    const schema = `${JSON.stringify(z.toJSONSchema(findingsDocument), null, 2)}\n`;
    await expect(schema).toMatchFileSnapshot("../../docs/findings.schema.json");
  });

  test("fits its schema, and a broken one does not", () => {
    const isFindings = ajv.compile(JSON.parse(readFileSync("docs/findings.schema.json", "utf8")));
    expect([isFindings(JSON.parse(written.json)), isFindings.errors]).toEqual([true, null]);
    expect(isFindings({ ...JSON.parse(written.json), version: 2 })).toBe(false);
  });

  test("says which line of a text is meant, and of cells none", () => {
    const { findings } = findingsDocument.parse(JSON.parse(written.json));
    expect(findings.find(({ code }) => code === "invalid-edition")?.text).toEqual({
      part: "line",
      from: 12,
      to: 12,
    });
    expect(findings.find(({ code }) => code === "not-a-number")?.text).toBeNull();
  });

  test("offers a line for accepted-findings.csv", () => {
    const raw = finding(numberAsText({ raw: "3,1", value: 3.1 }), cellOf("x/a.csv", "", 2, 3));
    const subject = { dataset: "x", column: "Score", key: "TSS1", raw: "3,1" };
    const { findings } = JSON.parse(whole(findingsJson(reportOf([{ ...raw, subject }]))));
    expect(findings[0].fingerprint.line).toBe('number-as-text,x,Score,TSS1,"3,1",,,');
  });
});

describe("sarif", () => {
  test("fits the official schema of 2.1.0, and a broken one does not", () => {
    expect([isSarif(JSON.parse(written.sarif)), isSarif.errors]).toEqual([true, null]);
    expect(isSarif(JSON.parse(written.sarif.replace('"level": "error"', '"level": "fatal"')))).toBe(false);
  });

  test("gives a text file its record as a line, a workbook its cell by name", () => {
    const { results } = JSON.parse(written.sarif).runs[0];
    const at = (code: string) =>
      results.find(({ ruleId }: { ruleId: string }) => ruleId === code).locations[0];
    expect(at("not-a-number").physicalLocation.region).toEqual({ startLine: 2, endLine: 2 });
    expect(at("invalid-edition").physicalLocation.region).toEqual({ startLine: 12, endLine: 12 });
    expect(at("invalid-edition").logicalLocations[0].name).toBe("line 12");
    expect(at("number-as-text").physicalLocation.region).toBeUndefined();
    expect(at("number-as-text").logicalLocations[0].name).toMatch(/!C2$/);
  });

  test("has a rule with help for each code, and results point at their own", () => {
    const [{ tool, results }] = JSON.parse(written.sarif).runs;
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    for (const { help } of tool.driver.rules) expect(help.text).not.toBe("");
  });
});

describe("github", () => {
  test("annotates the line of a text", () => {
    const line = written.github.split("\n").find((text) => text.includes("edition.json"));
    expect(line).toMatch(/^::error file=data\/raw\/2020\/edition\.json,line=12,endLine=12,/);
  });
});

describe("junit", () => {
  test("fails what makes the exit code 1: errors, and warnings when there are too many", () => {
    const failures = (xml: string) => xml.match(/<failure /g)?.length ?? 0;
    const { errors, warnings } = report.verdict;
    expect(failures(written.junit)).toBe(errors);
    expect(failures(whole(findingsJunit(reportOf(hostileFindings, 0))))).toBe(errors + warnings);
    expect(failures(whole(findingsJunit(reportOf(hostileFindings, warnings))))).toBe(errors);
  });

  test("passes a file without findings, so that clean is not empty", () => {
    const xml = whole(findingsJunit(reportOf([])));
    expect(xml).toContain('<testsuite name="data/raw/2020/x/clean.csv" tests="1" failures="0"');
    expect(fromJunit(xml)).toEqual([]);
  });
});

test("every sentence of the verdict names its exit code", () => {
  const { frame } = phrasebooks.en;
  expect([frame.clean, frame.cleanFile, frame.blocked, frame.tooManyWarnings(2, 1)].join()).toMatch(
    /\(exit code 0\).*\(exit code 0\).*\(exit code 1\).*\(exit code 1\)/,
  );
});
