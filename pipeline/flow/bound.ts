import { proofWords } from "../locales/proof-phrasebooks.ts";
import { keyOf } from "../model/figure-key.ts";
import { type Finding, finding } from "../model/finding.ts";
import { groupBy } from "../model/group-by.ts";
import type { Locale } from "../model/locale.ts";
import { isDoubted } from "../model/observation.ts";
import { stuckAt } from "../offices/bind/refill-docx.ts";
import { blockPlace } from "../offices/proof/block-place.ts";
import type { BoundWording } from "../stages/bind/bound-text.ts";
import { chartChecks } from "../stages/bind/chart-checks.ts";
import { type BoundRecord, boundPlaces, checkBound } from "../stages/bind/check-bound.ts";
import type { CheckedPlace } from "../stages/bind/checked-place.ts";
import { figureBook } from "../stages/bind/figure-book.ts";
import { boundRemark, boundValueFault } from "../stages/bind/problems.ts";
import { type Doubts, sentenceRemarks } from "../stages/bind/sentence-remarks.ts";
import type { Analysed } from "../stages/proof/context/analyse.ts";
import { spanAt } from "../stages/proof/context/sentences.ts";
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
  later = [],
  areas,
  datasets,
}: Pick<Records, "edition" | "earlier" | "areas" | "datasets"> & {
  readonly later?: Records["earlier"];
}): BoundRecord {
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
  return { now, earlier: past, later: later.map((book) => figureBook(book, areas)), wording };
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
  const inText = boundPlaces(analysed).map((place) => checkBound(place, record));
  const checks = [...inText, ...chartChecks(analysed, record)];
  const remarks = sentenceRemarks(checks, analysed, record, doubts);
  const remarksOf = groupBy(remarks, ({ check }) => check);
  return checks.map((check) => {
    const at = blockPlace(file, analysed.blocks[check.block]?.block);
    const remarks = (remarksOf.get(check) ?? []).filter(
      ({ problem }) => !check.inChart || ofFigures.has(problem.why),
    );
    const said = (isOld: boolean) =>
      remarks.filter((remark) => remark.isOld === isOld).map(({ problem }) => finding(problem, at));
    const faults = check.problem ? [finding(check.problem, at)] : [];
    return { check, findings: [...faults, ...said(false)], again: said(true) };
  });
}

/** Remarks that are about figures and no words, and so hold for a chart. */
const ofFigures: ReadonlySet<string> = new Set(["unit", "restated", "definition", "caution", "illustrative"]);

/** Keeps only what is certain about controls: whether a value is right, and whether it is real. The rest was remarked by refill. */
export function certainOf(places: readonly CheckedPlace[]): CheckedPlace[] {
  const isCertain = (found: Finding) =>
    found.code !== "bound-remark" || ("why" in found && found.why === "illustrative");
  // A key that names nothing never became a control.
  const controls = places.filter(({ check }) => check.isControl || check.state === "fault");
  return controls.map(({ check, findings, again }) => ({
    check,
    findings: findings.filter(isCertain),
    again: [...findings.filter((found) => !isCertain(found)), ...again],
  }));
}

/**
 * Removes findings that the refill itself resolves; of an indicator that has no figure, the first is told at length and one
 * more in each other sentence; of a chart, the comment says what was there. Where a person had written another value, it
 * says that the refill replaces it.
 */
export function withoutRenewed(places: readonly CheckedPlace[], { blocks }: Analysed): CheckedPlace[] {
  const gone = groupBy(
    places.filter(({ check }) => check.state === "vanished"),
    ({ check }) => indicatorOf(check),
  );
  const sentenceOf = ({ check: { block, from } }: CheckedPlace) =>
    spanAt(blocks[block]?.sentences ?? [], from) ?? block;
  return places.map((place) => {
    const { check, findings, again } = place;
    const others = gone.get(indicatorOf(check)) ?? [];
    const isFirst = others.find((other) => sentenceOf(other) === sentenceOf(place)) === place;
    const isResolved = check.state === "stale" || check.inChart || (check.state === "vanished" && !isFirst);
    return {
      check,
      again,
      findings: findings.flatMap((found) => {
        if (found.code !== "bound-value") return [found];
        if (isResolved) return [];
        if (check.state === "vanished" && others.length > 1)
          return [finding(vanishedWith(check, others[0] === place ? others.length - 1 : null), found.at)];
        return [check.state === "edited" ? finding(replaced(check), found.at) : found];
      }),
    };
  });
}

function vanishedWith({ text, before, edition }: CheckedPlace["check"], others: number | null) {
  const figure = before?.of[0] ?? null;
  const why = others === null ? "gone" : "vanished";
  return boundValueFault({ raw: text, why, figure, edition, right: null, others });
}

function replaced({ text, value, right }: CheckedPlace["check"]) {
  return boundRemark({ raw: text, why: "replaced", figure: value?.of[0] ?? null, was: null, is: right });
}

function indicatorOf({ value, before }: CheckedPlace["check"]): string {
  const figure = (value ?? before)?.of[0];
  return `${figure?.dataset} ${figure?.indicator}`;
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
