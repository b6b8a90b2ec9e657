import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { isMainThread, threadId, workerData } from "node:worker_threads";
import { keepFew } from "../model/keep-few.ts";
import { scratchFolder } from "../scratch-folder.ts";
import type { PrintFaces } from "../stages/render/fonts/print-faces.ts";
import type { Jobs, MadeReport, Make, Makers } from "../stages/render/make.ts";

/** Makes on this thread; each maker is large and loaded on first use. */
export const makeHere: Make = (kind, job) => makers[kind](job);

/** Loads a maker before it is first needed. */
export async function open(kind: keyof Jobs): Promise<void> {
  await modules[kind]();
}

const modules = {
  drawing: () => import("../stages/render/charts/draw.ts"),
  picture: () => import("../stages/render/png/draw-picture.ts"),
  workbook: () => import("../stages/render/workbook/write-workbook.ts"),
  face: () => import("../stages/render/fonts/cut-face.ts"),
  print: () => import("../stages/render/pdf/typesetter.ts"),
} satisfies { readonly [K in keyof Jobs]: () => Promise<unknown> };

const makers: Makers = {
  drawing: async (job) => (await modules.drawing()).drawMarks(job),
  picture: (job) => {
    const picture = lastPicture.then(() => draw(job));
    lastPicture = picture.catch(() => {});
    return picture;
  },
  workbook: async (plan) => (await modules.workbook()).writeWorkbook(plan),
  face: (job) =>
    cuts(JSON.stringify(job), async () => {
      const { cutFace } = await modules.face();
      return cutFace(readFileSync(new URL(job.file)), job);
    }),
  print: async (job) => (await modules.print()).typeset(job),
};

/** Pictures are drawn one after another: the tens of megabytes of one are freed between turns of the event loop. */
let lastPicture: Promise<unknown> = Promise.resolve();

async function draw({ svg, as, faces }: Jobs["picture"]): Promise<MadeReport["picture"]> {
  const { drawPicture } = await modules.picture();
  const picture = drawPicture({ svg, as, family: faces.families[0] ?? "", fontFiles: filesOf(faces) });
  await nextTurn();
  return picture;
}

/** Every draft needs the same letters as the one before. */
const cuts = keepFew<Promise<MadeReport["face"]>>(48);

/** A folder of this process; a thread uses that of the process, which outlives it. */
const scratch = keepFew<string>(1);
function facesFolder(): string {
  return scratch("", () => {
    const given: unknown = isMainThread ? null : workerData;
    if (typeof given === "object" && given !== null && "scratch" in given) return String(given.scratch);
    return scratchFolder("faces").path;
  });
}

const faceFiles = keepFew<readonly string[]>(8, (paths) => {
  // Another thread may still be reading them.
  if (isMainThread) for (const path of paths) rmSync(path, { force: true });
});

/** The library that draws pictures opens typefaces as files. */
function filesOf({ key, files }: PrintFaces): readonly string[] {
  return faceFiles(key, () =>
    files.map((bytes, index) => {
      const path = join(facesFolder(), `${key}-${index}.otf`);
      const fresh = `${path}.${threadId}`;
      writeFileSync(fresh, bytes);
      renameSync(fresh, path);
      return path;
    }),
  );
}
