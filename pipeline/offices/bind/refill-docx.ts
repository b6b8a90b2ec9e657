import { phraseOf } from "../../findings/findings.ts";
import type { Phrasebook } from "../../locales/phrasebook.ts";
import type { ProofWords } from "../../locales/proof-phrasebooks.ts";
import { groupBy } from "../../model/group-by.ts";
import type { BoundCheck } from "../../stages/bind/check-bound.ts";
import type { CheckedPlace } from "../../stages/bind/checked-place.ts";
import { keyProblem } from "../../stages/bind/problems.ts";
import type { BoundChart } from "../../stages/read-text/text.ts";
import { DocxDraft } from "../proof/docx-draft.ts";
import { openComments, questionOf } from "../proof/open-questions.ts";
import { DocxBinder } from "./docx-binder.ts";
import { writeChart } from "./write-chart.ts";

export interface Refill {
  /** The author of tracked changes. */
  readonly author: string;
  /** Without controls, comments and tracked changes, to send out. */
  readonly isFlat: boolean;
  /** Places that are not bound yet. */
  readonly proposed: readonly BoundCheck[];
  /** The name of a control. */
  alias(check: BoundCheck): string;
  readonly words: Pick<ProofWords["bound"], "inChart" | "withoutWorkbook" | "keep">;
  /** In the language of the document. */
  readonly book: Phrasebook;
  /** The first comment, written when all is done. */
  head(counts: RefillCounts): readonly string[];
}

export interface RefillCounts {
  readonly renewed: number;
  readonly kept: number;
  readonly bound: number;
  readonly proposed: number;
  /** Proposals of an earlier copy whose question is still there; it is asked again, of the new value. */
  readonly unanswered: number;
  /** Bound numbers without a figure in this edition. */
  readonly vanished: number;
  /** Places that the document does not allow to be changed; the findings list them. */
  readonly stuck: readonly BoundCheck[];
}

/** A copy in which each bound number has the edition's value, as a tracked change; the rest of the text does not change. */
export async function refillDocx(
  bytes: Uint8Array,
  places: readonly CheckedPlace[],
  refill: Refill,
): Promise<{ readonly bytes: Uint8Array; readonly counts: RefillCounts } | null> {
  const draft = await DocxDraft.open(bytes);
  if (!draft) return null;
  const { isFlat, book } = refill;
  const open = openComments(draft);
  const isInBody = ({ block }: BoundCheck) => draft.at(block)?.isBody ?? false;
  const question = (check: BoundCheck, now: string) =>
    questionOf(refill.words.keep(refill.alias(check), now), check, isInBody(check));
  const binder = await DocxBinder.of(draft, refill.author);
  const stuck: BoundCheck[] = [];
  const unmarked: string[] = [];
  let [renewed, kept, bound, unanswered] = [0, 0, 0, 0];
  const speaks = !isFlat;
  if (speaks) draft.begin();
  else binder.acceptRows();
  const ofCharts = groupBy(places, ({ check }) => check.inChart?.chart);
  for (const { check, findings, again } of ofCharts.get(undefined) ?? []) {
    const { isControl, right, text, written, state } = check;
    const mayChange = right !== null && state !== "frozen" && state !== "fault";
    const isOther = mayChange && right !== text && !(isControl && state === "right");
    const asked = isControl && open.asks(check) ? question(check, isOther ? right : text) : [];
    unanswered += Number(asked.length > 0);
    const unheeded = again.filter((found) => open.remarks(check, found, book));
    const says = [...asked, ...[...findings, ...unheeded].flatMap((found) => linesOf(found, book))];
    if (!isControl && mayChange) {
      const control = { key: written.trim(), alias: refill.alias(check), text: right };
      // The rows of a key in a table are there by now; elsewhere it has none.
      const isRows = check.key?.operation === "row";
      const isBound =
        !isRows && (isFlat ? binder.write(check, right) : binder.bind(check, control, speaks ? says : []));
      if (isBound) {
        bound += 1;
        continue;
      }
      stuck.push(check);
    } else if (isOther && !binder.revise(check, right, !isFlat)) stuck.push(check);
    else if (isOther) renewed += 1;
    else kept += Number(isControl);
    const remarks = stuck.at(-1) === check ? [...says, ...linesOf(stuckAt(check), book)] : says;
    if (isFlat && isControl) {
      if (!isOther) binder.accept(check);
      binder.unwrap(check);
    }
    if (speaks && remarks.length > 0 && !binder.tell(check, remarks))
      unmarked.push(asked[0] ?? `${text}: ${remarks[0]}`);
  }
  for (const [chart, cells] of ofCharts) {
    const [first] = cells;
    if (!chart || !first) continue;
    const changed = cells.filter(({ check: { state } }) => state === "stale" || state === "edited");
    const texts = changed.map(({ check }) => [cellOf(check), check.right ?? ""] as const);
    if (texts.length > 0) await writeChart(draft.edit, chart, new Map(texts));
    renewed += changed.length;
    kept += cells.filter(({ check }) => check.state === "right").length;
    const { block } = first.check;
    const says = saysOfChart(chart, cells, changed, refill);
    if (isFlat) binder.freeChart(block, chart.number);
    else if (says.length > 0 && !draft.tellAtChart(block, chart.number, says)) unmarked.push(...says);
  }
  let proposed = 0;
  for (const check of refill.proposed) {
    const control = { key: check.written, alias: refill.alias(check), text: null };
    const says = question(check, check.text);
    if (!binder.bind(check, control, says)) continue;
    proposed += 1;
    if (!isInBody(check)) unmarked.push(...says);
  }
  await binder.finish();
  const vanished = places.filter(({ check }) => check.state === "vanished").length;
  const counts = { renewed, kept, bound, proposed, unanswered, vanished, stuck };
  const head = speaks ? [...refill.head(counts), ...unmarked] : [];
  return { bytes: await draft.bytes(head), counts };
}

/** What was written into a chart, and what is to be said of it. */
function saysOfChart(
  { book: workbook }: BoundChart,
  cells: readonly CheckedPlace[],
  changed: readonly CheckedPlace[],
  { words, book }: Refill,
): string[] {
  const findings = cells.flatMap((cell) => cell.findings.flatMap((found) => linesOf(found, book)));
  return [
    ...changed.map(({ check }) => words.inChart(cellOf(check), check.text, check.right ?? "")),
    ...(changed.length > 0 && !workbook ? [words.withoutWorkbook] : []),
    ...new Set(findings),
  ];
}

function cellOf({ inChart }: BoundCheck): string {
  return inChart?.cell ?? "";
}

/** The problem of a place that the document does not allow to be changed. */
export function stuckAt({ written }: BoundCheck) {
  return keyProblem(`{{${written}}}`, "in-the-way");
}

export function linesOf(found: Parameters<typeof phraseOf>[0], book: Phrasebook): string[] {
  const { says, fix } = phraseOf(found, book);
  return fix === undefined ? [says] : [says, fix];
}
