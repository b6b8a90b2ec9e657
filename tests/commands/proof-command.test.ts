import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ProofOptions, proofCommand } from "../../pipeline/commands/proof-command.ts";
import { proofread } from "../support/proofread.ts";
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
  await cp("data/datasets/recycling", join(root, "data/datasets/recycling"), { recursive: true });
});
afterAll(() => rm(root, { recursive: true }));

async function run(
  files: readonly string[],
  options: Partial<ProofOptions> = {},
  elsewhere: readonly string[] = [],
) {
  const printed: string[] = [];
  const terminal = terminalInto((text) => printed.push(text));
  const exitCode = await proofCommand(
    [...files.map(file), ...elsewhere],
    { root, format: "text", ...options },
    terminal,
  );
  return { exitCode, text: printed.join("\n").replace(/\s+/g, " ") };
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
      "french.md",
      "Le réseau compte 91 membres dans cinq pays et grandit chaque année.",
      "none of the six languages",
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
      "20001 numbers",
    ],
    ["a text without end", "endless.txt", "members ".repeat(700_000), "characters, and 5000000 are allowed"],
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

test("the line that the advice gives settles the figure, and the finding is gone", async () => {
  await writeFile(file("wrong.md"), wrong);
  const { text } = await run(["wrong.md"]);
  const line = /the line (In # East Asia had # members\..*?…,…)/.exec(text)?.[1];
  expect(line).toBeDefined();
  const head = "sentence,figure,dataset,indicator,area,period,breakdown,until,author,reason";
  await writeFile(join(root, "data/reference/claims.csv"), `${head}\n${line}\n`);
  expect(await run(["wrong.md"])).toMatchObject({ exitCode: 0 });
  await writeFile(
    join(root, "data/reference/claims.csv"),
    `${head}\n${line?.replace(/,(\d{4})-12-31/, ",soon")}\n`,
  );
  expect((await run(["wrong.md"])).text).toContain("line 2: “until” is missing or invalid");
  await rm(join(root, "data/reference/claims.csv"));
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
  const page = await readFile("reports/2020/index.mn.html", "utf8");
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
