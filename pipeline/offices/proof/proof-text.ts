import { styleText } from "node:util";
import { visible } from "../../escape/visible.ts";
import type { Figure } from "../../stages/proof/verdict.ts";
import { countsOf, isWrong } from "./counts.ts";
import { type Proofed, type ProofReport, placeText, remarkText, tellingOf } from "./proof-report.ts";
import type { Telling } from "./telling.ts";

export interface ProofStyle {
  readonly colour: boolean;
  readonly columns: number;
}

/** What was found in each text, for people: the sentence with its number marked, what is wrong, the cells; the coverage last. */
export function proofText(report: ProofReport, style: ProofStyle): string {
  const parts = report.proofed.map((proofed) => textOf(proofed, tellingOf(report, proofed), style));
  const told = (says: string) => wrapped(visible(says), style.columns - 2).map((line) => `  ${line}`);
  const refused = report.refused.map(({ file, says }) => [visible(file), ...told(says)].join("\n"));
  const [first] = report.proofed;
  const telling = first ? tellingOf(report, first) : null;
  const faults = report.claimFaults.map(({ line, column }) => telling?.words.pinFault(line, column) ?? "");
  return [...refused, ...faults.map(visible), ...parts].filter((part) => part !== "").join("\n\n");
}

function textOf({ file, text, proof }: Proofed, telling: Telling, style: ProofStyle): string {
  const lines: string[] = [paint(visible(file), "bold", style)];
  for (const remark of proof.remarks)
    lines.push(
      ...wrapped(visible(remarkText(remark, telling)), style.columns - 2).map((line) => `  ${line}`),
    );
  for (const { line } of proof.claims.expired) lines.push(`  ${telling.words.pinExpired(line)}`);
  for (const figure of proof.figures.filter(isWrong)) {
    const { verdict, says, cells } = telling.of(figure);
    const block = text.blocks[figure.block];
    lines.push("");
    lines.push(
      `  ${block ? placeText(block) : ""}  ${paint(verdict, figure.verdict === "stale" ? "yellow" : "red", style)}`,
    );
    const pin = telling.pin(figure);
    const settle = pin === null ? "" : telling.words.pin(pin);
    const body = [marked(figure, style), visible(says), visible(cells), visible(settle)];
    for (const part of body)
      if (part !== "") lines.push(...wrapped(part, style.columns - 4).map((line) => `    ${line}`));
  }
  lines.push("");
  lines.push(
    ...wrapped(telling.words.coverage(countsOf(proof.figures)), style.columns - 2).map((line) => `  ${line}`),
  );
  return lines.join("\n");
}

/** The sentence with its figure marked. */
function marked({ sentence, from, to }: Figure, style: ProofStyle): string {
  const [start, end] = [from - sentence.from, to - sentence.from];
  const before = visible(sentence.text.slice(Math.max(0, start - 90), start)).trimStart();
  const figure = visible(sentence.text.slice(start, end));
  const after = visible(sentence.text.slice(end, end + 60)).trimEnd();
  const lead = start > 90 ? "…" : "";
  const trail = end + 60 < sentence.text.length ? "…" : "";
  return `${lead}${before}${style.colour ? paint(figure, "underline", style) : `»${figure}«`}${after}${trail}`;
}

function paint(
  text: string,
  format: "bold" | "red" | "yellow" | "underline",
  { colour }: ProofStyle,
): string {
  return colour ? styleText(format, text, { validateStream: false }) : text;
}

/** Lines of at most so many columns; wide characters take two. */
function wrapped(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  let width = 0;
  for (const piece of text.match(
    /\s+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}，。、；：（）「」]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}，。、；：（）「」]+/gu,
  ) ?? []) {
    const own = widthOf(piece);
    if (width + own > columns && line.trim() !== "") {
      lines.push(line.trimEnd());
      line = "";
      width = 0;
      if (piece.trim() === "") continue;
    }
    line += piece;
    width += own;
  }
  return [...lines, line.trimEnd()];
}

function widthOf(text: string): number {
  let width = 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours take no room.
  for (const character of text.replace(/\u001b\[\d+m/g, ""))
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        character,
      )
        ? 2
        : 1;
  return width;
}
