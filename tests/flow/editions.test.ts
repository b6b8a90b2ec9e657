import { createHash } from "node:crypto";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { acceptCommand } from "../../pipeline/commands/accept-command.ts";
import { compareCommand } from "../../pipeline/commands/compare-command.ts";
import { explainCommand } from "../../pipeline/commands/explain-command.ts";
import { restateCommand } from "../../pipeline/commands/restate-command.ts";
import { verifyCommand } from "../../pipeline/commands/verify-command.ts";
import { bookOf } from "../../pipeline/findings/book-of.ts";
import { findingsText } from "../../pipeline/findings/findings-text.ts";
import { fingerprintId } from "../../pipeline/findings/fingerprint-id.ts";
import { report } from "../../pipeline/flow/report.ts";
import { isError } from "../../pipeline/model/finding.ts";
import { datasets } from "../support/datasets.ts";
import { amend, copyPair, type Pair } from "../support/pair.ts";
import { madeOnce } from "../support/remembered.ts";
import { terminalInto } from "../support/terminal.ts";

const targets = "recycling/targets.csv";
const ledger = "data/reference/restatements.csv";
const key = "recycling,*,MNG,2025,*";

let pair: Pair;
let printed: string[];
beforeEach(async () => {
  pair = await copyPair();
  printed = [];
});
afterEach(() => pair.dispose());

const terminal = terminalInto((text) => printed.push(text));
const raise = () => pair.edit(targets, "2018,<10,2025,30", "2018,<10,2025,31");
const errors = async (edition = "2021") =>
  (await pair.checked("recycling", edition)).findings.filter(isError).map(({ code }) => code);
const of2025 = /(recycling,recycling-target,MNG,2025,,)30,/;

/** Has an edition's record say something else, as if it had been published so. */
async function rerecord(edition: string, change: (csv: string) => string): Promise<void> {
  const [csv, manifest] = ["observations.csv", "manifest.json"].map(
    (name) => `${pair.root}/reports/${edition}/${name}`,
  ) as [string, string];
  const text = await readFile(csv, "utf8");
  const edited = change(text);
  expect(edited).not.toBe(text);
  await writeFile(csv, edited);
  const hash = (of: string) => createHash("sha256").update(of).digest("hex");
  const { published, ...rest } = JSON.parse(await readFile(manifest, "utf8"));
  const renewed = JSON.stringify({
    ...rest,
    edition,
    published: edition === "2021" ? "2022-08-31" : published,
  });
  await writeFile(manifest, renewed.replaceAll(hash(text), hash(edited)));
}

const restate = (options: Partial<Parameters<typeof restateCommand>[1]> = {}, of = key) =>
  restateCommand(
    of,
    {
      root: pair.root,
      class: "source",
      reason: ["The ministry raised it"],
      author: "A. Kim",
      date: "2022-08-01",
      ...options,
    },
    terminal,
  );

describe("the gate", () => {
  test("keeps a printed figure from moving until a line says why, and the advised command says it", async () => {
    await raise();
    const { findings } = await pair.checked("recycling");
    const [found] = findings.filter(({ code }) => code === "restated");
    expect(found).toMatchObject({ severity: "error", name: key, cause: "source", others: 2 });
    expect(found).toMatchObject({
      wasCells: [{ edition: "2020", file: targets, row: 2, column: 6 }],
      cells: [{ file: targets, row: 2, column: 6 }],
    });
    expect(await restate({}, found?.name)).toBe(0);
    expect(await errors()).toEqual([]);
    const { past, computed } = await pair.checked("recycling");
    expect(past.since?.movements.filter(({ line }) => line).length).toBe(3);
    const revised = computed.flatMap((own) => own.observations).flatMap((own) => own.revised ?? []);
    expect(revised).toContainEqual(
      expect.objectContaining({
        edition: "2020",
        class: "source",
        was: expect.objectContaining({ amount: 30 }),
      }),
    );
  });

  test("asks for a line where the tables and the workbook print another number, though English counts both in the same millions", async () => {
    await rerecord("2020", (text) =>
      text.replace("waste-generated,JPN,2000,,54833000,", "waste-generated,JPN,2000,,54833001,"),
    );
    const { findings } = await pair.checked("recycling");
    expect(findings.filter(isError).map(({ code }) => code)).toContain("restated");
  });

  test("tells what the rules moved from what the files moved", async () => {
    // The record says what an earlier program made of the same files.
    await rerecord("2020", (text) => text.replace(of2025, "$129,"));
    const { findings } = await pair.checked("recycling");
    expect(findings.filter(({ code }) => code === "restated")).toMatchObject([
      { cause: "method", others: 0 },
    ]);
    await raise();
    const both = (await pair.checked("recycling")).past.since?.movements ?? [];
    expect(both.map(({ cause }) => cause)).toContain("source-and-method");
  });

  test("works from the record where last edition's files are gone, and says that the cause is unknown", async () => {
    await raise();
    await rm(`${pair.root}/data/raw/2020`, { recursive: true });
    const { findings } = await pair.checked("recycling");
    expect(findings.filter(({ code }) => code === "restated")).toEqual([
      expect.objectContaining({ cause: "unknown" }),
      expect.objectContaining({ cause: "unknown" }),
      expect.objectContaining({ cause: "unknown" }),
    ]);
    expect(findings.map(({ code }) => code)).toContain("past-files-changed");
  });

  test("holds for an edition that is published again, and keeps what it published before", async () => {
    const path = `${pair.root}/data/raw/2020/${targets}`;
    await writeFile(path, (await readFile(path, "utf8")).replace("2018,<10,2025,30", "2018,<10,2025,31"));
    const { findings } = await pair.checked("recycling", "2020");
    const [found, ...others] = findings.filter(isError);
    expect([found?.code, others]).toEqual(["restated", []]);
    // The advice as the terminal prints it, on a line of its own.
    const lines = findingsText(findings, "", bookOf("en", datasets), terminal).split("\n");
    expect(lines.map((line) => line.trim())).toContain(
      `almanac restate "${key}" --from 2020 --to 2020 --class … --reason "…"`,
    );
    await restate({ from: "2020", to: "2020", class: "correction" });
    expect(await errors("2020")).toEqual([]);
    const { past } = await pair.checked("recycling", "2020");
    expect(
      past.earlier.map(({ indicator, value }) => [indicator, "amount" in value && value.amount]),
    ).toContainEqual(["recycling-target", 30]);
  });

  test("makes an edition that is published again the same from its own record as from the first one", async () => {
    await rerecord("2020", (text) =>
      text.replace(of2025, "$129,").replace("recycling-target,MNG,2030,", "recycling-target,MNG,2040,"),
    );
    await restate({ from: "2020", to: "2020", class: "correction" });
    const published = async () => {
      const job = { root: pair.root, edition: "2020", progress: () => {}, make: madeOnce, force: true };
      const some = { only: ["csv"], locales: ["en"] } as const;
      const { came } = await report({ ...job, ...some, datasets: async () => ({ datasets }) });
      const names = ["changes.csv", "vintages.csv", "observations.csv"];
      return [came, await Promise.all(names.map((name) => readFile(pair.record(name), "utf8")))] as const;
    };
    const [came, [first = ""]] = await published();
    expect(came).toBe("published");
    expect(first).toMatch(/^recycling,recycling-target,MNG,2025,,restated,/m);
    expect(first).toMatch(/^recycling,recycling-target,MNG,2040,,gone,/m);
    expect(await published()).toEqual([
      came,
      [first, expect.stringContaining("MNG,2040"), expect.any(String)],
    ]);
  });
});

test("explain prints what each edition published of a figure, and why it moved", async () => {
  await raise();
  await restate();
  const options = { root: pair.root, edition: "2021", area: "MNG", period: "2025" };
  await explainCommand("recycling-target", options, terminal);
  expect(printed.at(-1)).toContain("31% (target)");
  expect(printed.at(-1)).toMatch(/Published\n {2}2020 \(2021-07-31\) {2}30.0% \(target\) {2}\[[\s\S]*F2\]$/);
  // Once 2021 is published, 2020 tells of it, too.
  await cp(pair.record("."), `${pair.root}/reports/2021`, { recursive: true });
  await rerecord("2021", (text) => text.replace(of2025, "$131,"));
  await explainCommand("recycling-target", { ...options, edition: "2020", json: true }, terminal);
  const [told] = JSON.parse(printed.at(-1) ?? "");
  expect(told.vintages).toMatchObject([
    { edition: "2020", published: "2021-07-31", value: 30, class: null },
    {
      edition: "2021",
      published: "2022-08-31",
      value: 31,
      class: "source",
      reason: "The ministry raised it",
    },
  ]);
});

describe("bad input", () => {
  test.each([
    ["an edition that was never published", { previous: "2019" }, "invalid-previous"],
    ["an edition older than its previous", { published: "2021-01-31" }, "invalid-previous"],
  ])("%s", async (_, fields, code) => {
    await amend(pair, fields);
    expect((await pair.checked("recycling")).findings.map((found) => found.code)).toContain(code);
  });

  test("a report under the year of another", async () => {
    await cp(pair.record("."), `${pair.root}/reports/2018`, { recursive: true });
    await amend(pair, { previous: "2018" });
    expect(await errors()).toContain("record-incomplete");
  });

  test("a ledger with an unknown class, and with a key that does not exist", async () => {
    const head = "dataset,indicator,area,period,breakdown,from,to,class,reason,author,date";
    const line = (of: string, name: string) => `${of},2020,2021,${name},a reason,A. Kim,2022-08-01`;
    await writeFile(`${pair.root}/${ledger}`, `${head}\n${line(key, "typo")}\n`);
    expect(await errors()).toEqual(["not-in-list"]);
    await writeFile(`${pair.root}/${ledger}`, `${head}\n${line("recycling,nothing,MNG,2025,", "source")}\n`);
    const { findings } = await pair.checked("recycling");
    expect(findings.map(({ code }) => code)).toContain("unused-restatement");
  });
});

describe("restate and accept", () => {
  test("write nothing where nothing moved, the key is none, or the reason is empty", async () => {
    await raise();
    await expect(restate({}, "recycling,recycling-target,JPN,2025,")).rejects.toThrow(
      /did you mean “?recycling,/,
    );
    await expect(restate({}, "recycling")).rejects.toThrow(/is not a key/);
    await expect(restate({ reason: [" "] })).rejects.toThrow(/--reason/);
    await expect(restate({ reason: ["ja=省が改めた"] })).rejects.toThrow(/in English/);
    await expect(restate({ reason: ["one", "ja=一", "ja=二"] })).rejects.toThrow(/twice in ja/);
    await expect(restate({ date: "1 August" })).rejects.toThrow(/is not a day/);
    await restate();
    await expect(restate()).rejects.toThrow(/answered for already/);
    expect((await readFile(`${pair.root}/${ledger}`, "utf8")).trim().split("\n")).toHaveLength(2);
  });

  test("take the reason in other languages, and say which still lack it", async () => {
    await raise();
    await restate({ reason: ["The ministry raised it", "ja=省が改めた", "ko=부처가 올렸다"] });
    expect(printed.join("\n")).toMatch(/Readers of zh-Hans, zh-Hant, mn see the English reason/);
    const { restatements } = await pair.checked("recycling");
    expect(restatements.map(({ reason }) => reason)).toEqual([
      { en: "The ministry raised it", ja: "省が改めた", ko: "부처가 올렸다" },
    ]);
  });

  test("keep a table's own columns, order and line ends, and add what is lacking", async () => {
    await raise();
    const head = "author,date,dataset,indicator,area,period,breakdown,from,to,class,reason,seen by,values";
    await writeFile(`${pair.root}/${ledger}`, `\uFEFF${head}\r\n`);
    await restate({ reason: ["=1+1, said the ministry"] });
    expect(await readFile(`${pair.root}/${ledger}`, "utf8")).toBe(
      `\uFEFF${head},figures,largest change %\r\nA. Kim,2022-08-01,${key},2020,2021,source,"'=1+1, said the ministry",,sha256-1cabfa6f81d0f94c,3,5\r\n`,
    );
  });

  test("accept takes the name that the terminal prints, and refuses what must be mended", async () => {
    await raise();
    const { findings } = await pair.checked();
    const named = (code: string) =>
      fingerprintId(findings.find((found) => found.code === code) as never) ?? "";
    const options = { root: pair.root, reason: "known", until: "2022-12-31", author: "A. Kim" };
    await expect(acceptCommand([named("restated")], options, terminal)).rejects.toThrow(/cannot be accepted/);
    await expect(acceptCommand(["0000000000"], options, terminal)).rejects.toThrow(/no finding/);
    await pair.remove("recycling/published-rates.csv");
    const missing = (await pair.checked()).findings.find(({ code }) => code === "missing-file");
    await expect(acceptCommand([fingerprintId(missing as never) ?? ""], options, terminal)).rejects.toThrow(
      /cannot be accepted.*"state": "not-delivered"/,
    );
    await cp(`${pair.root}/data/raw/2020/recycling`, pair.path("recycling"), { recursive: true });
    await expect(
      acceptCommand([named("same-file")], { ...options, until: "2022-01-01" }, terminal),
    ).rejects.toThrow(/before the edition is published/);
    expect(await acceptCommand([named("same-file")], options, terminal)).toBe(0);
    const after = (await pair.checked()).findings.filter(({ accepted }) => accepted);
    expect(after.map(({ code }) => code)).toEqual(["same-file"]);
  });
});

describe("compare and verify", () => {
  test("compare shows both values and the cells of both editions, as text, JSON and CSV", async () => {
    await raise();
    const options = { root: pair.root };
    expect(await compareCommand("2020", "2021", options, terminal)).toBe(0);
    const [text = ""] = printed;
    expect(text).toContain("30.0% → 31%");
    expect(text).toContain(`2020 › ${targets} › F2`);
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    await compareCommand("2020", "2021", { ...options, json: true }, terminal);
    expect(JSON.parse(printed.find((one) => one.startsWith("{")) ?? "").movements).toContainEqual(
      expect.objectContaining({ indicator: "recycling-target", movement: "restated", cause: "source" }),
    );
    await compareCommand("2020", "2021", { ...options, csv: true }, terminal);
    expect(printed.find((one) => one.startsWith("dataset,"))).toContain(
      "recycling,recycling-target,MNG,2025,,restated,2020,2021,30,",
    );
    await expect(compareCommand("2021", "2020", options, terminal)).rejects.toThrow(/earlier edition first/);
    await expect(compareCommand("2019", "2021", options, terminal)).rejects.toThrow(/2019/);
  });

  test("verify passes the record, and names the input or the edited file that differs", async () => {
    expect(await verifyCommand(["2020"], { root: pair.root }, terminal)).toBe(0);
    await expect(verifyCommand(["2017"], { root: pair.root }, terminal)).rejects.toThrow(/not there/);
    const raw = `${pair.root}/data/raw/2020/${targets}`;
    await writeFile(raw, (await readFile(raw, "utf8")).replace("2018,<10,2025,30", "2018,<10,2025,31"));
    expect(await verifyCommand([], { root: pair.root }, terminal)).toBe(1);
    expect(printed.at(-1)).toContain(`data/raw/2020/${targets}`);
    expect(printed.at(-1)).toContain("recycling,recycling-target,MNG,2025,  30 percent → 31 percent");
  });
});
