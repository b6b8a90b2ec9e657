import type { Areas } from "../../model/area.ts";
import type { Correction } from "../../model/correction.ts";
import type { ProblemKind } from "../../model/define-problem.ts";
import type { Finding } from "../../model/finding.ts";
import type { Acceptance } from "../../model/judgement.ts";
import type { Locale } from "../../model/locale.ts";
import type { Restatement } from "../../model/restatement.ts";
import type { Sheet } from "../../model/sheet.ts";
import type { Signature } from "../../model/signature.ts";
import { readAcceptances } from "./read-acceptances.ts";
import { readAreas } from "./read-areas.ts";
import { readCorrections } from "./read-corrections.ts";
import { readRestatements } from "./read-restatements.ts";
import { readSignatures } from "./read-signatures.ts";

/** What people have reviewed: places, accepted findings, corrected cells, restated figures, signed claims. */
export interface References {
  readonly areas: Areas;
  readonly acceptances: readonly Acceptance[];
  readonly corrections: readonly Correction[];
  readonly restatements: readonly Restatement[];
  readonly signatures: readonly Signature[];
  readonly findings: readonly Finding[];
}

/** How to read reviewed tables: the edition's languages, the day for expiry, and the kinds of findings to be accepted. */
export interface ReviewRules {
  readonly published: string;
  readonly languages: readonly Locale[];
  readonly kinds: readonly ProblemKind[];
}

/** Reads the tables of `data/reference`. */
export function readReferences(
  sheets: {
    readonly areas: readonly Sheet[];
    readonly acceptances: readonly Sheet[];
    readonly corrections: readonly Sheet[];
    readonly restatements: readonly Sheet[];
    readonly signatures: readonly Sheet[];
  },
  { published, languages, kinds }: ReviewRules,
): References {
  const { areas, findings: ofAreas } = readAreas(sheets.areas, languages);
  const { acceptances, findings: ofAcceptances } = readAcceptances(sheets.acceptances, areas, kinds);
  const { corrections, findings: ofCorrections } = readCorrections(sheets.corrections, areas, published);
  const { restatements, findings: ofRestatements } = readRestatements(sheets.restatements, areas);
  const { signatures, findings: ofSignatures } = readSignatures(sheets.signatures, areas);
  const findings = [...ofAreas, ...ofAcceptances, ...ofCorrections, ...ofRestatements, ...ofSignatures];
  return { areas, acceptances, corrections, restatements, signatures, findings };
}
