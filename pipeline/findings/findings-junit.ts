import { type Html, html } from "../escape/html.ts";
import { visible } from "../escape/visible.ts";
import type { Finding } from "../model/finding.ts";
import { groupBy } from "../model/group-by.ts";
import { formatWithin } from "../model/place.ts";
import { acceptanceText } from "./acceptance-text.ts";
import { fileOf, phraseOf } from "./findings.ts";
import { addressOf, type FindingsReport, pathIn } from "./findings-report.ts";

/**
 * Findings as JUnit XML, in parts: a suite for each file, a case for each finding, failed if it causes exit code 1. A file
 * without findings has one passed case, so that a clean run is not mistaken for one without tests.
 */
export function* findingsJunit(report: FindingsReport): Generator<string> {
  const byFile = groupBy(report.findings, fileOf);
  const files = [...new Set([...report.files, ...byFile.keys()])].sort();
  const suites = files.map((file) => ({ file, findings: byFile.get(file) ?? [] }));
  const tests = suites.reduce((sum, { findings }) => sum + casesOf(findings), 0);
  const failures = failuresOf(report.findings, report);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield openTag(
    html`<testsuites name="almanac ${report.command} ${report.edition}" tests="${tests}" failures="${failures}" errors="0">`,
  );
  for (const { file, findings } of suites) yield* suite(file, findings, report);
  yield "</testsuites>";
}

function* suite(file: string, findings: readonly Finding[], report: FindingsReport): Generator<string> {
  const path = shown(pathIn(report, file));
  const [tests, failures] = [casesOf(findings), failuresOf(findings, report)];
  const skipped = findings.filter(({ accepted }) => accepted).length;
  yield openTag(
    html`<testsuite name="${path}" tests="${tests}" failures="${failures}" errors="0" skipped="${skipped}">`,
  );
  for (const found of findings) yield testcase(found, path, report).markup;
  if (findings.length === 0) yield clean(path, report).markup;
  yield "</testsuite>\n";
}

function openTag({ markup }: Html): string {
  return `${markup}\n`;
}

function casesOf(findings: readonly Finding[]): number {
  return Math.max(1, findings.length);
}

function failuresOf(findings: readonly Finding[], report: FindingsReport): number {
  return findings.filter((found) => fails(found, report)).length;
}

function testcase(found: Finding, path: string, report: FindingsReport): Html {
  const { code, severity, accepted } = found;
  const { says, fix = "" } = phraseOf(found, report.book);
  const name = shown([severity, code, formatWithin(found.at)].filter(Boolean).join(" "));
  const text = `${shown(addressOf(found))}\n${shown(says)}\n${shown(fix)}`.trimEnd();
  const outcome = accepted
    ? html`<skipped message="${shown(`${acceptanceText(found, report.book)}: ${accepted.reason}`)}"/>`
    : fails(found, report)
      ? html`<failure type="${severity}" message="${shown(says)}">${text}</failure>`
      : html`<system-out>${text}</system-out>`;
  return html`<testcase classname="${path}" name="${name}">${outcome}</testcase>
`;
}

function clean(path: string, { book }: FindingsReport): Html {
  return html`<testcase classname="${path}" name="${book.frame.none}"/>
`;
}

function fails({ severity, accepted }: Finding, { verdict }: FindingsReport): boolean {
  if (accepted) return false;
  const { warnings, maxWarnings } = verdict;
  return severity === "error" || (severity === "warning" && maxWarnings !== null && warnings > maxWarnings);
}

/** Spells out characters that XML forbids; the template drops the rest. */
function shown(text: string): string {
  return visible(text);
}
