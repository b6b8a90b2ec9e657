import { phraseOf } from "../../findings/findings.ts";
import type { Phrasebook } from "../../locales/phrasebook.ts";
import type { BoundCheck } from "../../stages/bind/check-bound.ts";
import type { CheckedPlace } from "../../stages/bind/checked-place.ts";
import { keyProblem } from "../../stages/bind/problems.ts";
import { DocxDraft } from "../proof/docx-draft.ts";
import { DocxBinder } from "./docx-binder.ts";

export interface Refill {
  /** The author of tracked changes. */
  readonly author: string;
  /** Without controls, comments and tracked changes, to send out. */
  readonly isFlat: boolean;
  /** Places that are not bound yet, and the question beside each. */
  readonly proposed: readonly { readonly check: BoundCheck; readonly says: readonly string[] }[];
  /** The name of a control. */
  alias(check: BoundCheck): string;
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
  const binder = await DocxBinder.of(draft, refill.author);
  const stuck: BoundCheck[] = [];
  const unmarked: string[] = [];
  let [renewed, kept, bound] = [0, 0, 0];
  const speaks = !isFlat;
  if (speaks) draft.begin();
  else binder.acceptRows();
  for (const { check, findings } of places) {
    const { isControl, right, text, written, state } = check;
    const says = findings.flatMap((found) => linesOf(found, book));
    const mayChange = right !== null && state !== "frozen" && state !== "fault";
    const isOther = mayChange && right !== text && !(isControl && state === "right");
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
    if (speaks && remarks.length > 0 && !binder.tell(check, remarks)) unmarked.push(`${text}: ${remarks[0]}`);
  }
  let proposed = 0;
  for (const { check, says } of refill.proposed) {
    const control = { key: check.written, alias: refill.alias(check), text: null };
    proposed += Number(binder.bind(check, control, says));
  }
  await binder.finish();
  const counts = { renewed, kept, bound, proposed, stuck };
  const head = speaks ? [...refill.head(counts), ...unmarked] : [];
  return { bytes: await draft.bytes(head), counts };
}

/** The problem of a place that the document does not allow to be changed. */
export function stuckAt({ written }: BoundCheck) {
  return keyProblem(`{{${written}}}`, "in-the-way");
}

export function linesOf(found: Parameters<typeof phraseOf>[0], book: Phrasebook): string[] {
  const { says, fix } = phraseOf(found, book);
  return fix === undefined ? [says] : [says, fix];
}
