import { decimalProduct } from "../../../model/decimals.ts";
import type { Problem } from "../../../model/finding.ts";
import { hasInvisible } from "../../../model/invisible-characters.ts";
import type { MissingReason, Qualifier, Status } from "../../../model/quantity.ts";
import type { Sheet } from "../../../model/sheet.ts";
import { unitsOf } from "../../../model/text-units.ts";
import { invisibleCharacters } from "../../ingest/problems.ts";
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
import { type DecimalSign, losesDigits, plainDecimal, readingsOf } from "./digits.ts";
import { flagStatus, flagsMeant } from "./flags.ts";
import { isAside } from "./is-aside.ts";
import { withPlainMinus } from "./minus.ts";
import { missingMarker, notationKey } from "./missing-marker.ts";
import { fold, hasMarkedDigits, normalize } from "./normalize.ts";
import {
  ambiguousNumber,
  asideInCell,
  flaggedValue,
  lostPrecision,
  markedMissing,
  notANumber,
  notationKeyUsed,
  numberAsText,
  qualifiedValue,
  unitInCell,
} from "./problems.ts";
import { splitQualifier } from "./qualifier.ts";
import { multiplierNamed, type NamedUnit, unitNamed } from "./units.ts";

/** A number before its unit is applied: its qualifier, and what the cell itself says about the unit. */
export interface RawNumber {
  readonly amount: number;
  readonly qualifier: Qualifier;
  /** `fraction`: the number format shows 0.227 as 22.7%. `sign`: the text has a % sign. */
  readonly percent: "fraction" | "sign" | null;
  /** The unit written after the number. */
  readonly unit: NamedUnit | null;
  /** The status that the form of writing implies. */
  readonly status?: Status;
}

/** How a source and a column write their numbers. */
export interface WrittenNumberForm {
  readonly name: string;
  readonly decimal: DecimalSign | undefined;
  readonly notationKeys: boolean;
  readonly gapMarks?: readonly string[];
  /** Whether number cells are possible, so that text is remarked on; not in CSV. */
  readonly typed: boolean;
}

/** Reads a number cell, or text that looks like a number, which is reported. */
export function readNumber(
  sheet: Sheet,
  row: number,
  column: number,
  form: WrittenNumberForm,
): CellReading<RawNumber> {
  const { cells } = sheet;
  const kind = cells.kind(row, column);
  if (kind === "empty") return gap("not-reported");
  const broken = unusable(sheet, row, column);
  if (broken) return problem(broken);
  if (kind === "text") return readNumberText(cells.text(row, column), form);
  const format = cells.format(row, column);
  if (kind !== "number" || isDateFormat(format)) {
    return problem(notANumber({ raw: rawText(sheet, row, column), column: form.name }));
  }
  return exactly(cells.number(row, column), isPercentFormat(format) ? "fraction" : null);
}

/** Reads a number from text; an ambiguous one is refused unless the source declares its decimal sign. */
export function readNumberText(raw: string, form: WrittenNumberForm): CellReading<RawNumber> {
  const plain = form.typed || form.decimal === "," ? Number.NaN : plainDecimal(unitsOf(raw));
  if (!Number.isNaN(plain) && (form.decimal || !raw.includes("."))) return exactly(plain, null);

  const text = withPlainMinus(fold(raw)).replace(/[’ʼ′]/gu, "'").replace(/^'/, "");
  if (text === "") return gap("not-reported");
  const reason = form.notationKeys ? notationKey(text) : null;
  if (reason) return gap(reason, [notationKeyUsed({ raw })]);
  const word = normalize(text);
  const marker: MissingReason | null = form.gapMarks?.some((mark) => normalize(mark) === word)
    ? "not-reported"
    : missingMarker(word);
  if (marker) return gap(marker, [markedMissing({ raw })]);
  const unreadable = problem<RawNumber>(notANumber({ raw, column: form.name }));
  if (hasMarkedDigits(raw)) return unreadable;

  const { qualifier, rest: marked } = splitQualifier(text);
  // A digit apart behind one or two decimals is a footnote's: `1003,6 2`.
  const rest = marked.replace(/(?<=[.,]\d{1,2}) (\d)$/u, " ($1)");
  const parts = /^([+-]? ?[.,]?\d(?:[\d.,' ]*\d)?(?:e[+-]?\d+)?)(?: ?([^\d.,' +-].*))?$/iu.exec(rest);
  const [, digits = "", suffix = ""] = parts ?? [];
  const measure = suffix === "" || suffix === "%" ? null : unitNamed(suffix);
  const [, letters = ""] = /^\(?([a-z]{1,3})\)?$/.exec(suffix) ?? [];
  const isPlain = suffix === "" || suffix === "%" || measure !== null;
  const flags = isPlain || letters === "" ? null : flagsMeant(letters);
  const [bare] = isPlain || flags ? [] : readingsOf(digits, form.decimal);
  const hasAside = bare !== undefined && isAside(suffix, bare, form.decimal);
  const multiplier = isPlain || flags || hasAside ? 1 : multiplierNamed(suffix);
  if (multiplier === null) return unreadable;
  const readings = readingsOf(digits, form.decimal).map((amount) => decimalProduct(amount, multiplier));
  const [amount] = readings;
  if (amount === undefined) {
    const isOtherwise = form.decimal && readingsOf(digits, form.decimal === "," ? "." : ",").length > 0;
    return isOtherwise ? problem(notANumber({ raw, column: form.name, decimal: form.decimal })) : unreadable;
  }
  if (readings.length > 1) return problem(ambiguousNumber({ raw, readings }));

  const remarks: Problem[] = [];
  if (hasInvisible(raw)) remarks.push(invisibleCharacters({ raw }));
  if (qualifier !== "exact") remarks.push(qualifiedValue({ raw, qualifier }));
  for (const flag of flags ?? []) remarks.push(flaggedValue({ raw, flag }));
  if (hasAside) remarks.push(asideInCell({ raw, aside: suffix, value: amount }));
  else if (measure || multiplier !== 1) remarks.push(unitInCell({ raw, unit: suffix }));
  else if (form.typed && qualifier === "exact" && !flags) remarks.push(numberAsText({ raw, value: amount }));
  const exponent = /e/i.test(digits);
  if (exponent || losesDigits(digits)) remarks.push(lostPrecision({ raw, value: amount, exponent }));
  const status = [...letters].map(flagStatus).find((status) => flags && status !== null);
  const percent = suffix === "%" ? "sign" : null;
  return value({ amount, qualifier, percent, unit: measure, ...(status ? { status } : {}) }, remarks);
}

function exactly(amount: number, percent: RawNumber["percent"]): CellReading<RawNumber> {
  return value({ amount, qualifier: "exact", percent, unit: null });
}
