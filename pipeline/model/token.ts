import { isPeriod, type Period } from "./period.ts";

/**
 * The content of braces in a sentence: an indicator's figure, with or without its unit, place or period, the figure of a
 * rank, or a list.
 * `{pm25 KOR-SEO 2016}`, `{events format-virtual}`, `{rank 1 pm25 area}`, `{list events by format}`.
 */
export interface Token {
  readonly indicator: string;
  readonly rank: number | null;
  readonly isList: boolean;
  /**
   * The first figure in report order that has a value, the figure of the latest period in any part, or the one before it in
   * its series.
   */
  readonly end: "first" | "last" | "previous" | null;
  /** The figure whose place and period it takes. */
  readonly at: Token | null;
  /** The columns of the grouping; null for the first that fits. */
  readonly by: readonly string[] | null;
  readonly period: Period | null;
  /** Whether a word is an area code or a breakdown follows from the figures. */
  readonly words: readonly string[];
  readonly tells: "figure" | "number" | "area" | "period" | "part" | PopulationWord;
  /** Words for counts of zero and of one, where given. */
  readonly inWords: readonly string[];
}

/** Describes the population of a ranking: how many, of which years, who is missing. */
const populationWords = ["population", "years", "without"] as const;
export type PopulationWord = (typeof populationWords)[number];

export function isOfPopulation({ tells }: Token): boolean {
  return populationWords.some((word) => word === tells);
}

export const tokenForms = [
  "{indicator}",
  "{indicator number}",
  "{indicator: none|one}",
  "{indicator part}",
  "{indicator place 2020}",
  "{indicator place latest}",
  "{indicator area}",
  "{indicator period}",
  "{rank 1 indicator}",
  "{rank 1 indicator by column period}",
  "{rank 1 indicator by column part}",
  "{list indicator by column}",
  "{population rank 1 indicator}",
  "{years rank 1 indicator}",
  "{without rank 1 indicator}",
  "{first indicator area}",
  "{last indicator}",
  "{previous indicator}",
  "{indicator at other}",
  "{each indicator: {indicator part} {indicator}}",
] as const;

/** Parses a token, or returns null where the form is invalid; whether its names exist is not checked. */
export function tokenIn(text: string): Token | null {
  const [, named = text, counts] = /^([^:]*):(.*)$/s.exec(text) ?? [];
  const inWords = counts?.split("|").map((word) => word.trim()) ?? [];
  const [first = "", ...others] = named.trim().split(/\s+at\s+/);
  const token = tokenOfWords(first.split(/\s+/));
  if (!token) return null;
  const isCount = !token.isList && (token.tells === "figure" || token.tells === "number");
  if (counts !== undefined && (!isCount || inWords.length > 2 || inWords.includes(""))) return null;
  if (others.length === 0) return { ...token, inWords };
  const at = tokenIn(others.join(" at "));
  return at && { ...token, inWords, at };
}

function tokenOfWords(words: readonly string[]): Token | null {
  // An indicator may be called `population`, too.
  const ofPopulation = words[1] === "rank" && populationWords.find((word) => word === words[0]);
  if (ofPopulation) {
    const token = tokenOfWords(words.slice(1));
    return token?.rank != null && token.tells === "figure" ? { ...token, tells: ofPopulation } : null;
  }
  const isList = words[0] === "list";
  const end = (["first", "last", "previous"] as const).find((word) => word === words[0]) ?? null;
  const rank = words[0] === "rank" ? Number(words[1]) : null;
  if (rank !== null && (!Number.isInteger(rank) || rank === 0)) return null;
  const rest = words.slice(isList || end !== null ? 1 : rank === null ? 0 : 2);
  const [indicator, ...others] = rest;
  if (!indicator) return null;
  const last = others.at(-1);
  // In “by area” the word names a grouping.
  const asked = (["number", "area", "period", "part"] as const).find((word) => word === last);
  const tells = (others.at(-2) !== "by" && asked) || "figure";
  const naming = tells === "figure" ? others : others.slice(0, -1);
  const isChosen = isList || end !== null || rank !== null;
  const found = naming.indexOf("by");
  // Elsewhere it is a word of a part: `what-cities trained by partners EAS`.
  const at = found >= 0 && found === naming.length - 2 ? found : -1;
  if (found >= 0 && at < 0 && isChosen) return null;
  const by = at < 0 ? null : (naming[at + 1] ?? "").split("|").filter((column) => column !== "");
  const which = at < 0 ? naming : naming.slice(0, at);
  // The latest is the default, and may be named.
  const times = which.filter((word) => isPeriod(word) || word === "latest");
  if (times.length > 1 || (isList && (by === null || tells !== "figure"))) return null;
  const [time = "latest"] = times;
  const places = which.filter((word) => !times.includes(word));
  const whole = { indicator, rank, isList, end, at: null, by, inWords: [] };
  return { ...whole, period: time === "latest" ? null : time, words: places, tells };
}

/** The content of braces, and the words for each of its figures. */
export interface Braces {
  readonly token: string;
  readonly each?: string;
}

/** The pieces of a text: words, and the contents of braces; null where braces are not paired. */
export function piecesOf(text: string): readonly (string | Braces)[] | null {
  const pieces: (string | Braces)[] = [];
  let rest = text;
  while (rest !== "") {
    const open = rest.indexOf("{");
    const words = open < 0 ? rest : rest.slice(0, open);
    if (words.includes("}")) return null;
    if (words !== "") pieces.push(words);
    if (open < 0) return pieces;
    const close = closeOf(rest, open);
    const inside = rest.slice(open + 1, close);
    const [, token, each] = /^each ([^{}:]+): ?(.*)$/s.exec(inside) ?? [];
    if (close < 0 || (each === undefined && inside.includes("{"))) return null;
    if (
      each !== undefined &&
      piecesOf(each)?.every((piece) => typeof piece === "string" || !piece.each) !== true
    )
      return null;
    pieces.push(token === undefined ? { token: inside } : { token, each: each ?? "" });
    rest = rest.slice(close + 1);
  }
  return pieces;
}

/** The position of the closing brace for an opening one, or −1. */
function closeOf(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    if (text[at] === "}") depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
