import { proofWords } from "../../locales/proof-phrasebooks.ts";
import type { Locale } from "../../model/locale.ts";
import type { ClaimFault } from "../../stages/proof/claims.ts";
import type { Proof, Records } from "../../stages/proof/proofreader.ts";
import type { Block, FileRefusal, ReadText, Remark } from "../../stages/read-text/text.ts";
import { countsOf } from "./counts.ts";
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
export function refusalText(refusal: FileRefusal, locale: Locale): string {
  const { refusals } = proofWords(locale);
  switch (refusal.refused) {
    case "other-format":
      return refusals["other-format"](refusal.found, refusal.saveAs);
    case "damaged":
    case "hostile":
      return refusals[refusal.refused](refusal.part);
    case "too-large":
      return refusals["too-large"][refusal.what](refusal.claimed, refusal.allowed);
    case "mark-of-open":
      return refusals["mark-of-open"](refusal.document);
    case "scanned":
      return refusals.scanned(refusal.pages);
    case "too-deep":
      return refusals["too-deep"](refusal.allowed);
    default:
      return refusals[refusal.refused];
  }
}

/** What else there is to say of a text: how it was read, what was left out. */
export function remarkText(remark: Remark, { words }: Telling): string {
  const { remarks } = words;
  switch (remark.code) {
    case "macros-ignored":
    case "open-elsewhere":
      return remarks[remark.code];
    case "pages-without-text":
    case "unreadable-characters":
      return remarks[remark.code](remark.pages.join(", "));
    case "other-edition":
      return remarks[remark.code](remark.year, remark.edition, remark.reported);
    default:
      return remarks[remark.code](remark.count);
  }
}

/** What a marked copy begins with: what it is, how to go on, and how much was checked. */
export function headOf({ figures, remarks }: Proof, telling: Telling): string[] {
  const { howToGoOn, coverage } = telling.words;
  return [...howToGoOn, coverage(countsOf(figures)), ...remarks.map((remark) => remarkText(remark, telling))];
}

/** Where a block stands, as far as its format tells: p. 3, line 12, ¶ 4, header. */
export function placeText({ place }: Block): string {
  const { page, line, paragraph, side, cell } = place;
  if (cell !== undefined) return cell;
  if (side !== undefined) return page === undefined ? side : `p. ${page}, ${side}`;
  if (page !== undefined) return `p. ${page}`;
  if (line !== undefined) return `line ${line}`;
  return paragraph === undefined ? "note" : `¶ ${paragraph}`;
}
