import { isPeriod, type Period } from "../../../model/period.ts";
import { partsOf } from "../definition-sheet.ts";

/**
 * What stands in braces: a figure of an indicator, with or without its unit, its place or its period, the figure of a
 * rank, or a list.
 * `{pm25 KOR-SEO 2016}`, `{events format-virtual}`, `{rank 1 pm25 area}`, `{list events by format}`.
 */
export interface Token {
  readonly indicator: string;
  readonly rank: number | null;
  readonly isList: boolean;
  /** The columns of the grouping meant; null for the first that fits. */
  readonly by: readonly string[] | null;
  readonly period: Period | null;
  /** Area codes and breakdowns are told apart by the figures themselves. */
  readonly words: readonly string[];
  readonly tells: "figure" | "number" | "area" | "period" | "part";
}

export const tokenForms = [
  "{indicator}",
  "{indicator number}",
  "{indicator part}",
  "{indicator place 2020}",
  "{indicator area}",
  "{indicator period}",
  "{rank 1 indicator}",
  "{rank 1 indicator by column period}",
  "{rank 1 indicator by column part}",
  "{list indicator by column}",
] as const;

/** The token that a text writes, or null where its form is none; whether its names are known is not asked. */
export function tokenIn(text: string): Token | null {
  const words = text.trim().split(/\s+/);
  const isList = words[0] === "list";
  const rank = words[0] === "rank" ? Number(words[1]) : null;
  if (rank !== null && (!Number.isInteger(rank) || rank === 0)) return null;
  const rest = words.slice(isList ? 1 : rank === null ? 0 : 2);
  const [indicator, ...others] = rest;
  if (!indicator) return null;
  const last = others.at(-1);
  // In “by area” it says what the figures are parted by.
  const told = (["number", "area", "period", "part"] as const).find((word) => word === last);
  const tells = (others.at(-2) !== "by" && told) || "figure";
  const naming = tells === "figure" ? others : others.slice(0, -1);
  const at = naming.indexOf("by");
  if (at >= 0 && at !== naming.length - 2) return null;
  const by = at < 0 ? null : partsOf(naming[at + 1] ?? "");
  const named = at < 0 ? naming : naming.slice(0, at);
  const periods = named.filter(isPeriod);
  if (periods.length > 1 || (isList && (by === null || tells !== "figure"))) return null;
  const places = named.filter((word) => !isPeriod(word));
  return { indicator, rank, isList, by, period: periods[0] ?? null, words: places, tells };
}

/** The pieces of a text: words as they stand, and what its braces hold; null where the braces do not pair. */
export function piecesOf(text: string): readonly (string | { readonly token: string })[] | null {
  const pieces: (string | { readonly token: string })[] = [];
  let rest = text;
  while (rest !== "") {
    const open = rest.indexOf("{");
    const words = open < 0 ? rest : rest.slice(0, open);
    if (words.includes("}")) return null;
    if (words !== "") pieces.push(words);
    if (open < 0) return pieces;
    const close = rest.indexOf("}", open);
    const inside = rest.slice(open + 1, close);
    if (close < 0 || inside.includes("{")) return null;
    pieces.push({ token: inside });
    rest = rest.slice(close + 1);
  }
  return pieces;
}
