import { cp, lstat, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type CheckOptions, checkCommand } from "../../pipeline/commands/check-command.ts";
import { columnsOf } from "../../pipeline/findings/terminal-lines.ts";
import type { FindingsDocument } from "../../pipeline/model/findings-document.ts";
import { fromGithub, fromJson, fromJunit, fromSarif } from "../findings/parse-findings.ts";
import { checkEdition } from "../support/check-edition.ts";
import { allBut, type Copy, copyEdition, filesBelow } from "../support/edition.ts";
import { terminalInto } from "../support/terminal.ts";

let copy: Copy;
beforeEach(async () => {
  copy = await copyEdition("2020", allBut("recycling", "retrofit", "shift"));
});
afterEach(() => copy.dispose());

async function run(options: Partial<CheckOptions> = {}): Promise<{ code: number; text: string }> {
  const printed: string[] = [];
  const terminal = terminalInto((text) => printed.push(text));
  const code = await checkCommand("2020", { root: copy.root, format: "text", ...options }, terminal);
  return { code, text: printed.join("\n") };
}

const json = async (options: Partial<CheckOptions> = {}): Promise<FindingsDocument> =>
  JSON.parse((await run({ ...options, format: "json" })).text);

/** Writes accepted-findings.csv from fingerprint lines that end in `,,,`. */
const accept = (lines: readonly string[], answer = "Known since 2019,Ann,2030-12-31") =>
  writeFile(
    `${copy.root}/data/reference/accepted-findings.csv`,
    [
      "code,dataset,column,row key,raw value,reason,author,expires",
      ...lines.map((line) => line.replace(/,,,$/, `,${answer}`)),
      "",
    ].join("\n"),
  );

const lineOf = ({ findings }: FindingsDocument, code: string, within = ""): string => {
  const line = findings.find((found) => found.code === code && found.path?.includes(within))?.fingerprint
    ?.line;
  if (line === undefined) throw new Error(`missing finding: ${code}`);
  return line;
};
const spoil = () => copy.edit("recycling/targets.csv", "2018,<10,2025", "2018,<10,soon");

describe("one check", () => {
  test("leaves all that helps to mend, with its own exit code and in the language asked for", async () => {
    await spoil();
    const place = `${copy.root}/found`;
    const { code, text } = await run({ leave: place, locale: "ko" });
    expect([code, (await readdir(place)).sort()]).toEqual([
      1,
      ["almanac.sarif", "junit.xml", "marked", "quality.html", "summary.md"],
    ]);
    expect(text).toMatch(/\p{Script=Hangul}/u);
    expect(await readdir(`${place}/marked/recycling`)).toEqual(["targets.csv.xlsx"]);
    expect(await readFile(`${place}/quality.html`, "utf8")).toContain('lang="ko"');
    await run({ format: "markdown", locale: "ko", output: `${place}/same.md` });
    const [left, same] = await Promise.all(
      ["summary", "same"].map((name) => readFile(`${place}/${name}.md`, "utf8")),
    );
    expect(left).toBe(same);
    expect(left).toMatch(/^## Almanac 2020/);
  });

  test("tells what moved since the report that lies there, and claims gained and lost", async () => {
    const published = `${copy.root}/reports/2020`;
    await mkdir(published, { recursive: true });
    const header = "dataset,indicator,area,period,breakdown,value,qualifier,unit,status,missing,sources";
    await writeFile(
      `${published}/observations.csv`,
      `${header}\nrecycling,gone,KOR,2018,,5,exact,percent,reported,,\n`,
    );
    await writeFile(`${published}/claims.csv`, "id,sentence,of,all\nrecycling/none,Nobody recycles.,1,2\n");
    const { text } = await run({ format: "markdown" });
    expect(text).toContain("| gone · Korea · 2018 | 5 percent | – |");
    expect(text).toMatch(/### Claims gained: \d+/);
    expect(text).toContain(
      "### Claims lost: 1\n\n| claim |\n| --- |\n| Nobody recycles. (1 of 2) |".replace(/[()]/g, "\\$&"),
    );
  });
});

describe("formats", () => {
  test("all tell the same findings, and those for machines fit their schemas", async () => {
    await spoil();
    await accept([lineOf(await json(), "number-as-text")]);
    const [document, sarif, junit, github] = await Promise.all(
      ["json", "sarif", "junit", "github"].map(async (format) => (await run({ format, notes: true })).text),
    );
    const expected = fromJson(document ?? "").sort();
    expect(expected.length).toBeGreaterThan(20);
    expect(expected.filter((told) => told.startsWith("accepted"))).toHaveLength(1);
    expect(fromSarif(sarif ?? "").sort()).toEqual(expected);
    expect(fromJunit(junit ?? "").sort()).toEqual(expected);
    expect(fromGithub(github ?? "").sort()).toEqual(expected);
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const schemas = ["docs/findings.schema.json", "tests/reference/sarif/sarif-2.1.0.schema.json"];
    for (const [index, text] of [document, sarif].entries()) {
      const valid = ajv.compile(JSON.parse(await readFile(schemas[index] ?? "", "utf8")));
      expect([valid(JSON.parse(text ?? "")), valid.errors]).toEqual([true, null]);
    }
  });

  test("text tells as many of each kind in each file as JSON", async () => {
    const { findings } = await json();
    const { text } = await run();
    const count = (told: Iterable<string>) => [...told].sort().join("\n");
    let file = "";
    const told = text.split("\n").flatMap((line) => {
      if (/^\S+$/.test(line)) file = line;
      const [, severity, code] = /^ {2}(error|warning|note) +(\S+)/.exec(line) ?? [];
      return severity ? [`${file} ${severity} ${code}`] : [];
    });
    const kinds = new Set(
      findings.map(({ address, severity, code }) => `${address.split(" › ")[0]} ${severity} ${code}`),
    );
    expect(count(new Set(told))).toBe(count(kinds));
  });

  test("text is never wider than 80 columns, but for addresses", async () => {
    const { text } = await run();
    const wide = text.split("\n").filter((line) => columnsOf(line) > 80);
    expect(wide.filter((line) => !/^\s+\S*!\S+$/.test(line))).toEqual([]);
  });
});

describe("--file", () => {
  test.each(["shift/kaili.xlsx", "data/raw/2020/shift/kaili.xlsx", "./data/raw/2020/shift/kaili.xlsx"])(
    "%s",
    async (file) => {
      const { findings, files } = await json({ file });
      expect(files).toEqual(["shift/kaili.xlsx"]);
      expect(new Set(findings.map(({ path }) => path))).toEqual(new Set(["data/raw/2020/shift/kaili.xlsx"]));
    },
  );

  test("that nobody knows names the nearest", async () => {
    await expect(run({ file: "shift/kali.xlsx" })).rejects.toThrow("did you mean shift/kaili.xlsx?");
  });

  test("is judged alone, and says what is wrong elsewhere", async () => {
    await spoil();
    const { code, text } = await run({ file: "shift/kaili.xlsx" });
    expect(code).toBe(0);
    expect(text).toContain("Other files have 1 error.");
    expect((await run({ file: "recycling/targets.csv" })).code).toBe(1);
  });

  test("with 500 identical mistakes is one screen of 80 × 24", async () => {
    await cp("data/raw/2020/edition.json", copy.path("edition.json"));
    await cp("data/raw/2020/retrofit", copy.path("retrofit"), { recursive: true });
    const path = copy.path("retrofit/weather-724390.csv");
    const lines = (await readFile(path, "utf8")).split("\n");
    const at = lines[0]?.split(",").indexOf("Temperature") ?? -1;
    const spoilt = lines.map((line, index) =>
      index < 1 || index > 500 ? line : line.split(",").with(at, "n.v.").join(","),
    );
    await writeFile(path, spoilt.join("\n"));
    const { code, text } = await run({ file: "retrofit/weather-724390.csv" });
    expect(code).toBe(1);
    expect(text).toMatch(/not-a-number {2}\w+:\w+ {2}500 times/);
    expect(text.split("\n").length).toBeLessThanOrEqual(24);
  });
});

describe("--max-warnings", () => {
  test("gives 1 when there are more, and the verdict says so", async () => {
    const { verdict } = await json();
    expect((await run({ maxWarnings: String(verdict.warnings) })).code).toBe(0);
    const { code, text } = await run({ maxWarnings: String(verdict.warnings - 1) });
    expect(code).toBe(1);
    expect(text.replaceAll("\n", " ")).toContain(`more than --max-warnings ${verdict.warnings - 1} allows`);
  });

  test.each(["-1", "many", "1.5", ""])("refuses %j", async (maxWarnings) => {
    await expect(run({ maxWarnings })).rejects.toThrow("whole number");
  });
});

describe("--output", () => {
  test("writes what would be printed, and the verdict to the terminal", async () => {
    const { text } = await run({ format: "sarif" });
    const printed = await run({ format: "sarif", output: `${copy.root}/x.sarif` });
    expect(await readFile(`${copy.root}/x.sarif`, "utf8")).toBe(`${text}\n`);
    expect(printed.text).toContain("exit code 0");
    expect(await readdir(copy.root)).toEqual(["data", "x.sarif"]);
  });

  test("makes the folder, replaces a link instead of writing through it, and writes into a pipe", async () => {
    await run({ output: `${copy.root}/deep/er/x.txt` });
    expect(await readdir(`${copy.root}/deep/er`)).toEqual(["x.txt"]);
    await writeFile(`${copy.root}/theirs.txt`, "theirs");
    await symlink(`${copy.root}/theirs.txt`, `${copy.root}/link.txt`);
    await run({ output: `${copy.root}/link.txt` });
    expect(await readFile(`${copy.root}/theirs.txt`, "utf8")).toBe("theirs");
    expect((await lstat(`${copy.root}/link.txt`)).isFile()).toBe(true);
    await run({ output: "/dev/null" });
    expect((await lstat("/dev/null")).isCharacterDevice()).toBe(true);
  });

  test("never names a received, reviewed or published file, nor reaches one through a link", async () => {
    const before = await filesBelow(`${copy.root}/data`);
    await mkdir(`${copy.root}/reports/2020`, { recursive: true });
    await mkdir(`${copy.root}/shared/2020`, { recursive: true });
    await symlink(`${copy.root}/data/raw`, `${copy.root}/link`);
    await symlink(`${copy.root}/data/reference/areas.csv`, `${copy.root}/areas.json`);
    // A published report may itself lie elsewhere.
    await symlink(`${copy.root}/shared/2020`, `${copy.root}/reports/2021`);
    for (const own of [
      "data/raw/2020/edition.json",
      "data/reference/areas.csv",
      "data/raw/2020/new/x.json",
      "reports/2020/x.json",
      "link/2020/edition.json",
      "areas.json",
      "shared/2020/x.json",
      "shared/../data/raw/x.json",
    ])
      await expect(run({ output: `${copy.root}/${own}` }), own).rejects.toThrow("belongs to the program");
    expect(await filesBelow(`${copy.root}/data`)).toEqual(before);
  });

  test("leaves the old file to the byte when it cannot write, and nothing else", async () => {
    await mkdir(`${copy.root}/x.json`);
    await expect(run({ output: `${copy.root}/x.json` })).rejects.toThrow(/cannot write .*x\.json: /);
    await writeFile(`${copy.root}/file`, "old");
    await expect(run({ output: `${copy.root}/file/x.json` })).rejects.toThrow(
      "a file where a folder should be",
    );
    expect(await readFile(`${copy.root}/file`, "utf8")).toBe("old");
    await expect(run({ output: `${copy.root}/a/b/${"x".repeat(300)}` })).rejects.toThrow("too long");
    await expect(run({ output: "/proc/x.json" })).rejects.toThrow("cannot write /proc/x.json: ");
    expect((await readdir(copy.root)).sort()).toEqual(["data", "file", "x.json"]);
  });
});

describe("a figure a thousand times off", () => {
  beforeEach(async () => {
    await copy.dispose();
    copy = await copyEdition("2020", allBut("membership"));
  });
  const suspects = async () =>
    (await json({ dataset: ["membership"] })).findings.filter(({ code }) => code === "unit-suspect");

  test("the published one keeps the report back, unless it is accepted: then it stands", async () => {
    expect((await run({ dataset: ["membership"] })).code).toBe(0);
    expect(await suspects()).toEqual([]);
    await copy.edit("membership/published-counts.csv", ",,91,member", ",,91000,member");
    const [found] = await suspects();
    expect(found).toMatchObject({ severity: "error" });
    expect((await run({ dataset: ["membership"] })).code).toBe(1);
    await accept([found?.fingerprint?.line ?? ""]);
    expect((await run({ dataset: ["membership"] })).code).toBe(0);
    expect((await run({ dataset: ["membership"] })).text).not.toMatch(/left\s+out\s+of/);
  });
});

describe("annotations", () => {
  test("are of warnings and errors; notes are one line, unless each is asked for", async () => {
    const { verdict } = await json();
    const quiet = (await run({ format: "github" })).text.split("\n");
    expect(quiet).toHaveLength(verdict.warnings + 1);
    expect(quiet.at(-1)).toContain(`${verdict.notes} notes`);
    expect(quiet.filter((line) => line.startsWith("::notice"))).toEqual([]);
    const all = (await run({ format: "github", notes: true })).text.split("\n");
    expect(all).toHaveLength(verdict.warnings + verdict.notes + 1);
  });
});

describe("accepted-findings.csv", () => {
  test("accepts by the line that JSON gives: it is listed apart and does not count", async () => {
    const before = await json();
    await accept([lineOf(before, "number-as-text")]);
    const after = await json();
    expect(after.verdict).toMatchObject({ warnings: before.verdict.warnings - 1, accepted: 1 });
    expect(after.findings).toHaveLength(before.findings.length);
    expect((await run()).text).toContain("accepted: 1");
  });

  test("accepts an error: the rest is computed and published, and quality.html tells who answers for it", async () => {
    await spoil();
    expect((await run()).code).toBe(1);
    await accept([lineOf(await json(), "not-a-date", "recycling/")]);
    expect((await run()).code).toBe(0);
    await copy.report({ only: ["html"], locales: ["en"] });
    const quality = await readFile(`${copy.root}/reports/2020/quality.html`, "utf8");
    expect(quality).toContain("Accepted by Ann until 2030-12-31");
  });

  test("accepts an error of the checks: its row is left out of the figures, and every format says so", async () => {
    await copy.edit("shift/scheme.csv", ",E2,Enablers", ",E9,Enablers");
    const before = await json({ dataset: ["shift"] });
    const lines = before.findings
      .filter(({ code }) => code === "unknown-reference")
      .map((found) => found.fingerprint?.line ?? "");
    expect(lines).toHaveLength(2);
    await accept(lines);
    const after = await json({ dataset: ["shift"] });
    expect(after.findings.filter(({ severity, accepted }) => severity === "error" && !accepted)).toEqual([]);
    expect((await run({ dataset: ["shift"] })).text).toMatch(/rows\s+left\s+out\s+of\s+the\s+figures/);
    expect((await run({ dataset: ["shift"], format: "github", notes: true })).text).toContain(
      "its rows left out",
    );
    expect((await run({ dataset: ["shift"], format: "junit" })).text).toContain("its rows left out");
    const { computed, validated } = await checkEdition("shift", copy.root);
    const scored = computed.flatMap(({ observations }) => observations).map(({ breakdown }) => breakdown);
    expect(scored).toContain("E1");
    expect(scored).not.toContain("E2");
    const tallies = validated.flatMap(({ sources }) => sources.map(({ tally }) => tally.rejected));
    expect(tallies.reduce((sum, rejected) => sum + rejected, 0)).toBe(2);
  });

  test("that has expired accepts nothing and is a finding at its row", async () => {
    await accept([lineOf(await json(), "number-as-text")], "Known,Ann,2019-12-31");
    const { findings, verdict } = await json();
    expect(verdict.accepted).toBe(0);
    const stale = findings.filter(({ path }) => path === "data/reference/accepted-findings.csv");
    expect(stale.map(({ code, cells }) => [code, cells])).toEqual([["expired-acceptance", "A2"]]);
  });

  test("that meets no finding is one, but not while its dataset is broken or left out", async () => {
    const unused = async (options: Partial<CheckOptions> = {}) =>
      (await json(options)).findings
        .filter(({ code }) => code === "unused-acceptance")
        .map(({ cells }) => cells);
    await accept(["number-as-text,recycling,Rate,2001,x,,,"]);
    expect(await unused()).toEqual(["A2"]);
    expect(await unused({ dataset: ["shift"] })).toEqual([]);
    await spoil();
    expect(await unused()).toEqual([]);
  });

  test("names its own bad cells, and accepts no file that cannot be read", async () => {
    await accept(["missing-column,shift,Score,foshan.xlsx,,,,", "number-as-text,shift,,,,,,"], ",Ann,soon");
    const { findings, verdict } = await json();
    const own = findings.filter(({ path }) => path === "data/reference/accepted-findings.csv");
    expect(own.map(({ code, cells }) => `${code} ${cells}`)).toEqual(
      expect.arrayContaining(["not-in-list A2", "missing-value F2:F3", "not-a-date H3"]),
    );
    expect(verdict.exitCode).toBe(1);
  });

  test("is optional", async () => {
    expect((await json()).files).not.toContain("reference/accepted-findings.csv");
  });
});
