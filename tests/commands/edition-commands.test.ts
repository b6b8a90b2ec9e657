import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { receiveCommand } from "../../pipeline/commands/receive-command.ts";
import { setCommand } from "../../pipeline/commands/set-command.ts";
import { editionText } from "../../pipeline/flow/next-edition.ts";
import { allBut, type Copy, copyEdition } from "../support/edition.ts";
import { terminalInto } from "../support/terminal.ts";

let copy: Copy;
let mail: string;
beforeEach(async () => {
  copy = await copyEdition("2020", allBut("recycling"));
  mail = await mkdtemp(join(tmpdir(), "almanac-mail-"));
});
afterEach(async () => {
  await copy.dispose();
  await rm(mail, { recursive: true });
});

const terminal = terminalInto(() => {});
const edition = async () => JSON.parse(await readFile(copy.path("edition.json"), "utf8"));
const set = (...assignments: string[]) => setCommand(assignments, { root: copy.root }, terminal);
async function receive(name: string, as: string, content: string | Buffer = "x"): Promise<string[]> {
  await writeFile(join(mail, name), content);
  await receiveCommand(join(mail, name), { root: copy.root, as }, terminal);
  return readdir(copy.path("recycling"));
}

test("set changes fields, deliveries and lists, and takes them away", async () => {
  await set(
    ...["published=2021-08-01", "locales=en, ja", "title.fr=Indicateurs", "draft=true", "contact="],
    "deliveries[recycling/targets.csv].due=2021-03-01",
    ...["deliveries[recycling/new file.csv].office=Kaili", "deliveries[recycling/new file.csv].locale=ja"],
    "deliveries[recycling/published-rates.csv]=",
  );
  const now = await edition();
  expect(now).toMatchObject({ published: "2021-08-01", locales: ["en", "ja"], draft: true });
  expect(now.title.fr).toBe("Indicateurs");
  expect(now.deliveries.map(({ file, due }: { file: string; due?: string }) => [file, due])).toEqual([
    ["municipal-waste.xlsx", undefined],
    ["targets.csv", "2021-03-01"],
    ["new file.csv", undefined],
  ]);
  expect(await readFile(copy.path("edition.json"), "utf8")).toBe(editionText(now));
  await set("draft=");
  expect(await edition()).not.toHaveProperty("draft");
});

test("set takes a value as edition.json has it, too", async () => {
  await set('colours={"light":"#866f00"}');
  expect(await edition()).toMatchObject({ colours: { light: "#866f00" } });
});

test.each([
  ["published=soon", "not a day"],
  ["draft=maybe", "was not changed"],
  ["nonsense=1", "was not changed"],
  ["edition=2021", "was not changed"],
  ["deliveries.due=2021-01-01", "named in brackets"],
  ["deliveries[recycling/none.csv]=", "no delivery"],
  ["deliveries[recycling/targets.csv].state=not-delivered", "was not changed"],
  ["published", "no assignment"],
])("set %s is refused and leaves the file to the byte", async (assignment, says) => {
  const before = await readFile(copy.path("edition.json"));
  await expect(set(assignment)).rejects.toThrow(says);
  expect(await readFile(copy.path("edition.json"))).toEqual(before);
});

test("receive puts a file into its place under its name, and keeps what was there", async () => {
  const before = await readFile(copy.path("recycling/targets.csv"), "utf8");
  expect(await receive("targets (1).csv", "recycling/targets.csv", "a,b\n")).toContain("targets.csv");
  expect(await readFile(copy.path("recycling/targets.csv"), "utf8")).toBe("a,b\n");
  const kept = await readdir(copy.path("recycling/.replaced"));
  expect(
    await Promise.all(kept.map((name) => readFile(copy.path(`recycling/.replaced/${name}`), "utf8"))),
  ).toEqual([before]);
  // The same again replaces nothing.
  await receive("targets.csv", "recycling/targets.csv", "a,b\n");
  expect(await readdir(copy.path("recycling/.replaced"))).toEqual(kept);
});

test("receive puts a browser's second copy of one of several files in place of the first", async () => {
  await set("deliveries[recycling/rates-*.csv].office=Kaili", "deliveries[recycling/rates-*.csv].locale=ja");
  await receive("rates-2020.csv", "recycling/rates-*.csv", "a\n");
  const names = await receive("rates-2020 (1).csv", "recycling/rates-*.csv", "b\n");
  expect(names.filter((name) => /^rates/.test(name))).toEqual(["rates-2020.csv"]);
  expect(await readFile(copy.path("recycling/rates-2020.csv"), "utf8")).toBe("b\n");
});

test("receive keeps the ending that a file came with, and one file a delivery", async () => {
  const workbook = await readFile(copy.path("recycling/municipal-waste.xlsx"));
  expect(await receive("x.XLSM", "recycling/municipal-waste.xlsx", workbook)).not.toContain(
    "municipal-waste.xlsx",
  );
  expect(await receive("form.xlsx", "recycling/targets.csv", workbook)).toEqual(
    expect.arrayContaining(["municipal-waste.XLSM", "targets.xlsx"]),
  );
  // Put there by hand, it would be taken for the same.
  await writeFile(copy.path("recycling/Copy of targets (1).csv"), "x");
  const names = await receive("right.csv", "recycling/targets.csv");
  expect(names.filter((name) => /targets/.test(name))).toEqual(["targets.csv"]);
});

test("receive leaves alone what is plainly the file of another delivery, by the longer name", async () => {
  await set(
    "deliveries[recycling/targets by city.csv].office=Kaili",
    "deliveries[recycling/targets by city.csv].locale=ja",
  );
  await writeFile(copy.path("recycling/targets by city (1).csv"), "x");
  expect(await receive("right.csv", "recycling/targets.csv")).toContain("targets by city (1).csv");
});

test("receive keeps and replaces what is in a delivery's folder, too", async () => {
  const file = "recycling/cities/goals.csv";
  await set(`deliveries[${file}].office=Kaili`, `deliveries[${file}].locale=ja`);
  await receive("a.csv", file, "first");
  await writeFile(copy.path("recycling/cities/Copy of goals.csv"), "copy");
  await receive("b.csv", file, "second");
  const kept = await readdir(copy.path("recycling/cities/.replaced"));
  expect(kept.map((name) => name.slice(9)).sort()).toEqual(["Copy of goals.csv", "goals.csv"]);
  expect(await readdir(copy.path("recycling/cities"))).toEqual([".replaced", "goals.csv"]);
});

test.each([
  ["x.csv", "recycling/target.csv", "recycling/targets.csv"],
  ["~$x.csv", "recycling/targets.csv", "no file of a spreadsheet"],
  ["x", "recycling/targets.csv", "no file of a spreadsheet"],
  ["x.XLS", "recycling/municipal-waste.xlsx", "Nothing was written"],
  ["x.csv", "recycling/targets.csv", "a picture", "\x89PNG\r\n"],
])("receive %s as %s is refused, and writes nothing", async (name, as, says, content = "x") => {
  const before = await readdir(copy.path("recycling"));
  await expect(receive(name, as, Buffer.from(content, "latin1"))).rejects.toThrow(says);
  expect(await readdir(copy.path("recycling"))).toEqual(before);
});

test("receive of a folder says that it cannot be read", async () => {
  await mkdir(join(mail, "folder.csv"));
  const options = { root: copy.root, as: "recycling/targets.csv" };
  await expect(receiveCommand(join(mail, "folder.csv"), options, terminal)).rejects.toThrow("cannot read");
});
