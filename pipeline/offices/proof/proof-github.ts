import { visible } from "../../escape/visible.ts";
import { countsOf, isWrong } from "./counts.ts";
import { type ProofReport, placeText, tellingOf } from "./proof-report.ts";

/** Figures that somebody must look at as annotations of a GitHub Actions run, a line each; the coverage last. */
export function proofGithub(report: ProofReport): string {
  const lines = report.refused.map(({ file, says }) => `::error file=${property(file)}::${data(says)}`);
  for (const proofed of report.proofed) {
    const { file, text, proof } = proofed;
    const telling = tellingOf(report, proofed);
    for (const figure of proof.figures.filter(isWrong)) {
      const { verdict, says, cells } = telling.of(figure);
      const block = text.blocks[figure.block];
      const line = block?.place.line;
      const properties = [
        `file=${property(file)}`,
        ...(line === undefined ? [] : [`line=${line}`]),
        `title=${property(`${figure.text} ${verdict}${block ? ` (${placeText(block)})` : ""}`)}`,
      ];
      const command = figure.verdict === "stale" ? "warning" : "error";
      lines.push(
        `::${command} ${properties.join(",")}::${data(`${figure.sentence.text}`)}%0A${data(says)}%0A${data(cells)}`,
      );
    }
    lines.push(`${visible(file)}: ${visible(telling.words.coverage(countsOf(proof.figures)))}`);
  }
  return lines.join("\n");
}

function data(text: string): string {
  return visible(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
