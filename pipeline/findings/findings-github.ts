import { visible } from "../escape/visible.ts";
import type { Finding } from "../model/finding.ts";
import { formatWithin, linesAt } from "../model/place.ts";
import { acceptanceText } from "./acceptance-text.ts";
import { phraseOf, summaryOf } from "./findings.ts";
import { addressOf, type FindingsReport, pathIn } from "./findings-report.ts";

const commands = { error: "error", warning: "warning", note: "notice" } as const;

/**
 * Findings as annotations of a GitHub Actions run, one a line, with the verdict last. Notes and accepted findings are
 * counted there and annotated only on request.
 */
export function* findingsGithub(report: FindingsReport): Generator<string, void> {
  const { findings, verdict, book } = report;
  const loud = findings.filter(
    ({ severity, accepted }) => report.notes || (severity !== "note" && !accepted),
  );
  for (const found of loud) yield `${annotation(found, report)}\n`;
  yield `${summaryOf(findings, book)}. ${verdict.says}`;
}

function annotation(found: Finding, report: FindingsReport): string {
  const { at, accepted, severity, code } = found;
  const { says, fix } = phraseOf(found, report.book);
  const lines = linesAt(at);
  const properties = [
    `file=${property(pathIn(report, found))}`,
    // GitHub can show lines of a text file, but none of a workbook.
    ...(lines ? [`line=${lines.from}`, `endLine=${lines.to}`] : []),
    `title=${property([code, formatWithin(at), accepted ? `(${report.book.frame.accepted})` : ""].filter(Boolean).join(" "))}`,
  ];
  const fields = [
    `${addressOf(found)}: ${says}`,
    ...(accepted
      ? [`${acceptanceText(found, report.book)}: ${accepted.reason}`]
      : fix === undefined
        ? []
        : [fix]),
  ];
  const text = fields.map((line) => data(visible(line))).join("%0A");
  return `::${accepted ? "notice" : commands[severity]} ${properties.join(",")}::${text}`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(visible(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
