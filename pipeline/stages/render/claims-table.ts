import { writeCsv } from "../../escape/csv.ts";
import { phraseOf } from "../../findings/findings.ts";
import { figureName } from "../../model/place.ts";
import type { Signature } from "../../model/signature.ts";
import type { ReportClaim } from "./report-claims.ts";
import type { Words } from "./words.ts";

const header = [
  "id",
  "sentence",
  "kind",
  "of",
  "all",
  "missing",
  "years",
  "statuses",
  "cautions",
  "figures",
  "signed by",
];

/** The claims of a report as a table to be signed; the last column has the signature. */
export function claimsCsv(
  claims: readonly ReportClaim[],
  words: Words,
  signed: (claim: ReportClaim) => Signature | null,
): string {
  const rows = claims.map((claim) => {
    const { id, sentence, kind, population, years, statuses, cautions, figures } = claimData(claim, words);
    const missing = population?.missing.map(({ place, reason }) => `${place}: ${reason}`) ?? [];
    return [
      ...[id, sentence, kind, population?.of ?? "", population?.all ?? "", missing.join("; "), years ?? ""],
      statuses.join(" "),
      cautions.map(({ code, says, accepted }) => `${code}: ${accepted ?? says}`).join("; "),
      figures.join("; "),
      signed(claim)?.author ?? "",
    ];
  });
  return writeCsv(header, rows);
}

/** A claim as plain values: the JSON of `almanac claims`. */
export interface ClaimData {
  readonly id: string;
  readonly sentence: string;
  readonly kind: string;
  readonly population: ReportClaim["population"];
  readonly years: string | null;
  readonly statuses: readonly string[];
  /** `accepted`: the reason of an acceptance; null while the finding is open. */
  readonly cautions: readonly {
    readonly code: string;
    readonly says: string;
    readonly accepted: string | null;
  }[];
  /** Figures such as `cities-answering EAS 2021`, as `almanac explain` takes them. */
  readonly figures: readonly string[];
}

export function claimData(claim: ReportClaim, words: Words): ClaimData {
  const { id, sentence, kind, population, years, statuses } = claim;
  return {
    ...{ id, sentence, kind, population, years, statuses },
    cautions: claim.cautions.map((found) => ({
      code: found.code,
      says: phraseOf(found, words.book).says,
      accepted: found.accepted?.reason ?? null,
    })),
    figures: claim.figures.map(figureName),
  };
}
