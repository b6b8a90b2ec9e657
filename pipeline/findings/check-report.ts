import type { Finding } from "../model/finding.ts";
import { compareText } from "../model/source.ts";
import { orderFindings } from "./findings.ts";
import { type FindingsReport, rawPaths } from "./findings-report.ts";

/** The output of `check` in every format, for the requested findings and files. */
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
