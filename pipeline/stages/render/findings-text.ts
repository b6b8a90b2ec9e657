import { styleText } from "node:util";
import type { Phrasebook } from "../../locales/phrasebook.ts";
import type { Finding, Severity } from "../../model/finding.ts";
import { groupBy } from "../../model/group-by.ts";
import { describeFindings, type FoldedFinding, fileOf, summaryOf } from "./findings.ts";
import { visible } from "./visible.ts";

/** How a terminal shows text. */
export interface TextStyle {
  readonly colour: boolean;
  readonly columns: number;
}

const mostPerFile = 20;

/** Findings for a terminal: by file, errors first, at most 20 lines a file; the last line is the verdict. */
export function findingsText(
  shown: readonly Finding[],
  all: readonly Finding[],
  book: Phrasebook,
  style: TextStyle,
  outcome: string,
): string {
  const files = [...groupBy(describeFindings(shown, book), ({ finding }) => fileOf(finding))];
  const parts = files.map(([file, own]) => {
    const lines = own.slice(0, mostPerFile).map((folded) => findingText(folded, book, style));
    const rest = own.length - mostPerFile;
    return [
      paint("bold", visible(file), style),
      ...lines,
      ...(rest > 0 ? [`  … and ${rest} more`] : []),
      "",
    ].join("\n");
  });
  return [...parts, `${summaryOf(all, book)}. ${outcome}`].join("\n");
}

const colours = { error: "red", warning: "yellow", note: "cyan" } as const satisfies {
  [S in Severity]: string;
};

function findingText(
  { finding, where, phrase, count }: FoldedFinding,
  book: Phrasebook,
  style: TextStyle,
): string {
  const name = book.severities[finding.severity].one;
  const head = `  ${paint(colours[finding.severity], name.padEnd(7), style)} ${finding.code}`;
  const times = count > 1 ? `  ${book.frame.times(count)}` : "";
  const place = where === "" ? "" : `  ${visible(where)}`;
  const width = style.columns - 10;
  const says = wrap(visible(phrase.says), width);
  const fix = phrase.fix.startsWith("Nothing") ? [] : wrap(`→ ${visible(phrase.fix)}`, width);
  return [`${head}${place}${times}`, ...[...says, ...fix].map((line) => `          ${line}`)].join("\n");
}

function paint(colour: "bold" | "red" | "yellow" | "cyan", text: string, { colour: on }: TextStyle): string {
  return on ? styleText(colour, text, { validateStream: false }) : text;
}

/** Lines of at most `width` columns, where a wide CJK character takes two. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (columnsOf(longer) > width && line !== "") {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}

function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text)
    columns +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
        character,
      )
        ? 2
        : 1;
  return columns;
}
