import { escapedJson } from "../../escape/escaped-json.ts";
import { visible } from "../../escape/visible.ts";
import { proofWords } from "../../locales/proof-phrasebooks.ts";
import type { Figure } from "../../stages/proof/verdict.ts";
import { isWrong } from "./counts.ts";
import { type Proofed, type ProofReport, placeText, tellingOf } from "./proof-report.ts";
import type { Telling } from "./telling.ts";

const rules = ["disagrees", "stale", "inconsistent"] as const;

/** Figures that somebody must look at, as SARIF 2.1.0. */
export function proofSarif(report: ProofReport, exitCode: number): string {
  return escapedJson({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "almanac",
            rules: rules.map((id) => ({
              id: `proof-${id}`,
              shortDescription: { text: `The figure ${proofWords("en").verdicts[id]}` },
              defaultConfiguration: { level: id === "stale" ? "warning" : "error" },
            })),
          },
        },
        invocations: [
          {
            executionSuccessful: report.refused.length === 0,
            exitCode,
            toolExecutionNotifications: report.refused.map(({ file, says }) => ({
              level: "error",
              message: { text: visible(`${file}: ${says}`) },
            })),
          },
        ],
        columnKind: "unicodeCodePoints",
        results: report.proofed.flatMap((proofed) => {
          const telling = tellingOf(report, proofed);
          return proofed.proof.figures.filter(isWrong).map((figure) => result(figure, proofed, telling));
        }),
      },
    ],
  });
}

function result(figure: Figure, { file, text }: Proofed, telling: Telling) {
  const block = text.blocks[figure.block];
  const { says, cells } = telling.of(figure);
  const ruleIndex = rules.findIndex((id) => id.startsWith(figure.verdict));
  const line = block?.place.line;
  return {
    ruleId: `proof-${figure.verdict}`,
    ruleIndex,
    level: figure.verdict === "stale" ? "warning" : "error",
    message: { text: visible(`“${figure.text}”: ${says} ${cells}`.trim()) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(file.replaceAll("\\", "/")) },
          ...(line === undefined
            ? {}
            : { region: { startLine: line, snippet: { text: visible(figure.sentence.text) } } }),
        },
        ...(block ? { logicalLocations: [{ name: placeText(block), kind: "member" }] } : {}),
      },
    ],
  };
}
