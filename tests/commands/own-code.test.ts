import { existsSync } from "node:fs";
import { readFile, rename, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { Command } from "commander";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { candidatesIn } from "../../pipeline/commands/candidates-in.ts";
import { checkCommand } from "../../pipeline/commands/check-command.ts";
import { completionsOf } from "../../pipeline/commands/completions.ts";
import { explainCommand } from "../../pipeline/commands/explain-command.ts";
import { inspectCommand } from "../../pipeline/commands/inspect-command.ts";
import { listCommand } from "../../pipeline/commands/list-command.ts";
import { reportCommand } from "../../pipeline/commands/report-command.ts";
import { templateCommand } from "../../pipeline/commands/template-command.ts";
import { bookOf } from "../../pipeline/findings/book-of.ts";
import { phraseOf } from "../../pipeline/findings/findings.ts";
import { type DataRepository, dataRepository } from "../support/data-repository.ts";
import { placeOf } from "../support/edition.ts";
import { addOwnMethod, halves, installHere, ownSheet } from "../support/own-method.ts";
import { terminalInto } from "../support/terminal.ts";

let repository: DataRepository;
let root: string;
let printed: string[];
beforeEach(async () => {
  repository = await dataRepository(["en", "mn"]);
  root = repository.root;
  printed = [];
  await addOwnMethod(repository);
  await installHere(repository);
});
afterEach(() => repository.dispose());

const terminal = terminalInto((text) => printed.push(text));
const own = "data/datasets/water";
const method = (text: string) => repository.write(`${own}/method.js`, text);
const sheet = (name: string, text: string) => repository.write(`${own}/${name}.csv`, text);
const found = async () => (await repository.check()).findings.filter(({ severity }) => severity !== "note");
const told = async () => (await found()).map((one) => `${one.code} ${placeOf(one)}`);

describe("method.js beside the sheets of a dataset", () => {
  test("computes the figures of its indicators", async () => {
    const { findings, computed } = await repository.check();
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    const half = computed.flatMap(({ observations }) => observations).map(({ value }) => value);
    expect(half).toMatchObject([
      { amount: 6, unit: "t" },
      { amount: 7, unit: "t" },
    ]);
  });

  test("finds problems of its own kinds, whose sentences stand in problems.csv in the repository's languages", async () => {
    await repository.write("data/raw/2020/water/use.csv", "City,Year,Water\nSeoul,2018,12\nSeoul,2019,12\n");
    const { findings, areas } = await repository.check();
    const [one] = findings.filter(({ code }) => code === "sent-twice");
    if (!one) throw new Error("missing finding");
    expect([placeOf(one), one.severity]).toEqual(["water/use.csv › C3", "warning"]);
    const { datasets } = await repository.registry();
    const said = (locale: "en" | "mn" | "ja") => phraseOf(one, bookOf(locale, datasets, areas)).says;
    expect([said("en"), said("mn"), said("ja")]).toEqual([
      "Seoul sent the same amount 2 times.",
      "Сөүл нэг тоог 2 удаа илгээсэн.",
      expect.stringMatching(/ sent the same amount 2 times\.$/),
    ]);
  });

  test("may be weighed by the sheets like any other kind", async () => {
    await repository.write("data/raw/2020/water/use.csv", "City,Year,Water\nSeoul,2018,12\nSeoul,2019,12\n");
    await sheet("severities", "source,problem,severity,reason\nuse,sent-twice,error,a rule of ours\n");
    expect(await found()).toMatchObject([{ code: "sent-twice", severity: "error" }]);
  });

  const [columns, indicators] = [ownSheet("columns"), ownSheet("indicators")];
  const problems = ownSheet("problems");
  test.each<
    readonly [name: string, wrong: () => Promise<void>, at: string, says: RegExp, mend: () => Promise<void>]
  >([
    [
      "a column that was renamed: it is added",
      () => sheet("columns", columns.replace("use,water,", "use,used,")),
      "unmet-need datasets/water/dataset.csv › B3",
      /“method\.js” needs a column “water” in “use”, of the kind quantity/,
      () => sheet("columns", columns),
    ],
    [
      "a column of another kind: its kind is changed",
      () => sheet("columns", columns.replace("water,quantity,Water,,,t", "water,text,Water,,,")),
      "unmet-need datasets/water/columns.csv › B4",
      /“water” in “use” is of the kind text/,
      () => sheet("columns", columns),
    ],
    [
      "a source that is missing: it is added",
      async () => {
        await sheet("sources", "source,file\nother,use.csv\n");
        await sheet("columns", columns.replaceAll("\nuse,", "\nother,"));
        await sheet("indicators", indicators.replace("method,use", "method,other"));
      },
      "unmet-need datasets/water/dataset.csv › B3",
      /needs a source “use”/,
      async () => {
        await sheet("sources", ownSheet("sources"));
        await sheet("columns", columns);
        await sheet("indicators", indicators);
      },
    ],
    [
      "a method that throws: it is mended there",
      () => method(halves.replace("const water =", "const water = undefined.water ??")),
      "code-failed datasets/water/dataset.csv › B3",
      /broke off at data\/datasets\/water\/method\.js:30: Cannot read properties of undefined/,
      () => method(halves),
    ],
    [
      "a check that throws",
      () => method(halves.replace("const seen =", "const seen = undeclared;")),
      "code-failed datasets/water/dataset.csv › B3",
      /at data\/datasets\/water\/method\.js:18: undeclared is not defined/,
      () => method(halves),
    ],
    [
      "code that does not parse",
      () => method(`${halves}export const = 1;\n`),
      "code-failed datasets/water/dataset.csv › B3",
      /at data\/datasets\/water\/method\.js:36: SyntaxError: Unexpected token '='/,
      () => method(halves),
    ],
    [
      "code that imports what is not there",
      () => method(`import "not-there";\n${halves}`),
      "code-failed datasets/water/dataset.csv › B3",
      /at data\/datasets\/water\/method\.js: Error: Cannot find package 'not-there'/,
      () => method(halves),
    ],
    [
      "code that imports a file beside it: it is put into method.js",
      () => method(`import "./more.js";\n${halves}`),
      "not-a-method datasets/water/dataset.csv › B3",
      /imports “\.\/more\.js”/,
      () => method(halves),
    ],
    [
      "another export",
      () => method("export default { needs: {} };\n"),
      "not-a-method datasets/water/dataset.csv › B3",
      /default export of `method\.js` is no method/,
      () => method(halves),
    ],
    [
      "a need of a kind that there is not",
      () => method(halves.replace('water: "quantity"', 'water: "number"')),
      "not-a-method datasets/water/dataset.csv › B3",
      /“needs\.use\.water” is missing or not what it must be/,
      () => method(halves),
    ],
    [
      "a kind of problem without what all have",
      () => method(halves.replace('severity: "warning",', "")),
      "not-a-method datasets/water/dataset.csv › B3",
      /“problems\.sentTwice\.severity” is missing/,
      () => method(halves),
    ],
    [
      "no method.js: the row is taken out",
      () => rm(join(root, own, "method.js")),
      "not-a-method datasets/water/dataset.csv › B3",
      /There is no `method\.js`/,
      async () => {
        await sheet("dataset", "setting,value\ntitle,Water\n");
        await sheet(
          "indicators",
          "indicator,title,unit,operation,column,by\nhalf,Half,t,sum,use.water,area|period\n",
        );
        await rm(join(root, own, "problems.csv"));
      },
    ],
    [
      "a link: the file itself is put there",
      async () => {
        await rename(join(root, own, "method.js"), join(root, "elsewhere.js"));
        await symlink(join(root, "elsewhere.js"), join(root, own, "method.js"));
      },
      "not-a-plain-file datasets/water/dataset.csv › B3",
      /./,
      async () => {
        await rm(join(root, own, "method.js"));
        await method(halves);
      },
    ],
    [
      "a sentence that is missing: its row is added",
      () => sheet("problems", problems.replace(/^sent-twice,fix.*\n/m, "")),
      "unsaid-problem datasets/water/problems.csv › A2:D2",
      /“sent-twice” has no row for fix/,
      () => sheet("problems", problems),
    ],
    [
      "a sentence that names what is not told",
      () => sheet("problems", problems.replace("{city} sent", "{town} sent")),
      "unknown-reference datasets/water/problems.csv › C2",
      /“town” is not in tells/,
      () => sheet("problems", problems),
    ],
    [
      "a sentence of a kind that the method does not have",
      () => sheet("problems", `${problems}sent-thrice,says,No.,Үгүй.\n`),
      "unknown-reference datasets/water/problems.csv › A4",
      /has no problem “sent-thrice”\. Did you mean “sent-twice”\?/,
      () => sheet("problems", problems),
    ],
    [
      "a brace that is not closed",
      () => sheet("problems", problems.replace("{city} sent", "{city sent")),
      "unclosed-brace datasets/water/problems.csv › C2",
      /./,
      () => sheet("problems", problems),
    ],
  ])("%s", async (_, wrong, at, says, mend) => {
    await wrong();
    const { datasets } = await repository.registry();
    const findings = await found();
    expect(findings.map((one) => `${one.code} ${placeOf(one)}`)).toEqual([at]);
    const [one] = findings;
    expect(one && phraseOf(one, bookOf("en", datasets)).says).toMatch(says);
    await mend();
    expect(await told()).toEqual([]);
  });

  test.each([
    [
      "a figure that is none",
      'yield observe("half", { area: row.value("city"), period: row.value("year") }, half)',
      'yield observe("half", { area: row.value("city"), period: row.value("year") }, 5)',
      /invalid figure: half of KOR-SEO, 2018/,
    ],
    [
      "a figure without a period",
      'period: row.value("year") }, half)',
      "}, half)",
      /missing period: half of KOR-SEO/,
    ],
    [
      "a figure of a place that the network does not have",
      'area: row.value("city")',
      'area: "XX"',
      /unknown place: XX, of half/,
    ],
    [
      "a figure of no period",
      'period: row.value("year")',
      'period: "soon"',
      /not a period: soon, of half of KOR-SEO/,
    ],
    [
      "a problem that it does not declare",
      "problems: { sentTwice },",
      "",
      /missing among its problems: sent-twice/,
    ],
    [
      "a problem that is not told what it says",
      "sentTwice({ city, times: 2 })",
      "sentTwice({ times: 2 })",
      /missing or invalid: city of sent-twice/,
    ],
  ])("that gives %s breaks off, and no sentence or table meets it", async (_, from, to, says) => {
    await repository.write("data/raw/2020/water/use.csv", "City,Year,Water\nSeoul,2018,12\nSeoul,2019,12\n");
    await method(halves.replace(from, to));
    if (to === "") await rm(join(root, own, "problems.csv"));
    const { datasets } = await repository.registry();
    const failed = (await found()).filter(({ code }) => code === "code-failed");
    expect(failed.map((one) => phraseOf(one, bookOf("en", datasets)).says)).toEqual([
      expect.stringMatching(says),
    ]);
  });

  test("that gives figures of an indicator that no sheet declares is told so, until one does", async () => {
    const second =
      'yield observe("third", { area: row.value("city"), period: row.value("year") }, half);\n    }\n  },\n});';
    await method(halves.replace("    }\n  },\n});", `      ${second}`));
    expect(new Set((await found()).map(({ code }) => code))).toEqual(new Set(["undeclared-indicator"]));
    await sheet("indicators", `${indicators}third,Third,t,method,use,area|period\n`);
    expect(await told()).toEqual([]);
  });

  test("is not run where no sheet names it, and is told to be of no use", async () => {
    await method('throw new Error("ran");\n');
    await sheet("dataset", "setting,value\ntitle,Water\n");
    await sheet(
      "indicators",
      "indicator,title,unit,operation,column,by\nhalf,Half,t,sum,use.water,area|period\n",
    );
    await rm(join(root, own, "problems.csv"));
    expect(await told()).toEqual(["orphan-file datasets/water/method.js"]);
  });

  test("that has changed makes the report anew, whose figures are held against those that were published", async () => {
    await repository.registry();
    const report = async () => {
      printed = [];
      return [await reportCommand("2020", { root, only: ["csv"] }, terminal), printed.join(" ")];
    };
    expect(await report()).toEqual([0, expect.stringContaining("Published")]);
    expect(await report()).toEqual([0, expect.stringMatching(/unchanged|nothing/i)]);
    await method(halves.replace("/ 2", "/ 4"));
    expect(await report()).toEqual([1, expect.stringMatching(/restated.*Published in 2020 as 6 .* now 3/s)]);
    await method(halves);
    expect(await report()).toEqual([0, expect.stringMatching(/unchanged|nothing/i)]);
  });
});

describe("the code of a data repository", () => {
  const ran = () => existsSync(join(root, "ran"));
  beforeEach(async () => {
    await method(
      `import { writeFileSync } from "node:fs";\nwriteFileSync(new URL("../../../ran", import.meta.url), "");\n${halves}`,
    );
    await repository.registry().catch(() => {});
    await rm(join(root, "ran"), { force: true });
    // Another text is another module, which has not run.
    await method(`${await readFile(join(root, own, "method.js"), "utf8")}// Again.\n`);
  });

  test("never runs to complete a word, to inspect, to list or to make a form", async () => {
    const program = new Command();
    program.addCommand(new Command("check").option("--dataset <dataset>"));
    const { candidates } = await completionsOf(program, ["check", "--dataset", ""], candidatesIn(root));
    expect(candidates.map(({ value }) => value)).toContain("water");
    expect(await candidatesIn(root)("indicator")).toContainEqual({ value: "half", says: "Half" });
    await inspectCommand(join(root, "data/raw/2020/water/use.csv"), { root }, terminal);
    expect(printed.join("\n")).toContain("water › use");
    await listCommand({ root }, terminal);
    expect(printed.join("\n")).toContain("indicator  half");
    await templateCommand("water", { root, locale: "en", output: join(root, "form.xlsx") }, terminal);
    expect(ran()).toBe(false);
    await checkCommand("2020", { root, format: "text" }, terminal);
    expect(ran()).toBe(true);
  });

  test("is refused by --no-code with one error, which is gone without it", async () => {
    const check = async (code: boolean) => {
      printed = [];
      const exitCode = await checkCommand("2020", { root, code, format: "text" }, terminal);
      return [exitCode, printed.join("\n")];
    };
    expect(await check(false)).toEqual([1, expect.stringContaining("code-refused  B3")]);
    expect(ran()).toBe(false);
    expect(await reportCommand("2020", { root, code: false }, terminal)).toBe(1);
    await expect(explainCommand("half", { root, code: false }, terminal)).rejects.toThrow(
      "unknown indicator “half”; it may be of water, and almanac check --no-code says what is wrong there",
    );
    expect(ran()).toBe(false);
    expect(await check(true)).toEqual([0, expect.not.stringContaining("code-refused")]);
  });
});

test("almanac.config.js is named in one line with what to do, and is not run", async () => {
  await repository.write("almanac.config.js", 'throw new Error("ran");\n');
  await expect(checkCommand("2020", { root, format: "text" }, terminal)).rejects.toMatchObject({
    name: "CliError",
    message: expect.stringMatching(/^almanac\.config\.js is read no more: .* and remove it$/),
  });
  expect(await listCommand({ root }, terminal)).toBe(0);
  await rm(join(root, "almanac.config.js"));
  expect(await checkCommand("2020", { root, format: "text" }, terminal)).toBe(0);
});
