import { randomUUID } from "node:crypto";
import { type DraftJob, draft } from "../flow/draft.ts";
import { makeHere } from "../flow/make-here.ts";
import type { Finding } from "../model/finding.ts";
import type { Locale } from "../model/locale.ts";
import { keepLatest } from "../model/memory.ts";
import type { Content } from "../model/report.ts";
import { localName } from "../stages/render/file-names.ts";
import { rememberedMake } from "../stages/render/remember.ts";
import { renderQuality } from "../stages/render/render-quality.ts";
import { wordsOf } from "../stages/render/words.ts";
import { overlayMarkup, withOverlay } from "./overlay.ts";
import { rememberFew } from "./remember-few.ts";
import { rememberingReader } from "./remembering-reader.ts";

/** What the browser shows: files by name, and an identifier of the state. */
export interface KeptDraft {
  readonly version: string;
  /** The name of the page that opens first. */
  readonly index: string;
  readonly files: ReadonlyMap<string, Content>;
  readonly findings: readonly Finding[];
  /** False while the pages are those of the last good run. */
  readonly good: boolean;
}

/** What a draft is made with; datasets are loaded each time, since their definitions may change. */
interface KeptJob
  extends Omit<
    DraftJob,
    "read" | "memory" | "make" | "only" | "locales" | "within" | "datasets" | "definitions" | "faulty"
  > {
  datasets(): Promise<Pick<DraftJob, "datasets" | "definitions" | "faulty">>;
}

/** Makes a draft from what has changed; while there are errors, keeps the pages of the last good one. */
export function draftKeeper(job: KeptJob, locale: Locale): () => Promise<KeptDraft> {
  const memory = keepLatest();
  const reader = rememberingReader(memory);
  const remember = rememberFew();
  const make = rememberedMake(remember, makeHere);
  const [index, quality] = [localName("index.html", locale), localName("quality.html", locale)];
  let last: ReadonlyMap<string, Content> = new Map();
  return async () => {
    const version = randomUUID();
    const only = ["html", "svg", "csv"] as const;
    const chosen = await job.datasets();
    const { checked, report: drafted } = await draft({
      ...job,
      ...chosen,
      locales: [locale],
      only,
      memory,
      make,
      remember,
      read: reader.read,
    });
    reader.corrected(checked.corrections);
    const words = wordsOf(locale, checked.areas, chosen.datasets);
    if (drafted) last = drafted.files;
    const drawnUp = drafted?.files.get(quality);
    const content =
      typeof drawnUp === "string" ? drawnUp : renderQuality(checked, words, { rendered: [locale] });
    const found = withOverlay(content, "", version);
    const report = last.get(index);
    const overlay = overlayMarkup(checked.findings, words);
    const page = typeof report === "string" ? withOverlay(report, overlay, version) : found;
    const files = new Map([...last, [quality, found], [index, page]]);
    return { version, index, files, findings: checked.findings, good: drafted !== null };
  };
}
