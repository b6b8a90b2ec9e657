import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inspectCommand } from "../../pipeline/commands/inspect-command.ts";
import { columnsOf } from "../../pipeline/findings/terminal-lines.ts";
import { allBut, type Copy, copyEdition } from "../support/edition.ts";
import { terminalInto } from "../support/terminal.ts";

let folder = "";
/** A repository of the datasets built in and three declared: to read the definitions of the others anew takes most of the time. */
let copy: Copy;
beforeAll(async () => {
  copy = await copyEdition("2020", allBut("activities", "membership", "recycling", "retrofit", "shift"));
  folder = await mkdtemp(join(tmpdir(), "almanac-inspect-"));
});
afterAll(async () => {
  await copy.dispose();
  await rm(folder, { recursive: true });
});

async function inspect(file: string, json = true): Promise<{ readonly code: number; readonly text: string }> {
  const lines: string[] = [];
  const terminal = terminalInto((text) => lines.push(text));
  const code = await inspectCommand(file, { root: copy.root, json }, terminal);
  return { code, text: lines.join("\n") };
}

const raw = "data/raw/2020";

describe("inspect tells the truth about the raw files of 2020", () => {
  test.each([
    ["membership/members.xlsx", "membership › roster", "A5:H5", 96, 9],
    ["membership/published-counts.csv", "membership › published", "A1:H1", 17, 0],
    ["retrofit/programme.xlsx", "retrofit › programme", "A3:H3", 10, 1],
    ["retrofit/meter-readings.csv", "retrofit › readings", "A1:E1", 54, 0],
    ["retrofit/weather-724390.csv", "retrofit › weather", "A1:D1", 19417, 0],
    ["shift/foshan.xlsx", "shift › assessments", "A7:F7", 23, 3],
    ["shift/kaili.xlsx", "shift › assessments", "A7:G7", 23, 3],
    ["recycling/published-rates.csv", "recycling › publishedRates", "A1:H1", 13, 0],
    ["activities/activities.xlsx", "activities › events", "A3:L3", 14, 2],
  ])("%s holds %s", async (file, contract, header, used, setAside) => {
    const { code, text } = await inspect(`${raw}/${file}`);
    const { sheets, verdict } = JSON.parse(text);
    expect([code, verdict]).toEqual([0, "readable"]);
    expect(sheets[0].table).toMatchObject({
      contract,
      header,
      missing: [],
      rows: { used, setAside, rejected: 0 },
    });
  });

  test("takes the totals of a roster for the end of its edition's year, and elsewhere for all of it", async () => {
    const copy = join(folder, "members.xlsx");
    await cp(`${raw}/membership/members.xlsx`, copy);
    for (const file of [`${raw}/membership/members.xlsx`, copy]) {
      expect((await inspect(file, false)).text).not.toContain("total-mismatch");
    }
  });

  test("names the hidden column, the writer and both sheets", async () => {
    const { text } = await inspect(`${raw}/shift/kaili.xlsx`, false);
    expect(text).toContain("hidden columns G");
    expect(text).toContain("LibreOffice");
    expect(text).toContain("B1 city");
    const { sheets } = JSON.parse((await inspect(`${raw}/recycling/municipal-waste.xlsx`)).text);
    expect(sheets.map(({ name }: { name: string }) => name)).toEqual(["Japan", "한국"]);
  });

  test("is never wider than 80 columns, but for what has no space", async () => {
    for (const name of ["shift/kaili.xlsx", "membership/members.xlsx", "edition.json"]) {
      const { text } = await inspect(`${raw}/${name}`, false);
      expect(text.split("\n").filter((line) => columnsOf(line) > 80)).toEqual([]);
    }
  });
});

const ole = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]);

describe("inspect says why it would refuse", () => {
  test.each([
    ["empty.xlsx", Buffer.alloc(0), "empty-read"],
    ["cut.xlsx", Buffer.from(zipSync({ "xl/workbook.xml": strToU8("<workbook/>") })).subarray(0, 60), null],
    ["scan.xlsx", Buffer.from("%PDF-1.7\n"), "wrong-format"],
    ["old.xlsx", ole, "wrong-format"],
    ["nul.csv", Buffer.alloc(64), null],
    ["open.csv", Buffer.from('a,b\n"1,2\n3,4\n'), "unclosed-quote"],
  ])("%s", async (name, bytes, expected) => {
    await writeFile(join(folder, name), bytes);
    const { code, text } = await inspect(join(folder, name));
    const { verdict, findings, sheets } = JSON.parse(text);
    expect([code, verdict, sheets]).toEqual([1, "refused", []]);
    expect(findings).toHaveLength(1);
    if (expected) expect(findings[0].code).toBe(expected);
    expect(findings[0].fix.length).toBeGreaterThan(10);
  });

  test("a text that is not UTF-8, and shows it as it would be read", async () => {
    await writeFile(
      join(folder, "latin.csv"),
      Buffer.from("name,value\nZ\xfcrich,1\nGen\xe8ve,2\n", "latin1"),
    );
    const { code, text } = await inspect(join(folder, "latin.csv"));
    const { verdict, findings, sheets, facts } = JSON.parse(text);
    expect([code, verdict, sheets.length, facts.encoding]).toEqual([1, "refused", 1, "windows-1252"]);
    expect(findings).toMatchObject([{ code: "unknown-encoding", severity: "error" }]);
  });

  test("nothing of a table that no contract knows, and shows what it seems to hold", async () => {
    const table =
      "Water of cities\n\nCity,Year,Use (t)\nSeoul,2018,100\nTokyo,2018,210\nTokyo,2019,\nTotal,,310\n";
    await writeFile(join(folder, "water.csv"), table);
    const { code, text } = await inspect(join(folder, "water.csv"));
    const [sheet] = JSON.parse(text).sheets;
    expect([code, sheet.table, sheet.seems.header, sheet.seems.totals]).toEqual([0, null, "3", ["Total"]]);
    expect(sheet.seems.columns).toMatchObject([
      { column: "A", header: "City", kind: "area", isKey: true },
      { column: "B", header: "Year", kind: "period", isKey: true },
      { column: "C", kind: "quantity", unit: "t", hasGaps: true },
    ]);
  });

  test("a file in no place it knows is read by the contract that knows its header", async () => {
    await writeFile(
      join(folder, "somewhere.csv"),
      "Area,As of,Value,Unit,Counted as,Wording,Source\nJapan,2020,3,member,members,x,y\n",
    );
    const { sheets } = JSON.parse((await inspect(join(folder, "somewhere.csv"))).text);
    expect(sheets[0].table).toMatchObject({ contract: "membership › published", rows: { used: 1 } });
  });
});
