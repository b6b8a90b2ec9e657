import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { CheckJob } from "../../pipeline/flow/check-job.ts";
import { makeHere } from "../../pipeline/flow/make-here.ts";
import { keepLatest } from "../../pipeline/model/memory.ts";
import { rememberingReader } from "../../pipeline/preview/remembering-reader.ts";
import type { Jobs, Make } from "../../pipeline/stages/render/make.ts";

const memory = keepLatest();
const { read } = rememberingReader(memory);

/**
 * What the checks of one process need not do twice: a raw file with the same bytes is not read again, nor a dataset's rows
 * where nothing about them has changed. Corrections are made in the sheets as read, so that a root with any shares nothing.
 */
export function remembered(root: string): Pick<CheckJob, "memory" | "read"> {
  return existsSync(join(root, "data/reference/corrections.csv")) ? {} : { memory, read };
}

const made = new Map<string, ReturnType<Make>>();

/** What takes long to make, such as a chart's drawing, made once a process for all reports that hold it. */
export const madeOnce: Make = ((kind: keyof Jobs, job: Jobs[keyof Jobs]) => {
  const from = JSON.stringify("faces" in job ? { ...job, faces: job.faces.key } : job);
  const key = `${kind} ${createHash("sha256").update(from).digest("hex")}`;
  const known = made.get(key) ?? makeHere(kind, job as never);
  made.set(key, known);
  return known;
}) as Make;
