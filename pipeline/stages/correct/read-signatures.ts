import type { Areas } from "../../model/area.ts";
import { defineContract, period, text } from "../../model/contract.ts";
import type { Finding } from "../../model/finding.ts";
import type { Sheet } from "../../model/sheet.ts";
import type { Signature } from "../../model/signature.ts";
import { readReference } from "./read-reference.ts";

export const signatureContract = defineContract({
  file: "signed-claims.csv",
  required: false,
  columns: {
    edition: text({ en: ["edition"] }),
    claim: text({ en: ["claim"] }),
    sentence: text({ en: ["sentence"] }),
    author: text({ en: ["author"] }),
    date: period({ en: ["date"] }),
  },
  key: ["edition", "claim"],
});

/** The signatures in `data/reference/signed-claims.csv`, which may be absent, and findings on that file. */
export function readSignatures(
  sheets: readonly Sheet[],
  areas: Areas,
): { readonly signatures: readonly Signature[]; readonly findings: readonly Finding[] } {
  const { rows, typed, findings } = readReference(sheets, signatureContract, areas);
  return { signatures: rows.map((row) => ({ ...row, sentence: typed(row, "sentence") })), findings };
}
