import type { Areas } from "../../model/area.ts";
import { area, choice, defineContract, type Names, optional, period, text } from "../../model/contract.ts";
import { type Finding, finding } from "../../model/finding.ts";
import { atCells, inFile } from "../../model/place.ts";
import type { Sheet } from "../../model/sheet.ts";
import { evidence } from "../../model/table.ts";
import { hasWords, patternOf, type TextDecision } from "../../model/text-decision.ts";
import { missingValue } from "../validate/read/problems.ts";
import { formerName, sentenceWithoutWords } from "./problems.ts";
import { readReference } from "./read-reference.ts";

const file = "text-decisions.csv";
const formerFile = "claims.csv";

/** Paths of the decisions below `data/`; the second is the table's former name. */
export const textDecisionFiles = [`reference/${file}`, `reference/${formerFile}`] as const;

const orders: { readonly [order: string]: Names } = Object.fromEntries(
  Array.from({ length: 99 }, (_, index) => [String(index + 1), { en: [String(index + 1)] }]),
);

/** A figure that is not ours needs no key; every decision is signed. */
const contract = defineContract({
  file,
  required: false,
  namedByText: true,
  columns: {
    sentence: text({ en: ["sentence"] }),
    order: choice({ en: ["figure"] }, orders),
    dataset: text({ en: ["dataset"] }),
    indicator: optional(text({ en: ["indicator"] })),
    area: optional(area({ en: ["area"] })),
    period: optional(text({ en: ["period"] })),
    breakdown: optional(text({ en: ["breakdown"] })),
    until: period({ en: ["until"] }),
    author: optional(text({ en: ["author"] })),
    reason: optional(text({ en: ["reason"] })),
  },
  key: ["sentence", "order"],
});

/** The decisions on figures of texts in these tables, and findings on them; an incomplete line decides nothing. */
export function readTextDecisions(
  sheets: readonly Sheet[],
  areas: Areas,
): { readonly decisions: readonly TextDecision[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const decisions: TextDecision[] = [];
  for (const sheet of sheets) {
    const { rows, typed, ...read } = readReference([sheet], contract, areas);
    if (sheet.file.endsWith(formerFile))
      findings.push(finding(formerName({ now: file }), inFile(sheet.file)));
    findings.push(...read.findings);
    for (const row of rows) {
      const at = evidence(row, "sentence").range;
      const sentence = typed(row, "sentence");
      const { dataset, indicator, area, period, until } = row;
      const named = dataset === "not ours" ? [] : (["indicator", "area", "period"] as const);
      const signed = (["author", "reason"] as const).filter((column) => typed(row, column) === "");
      const columns = [...named.filter((column) => row[column] === null), ...signed];
      if (!hasWords(sentence)) findings.push(finding(sentenceWithoutWords({ raw: sentence }), atCells(at)));
      else if (columns.length > 0) findings.push(finding(missingValue({ columns }), atCells(at)));
      else {
        const figure = { pattern: patternOf(sentence), order: Number(row.order), until, at };
        const isOurs = indicator !== null && area !== null && period !== null && named.length > 0;
        const of = isOurs ? { dataset, indicator, area, period, breakdown: typed(row, "breakdown") } : null;
        decisions.push({ ...figure, of });
      }
    }
  }
  return { decisions, findings };
}
