import { createHash } from "node:crypto";
import { appendFile, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type ReportOptions, reportCommand } from "../../pipeline/commands/report-command.ts";
import { type Job, report } from "../../pipeline/flow/report.ts";
import { manifestSchema } from "../../pipeline/model/manifest.ts";
import { disk } from "../../pipeline/stages/publish/disk.ts";
import { lock } from "../../pipeline/stages/publish/lock.ts";
import { rootSite } from "../../pipeline/stages/publish/site.ts";
import { datasets } from "../support/datasets.ts";
import { allBut, type Copy, copyEdition, filesBelow } from "../support/edition.ts";
import { madeOnce, remembered } from "../support/remembered.ts";
import { terminalInto } from "../support/terminal.ts";

let copy: Copy;
let printed: string[];
beforeEach(async () => {
  copy = await copyEdition("2020", allBut("publications", "recycling", "shift"));
  printed = [];
});
afterEach(() => copy.dispose());

const terminal = terminalInto((text) => printed.push(text.replaceAll("\n", " ")));
const command = (options: Partial<ReportOptions> = {}) =>
  reportCommand("2020", { root: copy.root, ...options }, terminal);
/** One dataset is enough where it is files that matter, and much faster. */
const run = async (options: Partial<Job> = {}) =>
  report({
    root: copy.root,
    edition: "2020",
    datasets: async () => ({ datasets: datasets.filter(({ id }) => id === "shift") }),
    partial: true,
    progress: () => {},
    ...remembered(copy.root),
    make: madeOnce,
    ...options,
  });
const published = { came: "published", place: "reports/2020/index.html" };
const at = (path: string) => join(copy.root, path);
const reportFiles = () => filesBelow(at("reports/2020"));
const manifest = async (folder = at("reports/2020")) =>
  manifestSchema.parse(JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")));
const part: Partial<Job> = { only: ["html", "csv"], locales: ["en", "ko"] };

describe("manifest.json", () => {
  test("names every file that the report was made from, what it consists of, and the version of the program", async () => {
    await writeFile(at("data/reference/remarks.csv"), "key\n");
    await writeFile(at("data/raw/2020/~$members.xlsx"), "x");
    await run(part);
    const { inputs, outputs, processed, program } = await manifest();
    const raw = await filesBelow(at("data/raw/2020"));
    const reference = [...(await filesBelow(at("data/reference")))].map(
      ([name, hash]) => [`reference/${name}`, hash] as const,
    );
    const declared = [...(await filesBelow(at("data/datasets")))].map(
      ([name, hash]) => [`datasets/${name}`, hash] as const,
    );
    expect(inputs).toEqual(Object.fromEntries([...raw, ...reference, ...declared]));
    expect(Object.keys(inputs)).toEqual(
      expect.arrayContaining(["edition.json", "reference/remarks.csv", "~$members.xlsx"]),
    );
    const { "manifest.json": _, ...files } = Object.fromEntries(await reportFiles());
    expect(outputs).toEqual(files);
    const { "made-by.json": __, ...rows } = Object.fromEntries(await filesBelow(at("data/processed/2020")));
    expect(processed).toEqual(rows);
    expect(program).toBe(JSON.parse(await readFile("package.json", "utf8")).version);
  });
});

describe("report when nothing has changed", () => {
  beforeEach(async () => {
    await run(part);
  });

  test("says so, writes nothing and takes away a refusal that no longer holds", async () => {
    await mkdir(at("reports/2020.refused"));
    const before = await reportFiles();
    expect(await run(part)).toEqual({ came: "unchanged", place: "reports/2020/index.html" });
    expect(await reportFiles()).toEqual(before);
    expect(await readdir(at("reports"))).toEqual(["2020"]);
  });

  test.each([
    ["--force", async () => {}, { force: true }],
    ["an input is changed", () => appendFile(at("data/reference/areas.csv"), "\n"), {}],
    ["an input is new", () => writeFile(at("data/reference/more.csv"), "x\n"), {}],
    ["a page was edited", () => appendFile(at("reports/2020/index.html"), "<!-- -->"), {}],
    ["a page is gone", () => rm(at("reports/2020/quality.ko.html")), {}],
    [
      "a processed table was edited",
      () => appendFile(at("data/processed/2020/shift/observations.csv"), "x"),
      {},
    ],
    [
      "the processed rows are gone, as in a fresh clone",
      () => rm(at("data/processed"), { recursive: true }),
      {},
    ],
    ["the program is another", () => writeFile(at("data/processed/2020/made-by.json"), '{"code":"x"}'), {}],
    [
      "the program is a newer version",
      async () => {
        const path = at("reports/2020/manifest.json");
        await writeFile(
          path,
          (await readFile(path, "utf8")).replace(/"program": "[^"]*"/, '"program": "0.0.1"'),
        );
      },
      {},
    ],
  ])("makes it anew: %s", async (_, change, options) => {
    const good = await filesBelow(at("reports/2020"));
    await change();
    expect(await run({ ...part, ...options })).toMatchObject(published);
    const { outputs } = await manifest();
    const { "manifest.json": _m, ...files } = Object.fromEntries(await reportFiles());
    expect(files).toEqual(outputs);
    expect([...(await reportFiles()).keys()]).toEqual([...good.keys()]);
    expect(await run(part)).toMatchObject({ came: "unchanged" });
  });
});

test("is made anew where what the edition before published has changed, and names it", async () => {
  const header = "dataset,indicator,area,period,breakdown,value,qualifier,unit,status,missing,sources\n";
  const row = "shift,none,CHN,2019,,1,exact,point,reported,,shift/a.xlsx › A1\n";
  const publish2019 = async (csv: string) => {
    await mkdir(at("reports/2019"), { recursive: true });
    await writeFile(at("reports/2019/observations.csv"), csv);
    const outputs = { "observations.csv": createHash("sha256").update(csv).digest("hex") };
    const record = { edition: "2019", published: "2020-07-31", inputs: {}, outputs };
    await writeFile(at("reports/2019/manifest.json"), JSON.stringify(record));
  };
  await run(part);
  await publish2019(header);
  expect(await run(part)).toMatchObject(published);
  expect(Object.keys((await manifest()).inputs)).toContain("reports/2019/observations.csv");
  expect(await run(part)).toMatchObject({ came: "unchanged" });
  await publish2019(`${header}${row}`);
  await expect(command({ only: ["html"], locale: ["ko"] })).rejects.toThrow(
    /before reports\/2019\/observations\.csv changed/,
  );
  expect(await run(part)).toMatchObject(published);
});

test("the command says what has not been done", async () => {
  await run(part);
  expect(await command({ only: ["html"], locale: ["ko"] })).toBe(0);
  expect(printed).toEqual([expect.stringMatching(/^Unchanged: reports\/2020\/index.html .*--force/)]);
});

describe("a part of the report", () => {
  test("replaces its files of a report made from the same inputs, to the byte, and leaves the rest", async () => {
    await run(part);
    const whole = await reportFiles();
    await rm(at("reports/2020/index.ko.html"));
    expect(await run({ only: ["html"], locales: ["ko"] })).toMatchObject({ came: "published" });
    expect(await reportFiles()).toEqual(whole);
  });

  test("that adds a language makes the pages anew that lead to it", async () => {
    await run({ only: ["html", "csv"], locales: ["ko"] });
    await run({ only: ["html"], locales: ["en"] });
    const added = await reportFiles();
    await rm(at("reports"), { recursive: true });
    await run(part);
    expect(added).toEqual(await reportFiles());
  });

  test("of a report from other inputs is refused in one line, and both ways out work", async () => {
    await run(part);
    const before = await reportFiles();
    await appendFile(at("data/reference/areas.csv"), "\n");
    const refused = command({ only: ["html"], locale: ["ko"] });
    await expect(refused).rejects.toThrow(/reference\/areas\.csv changed.*--only and --locale.*--to/);
    expect(await reportFiles()).toEqual(before);
    expect(await run({ only: ["html"], locales: ["ko"], to: at("out") })).toMatchObject({
      came: "published",
    });
    expect([...(await filesBelow(at("out"))).keys()]).toEqual([
      "index.ko.html",
      "manifest.json",
      "quality.ko.html",
    ]);
    expect(await reportFiles()).toEqual(before);
    // The same part again, of other inputs: it removes nothing that is not written anew.
    await appendFile(at("data/reference/areas.csv"), "\n");
    expect(await run({ only: ["html"], locales: ["ko"], to: at("out") })).toMatchObject({
      came: "published",
    });
    expect(await run(part)).toMatchObject({ came: "published" });
    expect((await manifest()).inputs["reference/areas.csv"]).toBe(
      (await filesBelow(at("data/reference"))).get("areas.csv"),
    );
  });

  test("that covers all there is replaces it, whatever has changed", async () => {
    await run({ only: ["html"], locales: ["ko"] });
    await appendFile(at("data/reference/areas.csv"), "\n");
    expect(await run({ only: ["html"], locales: ["ko"] })).toMatchObject({ came: "published" });
  });
});

describe("--to", () => {
  test("takes a folder that is new, empty or holds a report, and no other", async () => {
    await mkdir(at("mine/deep"), { recursive: true });
    await writeFile(at("mine/thesis.docx"), "x");
    await expect(command({ to: at("mine") })).rejects.toThrow("holds other files");
    expect(await run({ ...part, to: at("mine/deep") })).toMatchObject({ came: "published" });
    await writeFile(at("mine/deep/thesis.docx"), "x");
    expect(await run({ ...part, to: at("mine/deep"), force: true })).toMatchObject({ came: "published" });
    expect(await readFile(at("mine/deep/thesis.docx"), "utf8")).toBe("x");
    expect(await readdir(at("mine"))).toEqual(["deep", "thesis.docx"]);
    expect(await readdir(at("reports"))).toEqual([]);
  });

  test.each(["data/raw/2020", "data/reference/x", "reports/2020/x", "reports"])("never %s", async (own) => {
    await mkdir(at("reports/2020"), { recursive: true });
    await expect(command({ to: at(own) })).rejects.toThrow("belongs to the program");
    await symlink(at("data/raw"), at("link"));
    await expect(command({ to: at("link/2021") })).rejects.toThrow("belongs to the program");
  });
});

describe("a report's folder", () => {
  test("keeps what somebody else has put there", async () => {
    await run(part);
    await writeFile(at("reports/2020/notes.docx"), "mine");
    await run({ ...part, force: true });
    expect(await readFile(at("reports/2020/notes.docx"), "utf8")).toBe("mine");
  });

  test("that is a link is replaced and not written through; one into the received files is refused", async () => {
    await mkdir(at("elsewhere"));
    await writeFile(at("elsewhere/index.html"), "mine");
    await mkdir(at("reports"));
    await symlink(at("elsewhere"), at("reports/2020"));
    await run(part);
    expect(await filesBelow(at("elsewhere"))).toHaveProperty("size", 1);
    expect(await readFile(at("elsewhere/index.html"), "utf8")).toBe("mine");
    const raw = await filesBelow(at("data/raw"));
    await rm(at("data/processed"), { recursive: true });
    await symlink(at("data/raw"), at("data/processed"));
    await expect(run({ ...part, force: true })).rejects.toMatchObject({ code: "EINPUT" });
    expect(await filesBelow(at("data/raw"))).toEqual(raw);
  });

  test("is put back where an interrupted run left it aside, also when this run is refused", async () => {
    await run(part);
    const before = await reportFiles();
    await rename(at("reports/2020"), at("reports/.2020.old"));
    await copy.remove("shift/scheme.csv");
    expect(await command()).toBe(1);
    expect(printed.at(-1)).toContain("reports/2020 was not changed");
    expect(await reportFiles()).toEqual(before);
  });
});

describe("two runs", () => {
  test("the second waits and says for whom, or with --no-wait is told in one line", async () => {
    const held = await lock(disk, rootSite(copy.root), { wait: true, tell: () => {} });
    if ("busy" in held) throw new Error("missing lock");
    await expect(command({ wait: false })).rejects.toThrow(`process ${process.pid}`);
    const waiting = command({ only: ["csv"], locale: ["en"] });
    await expect
      .poll(() => printed)
      .toEqual([expect.stringMatching(/^Waiting for another run: process \d+/)]);
    await held.release();
    expect(await waiting).toBe(0);
  });
});
