import { readdirSync } from "node:fs";
import { z } from "zod";
import { phraseOf } from "../../pipeline/findings/findings.ts";
import { phrasebooks } from "../../pipeline/locales/phrasebooks.ts";
import { defineContract, optional, period, quantity, status, text } from "../../pipeline/model/contract.ts";
import type { DefinedProblem } from "../../pipeline/model/define-problem.ts";
import type { Finding } from "../../pipeline/model/finding.ts";
import type { Rule } from "../../pipeline/model/rule.ts";
import { briefs, readSheets } from "../stages/validate/validate-fixture.ts";
import { type SheetOptions, sheetOf, type TestCell } from "../support/sheet.ts";

const tonnes = (name: string) =>
  optional(quantity({ en: [name] }, { units: ["t"], unitFrom: { column: "unit" }, gaps: true }));
const members = (name: string) => optional(quantity({ en: [name] }, { units: ["member"], gaps: true }));
const percent = (name: string) => optional(quantity({ en: [name] }, { units: ["percent"], gaps: true }));

const columns = {
  place: text({ en: ["Place"] }),
  year: optional(period({ en: ["Year"] })),
  until: optional(period({ en: ["Until"] })),
  kind: optional(
    status(
      { en: ["Kind"] },
      {
        reported: { en: ["reported"] },
        estimated: { en: ["estimated"] },
        planned: { en: ["planned"] },
        target: { en: ["target"] },
      },
    ),
  ),
  unit: text({ en: ["Unit"] }),
  paper: tonnes("Paper"),
  glass: tonnes("Glass"),
  waste: tonnes("Waste"),
  balance: optional(quantity({ en: ["Balance"] }, { units: ["t"], schema: z.number(), gaps: true })),
  cities: members("Cities"),
  counties: members("Counties"),
  all: members("All members"),
  buried: percent("Buried"),
  burnt: percent("Burnt"),
  sorted: percent("Sorted"),
};

type Name = keyof typeof columns;

type Options = SheetOptions & { readonly unit?: string };

/** Codes and cells of what a rule says to rows under these headers; Place and Unit stand before them, in A and B. */
export function say(
  rule: Rule<Name>,
  headers: readonly string[],
  rows: readonly (readonly TestCell[])[],
  options: Options = {},
): string[] {
  return briefs(found(rule, headers, rows, options));
}

/** The sentences of the same, in English. */
export function tell(
  rule: Rule<Name>,
  headers: readonly string[],
  rows: readonly (readonly TestCell[])[],
  options: Options = {},
): string[] {
  return found(rule, headers, rows, options).map((one) => phraseOf(one, phrasebooks.en).says);
}

function found(
  rule: Rule<Name>,
  headers: readonly string[],
  rows: readonly (readonly TestCell[])[],
  { unit = "t", ...options }: Options,
): Finding[] {
  const contract = defineContract({ file: "x.xlsx", columns, key: [], rules: [rule] });
  const filled = rows.map(([place = null, ...cells]) => [place, unit, ...cells]);
  const { findings } = readSheets(contract, [sheetOf([["Place", "Unit", ...headers], ...filled], options)]);
  return findings.filter(({ code }) => codes.includes(code));
}

/** The codes of rules; what the readers say of the same cells is beside the point. */
const modules: readonly object[] = await Promise.all(
  readdirSync("pipeline/rules").map((file) => import(`../../pipeline/rules/${file}`)),
);
const codes: readonly string[] = modules.flatMap((module) =>
  Object.values(module)
    .filter(isProblem)
    .map(({ kind }) => kind.code),
);

function isProblem(value: unknown): value is DefinedProblem {
  return typeof value === "function" && "kind" in value;
}
