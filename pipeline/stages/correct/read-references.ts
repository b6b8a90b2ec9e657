import type { Areas } from "../../model/area.ts";
import type { Correction } from "../../model/correction.ts";
import type { ProblemKind } from "../../model/define-problem.ts";
import type { Finding } from "../../model/finding.ts";
import type { Acceptance } from "../../model/judgement.ts";
import type { Restatement } from "../../model/restatement.ts";
import type { Sheet } from "../../model/sheet.ts";
import type { Signature } from "../../model/signature.ts";
import { readAcceptances } from "./read-acceptances.ts";
import { readCorrections } from "./read-corrections.ts";
import { readRestatements } from "./read-restatements.ts";
import { readSignatures } from "./read-signatures.ts";

/** What people have reviewed: accepted findings, corrected cells, restated figures, signed claims. */
export interface References {
  readonly acceptances: readonly Acceptance[];
  readonly corrections: readonly Correction[];
  readonly restatements: readonly Restatement[];
  readonly signatures: readonly Signature[];
  readonly findings: readonly Finding[];
}

/** How to read reviewed tables: the day for expiry, and the kinds of findings to be accepted. */
export interface ReviewRules {
  readonly published: string;
  readonly kinds: readonly ProblemKind[];
}

/** Reads the tables of `data/reference` besides that of the places. */
export function readReferences(
  sheets: {
    readonly acceptances: readonly Sheet[];
    readonly corrections: readonly Sheet[];
    readonly restatements: readonly Sheet[];
    readonly signatures: readonly Sheet[];
  },
  areas: Areas,
  { published, kinds }: ReviewRules,
): References {
  const { acceptances, findings: ofAcceptances } = readAcceptances(sheets.acceptances, areas, kinds);
  const { corrections, findings: ofCorrections } = readCorrections(sheets.corrections, areas, published);
  const { restatements, findings: ofRestatements } = readRestatements(sheets.restatements, areas);
  const { signatures, findings: ofSignatures } = readSignatures(sheets.signatures, areas);
  const findings = [...ofAcceptances, ...ofCorrections, ...ofRestatements, ...ofSignatures];
  return { acceptances, corrections, restatements, signatures, findings };
}
