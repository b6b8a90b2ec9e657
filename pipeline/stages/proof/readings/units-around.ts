import { escapedPattern } from "../../../model/escaped-pattern.ts";
import type { Unit } from "../../../model/unit.ts";
import { clauseOf } from "../context/clause-of.ts";
import type { Surroundings } from "../context/surroundings.ts";
import type { Printed } from "../numbers/printed.ts";
import type { UnitsAround } from "./units.ts";

/** Names of units; the longest match is meant: kWh per day, not kWh. */
export interface UnitFeatures {
  readonly pattern: RegExp;
  readonly units: ReadonlyMap<string, readonly Unit[]>;
  /** Things counted whose name begins with their counter character. */
  readonly nouns: ReadonlyMap<string, readonly Unit[]>;
  /** Longest first. */
  readonly names: readonly string[];
}

export function unitFeaturesOf(names: { readonly [U in Unit]: readonly string[] }): UnitFeatures {
  const units = new Map<string, Unit[]>();
  const nouns = new Map<string, Unit[]>();
  // PDFs write the micro sign as a Greek letter.
  for (const [unit, spellings] of Object.entries(names) as [Unit, readonly string[]][])
    for (const name of new Set(
      spellings.flatMap((spelling) => [spelling.toLowerCase(), spelling.toLowerCase().replaceAll("µ", "μ")]),
    ))
      units.set(name, [...(units.get(name) ?? []), unit]);
  const longest = [...units.keys()].filter((name) => name !== "").sort((a, b) => b.length - a.length);
  for (const name of longest) {
    const noun = nounOf(name);
    if (noun !== name) nouns.set(noun, [...(nouns.get(noun) ?? []), ...(units.get(name) ?? [])]);
  }
  const near = [...new Set([...longest, ...nouns.keys()])].sort((a, b) => b.length - a.length);
  return {
    units,
    nouns,
    names: longest,
    pattern: new RegExp(near.map(escapedPattern).join("|") || "(?!)", "giu"),
  };
}

/** The units named in a sentence, the one before it, and a cell's headers. */
export function unitsAround(around: Surroundings, features: UnitFeatures): UnitsAround {
  const near = new Set(
    [...unitText(around).matchAll(features.pattern)].flatMap(
      ([name]) => features.units.get(name.toLowerCase()) ?? features.nouns.get(name) ?? [],
    ),
  );
  const isNear = (unit: Unit) => near.has(unit);
  // Asked for each observation with the same result.
  const bySentence = new Map<number, readonly Unit[]>();
  const beside = (printed: Printed) => {
    const found = bySentence.get(printed.from) ?? unitsBeside(printed, around, features);
    bySentence.set(printed.from, found);
    return found;
  };
  const { sentence, block } = around;
  const isPerHead = block.grammar.perHead.test(block.folded.slice(sentence.from, sentence.to));
  const perHead: UnitsAround["perHead"] = (printed) => {
    if (!isPerHead) return null;
    const clause = block.folded.slice(...clauseOf(printed, sentence));
    return block.grammar.perHead.test(clause) ? "clause" : "sentence";
  };
  return { isNear, beside, isHeaded: around.headers.length > 0, perHead };
}

/** The units with the longest name right after a number, else right before it: 35 cities, 도시 35곳. */
function unitsBeside(
  { from, to, unit }: Printed,
  { block: { folded: text }, sentence }: Surroundings,
  { units, names, nouns }: UnitFeatures,
): readonly Unit[] {
  const after = text
    .slice(to, to + 48)
    .toLowerCase()
    .trimStart();
  // In 2016年12 the year is not a unit.
  const time = sentence.times.findLast((mention) => mention.to <= from)?.to ?? 0;
  const ahead = text
    .slice(Math.max(time, from - 24), from)
    .toLowerCase()
    .trimEnd();
  const isApart = (rest: string | undefined, end: string) =>
    !/[a-zа-яөүё]/.test(end) || !/^\p{L}/u.test(rest ?? "");
  const name =
    names.find((each) => after.startsWith(each) && isApart(after.slice(each.length), each.slice(-1))) ??
    names.find((each) => ahead.endsWith(each) && isApart(ahead.at(-each.length - 1), each.slice(0, 1)));
  // 座城市: the same thing with another counter.
  const bare = nounOf(after);
  const noun =
    name === undefined && bare !== after
      ? [...nouns.keys()].find((noun) => bare.startsWith(noun))
      : undefined;
  if (noun !== undefined) return nouns.get(noun) ?? [];
  // 人 of 人次 is not a unit.
  const isCut =
    name !== undefined &&
    unit !== null &&
    unit.from >= to &&
    text.slice(to, unit.to).trim().length > name.length;
  return name === undefined || isCut ? [] : (units.get(name) ?? []);
}

/** The thing counted, without its counter: 項目標, 件の目標, 개 질문. */
function nounOf(name: string): string {
  return name.replace(/^(?:[个個项項场場件种種名家座条條](?:の)?(?=\p{L}{2})|[개건곳명회종편] )/u, "");
}

function unitText({ sentence, block, headers, before, next }: Surroundings): string {
  const text = block.folded.slice(sentence.from, sentence.to);
  const earlier = before
    .slice(0, 2)
    .filter((other) => other.block === sentence.block)
    .map(({ from, to }) => block.folded.slice(from, to));
  return [text, ...earlier, ...headers.map(({ folded }) => folded), next?.folded ?? ""].join("\n");
}
