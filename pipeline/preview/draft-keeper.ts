import { randomUUID } from "node:crypto";
import type { Finding } from "../model/finding.ts";
import { keepLatest } from "../model/memory.ts";
import { draft, type Job } from "../run.ts";
import { renderQuality } from "../stages/render/render-quality.ts";
import { wordsOf } from "../stages/render/words.ts";
import { overlayMarkup, withOverlay } from "./overlay.ts";
import { rememberingReader } from "./remembering-reader.ts";

/** What the browser is shown: files by name, and what tells one state from the next. */
export interface Draft {
  readonly version: string;
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly findings: readonly Finding[];
  /** False while the pages are those of the last good run. */
  readonly good: boolean;
}

/** Makes a draft after each change from what has changed; while there are errors it keeps the pages of the last good one. */
export function draftKeeper(job: Omit<Job, "read" | "memory" | "only">): () => Promise<Draft> {
  const memory = keepLatest();
  const reader = rememberingReader(memory);
  let last: ReadonlyMap<string, string | Uint8Array> = new Map();
  return async () => {
    const version = randomUUID();
    const only = ["html", "svg", "csv"] as const;
    const { checked, report } = await draft({ ...job, only, memory, read: reader.read });
    reader.corrected(checked.corrections);
    const words = wordsOf("en", checked.areas);
    if (report) last = report.files;
    const quality = withOverlay(renderQuality(checked, words), "", version);
    const index = last.get("index.html");
    const overlay = overlayMarkup(checked.findings, words);
    const page = typeof index === "string" ? withOverlay(index, overlay, version) : quality;
    const files = new Map([...last, ["quality.html", quality], ["index.html", page]]);
    return { version, files, findings: checked.findings, good: report !== null };
  };
}
