import type { ProofWords } from "../../locales/proof-phrasebooks.ts";
import type { Locale } from "../../model/locale.ts";
import type { CheckedPlace } from "../../stages/bind/checked-place.ts";
import { textRemark } from "../../stages/proof/problems.ts";
import type { Proof, Records } from "../../stages/proof/proofreader.ts";
import type { ReadText, TextRemark } from "../../stages/read-text/text.ts";
import { countsOf } from "./counts.ts";
import { Telling } from "./telling.ts";

/** One text that was proofread. */
export interface Proofed {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly text: ReadText;
  /** On figures that are not bound. */
  readonly proof: Proof;
  readonly bound: readonly CheckedPlace[];
}

/** Several texts with everything needed to report on them. */
export interface ProofReport {
  readonly proofed: readonly Proofed[];
  readonly refused: readonly { readonly file: string; readonly says: string }[];
  readonly records: Records;
  /** The language of the messages; by default that of each text. */
  readonly locale: Locale | null;
}

export function tellingOf({ records, locale }: ProofReport, { proof }: Proofed): Telling {
  return new Telling(records, locale ?? proof.locale ?? "en");
}

/** Remarks on a text: how it was read, and what was left out. */
export function remarkProblem({ code: remark, ...values }: TextRemark) {
  return textRemark({ remark, ...values, pages: "pages" in values ? values.pages.join(", ") : null });
}

/** How a marked copy begins: what it is, how to go on, and how much was checked. */
export function headOf(proofed: Proofed, telling: Telling): string[] {
  const remarks = proofed.proof.remarks.map((remark) => telling.say(remarkProblem(remark)));
  return [...telling.words.howToGoOn, coverageOf(proofed, telling.words), ...remarks];
}

/** How much was checked, bound and unbound figures separately. */
export function coverageOf({ proof, bound }: Proofed, { coverage, bound: says }: ProofWords): string {
  const unbound = coverage(countsOf(proof.figures));
  if (bound.length === 0) return unbound;
  const right = bound.filter(({ check }) => check.state === "right" || check.state === "frozen").length;
  return `${says.checked(bound.length, right)} ${unbound}`;
}
