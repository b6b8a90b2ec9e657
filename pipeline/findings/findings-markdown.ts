import { inMarkdown } from "../escape/markdown.ts";
import { isError } from "../model/finding.ts";
import { fileOf, summaryOf } from "./findings.ts";
import type { FindingsReport } from "./findings-report.ts";
import { type FoldedFinding, foldFindings } from "./fold-findings.ts";

/** How an edition differs from its published report; empty if it was not published. */
export interface Changes {
  /** Figures with their old and new values. */
  readonly moved: readonly { readonly figure: string; readonly was: string; readonly now: string }[];
  readonly gained: readonly Claim[];
  readonly lost: readonly Claim[];
}

interface Claim {
  readonly sentence: string;
  readonly of: number | null;
  readonly all: number | null;
}

const most = 20;

/** A summary for a pull request: the verdict, findings with their fixes, moved figures, claims gained and lost. */
export function* findingsMarkdown(report: FindingsReport, changes: Changes): Generator<string, void> {
  const { findings, verdict, book, edition } = report;
  yield `## Almanac ${edition}: ${verdict.exitCode === 0 ? "passed" : "kept back"}\n\n`;
  yield `${inMarkdown(`${summaryOf(findings, book)}. ${verdict.says}`)}\n`;
  const open = findings.filter(({ accepted }) => !accepted);
  yield* findingsTable("Errors", foldFindings(open.filter(isError), book));
  yield* findingsTable(
    "Warnings",
    foldFindings(
      open.filter(({ severity }) => severity === "warning"),
      book,
    ),
  );
  yield* table(
    "Figures that moved",
    ["figure", "was", "is"],
    changes.moved.map(({ figure, was, now }) => [figure, was, now]),
  );
  yield* table("Claims gained", ["claim"], changes.gained.map(claimCells));
  yield* table("Claims lost", ["claim"], changes.lost.map(claimCells));
}

function findingsTable(title: string, folded: readonly FoldedFinding[]): Generator<string, void> {
  const rows = folded.map(({ finding, where, count, says, fix }) => [
    [fileOf(finding), where].filter(Boolean).join(" › "),
    says.join(" ") + (count > 1 ? ` (${count} times)` : ""),
    fix,
  ]);
  return table(title, ["where", "what is wrong", "what to do"], rows);
}

function claimCells({ sentence, of, all }: Claim): string[] {
  return [of === null ? sentence : `${sentence} (${of} of ${all})`];
}

function* table(
  title: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Generator<string, void> {
  if (rows.length === 0) return;
  yield `\n### ${title}: ${rows.length}\n\n| ${header.join(" | ")} |\n|${" --- |".repeat(header.length)}\n`;
  for (const cells of rows.slice(0, most)) yield `| ${cells.map(inMarkdown).join(" | ")} |\n`;
  if (rows.length > most) yield `\n… and ${rows.length - most} more.\n`;
}
