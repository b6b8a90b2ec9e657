import { isPeriod, type Period } from "../../model/period.ts";
import { type Token, tokenIn } from "../../model/token.ts";

/** A period as written, or relative to the edition: the latest of a series, or the one before it. */
export type When = Period | "latest" | "previous";

/** A figure named by a token, and its time. */
export interface Operand {
  readonly token: Token;
  readonly when: When;
}

const limits = ["more than", "less than", "at least", "at most"] as const;
const operations = ["change", "growth", "share", "ratio", "sum", "rank", "count", "row", "value"] as const;

/** The key of a bound text: a figure, or an operation on several, and how to write the result. */
export interface BoundKey {
  /** Set in a quotation, which no edition changes. */
  readonly isFrozen: boolean;
  readonly operation: (typeof operations)[number];
  readonly operands: readonly [Operand, ...Operand[]];
  /** For a change or growth: the starting time. */
  readonly since: When | null;
  /** For a count: which figures are counted. */
  readonly limit: { readonly is: (typeof limits)[number]; readonly amount: number } | null;
  /** Rounds so that these words are true. */
  readonly roughly: "more than" | "about" | null;
  /** A unit, a word of size, or `words`, `fraction`, `year`. */
  readonly as: string | null;
  /** Words for a value that rose, fell or stayed. */
  readonly directions: readonly string[];
}

export const keyForms = [
  "members KOR 2021",
  "members EAS latest number",
  "members EAS latest period as year",
  "waste-generated JPN latest number as kt",
  "share of members KOR 2021 in members EAS 2021 as fraction",
  "change members EAS 2020..2021",
  "change since 2020 members EAS",
  "growth members EAS previous..latest",
  "change members EAS 2020..2021 | rose | fell | stayed",
  "ratio members KOR 2021 to members JPN 2021",
  "sum members KOR 2021 + members JPN 2021",
  "rank of members KOR 2021",
  "count members by area 2021 where more than 10",
  "row members by area 2021",
  "more than members EAS latest",
  "! members EAS 2020",
] as const;

/** Normalizes a key from any keyboard: half-width characters, plain hyphens, single spaces. */
function plainKey(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/[\s\u200b]+/g, " ")
    .trim();
}

/** Parses a key; null where it has none of the forms. Whether its names exist is not checked. */
export function boundKeyIn(written: string): BoundKey | null {
  const text = plainKey(written);
  const isFrozen = text.startsWith("!");
  const [, rough = null, asked = ""] = /^(?:(more than|about) )?(.*)$/.exec(text.replace(/^! ?/, "")) ?? [];
  const [, whole = asked, as = null] = /^(.*?) as (\S+)$/.exec(asked) ?? [];
  const roughly = rough === "more than" || rough === "about" ? rough : null;
  const of = operationIn(whole);
  return of && { isFrozen, since: null, limit: null, directions: [], ...of, roughly, as };
}

type Operation = Pick<BoundKey, "operation" | "operands"> &
  Partial<Pick<BoundKey, "since" | "limit" | "directions">>;

function operationIn(text: string): Operation | null {
  const [, first = "", of = ""] = /^(\S+) (?:of )?(.+)$/.exec(text) ?? [];
  const operation = operations.find((name) => name === first) ?? "value";
  // `rank 1 members area` is a token as in sentences, `rank of members KOR` a place's position.
  if (operation === "value" || (operation === "rank" && !text.startsWith("rank of ")))
    return together("value", operandIn(text));
  switch (operation) {
    case "change":
    case "growth":
      return changeIn(operation, of);
    case "share":
      return together(operation, ...of.split(" in ").map(operandIn));
    case "ratio":
      return together(operation, ...of.split(" to ").map(operandIn));
    case "sum":
      return together(operation, ...of.split(" + ").map(operandIn));
    case "count": {
      const [, named = "", written, amount = ""] =
        /^(.+?) where (more than|less than|at least|at most) (-?\d+(?:\.\d+)?)$/.exec(of) ?? [];
      const is = limits.find((limit) => limit === written);
      const counted = is && together(operation, operandIn(named));
      return counted ? { ...counted, limit: { is, amount: Number(amount) } } : null;
    }
    default:
      return together(operation, operandIn(of));
  }
}

const most: { readonly [O in BoundKey["operation"]]?: number } = { share: 2, ratio: 2, sum: 40 };
const least: { readonly [O in BoundKey["operation"]]?: number } = { ratio: 2, sum: 2 };

function together(operation: BoundKey["operation"], ...found: readonly (Operand | null)[]): Operation | null {
  const [first, ...others] = found.flatMap((operand) => operand ?? []);
  const count = found.length;
  if (
    !first ||
    others.length + 1 < count ||
    count > (most[operation] ?? 1) ||
    count < (least[operation] ?? 1)
  )
    return null;
  return { operation, operands: [first, ...others] };
}

/** Reads `change members EAS 2020..2021 | rose | fell | stayed` or `change since 2020 members EAS`. */
function changeIn(operation: "change" | "growth", text: string): Operation | null {
  const [named = "", ...directions] = text.split("|").map((word) => word.trim());
  const [, since, from, rest = ""] = /^(?:since (\S+) |(?=.* (\S+)\.\.\S+$))(.+)$/.exec(named) ?? [];
  const start = since ?? from;
  const isWhole = directions.length === 0 || (directions.length === 3 && !directions.includes(""));
  const ending = since === undefined ? rest.replace(/ \S+?\.\.(\S+)$/, " $1") : rest;
  const of = isWhole && start !== undefined && isWhen(start) ? together(operation, operandIn(ending)) : null;
  return of && start !== undefined && isWhen(start) ? { ...of, since: start, directions } : null;
}

function isWhen(word: string): word is When {
  return word === "latest" || word === "previous" || isPeriod(word);
}

/** A token with `latest` or `previous` as its period; of two periods the first is the part, as for a target of 2030. */
function operandIn(text: string): Operand | null {
  const words = text.split(" ").filter((word) => word !== "");
  const times = words.filter(isWhen);
  const last = times.at(-1);
  const at = last === undefined ? -1 : words.lastIndexOf(last);
  const token = tokenIn(words.filter((_, index) => index !== at).join(" "));
  if (!token || times.length > 2 || token.isList) return null;
  const part = token.period === null ? [] : [token.period];
  return { token: { ...token, period: null, words: [...part, ...token.words] }, when: last ?? "latest" };
}
