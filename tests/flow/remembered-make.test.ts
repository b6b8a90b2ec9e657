import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { rememberedMake } from "../../pipeline/flow/remembered-make.ts";
import type { PrintFaces } from "../../pipeline/stages/render/fonts/print-faces.ts";
import type { Jobs, Make } from "../../pipeline/stages/render/make.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "almanac-made-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const faces: PrintFaces = { key: "a", families: ["Noto Sans"], files: [new Uint8Array([1])] };
const spec = { data: { values: [{ amount: 1 }] } };
const jobs: { readonly [K in keyof Jobs]: readonly Jobs[K][] } = {
  // Each differs from the first in one input.
  drawing: [
    drawing(),
    drawing({ spec: { data: { values: [{ amount: 2 }] } } }),
    drawing({ background: "#000000" }),
    drawing({ measure: { characters: "a", regular: [1], bold: [2] } }),
    drawing({ fields: { category: "period", series: "series" } }),
  ],
  picture: [
    { svg: "<svg/>", faces },
    { svg: "<svg />", faces },
    { svg: "<svg/>", faces: { ...faces, key: "b" } },
  ],
  print: [
    { template: "a", data: "{}", faces },
    { template: "b", data: "{}", faces },
    { template: "a", data: "[]", faces },
    { template: "a", data: "{}", faces: { ...faces, key: "b" } },
  ],
  face: [
    { file: "file:///a.otf", characters: "ab", pieces: [] },
    { file: "file:///b.otf", characters: "ab", pieces: [] },
    { file: "file:///a.otf", characters: "abc", pieces: [] },
    { file: "file:///a.otf", characters: "ab", pieces: ["a"] },
  ],
  workbook: [
    { title: "a", author: "n", language: "en", date: "2021-06-30", sheets: [] },
    { title: "a", author: "n", language: "en", date: "2021-07-31", sheets: [] },
  ],
};

function drawing(other: Partial<Jobs["drawing"]> = {}): Jobs["drawing"] {
  const measure = { characters: "a", regular: [1], bold: [1] };
  return { spec, background: "#ffffff", measure, fields: { category: "period", series: "area" }, ...other };
}

function counting(program = "p"): { readonly make: Make; made(): number } {
  let count = 0;
  const make = async () => new Uint8Array([++count]);
  return { make: rememberedMake(folder, program, make as unknown as Make), made: () => count };
}

async function makeAll(make: Make): Promise<number> {
  const kinds = Object.keys(jobs) as (keyof Jobs)[];
  for (const kind of kinds) for (const job of jobs[kind]) await make(kind, job as never);
  return kinds.reduce((sum, kind) => sum + jobs[kind].length, 0);
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
  await makeAll(counting().make);
  for (const [index, name] of readdirSync(folder).entries()) {
    const bytes = readFileSync(join(folder, name));
    if (index % 2 === 0) bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(join(folder, name), index % 2 === 0 ? bytes : bytes.subarray(0, 20));
  }
  const again = counting();
  expect(await makeAll(again.make)).toBe(again.made());
});
