import { monthNames } from "../../../locales/month-names.ts";
import { allReads, anyOf } from "../../../locales/reads.ts";

const languages = [...allReads.map(({ months }) => months), monthNames];

/** The number of each month, `1` to `12`, by its name in lower case in every language that is read. */
export const monthNumbers: ReadonlyMap<string, string> = new Map(
  languages.flatMap((months) =>
    months.flatMap((names, index) => names.map((name) => [name, String(index + 1)] as const)),
  ),
);

/** All names of months as alternatives in a pattern. */
export const anyMonth: string = anyOf([...monthNumbers.keys()]);
