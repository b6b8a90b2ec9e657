import { styleText } from "node:util";
import { visible } from "../escape/visible.ts";
import type { Phrasebook } from "../locales/phrasebook.ts";
import { isAcceptable } from "../model/define-problem.ts";
import { textIn } from "../model/edition.ts";
import { type Finding, isError, type Severity } from "../model/finding.ts";
import { groupBy } from "../model/group-by.ts";
import { acceptanceText } from "./acceptance-text.ts";
import { fileOf } from "./findings.ts";
import { fingerprintId } from "./fingerprint-id.ts";
import { type FoldedFinding, foldFindings } from "./fold-findings.ts";
import { columnsOf, joinParts, wrapLines } from "./terminal-lines.ts";

/** How a terminal shows text. */
export interface TextStyle {
  readonly colour: boolean;
  readonly columns: number;
}

const mostPerFile = 20;
const widest = 80;
const indent = " ".repeat(10);

/** Findings for a terminal: by file, errors first, at most 20 a file, with the verdict in the last line. */
export function findingsText(
  shown: readonly Finding[],
  outcome: string,
  book: Phrasebook,
  style: TextStyle,
): string {
  const folded = foldFindings(shown, book);
  const open = folded.filter(({ finding }) => !finding.accepted);
  const parts = [...groupBy(open, ({ finding }) => fileOf(finding))].map(([file, group]) => {
    const alikeGroups = [...groupBy(group, sameText).values()];
    const lines = alikeGroups.slice(0, mostPerFile).map((alike) => alikeText(alike, book, style));
    const rest = alikeGroups.slice(mostPerFile).flat().length;
    return [
      paint("bold", visible(file), style),
      ...lines,
      ...(rest > 0 ? [`  … and ${rest} more`] : []),
      "",
    ].join("\n");
  });
  const verdict = outcome.split("\n").flatMap((line) => wrapLines(line, widthOf(style)));
  return [...parts, ...acceptedText(folded, book, style), ...verdict].join("\n");
}

const colours = { error: "red", warning: "yellow", note: "cyan" } as const satisfies {
  [S in Severity]: string;
};

/** Identical notes on several columns are listed together; findings to fix are listed separately. */
function sameText({ finding, says, unsaid, fix, typed, where, count }: FoldedFinding): string {
  const place = finding.severity === "note" ? [] : [where, count];
  return JSON.stringify([finding.severity, finding.code, says, unsaid, fix, typed, finding.weighedSo, place]);
}

function alikeText(alike: readonly FoldedFinding[], book: Phrasebook, style: TextStyle): string {
  const [first] = alike;
  if (!first) return "";
  const { finding } = first;
  const name = book.severities[finding.severity].one.padEnd(7);
  const head = `  ${name} ${finding.code}`;
  const times = ({ count }: FoldedFinding) => (count > 1 ? book.frame.times(count) : "");
  const heads =
    alike.length === 1
      ? [headLine(head, first.places, times(first), style)]
      : alike.map((each, index) =>
          columnLine(index === 0 ? head : " ".repeat(head.length), each, times(each), style),
        );
  const [line = "", ...more] = heads;
  const painted = line.replace(name, paint(colours[finding.severity], name, style));
  return [painted, ...more, ...indented(linesOf(first, book), style)].join("\n");
}

/** One line for a column: as many of its places as fit beside the count. */
function columnLine(head: string, folded: FoldedFinding, times: string, style: TextStyle): string {
  const { places, placeCount } = folded;
  const lineOf = (shown: readonly string[]) => {
    const rest = placeCount - shown.length;
    const where = [...shown, ...(rest > 0 ? [`… (+${rest})`] : [])].map(visible).join(", ");
    return `${head}  ${where}${times === "" ? "" : `  ${times}`}`;
  };
  let line = lineOf(places.slice(0, 1));
  for (let count = 2; count <= Math.min(places.length, placeCount); count++) {
    const longer = lineOf(places.slice(0, count));
    if (columnsOf(longer) > widthOf(style)) break;
    line = longer;
  }
  return line;
}

function linesOf(
  { finding, says, unsaid, fix, typed, untyped, count }: FoldedFinding,
  { frame, locale }: Phrasebook,
): string[] {
  return [
    ...says,
    ...(unsaid > 0 ? [frame.moreAlike(unsaid)] : []),
    ...(typed.length > 0 ? [frame.typed(typed, untyped)] : []),
    ...(finding.weighedSo ? [`${frame.reason}: ${textIn(finding.weighedSo, locale)}`] : []),
    ...(fix === "" ? [] : [`→ ${fix}`]),
    ...acceptLine(finding, count),
  ];
}

/** The command that accepts an error; of several alike only the first, since each needs its own acceptance. */
function acceptLine(finding: Finding, count: number): string[] {
  const id = isError(finding) && isAcceptable(finding.kind) ? fingerprintId(finding) : null;
  return id === null || count > 1 ? [] : [`or: almanac accept ${id} --reason … --until …`];
}

/** Accepted findings are listed separately. */
function acceptedText(folded: readonly FoldedFinding[], book: Phrasebook, style: TextStyle): string[] {
  const accepted = folded.filter(({ finding }) => finding.accepted);
  if (accepted.length === 0) return [];
  const total = accepted.reduce((sum, { count }) => sum + count, 0);
  const lines = accepted.slice(0, mostPerFile).map(({ finding, places, count }) => {
    const { reason = "" } = finding.accepted ?? {};
    const where = [fileOf(finding), ...places];
    const head = headLine(`  ${finding.code}`, where, count > 1 ? book.frame.times(count) : "", style);
    return [head, ...indented([`${acceptanceText(finding, book)}: ${reason}`], style)].join("\n");
  });
  const rest = accepted.length - mostPerFile;
  const more = rest > 0 ? [`  … and ${rest} more`] : [];
  return [paint("bold", `${book.frame.accepted}: ${total}`, style), ...lines, ...more, ""];
}

function headLine(head: string, places: readonly string[], times: string, style: TextStyle): string {
  const parts = places.map((place, index) => {
    const last = index === places.length - 1;
    return `${index === 0 ? "  " : " "}${visible(place)}${last ? "" : ","}`;
  });
  return joinParts([head, ...parts, ...(times === "" ? [] : [`  ${times}`])], widthOf(style), indent);
}

function indented(sentences: readonly string[], style: TextStyle): string[] {
  return sentences
    .flatMap((sentence) => wrapLines(visible(sentence), widthOf(style) - indent.length))
    .map((line) => indent + line);
}

function widthOf({ columns }: TextStyle): number {
  return Math.max(40, Math.min(columns, widest));
}

function paint(colour: "bold" | "red" | "yellow" | "cyan", text: string, { colour: on }: TextStyle): string {
  return on ? styleText(colour, text, { validateStream: false }) : text;
}
