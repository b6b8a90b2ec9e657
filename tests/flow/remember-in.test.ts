import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { rememberIn, sweep } from "../../pipeline/flow/remember-in.ts";
import type { PrintFaces } from "../../pipeline/stages/render/fonts/print-faces.ts";
import type { Jobs, Make } from "../../pipeline/stages/render/make.ts";
import { rememberedMake } from "../../pipeline/stages/render/remember.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "almanac-made-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const faces: PrintFaces = { key: "a", families: ["Noto Sans"], files: [new Uint8Array([1])] };
const cover = { name: "cover.png", base64: "AAAA" };
const line = { text: "Contents", sheet: "Contents" };
const table = {
  id: "table_1",
  columns: [{ header: "Value", align: "right", widest: 18 }],
  rows: [[{ number: 1, format: "0.0" }], [line], ["[x]"]],
} as const;
const sheet = { name: "1", title: "Members", lines: ["Sources", line, { heading: "Notes" }], table };

/** Of each kind one job, and for each of its inputs what else it might be: a new input without a case does not compile. */
const inputs: { readonly [K in keyof Jobs]: { readonly [I in keyof Required<Jobs[K]>]: Cases<Jobs[K][I]> } } =
  {
    drawing: {
      spec: [{ data: { values: [{ amount: 1 }] } }, { data: { values: [{ amount: 2 }] } }],
      background: ["#ffffff", "#000000"],
      measure: [
        { characters: "a", regular: [1], bold: [1] },
        { characters: "b", regular: [1], bold: [1] },
        { characters: "a", regular: [2], bold: [1] },
        { characters: "a", regular: [1], bold: [2] },
      ],
      fields: [
        { category: "period", series: "area" },
        { category: "category", series: "area" },
        { category: "period", series: "series" },
      ],
    },
    picture: {
      svg: ["<svg/>", "<svg />"],
      as: [["print"], ["card"], ["print", "outlines"]],
      faces: [faces, { ...faces, key: "b" }],
    },
    print: {
      template: ["a", "b"],
      data: ["{}", "[]"],
      faces: [faces, { ...faces, key: "b" }],
      pictures: [
        [cover],
        undefined,
        [],
        [{ ...cover, name: "cover.svg" }],
        [{ ...cover, base64: "AAAB" }],
        [cover, { ...cover, name: "back.png" }],
      ],
    },
    face: {
      file: ["file:///a.otf", "file:///b.otf"],
      characters: ["ab", "abc"],
      print: [
        { name: "A", family: "Print A", weight: 400 },
        { name: "A", family: "Print A", weight: 700 },
        null,
      ],
      pieces: [[], ["a"], ["a", "b"]],
    },
    workbook: {
      title: ["a", "b"],
      author: ["n", "m"],
      language: ["en", "ko"],
      date: ["2021-06-30", "2021-07-31"],
      sheets: [
        [sheet],
        [],
        [sheet, { ...sheet, name: "2" }],
        [{ ...sheet, name: "2" }],
        [{ ...sheet, title: "Cities" }],
        [{ ...sheet, lines: ["Source", line, { heading: "Notes" }] }],
        [{ ...sheet, lines: ["Sources", { ...line, sheet: "Notes" }, { heading: "Notes" }] }],
        [{ ...sheet, lines: ["Sources", line, "Notes"] }],
        [{ ...sheet, table: null }],
        [{ ...sheet, table: { ...table, id: "table_2" } }],
        ...([{ header: "Values" }, { align: "left" }, { widest: 20 }] as const).map((other) => [
          { ...sheet, table: { ...table, columns: [{ ...table.columns[0], ...other }] } },
        ]),
        ...[{ number: 1.01, format: "0.0" }, { number: 1, format: "0.00" }, "1"].map((cell) => [
          { ...sheet, table: { ...table, rows: [[cell], ...table.rows.slice(1)] } },
        ]),
      ],
    },
  };

/** The first is that of the job; each other makes a job of its own. */
type Cases<T> = readonly [T, T, ...T[]];

const kinds = Object.keys(inputs) as (keyof Jobs)[];

/** The job, and the same with one input changed, each. */
function jobsOf(kind: keyof Jobs): object[] {
  const cases = Object.entries<readonly unknown[]>(inputs[kind]);
  const job = Object.fromEntries(cases.map(([input, [first]]) => [input, first]));
  return [
    job,
    ...cases.flatMap(([input, [, ...others]]) => others.map((other) => ({ ...job, [input]: other }))),
  ];
}

function counting(program = "p"): { readonly make: Make; made(): number } {
  let count = 0;
  const make = async () => new Uint8Array([++count]);
  return { make: rememberedMake(rememberIn(folder, program), make as unknown as Make), made: () => count };
}

const jobs = kinds.flatMap((kind) => jobsOf(kind).map((job) => [kind, job] as const));

async function makeAll(make: Make): Promise<number> {
  for (const [kind, job] of jobs) await make(kind, job as never);
  return jobs.length;
}

test("nothing is made twice, in this run or the next, and every input that changes makes anew", async () => {
  const first = counting();
  const different = await makeAll(first.make);
  expect(first.made()).toBe(different);
  const next = counting();
  await makeAll(next.make);
  expect(next.made()).toBe(0);
});

test("another program makes all anew", async () => {
  await makeAll(counting().make);
  const other = counting("q");
  expect(await makeAll(other.make)).toBe(other.made());
});

test("what is damaged is made anew", async () => {
  for (const [kind, job] of jobs) await counting().make(kind, job as never);
  for (const [index, name] of readdirSync(folder).entries()) {
    const bytes = readFileSync(join(folder, name));
    if (index % 2 === 0) bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(join(folder, name), index % 2 === 0 ? bytes : bytes.subarray(0, bytes.length / 2));
  }
  const again = counting();
  expect(await makeAll(again.make)).toBe(again.made());
});

test("a run is kept in one file, of which all is read that was written whole", async () => {
  await makeAll(counting().make);
  const [name = "", ...others] = readdirSync(folder);
  truncateSync(join(folder, name), statSync(join(folder, name)).size - 1);
  const again = counting();
  await makeAll(again.make);
  expect([others, again.made()]).toEqual([[], 1]);
});

test("what is used in each run stays, however long ago it was made", async () => {
  const picture = (svg: string) => ({ svg, as: ["print"] as const, faces });
  for (const svg of ["used", "left", "large"]) {
    const before = readdirSync(folder);
    await counting().make("picture", picture(svg));
    const name = readdirSync(folder).find((one) => !before.includes(one)) ?? "";
    const day = svg === "used" ? 1 : 2;
    const { size } = statSync(join(folder, name));
    if (svg === "large") truncateSync(join(folder, name), 256e6 - size);
    else utimesSync(join(folder, name), day, day);
  }
  await counting().make("picture", picture("used"));
  sweep(folder);
  const { make, made } = counting();
  await make("picture", picture("used"));
  expect(made()).toBe(0);
  await make("picture", picture("left"));
  expect(made()).toBe(1);
});

test("where nothing can be kept, all is made as well", async () => {
  const none = join(folder, "file");
  writeFileSync(none, "");
  expect(await rememberIn(join(none, "made"), "p")("kind", "from", () => "made")).toBe("made");
  expect(() => sweep(join(none, "made"))).not.toThrow();
});
