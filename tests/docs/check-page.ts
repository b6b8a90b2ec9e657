import { visible } from "../../pipeline/escape/visible.ts";
import { bookOf } from "../../pipeline/findings/book-of.ts";
import { phraseOf } from "../../pipeline/findings/findings.ts";
import { addressOf } from "../../pipeline/findings/findings-report.ts";
import { kindsOf } from "../../pipeline/findings/problems.ts";
import {
  type Mender,
  type ProblemGroup,
  type ProblemKind,
  problemGroups,
} from "../../pipeline/model/define-problem.ts";
import type { Finding } from "../../pipeline/model/finding.ts";
import { readAreas } from "../../pipeline/stages/correct/read-areas.ts";
import { folder } from "../../pipeline/stages/ingest/folder.ts";
import { ingest } from "../../pipeline/stages/ingest/ingest.ts";
import { wordsOf } from "../../pipeline/stages/render/words.ts";
import { sheetRows } from "../../pipeline/words/sheets.ts";
import { datasets } from "../support/datasets.ts";
import { notBuilt } from "./not-built.ts";

const order = new Map(sheetRows("kinds").map(({ code = "" }, index) => [code, index]));
/** Every kind of problem in the order of the sheet, then those without a row, of the datasets among them. */
export const kinds = kindsOf(datasets).sort(
  (a, b) => (order.get(a.code) ?? order.size) - (order.get(b.code) ?? order.size),
);
const data = { raw: folder("data/raw/2020"), data: folder("data"), year: "2020" };
const { areas } = readAreas((await ingest({ ...data, datasets: [], partial: true })).areas);
const en = { ...bookOf("en", datasets, areas), published: wordsOf("en", areas, datasets).book.published };

/** The page of a check: what its declaration says, and what the program says when its reject case is read. */
export function checkPage(kind: ProblemKind, found: Finding): string {
  const { code, group, severity, mends, catches, example } = kind;
  const { says, fix } = phraseOf(found, en);
  return [
    `# ${code}`,
    "",
    `Group: ${group}. Severity: ${severity}${canBeWeighed(kind, found) ? " unless a contract says otherwise" : ""}.`,
    "",
    "## What it catches",
    "",
    catches,
    "",
    "## Example",
    "",
    `- ${example}`,
    "",
    "What the program says of another:",
    "",
    "```text",
    `${found.severity} ${code}  ${addressOf(found)}`,
    `  ${visible(says)}`,
    "```",
    "",
    "## How to fix it",
    "",
    ...(mends === null
      ? ["There is nothing to mend."]
      : [fix ?? "", "", `Who can mend it: ${menders[mends]}.`]),
    "",
    "## How to change its severity",
    "",
    ...severityOf(kind, found),
    "",
    "## How to accept one finding",
    "",
    ...acceptanceOf(kind),
    "",
  ].join("\n");
}

const menders: { readonly [M in Mender]: string } = {
  office: "the office that sent the file",
  secretariat: "the secretariat that publishes",
  program: "whoever writes the program",
};

function severityOf(kind: ProblemKind, found: Finding): string[] {
  const { code, movable, group, severity } = kind;
  if (group === "text") return ["It cannot be changed: it is about a text that no contract describes."];
  if (!movable)
    return [
      "It cannot be changed: after such an error there is nothing to compute from, or the program is at fault.",
    ];
  if (!canBeWeighed(kind, found)) {
    const about = found.at.medium === "figure" ? "a computed figure" : "a file";
    return [`It cannot be changed: it is about ${about} that no contract describes.`];
  }
  return [
    "A row of the dataset's sheet `severities`, with a reason; of several rows, each holds from its number of findings on:",
    "",
    "```csv",
    "source,problem,severity,from,reason",
    `SOURCE,${code},${severity === "warning" ? "error" : "warning"},,REASON`,
    "```",
  ];
}

/** A contract weighs what lies in a file of its own, unless it is an error that nothing can move. */
function canBeWeighed({ code, movable }: ProblemKind, { at }: Finding): boolean {
  if (!movable || at.medium === "figure") return false;
  const { file } = at;
  return !file.startsWith("reference/") && code !== "lock-file" && code !== "orphan-file";
}

function acceptanceOf({ group, movable, isInEditionFile }: ProblemKind): string[] {
  if (group === "text")
    return [
      "It cannot be accepted. What a figure of a text is, a line of `data/reference/text-decisions.csv` decides.",
    ];
  if (!movable) return ["It cannot be accepted; it must be mended."];
  if (isInEditionFile) return ["It cannot be accepted; that it stays is said in edition.json."];
  return [
    "`almanac accept FINGERPRINT --reason … --until …`, with the fingerprint that `almanac check` prints under an error, and `almanac check --format json` under each finding. It is then listed apart and neither blocks nor counts until that day.",
  ];
}

/** The list of all checks by group, and of those that are not built. */
export function indexPage(): string {
  const built = problemGroups.flatMap((group) => [
    `## ${titleOf(group)}`,
    "",
    "| code | severity | what it catches |",
    "|---|---|---|",
    ...kindsIn(group).map(
      ({ code, severity, catches }) => `| [${code}](${code}.md) | ${severity} | ${catches} |`,
    ),
    "",
  ]);
  return [
    "# Checks",
    "",
    "Every problem that `almanac check` can report, and of texts `almanac proof`. Generated: `npm run docs`.",
    "",
    ...built,
    "## Not built",
    "",
    "| code | group | why |",
    "|---|---|---|",
    ...notBuilt.map(({ code, group, why }) => `| ${code} | ${group} | ${why} |`),
    "",
  ].join("\n");
}

function kindsIn(group: ProblemGroup): ProblemKind[] {
  return kinds.filter((kind) => kind.group === group);
}

function titleOf(group: ProblemGroup): string {
  return `${group.charAt(0).toUpperCase()}${group.slice(1)}`;
}
