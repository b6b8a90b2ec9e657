import { bookOf } from "../../findings/book-of.ts";
import { phraseOf } from "../../findings/findings.ts";
import { proofWords } from "../../locales/proof-phrasebooks.ts";
import type { Dataset } from "../../model/dataset.ts";
import { finding } from "../../model/finding.ts";
import type { Locale } from "../../model/locale.ts";
import type { ClaimFault } from "../../stages/proof/claims.ts";
import type { Proof, Records } from "../../stages/proof/proofreader.ts";
import type { Block, ReadText, Remark, TextRefusal } from "../../stages/read-text/text.ts";
import { Telling } from "./telling.ts";

/** One text that was proofread. */
export interface Proofed {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly text: ReadText;
  readonly proof: Proof;
}

/** Several texts with all that is needed to tell of them. */
export interface ProofReport {
  readonly proofed: readonly Proofed[];
  readonly refused: readonly { readonly file: string; readonly says: string }[];
  readonly records: Records;
  readonly claimFaults: readonly ClaimFault[];
  /** The language in which it is told; by default that of each text. */
  readonly locale: Locale | null;
}

export function tellingOf({ records, locale }: ProofReport, { proof }: Proofed): Telling {
  return new Telling(records, locale ?? proof.locale ?? "en");
}

/** Why a file was not read, in a sentence. */
export function refusalText(
  refusal: TextRefusal | { readonly refused: "no-language" },
  file: string,
  locale: Locale,
  datasets: readonly Dataset[],
): string {
  const { refusals } = proofWords[locale];
  switch (refusal.refused) {
    case "package": {
      const { says, fix } = phraseOf(
        finding(refusal.problem, { medium: "file", file }),
        bookOf(locale, datasets),
      );
      return `${says} ${fix}`;
    }
    case "not-a-text":
      return refusals["not-a-text"](refusal.found);
    case "damaged":
      return refusals.damaged(refusal.part);
    case "too-large":
      return refusals["too-large"](refusal.what, refusal.claimed, refusal.allowed);
    case "scanned":
      return refusals.scanned(refusal.pages);
    default:
      return refusals[refusal.refused];
  }
}

/** What else there is to say of a text: how it was read, what was left out. */
export function remarkText(remark: Remark, { words }: Telling): string {
  const { remarks } = words;
  switch (remark.code) {
    case "macros-ignored":
      return remarks[remark.code];
    case "pages-without-text":
    case "unreadable-characters":
      return remarks[remark.code](remark.pages.join(", "));
    case "other-edition":
      return remarks[remark.code](remark.year, remark.edition);
    default:
      return remarks[remark.code](remark.count);
  }
}

/** Where a block stands, as far as its format tells: p. 3, line 12, ¶ 4. */
export function placeText({ place }: Block): string {
  const { page, line, paragraph, cell } = place;
  if (cell !== undefined) return cell;
  if (page !== undefined) return `p. ${page}`;
  if (line !== undefined) return `line ${line}`;
  return paragraph === undefined ? "note" : `¶ ${paragraph}`;
}
