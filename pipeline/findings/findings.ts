import { visible } from "../escape/visible.ts";
import type { Phrasebook } from "../locales/phrasebook.ts";
import { type Phrase, severities } from "../model/define-problem.ts";
import type { Finding, Problem, Severity } from "../model/finding.ts";
import { comparePlaces, fileAt } from "../model/place.ts";
import { compareText } from "../model/source.ts";
import { phraseIn } from "../words/phrase.ts";

/** The file a finding is about; for a computed figure, its dataset. */
export function fileOf({ at }: Finding): string {
  return fileAt(at);
}

const longest = 120;

/** What is wrong and what to do about it; very long values are cut short. */
export function phraseOf(found: Problem, book: Phrasebook): Phrase {
  const { tells } = found.kind;
  const parts = Object.entries(found).map(([name, part]) => [
    name,
    // Bidirectional and invisible characters are spelled out.
    typeof part === "string" ? visible(/^whole\b/.test(tells[name] ?? "") ? part : shortened(part)) : part,
  ]);
  const values = Object.fromEntries(parts);
  const phrase = book.problems[found.code];
  // The index by code ensures that each function receives the problem of its code.
  return phrase ? phrase(values as never, book as never) : phraseIn(found.code, values, tells, book);
}

/** What is wrong, and what the office that sent the file should do about it. */
export function officePhrase(found: Finding, book: Phrasebook): Phrase {
  const { office, ...phrase } = phraseOf(found, book);
  return office === undefined ? phrase : { ...phrase, fix: office };
}

/** Whether an office can act on a finding or should know it, unlike those of the secretariat or the program. */
export function concernsOffice(found: Finding, book: Phrasebook): boolean {
  const { mends } = found.kind;
  return mends === "office" || mends === null || phraseOf(found, book).office !== undefined;
}

/** The findings an office should see: not accepted ones, nor those in another edition or for others to fix. */
export function findingsForOffices(findings: readonly Finding[], book: Phrasebook): Finding[] {
  return findings.filter(
    (found) => !found.accepted && found.at.edition === undefined && concernsOffice(found, book),
  );
}

/** The errors and warnings among them, for which a file is marked and sent back. */
export function marksFor(findings: readonly Finding[], book: Phrasebook): Finding[] {
  return findingsForOffices(findings, book).filter(({ severity }) => severity !== "note");
}

export function shortened(text: string, most = longest): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** "0 errors, 5 warnings, 12 notes"; accepted findings are counted separately. */
export function summaryOf(findings: readonly Finding[], book: Phrasebook): string {
  const open = findings.filter(({ accepted }) => !accepted);
  const count = (severity: Severity) => open.filter((finding) => finding.severity === severity).length;
  const summary = book.frame.qualitySummary(count("error"), count("warning"), count("note"));
  const accepted = findings.length - open.length;
  return accepted === 0 ? summary : summary + book.punctuation.clause + book.frame.acceptedCount(accepted);
}

/** The order in every format: file, errors first, sheet, row, column, code. */
export function orderFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(byPlace);
}

function byPlace(a: Finding, b: Finding): number {
  return (
    compareText(fileAt(a.at), fileAt(b.at)) ||
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    comparePlaces(a.at, b.at) ||
    compareText(a.code, b.code)
  );
}
