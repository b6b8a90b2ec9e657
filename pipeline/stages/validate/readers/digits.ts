import { endOfAll, type TextUnits, unitKind } from "../../../model/text-units.ts";

export type DecimalSign = "." | ",";

/**
 * The numbers that digits may mean: none, one, or two where a separator may be for thousands or decimals and the source does
 * not declare its decimal sign.
 */
export function readingsOf(text: string, declared: DecimalSign | undefined): number[] {
  const parts = /^([+-]?) ?([\d.,' ]+?)(e[+-]?\d{1,3})?$/i.exec(text);
  const body = parts?.[2];
  if (!body) return [];
  const [, sign = "", , exponent = ""] = parts;
  return plainDigits(body, declared)
    .map((digits) => Number(sign + digits + exponent) + 0)
    .filter(Number.isFinite);
}

/** The digits with a decimal point only, in each possible reading. */
function plainDigits(body: string, declared: DecimalSign | undefined): string[] {
  if (/^\d+$/.test(body)) return [body];
  const spaced = /^([1-9]\d{0,2}(?:( |')\d{3})(?:\2\d{3})*)(?:([.,])(\d+))?$/.exec(body);
  if (spaced) {
    const [, whole = "", , decimal, fraction] = spaced;
    if (decimal && declared && decimal !== declared) return [];
    return [whole.replaceAll(/[ ']/g, "") + (fraction ? `.${fraction}` : "")];
  }
  if (/[ ']/.test(body)) return [];
  const last =
    body.includes(".") && body.includes(",") ? Math.max(body.lastIndexOf("."), body.lastIndexOf(",")) : -1;
  if (last >= 0) return bothSigns(body.slice(0, last), body[last] ?? "", body.slice(last + 1), declared);
  const separator: DecimalSign = body.includes(".") ? "." : ",";
  const groups = body.split(separator);
  return groups.length > 2
    ? manyGroups(groups, separator, declared)
    : singleSeparator(groups[0] ?? "", groups[1] ?? "", separator, declared);
}

function bothSigns(
  whole: string,
  sign: string,
  fraction: string,
  declared: DecimalSign | undefined,
): string[] {
  const separator = sign === "." ? "," : ".";
  if (whole.includes(sign) || !/^\d+$/.test(fraction) || (declared && declared !== sign)) return [];
  const groups = whole.split(separator);
  return areThousands(groups, separator) ? [`${groups.join("")}.${fraction}`] : [];
}

function manyGroups(
  groups: readonly string[],
  separator: DecimalSign,
  declared: DecimalSign | undefined,
): string[] {
  return declared !== separator && areThousands(groups, separator) ? [groups.join("")] : [];
}

/** `1.234` may be two numbers; `0.234` and `1.23` are one. A comma before other than three digits may be a typing error. */
function singleSeparator(
  whole: string,
  rest: string,
  separator: DecimalSign,
  declared: DecimalSign | undefined,
): string[] {
  if (!/^\d+$/.test(rest)) return [];
  const decimal = `${whole || "0"}.${rest}`;
  const grouped = areThousands([whole, rest], separator);
  if (declared) {
    if (separator === declared) return [decimal];
    return grouped ? [whole + rest] : [];
  }
  const mayBeSlip = separator === "," && /^[1-9]/.test(whole);
  return grouped || mayBeSlip ? [decimal, whole + rest] : [decimal];
}

/** Groups of three, or as in India two before the last three. */
function areThousands(groups: readonly string[], separator: DecimalSign): boolean {
  const [first = "", ...rest] = groups;
  if (!/^[1-9]\d{0,2}$/.test(first) || rest.length === 0) return false;
  if (rest.every((group) => /^\d{3}$/.test(group))) return true;
  const last = rest.at(-1) ?? "";
  const middle = rest.slice(0, -1);
  return (
    separator === "," &&
    first.length <= 2 &&
    /^\d{3}$/.test(last) &&
    middle.every((group) => /^\d{2}$/.test(group))
  );
}

/** Whether a number cannot store all digits of the text. */
export function losesDigits(text: string): boolean {
  return text.replace(/\D/g, "").replace(/^0+/, "").replace(/0+$/, "").length > 15;
}

/** The number of a plain text such as `-12.5`, at a fraction of the usual cost; NaN for anything else. */
export function plainDecimal({ codes, from, kinds }: TextUnits): number {
  const first = codes[from] === minus ? from + 1 : from;
  let at = first;
  let whole = 0;
  let point = -1;
  for (;;) {
    const code = codes[at] ?? endOfAll;
    const digit = code - zero;
    if (digit >= 0 && digit <= 9) whole = whole * 10 + digit;
    else if (code === dot && point < 0 && at > first) point = at;
    else if (kinds[code] === unitKind.end) break;
    else return Number.NaN;
    at++;
  }
  const digits = at - first - (point < 0 ? 0 : 1);
  // Both operands are integers below 2^53 and 10^22, so the quotient is correctly rounded.
  if (digits === 0 || digits > 15 || point === at - 1) return Number.NaN;
  const amount = point < 0 ? whole : whole / (powers[at - 1 - point] ?? 1);
  return first > from ? 0 - amount : amount;
}

const minus = 0x2d;
const dot = 0x2e;
const zero = 0x30;
const powers = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);
