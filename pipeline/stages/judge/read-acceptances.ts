import type { Areas } from "../../model/area.ts";
import { type Column, choice, defineContract, optional, period, text } from "../../model/contract.ts";
import { codes, type Finding, finding } from "../../model/finding.ts";
import { type Acceptance, immovable } from "../../model/judgement.ts";
import type { Sheet } from "../../model/sheet.ts";
import { evidence, type Row } from "../../model/table.ts";
import { type Located, locateTable } from "../validate/locate-table.ts";
import { readTable } from "../validate/read-table.ts";
import { rawText } from "../validate/readers/cell.ts";
import { SeenKeys } from "../validate/seen-keys.ts";

const fixed: readonly string[] = immovable;
const acceptable: { readonly [code: string]: readonly string[] } = Object.fromEntries(
  codes.filter((code) => !fixed.includes(code)).map((code) => [code, [code]]),
);

const contract = defineContract({
  file: "accepted-findings.csv",
  required: false,
  columns: {
    code: choice({ en: ["code"] }, acceptable),
    dataset: text({ en: ["dataset"] }),
    column: optional(text({ en: ["column"] })),
    key: optional(text({ en: ["row key"] })),
    raw: optional(text({ en: ["raw value"] })),
    reason: text({ en: ["reason"] }),
    author: text({ en: ["author"] }),
    expires: period({ en: ["expires"] }),
  },
  key: ["code", "dataset", "column", "key", "raw"],
});

/** What `data/reference/accepted-findings.csv` accepts, and what is wrong with that file; it may be absent. */
export function readAcceptances(
  sheets: readonly Sheet[],
  areas: Areas,
): { readonly acceptances: readonly Acceptance[]; readonly findings: readonly Finding[] } {
  const [sheet] = sheets;
  if (!sheet) return { acceptances: [], findings: [] };
  const { located, findings } = locateTable(sheet, contract);
  if (!located) {
    const missing = { code: "missing-header", wanted: Object.values(contract.columns).map(shown) } as const;
    return {
      acceptances: [],
      findings: [...findings, finding(missing, { scope: "file", file: sheet.file })],
    };
  }
  const read = readTable(sheet, contract, located, areas, new SeenKeys());
  // The builder's rows are untyped; they were read by this contract.
  const rows = [...read.table] as Row<typeof contract.columns>[];
  const acceptances = rows.map((row) => acceptanceOf(row, sheet, located));
  return { acceptances, findings: [...findings, ...read.findings] };
}

function acceptanceOf(row: Row<typeof contract.columns>, sheet: Sheet, { columns }: Located): Acceptance {
  const { code, dataset, reason, author, expires } = row;
  const at = evidence(row, "code").range;
  // The cell itself, not its reading: a raw value such as … stands for no value everywhere else.
  const typed = (column: string): string => {
    const place = columns.get(column);
    return place === undefined ? "" : rawText(sheet, at.row, place);
  };
  const subject = { dataset, column: typed("column"), key: typed("key"), raw: typed("raw") };
  return { code, ...subject, reason, author, expires, at };
}

function shown({ names }: Column): string {
  return names.en[0] ?? "";
}
