import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { unfolded } from "../../bench/proof/unfolded-page.mjs";
import { type ProofOptions, proofCommand } from "../../pipeline/commands/proof-command.ts";
import type { FindingRecord } from "../../pipeline/model/findings-document.ts";
import { proofread } from "../support/proofread.ts";
import { publishedReport } from "../support/published-report.ts";
import { terminalInto } from "../support/terminal.ts";

/** A root that has a published record, the reviewed tables and the words of one dataset, and no raw file at all. */
let root = "";
const file = (name: string) => join(root, name);

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "almanac-"));
  await mkdir(join(root, "reports/2020"), { recursive: true });
  await mkdir(join(root, "data/reference"), { recursive: true });
  await cp("reports/2020/observations.csv", join(root, "reports/2020/observations.csv"));
  await cp("data/reference/areas.csv", join(root, "data/reference/areas.csv"));
  for (const dataset of ["membership", "recycling", "retrofit"])
    await cp(`data/datasets/${dataset}`, join(root, `data/datasets/${dataset}`), { recursive: true });
});
afterAll(() => rm(root, { recursive: true }));

async function run(
  files: readonly string[],
  options: Partial<ProofOptions> = {},
  elsewhere: readonly string[] = [],
) {
  const { exitCode, lines } = await printed([...files.map(file), ...elsewhere], options);
  return { exitCode, text: lines.join(" ").replace(/\s+/g, " ") };
}

async function printed(paths: readonly string[], options: Partial<ProofOptions> = {}) {
  const texts: string[] = [];
  const terminal = terminalInto((text) => texts.push(text));
  const exitCode = await proofCommand(paths, { root, format: "text", ...options }, terminal);
  return { exitCode, lines: texts.join("\n").split("\n") };
}

const wrong = "In 2020 East Asia had 99 members.\n";

describe("exit codes and sentences", () => {
  test("0 where all agrees, 1 where something is wrong or too much is not ours", async () => {
    await writeFile(file("right.md"), "In 2020 East Asia had 91 members.\n\nWe planted 12 trees.\n");
    await writeFile(file("wrong.md"), wrong);
    expect(await run(["right.md"])).toMatchObject({ exitCode: 0 });
    expect((await run(["right.md"])).text).toContain("Checked 1 of 2 figures: 1 agrees, 0 disagree");
    expect(await run(["wrong.md"])).toMatchObject({ exitCode: 1 });
    expect(await run(["right.md"], { maxNotOurs: "0" })).toMatchObject({ exitCode: 1 });
    expect(await run(["right.md"], { maxNotOurs: "1" })).toMatchObject({ exitCode: 0 });
  });

  test.each([
    ["an empty file", "empty.md", "", "There is no text"],
    ["another encoding", "latin.txt", Buffer.from("caf\xe9", "latin1"), "not UTF-8"],
    [
      "another language",
      "spanish.md",
      "La red cuenta con 91 miembros en cinco países y crece cada año.",
      "none of the languages that are read",
    ],
    ["a picture", "picture.docx", Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), "This is a picture"],
    ["zeros", "zeros.docx", Buffer.alloc(100), "no docx, pdf, xlsx, md, txt or html"],
    ["an archive", "photos.docx", "PK\x05\x06".padEnd(22, "\0"), "This is an archive"],
    ["rich text", "old.docx", "{\\rtf1 In 2020}", "save it as .docx"],
    ["the mark of an open document", "~$report.docx", "R. Kim", "while report.docx is open"],
    ["a password", "secret.docx", encrypted(), "password"],
    ["a damaged pdf", "torn.pdf", "%PDF-1.7\n", "damaged"],
    ["tables in tables", "deep.html", `<html>${"<table><tr><td>".repeat(9000)}`, "more than 500 deep"],
    [
      "more numbers than are held",
      "long.txt",
      "In 2020 Korea had 47 members. ".repeat(20_001),
      "20,001 numbers",
    ],
    [
      "a text without end",
      "endless.txt",
      "members ".repeat(700_000),
      "characters, and 5,000,000 are allowed",
    ],
  ])("%s is answered in a sentence, and the other file is still read", async (_, name, content, says) => {
    await writeFile(file(name), content);
    await writeFile(file("wrong.md"), wrong);
    const { exitCode, text } = await run([name, "wrong.md"]);
    expect(exitCode).toBe(2);
    expect(text).toContain(says);
    expect(text).toContain("»99«");
  });

  test("a folder is answered, and the other file is still read", async () => {
    await writeFile(file("wrong.md"), wrong);
    await mkdir(file("texts.docx"), { recursive: true });
    const { exitCode, text } = await run(["texts.docx", "wrong.md"]);
    expect(exitCode).toBe(2);
    expect(text).toContain("name the files in it");
    expect(text).toContain("»99«");
  });

  test.each(["~$nual-report.md", ".~lock.annual-report.md#"])(
    "a text that is open elsewhere says so, and %s is passed over beside it",
    async (mark) => {
      await writeFile(file("annual-report.md"), "In 2020 East Asia had 91 members.\n");
      await writeFile(file(mark), "R. Kim");
      const { exitCode, text } = await run([mark, "annual-report.md"]);
      expect(exitCode).toBe(0);
      expect(text).toContain("what was not saved yet is not in it");
      await rm(file(mark));
      expect((await run(["annual-report.md"])).text).not.toContain("not saved");
    },
  );

  test("a text of another year is told which edition to ask for, where there is one", async () => {
    await writeFile(file("old.md"), "# Annual report 2018\n\nAll is well.\n");
    expect((await run(["old.md"])).text).toContain("2018 has no report here");
    await writeFile(file("new.md"), "# Annual report 2021\n\nAll is well.\n");
    await mkdir(join(root, "reports/2021"), { recursive: true });
    await cp("reports/2021/observations.csv", join(root, "reports/2021/observations.csv"));
    expect((await run(["new.md"], { edition: "2020" })).text).toContain("add --edition 2021");
    expect((await run(["new.md"], { edition: "2021" })).text).not.toContain("add --edition");
    await rm(join(root, "reports/2021"), { recursive: true });
  });

  test("what cannot be asked is one line", async () => {
    await writeFile(file("wrong.md"), wrong);
    await expect(run(["none.md"])).rejects.toThrow("there is no file");
    await expect(run(["wrong.md"], { edition: "2019" })).rejects.toThrow("there is 2020");
    await expect(run(["wrong.md"], { maxNotOurs: "few" })).rejects.toThrow("whole number");
    await expect(run(["wrong.md"], { to: join(root, "reports/out") })).rejects.toThrow(
      "belongs to the program",
    );
  });
});

describe("decisions", () => {
  const head = "sentence,figure,dataset,indicator,area,period,breakdown,until,author,reason";
  const decide = (name: string, line: string) =>
    writeFile(join(root, "data/reference", name), `${head}\n${line}\n`);
  const line = "In # East Asia had # members.,1,not ours,,,,,2020-12-31,R. Kim,another count";
  const told = async (options: Partial<ProofOptions> = {}) => {
    const { exitCode, lines } = await printed([file("wrong.md")], { format: "json", ...options });
    const { findings } = JSON.parse(lines.join("\n"));
    const places = findings.map((found: FindingRecord) => [found.severity, found.code, found.address]);
    return { exitCode, places, fix: findings.map(({ fix }: FindingRecord) => fix).join(" ") };
  };
  const place = () => `${file("wrong.md")} › line 1`;

  beforeAll(() => writeFile(file("wrong.md"), wrong));
  afterEach(async () => {
    for (const name of ["text-decisions.csv", "claims.csv"])
      await rm(join(root, "data/reference", name), { force: true });
  });

  test("the line that the advice gives settles the figure, and the finding is gone", async () => {
    const [, advised] = /the line (In # East Asia had # members\..*?…,…)/.exec((await told()).fix) ?? [];
    await decide("text-decisions.csv", advised ?? "");
    expect(await told()).toMatchObject({ exitCode: 0, places: [] });
  });

  test("a table under its former name is read, and one that is renamed without a word", async () => {
    await decide("claims.csv", line);
    const at = "reference/claims.csv";
    expect(await told()).toMatchObject({ exitCode: 0, places: [["note", "former-name", at]] });
    expect((await told()).fix).toBe("Rename it to text-decisions.csv.");
    await rename(join(root, "data", at), join(root, "data/reference/text-decisions.csv"));
    expect(await told()).toMatchObject({ exitCode: 0, places: [] });
  });

  test.each([
    ["no day", line.replace("2020-12-31", "soon"), "not-a-date", "H2"],
    ["no author", line.replace("R. Kim", ""), "missing-value", "A2"],
    ["no words", line.replace("In # East Asia had # members.", "#"), "sentence-without-words", "A2"],
    ["no number of the sentence", line.replace(",1,", ",second,"), "not-in-list", "B2"],
    [
      "an observation without its period",
      line.replace("not ours,,", "membership,members,EAS"),
      "missing-value",
      "A2",
    ],
    ["two lines for a figure", `${line}\n${line.replace("another", "a third")}`, "duplicate-key", "A3"],
  ])("a line with %s is an error at its cell, and decides nothing", async (_, wrongLine, code, cell) => {
    await decide("text-decisions.csv", wrongLine);
    const at = `reference/text-decisions.csv › ${cell}`;
    expect((await told()).places).toContainEqual(["error", code, at]);
    expect((await told()).exitCode).toBe(1);
  });

  test("a sentence that other tables would take for a total, a note or a gap is decided", async () => {
    for (const sentence of [
      "Total: 99 members in East Asia in 2020.",
      "Note: in 2020 East Asia had 99 members.",
    ]) {
      await writeFile(file("wrong.md"), `${sentence}\n`);
      const { fix } = await told();
      const [, advised] = /the line (.*?…,…)/.exec(fix) ?? [];
      await decide("text-decisions.csv", advised ?? "");
      expect([sentence, (await told()).places]).toEqual([sentence, []]);
      await rm(join(root, "data/reference/text-decisions.csv"));
    }
    await writeFile(file("wrong.md"), wrong);
  });

  test("one that ran out is a note, decides nothing, and holds again with a later date", async () => {
    await decide("text-decisions.csv", line.replace("2020-12-31", "2019"));
    expect((await told()).places).toEqual(
      [
        ["note", "expired-decision", "reference/text-decisions.csv › A2"],
        ["error", "proof-disagrees", place()],
      ].sort(),
    );
    await decide("text-decisions.csv", line);
    expect((await told()).places).toEqual([]);
  });

  test("more figures than are allowed to be none of ours are an error, and allowed as its advice says", async () => {
    await decide("text-decisions.csv", line);
    const { exitCode, places, fix } = await told({ maxNotOurs: "0" });
    expect([exitCode, places]).toEqual([1, [["error", "proof-not-ours", file("wrong.md")]]]);
    const [, allowed] = /--max-not-ours (\d+)/.exec(fix) ?? [];
    expect(await told({ maxNotOurs: allowed ?? "" })).toMatchObject({ exitCode: 0, places: [] });
  });
});

describe("formats", () => {
  const hostile =
    "In 2020 East Asia had 99 members <script>alert(1)</script> \u202e::error::x.\n\nSee https://example.org/91.\n";
  const shown = async (format: string) => {
    await writeFile(file("hostile.md"), hostile);
    await writeFile(file("zeros.docx"), Buffer.alloc(100));
    return (await printed([file("hostile.md"), file("zeros.docx")], { format })).lines;
  };

  test("the terminal shows sentence, verdict, what is right, the cells, and the coverage last", async () => {
    const lines = await shown("text");
    const text = lines.join("\n");
    expect(text).toMatch(/»99«/);
    expect(text.replace(/\s+/g, " ")).toContain("right as “91”");
    expect(text).toContain("members.xlsx");
    expect(text.split("\n\n").at(-1)?.replace(/\s+/g, " ")).toContain(
      "Checked 1 of 2 figures: 0 agree, 1 disagree",
    );
    expect(text).not.toMatch(/\u202e|(?!\n)\p{Cc}/u);
    const long = lines.filter((line) => line.length > 80 && !line.includes(root));
    expect(long).toEqual([]);
  });

  test("SARIF is valid, names rule and line, and says that a file was not read", async () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    formats.default(ajv);
    const schema = JSON.parse(await readFile("tests/reference/sarif/sarif-2.1.0.schema.json", "utf8"));
    const validate = ajv.compile({ ...schema, $schema: "http://json-schema.org/draft-07/schema#" });
    const sarif = JSON.parse((await shown("sarif")).join("\n"));
    expect(validate(sarif), JSON.stringify(validate.errors)).toBe(true);
    const [run] = sarif.runs;
    expect(run.invocations[0]).toMatchObject({ executionSuccessful: false, exitCode: 2 });
    expect(run.results).toMatchObject([
      {
        ruleId: "proof-disagrees",
        level: "error",
        locations: [{ physicalLocation: { region: { startLine: 1 } } }],
      },
      { ruleId: "unread-text", level: "error" },
    ]);
  });

  test("an annotation cannot begin another, and stands at its line", async () => {
    const lines = await shown("github");
    expect(lines[0]).toMatch(
      /^::error file=[^,]*hostile\.md,line=1,endLine=1,title=proof-disagrees line 1::/,
    );
    expect(lines.filter((line) => line.startsWith("::"))).toHaveLength(2);
  });

  test("JUnit has a suite for each text, and a failed case for each figure that is wrong", async () => {
    const xml = (await shown("junit")).join("\n");
    expect(xml).toContain('<testsuites name="almanac proof 2020" tests="2" failures="2" errors="0">');
    expect(xml).toContain('name="error proof-disagrees line 1"');
    await writeFile(file("old.md"), "In 2020 East Asia had 91 members.\n");
    const clean = (await printed([file("old.md")], { format: "junit" })).lines.join("\n");
    expect(clean).toContain('tests="1" failures="0"');
  });
});

test("writes copies beside, in the text's language, and never touches the original", async () => {
  await cp("tests/stages/proof/fixtures/05-ja.docx", file("ja.docx"));
  await cp("tests/stages/proof/fixtures/06-ko.pdf", file("ko.pdf"));
  const before = await Promise.all(["ja.docx", "ko.pdf"].map((name) => readFile(file(name))));
  expect(await run(["ja.docx", "ko.pdf"], { to: join(root, "out") })).toMatchObject({ exitCode: 1 });
  for (const name of ["ja.docx.proof.html", "ja.proof.docx", "ko.pdf.proof.html", "ko.proof.pdf"])
    expect((await readFile(join(root, "out", name))).length).toBeGreaterThan(100);
  expect(await readFile(join(root, "out/ja.docx.proof.html"), "utf8")).toContain("不一致");
  expect(await Promise.all(["ja.docx", "ko.pdf"].map((name) => readFile(file(name))))).toEqual(before);
});

// All that we publish, in every language, with its annexes: tests/whole.
test("the chapters of a page that we publish hold no figure that disagrees with its record", async () => {
  const page = unfolded(await readFile(join(await publishedReport(), "index.mn.html"), "utf8"));
  await writeFile(file("chapters.html"), page.slice(0, page.indexOf('<section class="annex"')));
  const { exitCode, counts, wrong } = await proofread(file("chapters.html"), ["2020"]);
  expect(wrong).toEqual([]);
  expect(counts.agree).toBeGreaterThan(300);
  expect(exitCode).toBe(0);
});

test("a value that an earlier published edition had is out of date", async () => {
  await mkdir(join(root, "reports/2021"), { recursive: true });
  const csv = await readFile(join(root, "reports/2020/observations.csv"), "utf8");
  const moved = csv.replace(/^(recycling,[a-z-]+,KOR,2016,[^,]*,)59\.1[\d.]+/gm, "$161.4");
  await writeFile(join(root, "reports/2021/observations.csv"), moved);
  await writeFile(file("old.md"), "Korea recycled 59.2 % of the municipal waste it treated in 2016.\n");
  const { exitCode, text } = await run(["old.md"]);
  expect(exitCode).toBe(1);
  expect(text).toContain("warning proof-stale");
  expect(text).toContain("This is what the edition of 2020 said");
  expect(await run(["old.md"], { edition: "2020" })).toMatchObject({ exitCode: 0 });
  await rm(join(root, "reports/2021"), { recursive: true });
});

/** An OLE file whose directory names an encrypted package. */
function encrypted(): Uint8Array {
  const bytes = Buffer.alloc(1536);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(0, 48);
  bytes.writeUInt32LE(1, 76);
  bytes.write("EncryptedPackage", 512, "utf16le");
  bytes.writeUInt16LE(34, 512 + 64);
  bytes.writeUInt32LE(0xfffffffe, 1024);
  return bytes;
}
