import type { Areas } from "../../../model/area.ts";
import { type DateWriting, period } from "../../../model/column.ts";
import { between, type HeaderText, periodIn, yearsApart } from "../locate/header-paths.ts";
import { withoutBracketsBehind } from "../readers/headed-period.ts";
import { totalLabel } from "../totals/total-labels.ts";

/** What stands across a table that nobody described, and what is measured below it. */
export interface Spread {
  readonly kind: "period" | "area";
  readonly columns: readonly number[];
  /** What is measured, by what its headers say beside the year; "" where they say nothing more. */
  readonly measures: ReadonlyMap<string, readonly number[]>;
  readonly written: DateWriting | null;
  /** Whether the headers could as well be what is measured. */
  readonly isGuess: boolean;
}

/** A table's header, and which of its columns hold numbers or nothing. */
interface Headed {
  readonly paths: ReadonlyMap<number, readonly HeaderText[]>;
  readonly numbers: readonly number[];
  readonly others: readonly number[];
}

/** Years, quarters or months over columns of numbers; null where none or a single one among others stands there. */
export function periodsAcross({ paths, numbers }: Headed): Spread | null {
  const texts = numbers.flatMap((column) => paths.get(column)?.map(({ text }) => text) ?? []);
  const split = texts.filter(isSplitYear);
  const written: DateWriting | null = split.length > 1 ? "split year" : null;
  const column = { ...period({ en: [] }), written };
  const measures = new Map<string, number[]>();
  const all: number[] = [];
  const periods = new Set<string>();
  for (const at of numbers) {
    const path = yearsApart(paths.get(at) ?? []);
    const found = periodIn(path, column);
    if (!found) continue;
    const rest = [...path.slice(0, found.from), ...path.slice(found.to)]
      .map(({ text }) => text)
      .join(between);
    measures.set(rest, [...(measures.get(rest) ?? []), at]);
    all.push(at);
    periods.add(found.text);
  }
  // One year before every name is the year of all of them.
  const isSamePeriod = all.length > 1 && all.length === numbers.length && periods.size === 1;
  const isSeries =
    isSamePeriod || [...measures.values()].some((columns) => columns.length > 1) || measures.has("");
  if (!isSeries) return null;
  // What no header names comes first: so the check knows it.
  const inOrder = new Map([...merged(measures)].sort(([a], [b]) => Number(b === "") - Number(a === "")));
  return { kind: "period", columns: all, measures: inOrder, written, isGuess: false };
}

/** `2010/11`, `2010-11`. */
export function isSplitYear(text: string): boolean {
  const [, year = "", next = ""] = /^(\d{4})[-/](\d{2})$/.exec(text.trim()) ?? [];
  return year !== "" && (Number(year) + 1) % 100 === Number(next);
}

/** Outturn over some years and forecast over the others is one measure, whose words no two years share. */
function merged(measures: ReadonlyMap<string, readonly number[]>): ReadonlyMap<string, readonly number[]> {
  const lists = [...measures.values()];
  const isAscending =
    measures.size === 2 &&
    lists.every((columns, at) => at === 0 || (columns[0] ?? 0) > (lists[at - 1]?.at(-1) ?? 0));
  const isUneven = new Set(lists.map((columns) => columns.length)).size > 1;
  return isAscending && isUneven && !measures.has("") ? new Map([["", lists.flat()]]) : measures;
}

const fewestPlaces = 5;
/** How the names of places end where they say what they are. */
export const placeSuffix =
  /(?:省|市|区|區|县|縣|州|盟|旗|町|村|都|府|道|県|도|시|군|구|аймаг|хот|oblast|county|province)$/iu;
const amountEnds = /(?:[数數量率额額值費费比重度級级人计計価价收入金面积積]|수|율|률|량|액|비|계)$/u;

/** Places over columns of numbers, in a table whose rows name none; a guess where nothing but their form says so. */
export function placesAcross({ paths, numbers, others }: Headed, areas: Areas): Spread | null {
  if (numbers.length < fewestPlaces || others.length > 1) return null;
  const names = numbers.map((column) => paths.get(column) ?? []);
  if (names.some((path) => path.length !== 1)) return null;
  const heads = names.map(([head]) => withoutBracketsBehind(head?.text ?? ""));
  const plain = numbers.filter((_, at) => !totalLabel(heads[at] ?? ""));
  const share = (holds: (text: string) => boolean) => heads.filter(holds).length / heads.length;
  const isSure = share((text) => areas.find(text) !== null || placeSuffix.test(text)) > 0.6;
  const isLikely = share(couldBeName) > 0.8 && share((text) => amountEnds.test(text)) < 0.2;
  if (!isSure && !isLikely) return null;
  return { kind: "area", columns: plain, measures: new Map([["", plain]]), written: null, isGuess: !isSure };
}

/** A short word of a script without capitals. */
function couldBeName(text: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]{2,6}$/u.test(text);
}
