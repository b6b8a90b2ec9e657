import type { Areas } from "../../model/area.ts";
import { choice, defineContract, optional, period, text } from "../../model/contract.ts";
import { type Finding, finding } from "../../model/finding.ts";
import { inTranslated, type Locale, translated } from "../../model/locale.ts";
import { atCells } from "../../model/place.ts";
import type { Reasons, Restatement } from "../../model/restatement.ts";
import type { Sheet } from "../../model/sheet.ts";
import { evidence } from "../../model/table.ts";
import { restatementBetween } from "./problems.ts";
import { readReference } from "./read-reference.ts";

const reasonIn = (locale: Locale) => optional(text({ en: [`reason ${locale}`] }));

/** The ledger; a figure that moved for two reasons needs a line that states both. */
export const restatementContract = defineContract({
  file: "restatements.csv",
  required: false,
  columns: {
    dataset: text({ en: ["dataset"] }),
    indicator: text({ en: ["indicator"] }),
    area: text({ en: ["area"] }),
    period: text({ en: ["period"] }),
    breakdown: optional(text({ en: ["breakdown"] })),
    from: text({ en: ["from"] }),
    to: text({ en: ["to"] }),
    class: choice(
      { en: ["class"] },
      {
        source: { en: ["source"] },
        routine: { en: ["routine"] },
        method: { en: ["method"] },
        correction: { en: ["correction"] },
      },
    ),
    reason: text({ en: ["reason"] }),
    ...inTranslated(reasonIn),
    author: text({ en: ["author"] }),
    date: period({ en: ["date"] }),
    figures: optional(text({ en: ["figures"] })),
    largest: optional(text({ en: ["largest change %"] })),
    values: optional(text({ en: ["values"] })),
  },
  key: ["dataset", "indicator", "area", "period", "breakdown", "from", "to"],
});

/** The lines of `data/reference/restatements.csv`, which may be absent, and findings on that file. */
export function readRestatements(
  sheets: readonly Sheet[],
  areas: Areas,
): { readonly restatements: readonly Restatement[]; readonly findings: readonly Finding[] } {
  const { rows, typed, ...read } = readReference(sheets, restatementContract, areas);
  const findings = [...read.findings];
  const restatements: Restatement[] = [];
  for (const row of rows) {
    const { dataset, indicator, area, from, to, class: kind, author, date } = row;
    const at = evidence(row, "dataset").range;
    if (!/^\d{4}$/.test(from) || !/^\d{4}$/.test(to) || from > to) {
      findings.push(finding(restatementBetween({ from, to }), atCells(evidence(row, "from").range)));
      continue;
    }
    const key = {
      dataset,
      indicator,
      area,
      period: typed(row, "period"),
      breakdown: typed(row, "breakdown"),
    };
    const reason: Reasons = {
      en: row.reason,
      ...Object.fromEntries(
        translated.flatMap((locale) => (row[locale] === null ? [] : [[locale, row[locale]]])),
      ),
    };
    const { figures, largest, values } = row;
    const extent = { figures: figures ?? "", largest: largest ?? "", values: values ?? "" };
    restatements.push({ ...key, from, to, class: kind, reason, author, date, extent, at });
  }
  return { restatements, findings };
}
