import type { DrawingJob, DrawnMarks } from "./charts/draw.ts";
import type { FaceJob } from "./fonts/cut-face.ts";
import type { PrintFaces } from "./fonts/print-faces.ts";
import type { PrintJob } from "./pdf/typesetter.ts";
import type { WorkbookPlan } from "./workbook/plan.ts";

/** A PNG for print, one of the drawing's size for posts, or an SVG whose text is outlines. */
export type PictureKind = "print" | "card" | "outlines";

/** Slow work that depends only on its input. */
export interface Jobs {
  readonly drawing: DrawingJob;
  readonly picture: { readonly svg: string; readonly as: readonly PictureKind[]; readonly faces: PrintFaces };
  readonly print: PrintJob;
  readonly workbook: WorkbookPlan;
  readonly face: FaceJob;
}

export interface MadeReport {
  readonly drawing: DrawnMarks;
  readonly picture: readonly Uint8Array[];
  readonly print: Uint8Array;
  readonly workbook: Uint8Array;
  readonly face: readonly Uint8Array[];
}

export type Makers = { readonly [K in keyof Jobs]: (job: Jobs[K]) => Promise<MadeReport[K]> };

/** Makes one thing: on this thread, on another, or from the cache. */
export type Make = <K extends keyof Jobs>(kind: K, job: Jobs[K]) => Promise<MadeReport[K]>;
