import { anyOf } from "../../../locales/reads.ts";
import { expectedWords, provisionalWords } from "../../../locales/status-words.ts";
import { type Column, isMonthOfYears } from "../../../model/column.ts";
import type { Period } from "../../../model/period.ts";
import type { Status } from "../../../model/quantity.ts";
import { flagStatus } from "./flags.ts";
import { readPeriodText } from "./period-text.ts";
import { onlyPeriodIn } from "./periods-in-text.ts";

/** A period in a header, and the status of its figures where a letter beside it gives one. */
export interface HeadedPeriod {
  readonly period: Period;
  readonly status: Status | null;
}

/** Reads `2019`, `2005年`, `2019 [YR2019]`, `2020 p`, `20221), 2)`, `Year 2019`; null for anything else, or where ambiguous. */
export function headedPeriod(text: string, column: Column): HeadedPeriod | null {
  const form = column.kind === "period" ? column.written : null;
  if (form === "in text") {
    const period = onlyPeriodIn(text);
    return period === null ? null : { period, status: null };
  }
  const written = isMonthOfYears(column) ? (`months of ${Number(anyYear)}` as const) : form;
  const bare = text
    .replace(/^(?:year|année|năm|año|ano|anno|jahr|год)\s+(?=\d)/iu, "")
    .replace(footnotes, "")
    .replace(/(?<=\d) ?\/?([a-z])_?\/?$/iu, " $1");
  const said = withoutStatus(bare);
  const [, without = bare, flag = ""] = /^(.*\d\S*?)\s*[[(（]?([a-zα-ωа-я])?[\])）*†]*$/iu.exec(bare) ?? [];
  const [, before = "", behind = ""] = /^[[(（]?([befprsu])[\])）]?\s?((?:19|20)\d\d.*)$/iu.exec(bare) ?? [];
  const candidates = [
    { text: without, status: flagStatus(flag) },
    { text: bare, status: null },
    { text: behind, status: flagStatus(before) },
    said,
    { text: withoutBracketsBehind(bare), status: null },
  ];
  for (const { text, status } of candidates) {
    const read = readPeriodText(text, { name: "", typed: true, eras: true, written });
    if ("value" in read) return { period: read.value, status };
  }
  return null;
}

/** Footnotes behind a year: `20221), 2)`, `2019 1/`, `2023^1`. */
const footnotes = /(?<=^(?:19|20)\d\d)(?:(?:[\s,]*\d{1,2}[)）])+|\s*\d{1,2}_?\/|\^\d)$/u;

const provisional = anyOf(provisionalWords);
const bracketed = new RegExp(`[[(（](?:(${provisional})|(?:${anyOf(expectedWords)}))\\.?[\\])）]`, "iu");
const besides = new RegExp(
  `^(?:(?:${provisional})\\.? ?)+(?=\\d)|(?<=[\\d年년]) ?(?:${provisional})\\.?$`,
  "iu",
);

/** A time without a word beside it that says how sure its figures are, as in `Sơ bộ 2023` and `2023年（速報）`. */
function withoutStatus(text: string): { readonly text: string; readonly status: Status | null } {
  const [inBrackets = "", isProvisional] = bracketed.exec(text) ?? [];
  if (inBrackets !== "")
    return { text: text.replace(inBrackets, "").trim(), status: isProvisional ? "estimated" : "projected" };
  return { text: text.replace(besides, "").trim(), status: besides.test(text) ? "estimated" : null };
}

/** Stands for the year of a month in a header, until a row says its year. */
export const anyYear = "1000";

/** A header without a unit or a footnote in brackets at its end. */
export function withoutBracketsBehind(text: string): string {
  return text.replace(/\s*[[(（][^\])）]*[\])）]\s*$/u, "");
}
