import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PrintFaces } from "../stages/render/fonts/print-faces.ts";
import type { Jobs, Made, Make } from "../stages/render/make.ts";

/** Makes on this thread. Each maker is loaded when it is first asked for: they are large. */
export const makeHere: Make = (kind, job) => makers[kind](job);

const makers: { readonly [K in keyof Jobs]: (job: Jobs[K]) => Promise<Made[K]> } = {
  drawing: async (job) => (await import("../stages/render/charts/draw.ts")).drawMarks(job),
  picture: async ({ svg, faces }) => {
    const { chartPng } = await import("../stages/render/png/chart-png.ts");
    return chartPng({ svg, family: faces.families[0] ?? "", fontFiles: filesOf(faces) });
  },
  workbook: async (plan) => (await import("../stages/render/workbook/write-workbook.ts")).writeWorkbook(plan),
  print: async (job) => (await import("../stages/render/pdf/typesetter.ts")).typeset(job),
};

let last: { readonly key: string; readonly folder: string; readonly files: readonly string[] } | undefined;

/** The one library that draws pictures opens its typefaces by itself. */
function filesOf({ key, files }: PrintFaces): readonly string[] {
  if (last?.key === key) return last.files;
  forget();
  const folder = mkdtempSync(join(tmpdir(), "almanac-faces-"));
  const paths = files.map((bytes, index) => {
    const path = join(folder, `${index}.otf`);
    writeFileSync(path, bytes);
    return path;
  });
  last = { key, folder, files: paths };
  return paths;
}

function forget(): void {
  if (last) rmSync(last.folder, { recursive: true, force: true });
  last = undefined;
}
process.once("exit", forget);
