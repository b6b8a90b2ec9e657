import type { AreaCode, Areas } from "../../../model/area.ts";
import { escapedPattern } from "../../../model/escaped-pattern.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Locale } from "../../../model/locale.ts";
import { countries } from "../../../words/countries.ts";
import type { Grammar } from "../numbers/grammar.ts";
import { Taken } from "../numbers/taken.ts";

export interface PlaceMention {
  readonly from: number;
  readonly to: number;
  readonly area: AreaCode | null;
}

/** Finds the places in a text by reviewed names and aliases, longest first. Other places with such a name give null. */
export type PlaceFinder = (text: string, grammar: Grammar) => PlaceMention[];

export function placeFinder(areas: Areas, locale: Locale): PlaceFinder {
  const names = new Map<string, AreaCode>();
  for (const { code, names: areaNames, aliases } of areas.all) {
    for (const name of [areaNames[locale], areaNames.en, ...aliases, ...Object.values(areaNames)])
      if (name !== "" && !names.has(name)) names.set(name, code);
  }
  const worldwide = areas.all.find(({ kind }) => kind === "world")?.code ?? null;
  const regions = areas.all.filter(({ kind }) => kind === "region");
  const [onlyRegion] = regions.length === 1 ? regions : [];
  const sorted = [...names.keys()].sort((a, b) => b.length - a.length);
  // “East Asia Clean Air Cities network”: only the first word must be capitalized.
  const anyCase = (_: string, letter: string) => ` [${letter}${letter.toLowerCase()}]`;
  const written = (name: string) =>
    escapedPattern(name)
      .replaceAll("・", "・?")
      .replace(/ (\p{Lu})/gu, anyCase);
  const isWorld = (name: string) => names.get(name) === worldwide;
  const patternOf = (names: readonly string[]) =>
    [
      ...names.filter(isWorld).map((name) => worldPattern(written(name))),
      namesPattern(
        names.filter((name) => !isWorld(name)),
        (name) => written(name).replace(softEnd, ".?"),
      ),
    ].join("|");
  const named = matcherOf(sorted, patternOf);
  const others = otherCountries(locale, names.keys());
  return (text, grammar) => {
    const mentions: PlaceMention[] = [];
    const taken = new Taken(text.length);
    const add = (found: RegExpExecArray, area: AreaCode | null) => {
      const [from, to] = [found.index, found.index + found[0].length];
      if (taken.take(from, to)) mentions.push({ from, to, area });
    };
    for (const match of text.matchAll(grammar.otherPlaces)) add(match, null);
    for (const match of named(text)) add(match, areaNamed(match[0], names));
    for (const match of text.matchAll(grammar.worldwide)) add(match, worldwide);
    if (onlyRegion) for (const match of text.matchAll(grammar.homeRegion)) add(match, onlyRegion.code);
    for (const match of others(text)) add(match, null);
    return mentions.sort((a, b) => a.from - b.from);
  };
}

/** A final letter that a Mongolian name of five letters or more may lose before an ending. */
const softEnd = /(?<=\p{Script=Cyrillic}{4})[ьй]$/u;

/** “World” in World Health Organization or in the name of a committee is no place. */
function worldPattern(written: string): string {
  return `(?<!\\p{L})${written}(?![\\p{Script=Han}\\p{Script=Hangul}a-z]| \\p{Lu}|н | \\p{Script=Hangul}*(?:위원회|기구|은행))`;
}

function areaNamed(written: string, names: ReadonlyMap<string, AreaCode>): AreaCode | null {
  const exact = names.get(written);
  if (exact !== undefined) return exact;
  // The longest name that the word begins with: Японд, Солонгосын.
  let best: string | null = null;
  for (const name of names.keys()) {
    const stem = name.replace(/[ьй]$/u, "");
    if (written.toLowerCase().startsWith(stem.toLowerCase()) && stem.length > (best?.length ?? 0))
      best = name;
  }
  return best === null ? null : (names.get(best) ?? null);
}

/** A pattern of names that matches none of them inside another word; the first alternative wins. */
function namesPattern(names: readonly string[], written: (name: string) => string = escapedPattern): string {
  const runs: { before: string; names: string[]; after: string }[] = [];
  for (const name of names) {
    const [before, after] = [edgeBefore(name), edgeAfter(name)];
    const last = runs.at(-1);
    if (last?.before === before && last.after === after) last.names.push(written(name));
    else runs.push({ before, names: [written(name)], after });
  }
  return runs.map((run) => `${run.before}(?:${run.names.join("|")})${run.after}`).join("|") || "(?!)";
}

/** What must not precede a name, by the script that it begins in. */
function edgeBefore(name: string): string {
  if (/^\p{Script=Latin}/u.test(name)) return "(?<![A-Za-z])";
  if (/^\p{Script=Cyrillic}/u.test(name)) return "(?<![А-Яа-яӨөҮүЁё])";
  if (/^\p{Script=Hangul}/u.test(name)) return "(?<!\\p{Script=Hangul})";
  return /^\p{Script=Katakana}/u.test(name) ? "(?<![ァ-ヶー])" : "";
}

/** What must not follow a name, by the script it ends in: Mongolian takes endings, and 中国語 and 중국어 are languages. */
function edgeAfter(name: string): string {
  if (/\p{Script=Latin}$/u.test(name)) return "(?![A-Za-z])";
  if (/\p{Script=Cyrillic}$/u.test(name)) return "[а-яөүё]{0,5}";
  return /[\p{Script=Katakana}ー]$/u.test(name) ? "(?![ァ-ヶー語])" : "(?![語语어])";
}

const made = new Map<Locale, readonly string[]>();

/** Names of the world's countries in a language, except those of a single character. */
function countriesOf(locale: Locale): readonly string[] {
  const cached = made.get(locale);
  if (cached) return cached;
  const found = countries()
    .map(({ names }) => names[locale])
    .filter((name) => name.length > 1);
  made.set(locale, found);
  return found;
}

/** A pattern of countries without an area: a figure of Germany is none of the network's. */
function otherCountries(locale: Locale, areas: Iterable<string>): Matcher {
  const codes = [...areas];
  const names = countriesOf(locale)
    .filter((name) => !codes.some((area) => name.includes(area)))
    .sort((a, b) => b.length - a.length);
  return matcherOf(names, namesPattern);
}

type Matcher = (text: string) => Generator<RegExpExecArray, void, void>;

/** Finds names one after another; at each character only those that begin with it are tried, for there are thousands. */
function matcherOf(names: readonly string[], patternOf: (names: readonly string[]) => string): Matcher {
  const byStart = groupBy(names, (name) => name.charAt(0));
  const patterns = new Map([...byStart].map(([start, own]) => [start, new RegExp(patternOf(own), "uy")]));
  return function* (text) {
    for (let at = 0; at < text.length; at++) {
      const pattern = patterns.get(text.charAt(at));
      if (!pattern) continue;
      pattern.lastIndex = at;
      const found = pattern.exec(text);
      if (!found) continue;
      yield found;
      at = pattern.lastIndex - 1;
    }
  };
}
