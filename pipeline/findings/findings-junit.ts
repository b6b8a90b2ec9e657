import { type Html, html } from "../escape/html.ts";
import { visible } from "../escape/visible.ts";
import type { Finding } from "../model/finding.ts";
import { groupBy } from "../model/group-by.ts";
import { formatWithin } from "../model/place.ts";
import { acceptanceText } from "./acceptance-text.ts";
import { fileOf, phraseOf } from "./findings.ts";
import { addressOf, type FindingsReport, pathIn } from "./findings-report.ts";

/**
 * Findings as JUnit XML: a suite for each file, a case for each finding, failed where it is why the exit code is 1.
 * A file without findings passes one case, so that a clean run is not taken for a run without tests.
 */
export function findingsJunit(report: FindingsReport): string {
  const byFile = groupBy(report.findings, fileOf);
  const files = [...new Set([...report.files, ...byFile.keys()])].sort();
  const suites = files.map((file) => suite(file, byFile.get(file) ?? [], report));
  const failures = report.findings.filter((found) => fails(found, report)).length;
  const tests = suites.reduce((sum, { cases }) => sum + cases, 0);
  const { markup } =
    html`<testsuites name="almanac check ${report.edition}" tests="${tests}" failures="${failures}" errors="0">
${suites.map(({ xml }) => xml)}</testsuites>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup}`;
}

function suite(
  file: string,
  findings: readonly Finding[],
  report: FindingsReport,
): { readonly xml: Html; readonly cases: number } {
  const path = shown(pathIn(report, file));
  const failures = findings.filter((found) => fails(found, report)).length;
  const skipped = findings.filter(({ accepted }) => accepted).length;
  const cases =
    findings.length === 0 ? [clean(path, report)] : findings.map((found) => testcase(found, path, report));
  const xml = html`<testsuite name="${path}" tests="${cases.length}" failures="${failures}" errors="0" skipped="${skipped}">
${cases}</testsuite>
`;
  return { xml, cases: cases.length };
}

function testcase(found: Finding, path: string, report: FindingsReport): Html {
  const { code, severity, accepted } = found;
  const { says, fix = "" } = phraseOf(found, report.book);
  const name = shown([severity, code, formatWithin(found.at)].filter(Boolean).join(" "));
  const told = `${shown(addressOf(found))}\n${shown(says)}\n${shown(fix)}`.trimEnd();
  const outcome = accepted
    ? html`<skipped message="${shown(`${acceptanceText(found, report.book)}: ${accepted.reason}`)}"/>`
    : fails(found, report)
      ? html`<failure type="${severity}" message="${shown(says)}">${told}</failure>`
      : html`<system-out>${told}</system-out>`;
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

/** What XML forbids is spelt out or, where it cannot be, dropped by the template. */
function shown(text: string): string {
  return visible(text);
}
