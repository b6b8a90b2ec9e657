import { escapedJson } from "../../escape/escaped-json.ts";
import type { FindingRecord } from "../../model/findings-document.ts";
import { placeText } from "./block-place.ts";
import { countsOf } from "./counts.ts";
import { type ProofReport, remarkProblem, tellingOf } from "./proof-report.ts";

/** Every figure with its verdict and reading, and the findings as `check` writes them, for other programs. */
export function proofJson(report: ProofReport, findings: readonly FindingRecord[]): string {
  return escapedJson({
    edition: report.records.edition.year,
    files: report.proofed.map((proofed) => {
      const { file, text, proof, bound } = proofed;
      const telling = tellingOf(report, proofed);
      return {
        file,
        format: text.format,
        language: proof.locale,
        counts: countsOf(proof.figures),
        bound: bound.map(({ check }) => {
          const block = text.blocks[check.block];
          const place = block
            ? { ...block.place, at: placeText(block), from: check.from, to: check.to }
            : null;
          return { key: check.written, text: check.text, state: check.state, place, right: check.right };
        }),
        remarks: proof.remarks.map((remark) => ({ ...remark, says: telling.say(remarkProblem(remark)) })),
        figures: proof.figures.map((figure) => {
          const block = text.blocks[figure.block];
          const { says, cells } = telling.of(figure);
          return {
            text: figure.text,
            verdict: figure.verdict,
            place: block ? { ...block.place, at: placeText(block), from: figure.from, to: figure.to } : null,
            sentence: figure.sentence.text,
            says: figure.verdict === "no-figure" ? "" : says,
            right: figure.right,
            operation: figure.reading?.operation ?? null,
            edition: figure.reading?.edition ?? null,
            observations: (figure.reading?.operands ?? []).map(({ derivation: _, ...operand }) => operand),
            cells,
            pinned: figure.pinned,
          };
        }),
      };
    }),
    refused: report.refused,
    findings,
  });
}
