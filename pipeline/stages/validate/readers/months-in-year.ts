import { isPeriod, type Period } from "../../../model/period.ts";
import { anyMonth, monthNumbers } from "./month-numbers.ts";

/** Words that months are added up, which the span of months says by itself. */
const cumulated =
  /(?<!\p{L})(?:cumulat(?:ed|ive)|year[ -]to[ -]date|ytd|acumulad[oa]s?|acum\.?|cumul(?:és?|ées?)?|kumuliert|cumulato|нарастающим итогом|lũy kế)(?!\p{L})|累計|累计|누계|누적/gu;

const between = "(?: ?[-–—~至] ?| (?:to|through|à|au|a|al|bis|до|по|đến) )";
const year = "((?:1[89]|20)\\d\\d)";
const yearAlone = `${year}(?: ?(?:年|년|г\\.?|года?|оны)|\\.)?`;
const name = `(${anyMonth})\\.?`;
const numeral = "(\\d{1,2})";
const month = "[月월]";
const yearMark = "(?: de| del| of| năm|,)?";
const months =
  "(?:m| months?| mois| meses| mesi| monate?| месяц(?:а|ев)| мес\\.?| tháng(?: đầu)?| ?сар| ?개월| ?[かヶカ]月間?| ?[个個]月)";

type Part = "year" | "from" | "to";

const forms: readonly (readonly [RegExp, readonly Part[]])[] = [
  [new RegExp(`^(?:de )?${name}${between}${name}${yearMark}[ /]?${yearAlone}$`, "u"), ["from", "to", "year"]],
  [new RegExp(`^${yearAlone}[ ,]*${name}${between}${name}$`, "u"), ["year", "from", "to"]],
  [
    new RegExp(`^${yearAlone} ?${numeral} ?${month}?${between}${numeral} ?${month}期?$`, "u"),
    ["year", "from", "to"],
  ],
  [
    new RegExp(`^${numeral} ?${month}?${between}${numeral} ?${month}期? ?,? ?${yearAlone}$`, "u"),
    ["from", "to", "year"],
  ],
  [new RegExp(`^tháng ${numeral}${between}${numeral}[ /-](?:năm )?${year}$`, "u"), ["from", "to", "year"]],
  [new RegExp(`^${numeral}${months}${yearMark} ?${yearAlone}$`, "u"), ["to", "year"]],
  [new RegExp(`^${yearAlone}[ ,]*${numeral}${months}$`, "u"), ["year", "to"]],
];

/**
 * Reads `January - March 2016`, `2016年1-3月`, `Acumulado Enero-Octubre 2022`, `9M 2023` in lower case; all twelve months are the
 * year. Null for anything else.
 */
export function monthsInYear(text: string): Period | null {
  const plain = text.replace(cumulated, " ").replace(/[()]/g, " ").replace(/\s+/g, " ").trim();
  for (const [pattern, order] of forms) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const read = new Map(order.map((part, at) => [part, match[at + 1] ?? ""]));
    const [from, to] = [read.get("from") ?? "1", read.get("to") ?? ""].map((written) =>
      Number(monthNumbers.get(written) ?? written),
    );
    const of = read.get("year") ?? "";
    if (from === undefined || to === undefined || from > to || (from === to && read.has("from"))) return null;
    if (from === 1 && to === 12) return of;
    const span = [from, to].map((each) => `${of}-${String(each).padStart(2, "0")}`).join("/");
    return isPeriod(span) ? span : null;
  }
  return null;
}
