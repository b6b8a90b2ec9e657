import type { Areas } from "../../model/area.ts";
import { choice, defineContract, type Names, optional, period, text } from "../../model/contract.ts";
import { isAcceptable, type ProblemKind } from "../../model/define-problem.ts";
import type { Finding } from "../../model/finding.ts";
import type { Acceptance } from "../../model/judgement.ts";
import type { Sheet } from "../../model/sheet.ts";
import { evidence } from "../../model/table.ts";
import { readReference } from "./read-reference.ts";

/** The contract of acceptances; only movable kinds of findings can be accepted. */
function contractOf(kinds: readonly ProblemKind[]) {
  const acceptable: { readonly [code: string]: Names } = Object.fromEntries(
    kinds.filter(isAcceptable).map(({ code }) => [code, { en: [code] }]),
  );
  return defineContract({
    file: "accepted-findings.csv",
    required: false,
    columns: {
      code: choice({ en: ["code"] }, acceptable),
      dataset: text({ en: ["dataset"] }),
      column: optional(text({ en: ["column"] })),
      key: optional(text({ en: ["row key"] })),
      raw: optional(text({ en: ["raw value"] })),
      reason: text({ en: ["reason"] }),
      author: text({ en: ["author"] }),
      expires: period({ en: ["expires"] }),
    },
    key: ["code", "dataset", "column", "key", "raw"],
  });
}

/** The acceptances in `data/reference/accepted-findings.csv`, which may be absent, and findings on that file. */
export function readAcceptances(
  sheets: readonly Sheet[],
  areas: Areas,
  kinds: readonly ProblemKind[],
): { readonly acceptances: readonly Acceptance[]; readonly findings: readonly Finding[] } {
  const { rows, findings, typed } = readReference(sheets, contractOf(kinds), areas);
  const acceptances = rows.map((row): Acceptance => {
    const { code, dataset, reason, author, expires } = row;
    const subject = { dataset, column: typed(row, "column"), key: typed(row, "key"), raw: typed(row, "raw") };
    return { code, ...subject, reason, author, expires, at: evidence(row, "code").range };
  });
  return { acceptances, findings };
}
