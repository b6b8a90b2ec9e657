import { proofWords } from "../locales/proof-phrasebooks.ts";
import { keyOf } from "../model/figure-key.ts";
import { type Finding, finding } from "../model/finding.ts";
import { groupBy } from "../model/group-by.ts";
import type { Locale } from "../model/locale.ts";
import { isDoubted } from "../model/observation.ts";
import { stuckAt } from "../offices/bind/refill-docx.ts";
import { blockPlace } from "../offices/proof/block-place.ts";
import type { BoundWording } from "../stages/bind/bound-text.ts";
import { type BoundRecord, boundPlaces, checkBound } from "../stages/bind/check-bound.ts";
import type { CheckedPlace } from "../stages/bind/checked-place.ts";
import { figureBook } from "../stages/bind/figure-book.ts";
import { type Doubts, sentenceRemarks } from "../stages/bind/sentence-remarks.ts";
import type { Analysed } from "../stages/proof/context/analyse.ts";
import type { Records } from "../stages/proof/proofreader.ts";
import { lockOf } from "../stages/read-text/docx/docx-lock.ts";
import { openDocx } from "../stages/read-text/docx/read-docx.ts";
import { textLimits } from "../stages/read-text/limits.ts";
import { readText } from "../stages/read-text/read-text.ts";
import { type FileRefusal, isRefusal, type ReadText } from "../stages/read-text/text.ts";
import { wordsOf } from "../stages/render/words.ts";
import type { Checked } from "./check.ts";

/** The record that bound texts are compared with; each language's words are made on first use. */
export function boundRecord({
  edition,
  earlier,
  areas,
  datasets,
}: Pick<Records, "edition" | "earlier" | "areas" | "datasets">): BoundRecord {
  const made = new Map<Locale, BoundWording>();
  const wording = (locale: Locale): BoundWording => {
    const wording = made.get(locale) ?? {
      words: wordsOf(locale, areas, datasets),
      bound: proofWords(locale).bound,
      datasets,
    };
    made.set(locale, wording);
    return wording;
  };
  const [now, ...past] = [edition, ...earlier].map((book) => figureBook(book, areas));
  if (!now) throw new Error("missing edition");
  return { now, earlier: past, wording };
}

/** A document that can be changed, or the reason why not. */
export async function readDocument(
  bytes: Uint8Array,
  file: string,
): Promise<{ readonly text: ReadText } | { readonly refusal: FileRefusal }> {
  const text = await readText(bytes, file);
  if (isRefusal(text)) return { refusal: text };
  if (text.format !== "docx")
    return { refusal: { refused: "other-format", found: `.${text.format}`, saveAs: ".docx" } };
  const lock = await lockOf(await openDocx(bytes, textLimits));
  return lock === null ? { text } : { refusal: { refused: lock } };
}

/** The bound places of a text, with their findings. */
export function checkPlaces(
  { file, analysed }: { readonly file: string; readonly analysed: Analysed },
  record: BoundRecord,
  doubts: Doubts,
): CheckedPlace[] {
  const checks = boundPlaces(analysed).map((place) => checkBound(place, record));
  const remarks = sentenceRemarks(checks, analysed, record, doubts);
  const remarksOf = groupBy(remarks, ({ check }) => check);
  return checks.map((check) => {
    const at = blockPlace(file, analysed.blocks[check.block]?.block);
    const beside = (remarksOf.get(check) ?? []).map(({ problem }) => problem);
    const problems = [...(check.problem ? [check.problem] : []), ...beside];
    return { check, findings: problems.map((problem) => finding(problem, at)) };
  });
}

/** Keeps only what is certain about controls: whether a value is right, and whether it is real. */
export function certainOf(places: readonly CheckedPlace[]): CheckedPlace[] {
  const isCertain = (found: Finding) =>
    found.code !== "bound-remark" || ("why" in found && found.why === "illustrative");
  const controls = places.filter(({ check }) => check.isControl);
  return controls.map(({ check, findings }) => ({ check, findings: findings.filter(isCertain) }));
}

/** Removes findings that the refill itself resolves. */
export function withoutRenewed(places: readonly CheckedPlace[]): CheckedPlace[] {
  return places.map(({ check, findings }) => ({
    check,
    findings: findings.filter(({ code }) => check.state !== "stale" || code !== "bound-value"),
  }));
}

/** Findings on places that the document does not allow to be changed. */
export function stuckFindings(
  { file, analysed }: { readonly file: string; readonly analysed: Analysed },
  stuck: readonly CheckedPlace["check"][],
): Finding[] {
  return stuck.map((check) => finding(stuckAt(check), blockPlace(file, analysed.blocks[check.block]?.block)));
}

export const noDoubts: Doubts = { redefined: new Set(), cautioned: new Set() };

/** Figures whose definition changed, and figures in doubt, according to an edition's check. */
export function doubtsOf({ computed, findings }: Checked): Doubts {
  const redefined = findings.flatMap(({ code, at }) =>
    code === "definition-changed" && at.medium === "figure" ? [`${at.dataset} ${at.indicator}`] : [],
  );
  const cautioned = computed.flatMap(({ dataset, observations }) =>
    observations.filter(isDoubted).map((figure) => keyOf({ ...figure, dataset })),
  );
  return { redefined: new Set(redefined), cautioned: new Set(cautioned) };
}
