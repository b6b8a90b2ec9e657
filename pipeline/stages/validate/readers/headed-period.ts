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
  const bare = text.replace(/^(?:year|année|năm|año|ano|anno)\s+(?=\d)/iu, "").replace(footnotes, "");
  const [, without = bare, flag = ""] = /^(.*\d\S*?)\s*[[(（]?([a-zα-ωа-я])?[\])）*†]*$/iu.exec(bare) ?? [];
  for (const candidate of [without, bare, withoutBracketsBehind(bare)]) {
    const read = readPeriodText(candidate, { name: "", typed: true, eras: true, written });
    if ("value" in read)
      return { period: read.value, status: candidate === without ? flagStatus(flag) : null };
  }
  return null;
}

const footnotes = /(?<=^(?:19|20)\d\d)(?:[\s,]*\d{1,2}[)）])+$/u;

/** Stands for the year of a month in a header, until a row says its year. */
export const anyYear = "1000";

/** A header without a unit or a footnote in brackets at its end. */
export function withoutBracketsBehind(text: string): string {
  return text.replace(/\s*[[(（][^\])）]*[\])）]\s*$/u, "");
}
