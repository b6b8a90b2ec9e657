import type { Problem } from "../../../model/finding.ts";
import type { Qualifier } from "../../../model/quantity.ts";
import type { Sheet } from "../../../model/sheet.ts";
import { readUnit } from "../../../model/unit.ts";
import { normalize } from "../normalize.ts";
import {
  type CellReading,
  gap,
  isDateFormat,
  isPercentFormat,
  problem,
  rawText,
  unusable,
  value,
} from "./cell.ts";
import { missingMarker } from "./missing-marker.ts";

/** A number as the cell has it, before its unit: how exact, and whether the cell itself shows per cent. */
export interface RawNumber {
  readonly amount: number;
  readonly qualifier: Qualifier;
  /** `fraction`: the number format shows 0.227 as 22.7%. `sign`: the text carries a % sign. */
  readonly percent: "fraction" | "sign" | null;
}

/**
 * Reads a number cell, or text that looks like a number, which is reported.
 * Text with one separator before three digits is refused unless the source declares its decimal sign.
 */
export function readNumber(
  sheet: Sheet,
  row: number,
  column: number,
  name: string,
  decimal: "." | "," | undefined,
): CellReading<RawNumber> {
  const { cells } = sheet;
  const kind = cells.kind(row, column);
  if (kind === "empty") return gap("not-reported");
  if (kind === "number") {
    const format = cells.format(row, column);
    const amount = cells.number(row, column);
    if (isDateFormat(format))
      return problem({ code: "not-a-number", raw: rawText(sheet, row, column), column: name });
    return value({ amount, qualifier: "exact", percent: isPercentFormat(format) ? "fraction" : null });
  }
  const broken = unusable(sheet, row, column);
  if (broken) return problem(broken);
  if (kind !== "text")
    return problem({ code: "not-a-number", raw: rawText(sheet, row, column), column: name });
  return readNumberText(cells.text(row, column), name, decimal, sheet.name !== null);
}

/** Reads a number from text; `reported` adds a remark that it was text, which in CSV everything is. */
export function readNumberText(
  raw: string,
  name: string,
  decimal: "." | "," | undefined,
  reported: boolean,
): CellReading<RawNumber> {
  if (plainNumber.test(raw) && decimal === ".") {
    return value({ amount: Number(raw), qualifier: "exact", percent: null });
  }
  const text = normalize(raw).replace(/[−–‒]/gu, "-");
  if (text === "") return gap("not-reported");
  const marker = missingMarker(text);
  if (marker) return gap(marker, [{ code: "missing-marker", raw }]);

  const remarks: Problem[] = [];
  const { qualifier, rest } = splitQualifier(text);
  if (qualifier !== "exact") remarks.push({ code: "qualified-value", raw, qualifier });
  const { digits, percent, unit } = splitUnit(rest);
  if (unit) remarks.push({ code: "unit-in-cell", raw, unit });

  const readings = readingsOf(digits, decimal);
  const [amount] = readings;
  if (amount === undefined) return problem({ code: "not-a-number", raw, column: name });
  if (readings.length > 1) return problem({ code: "ambiguous-number", raw, readings });
  if (reported && qualifier === "exact") remarks.push({ code: "number-as-text", raw, value: amount });
  return value({ amount, qualifier, percent: percent ? "sign" : null }, remarks);
}

const plainNumber = /^-?\d+(\.\d+)?$/;

/** Every number that the digits may mean: none, one, or two where a separator could be thousands or decimals. */
function readingsOf(digits: string, decimal: "." | "," | undefined): number[] {
  const text = digits.replaceAll(" ", "").replaceAll("'", "");
  if (!/^[+-]?[\d.,]*\d[\d.,]*$/.test(text)) return [];
  const signs = decimal ? [decimal] : ([".", ","] as const);
  const readings = signs.flatMap((sign) => {
    const other = sign === "." ? "," : ".";
    const grouped = new RegExp(`^[+-]?\\d{1,3}(\\${other}\\d{3})+(\\${sign}\\d+)?$`);
    const simple = new RegExp(`^[+-]?\\d*(\\${sign}\\d+)?$`);
    if (!grouped.test(text) && !simple.test(text)) return [];
    return [Number(text.replaceAll(other, "").replace(sign, "."))];
  });
  return [...new Set(readings)];
}

const before: readonly (readonly [RegExp, Qualifier])[] = [
  [/^(?:>=|≥|⩾|at least|from|min\.?|至少|不少于|不少於|少なくとも|최소|доод тал нь) ?/u, "at-least"],
  [/^(?:<=|≤|⩽|at most|up to|no more than|max\.?|最多|不超过|不超過|最大|최대|дээд тал нь) ?/u, "at-most"],
  [/^(?:>|over|above|more than|exceeding|超过|超過|多于|多於|逾|илүү) ?/u, "more-than"],
  [/^(?:<|under|below|less than|fewer than|不到|少于|少於|不足|доош) ?/u, "less-than"],
  [
    /^(?:~|≈|ca\.?|c\.|about|around|approx\.?|approximately|some|约|約|大约|大約|およそ|약|ойролцоогоор|орчим) ?/u,
    "about",
  ],
];
const after: readonly (readonly [RegExp, Qualifier])[] = [
  [/ ?(?:以上|이상)$/u, "at-least"],
  [/ ?(?:以下|以内|이하|이내)$/u, "at-most"],
  [/ ?(?:超|초과|余|餘|여|гаруй|илүү|\+)$/u, "more-than"],
  [/ ?(?:未満|未满|未滿|미만|хүрэхгүй)$/u, "less-than"],
  [/ ?(?:左右|程度|前後|정도|내외|орчим)$/u, "about"],
];

function splitQualifier(text: string): { readonly qualifier: Qualifier; readonly rest: string } {
  for (const [pattern, qualifier] of [...before, ...after]) {
    if (pattern.test(text)) return { qualifier, rest: text.replace(pattern, "").trim() };
  }
  return { qualifier: "exact", rest: text };
}

function splitUnit(text: string): {
  readonly digits: string;
  readonly percent: boolean;
  readonly unit: string | null;
} {
  const parts = /^([+-]?[\d][\d.,' ]*?) ?([^\d.,' +-].*)$/u.exec(text);
  const unit = parts?.[2];
  if (!parts?.[1] || !unit || !readUnit(unit)) return { digits: text, percent: false, unit: null };
  return unit === "%"
    ? { digits: parts[1], percent: true, unit: null }
    : { digits: parts[1], percent: false, unit };
}
