import type { Finding } from "../model/finding.ts";
import { compareText } from "../model/source.ts";
import { orderFindings } from "./findings.ts";
import { type FindingsReport, rawPaths } from "./findings-report.ts";

/** What `check` tells in every format, of the findings and files that are asked for. */
export function checkReport(
  root: string,
  asked: Pick<FindingsReport, "edition" | "file" | "verdict" | "notes" | "book"> & {
    readonly files: Iterable<string>;
    readonly findings: readonly Finding[];
  },
): FindingsReport {
  return {
    ...asked,
    command: "check",
    pathOf: rawPaths(root),
    isComplete: true,
    files: [...new Set(asked.files)].sort(compareText),
    findings: orderFindings(asked.findings),
  };
}
