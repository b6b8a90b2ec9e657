import { fits } from "../../model/contract.ts";
import { asHeader } from "../../stages/validate/locate/header-names.ts";
import { rawText } from "../../stages/validate/readers/cell.ts";
import { idOf, unique } from "./ids.ts";
import { type ProposedColumn, type ProposedSource, withValuesOf } from "./proposed-sources.ts";
import { valuesOf } from "./values-of.ts";

/** Sources of one header in several files as one source of a pattern; asks where they have other values for one key. */
export function joinedFiles(
  sources: readonly ProposedSource[],
  taken: Set<string>,
): readonly ProposedSource[] {
  const files = [...new Set(sources.map(({ file }) => file))];
  const joined: ProposedSource[] = [];
  for (const source of sources) {
    const at = joined.findIndex((other) => !fits(other.file, source.file) && areAlike(other, source));
    const other = joined[at];
    const pair = other && joinedPair(other, source);
    if (!other) joined.push(source);
    else if (pair && files.every((file) => isOf(file, [other, source]) || !fits(pair.file, file)))
      joined[at] = pair;
    else joined.push({ ...source, questions: [...source.questions, askedWhich(other, source)] });
  }
  return joined.map((source) => {
    const stem = idOf(source.file.replace(/\*.*$|\.[^.]*$/, ""), source.id);
    return source.file.includes("*") && stem !== source.id ? { ...source, id: unique(stem, taken) } : source;
  });
}

function isOf(file: string, sources: readonly ProposedSource[]): boolean {
  return sources.some((source) => fits(source.file, file));
}

/** Whether two tables have the same columns, read in the same way; one measure alone may have another title above it. */
function areAlike(a: ProposedSource, b: ProposedSource): boolean {
  return a.sheet === b.sheet && formOf(a) === formOf(b);
}

function formOf({ survey: { levels, decimal }, columns }: ProposedSource): string {
  const below = columns.filter(({ place }) => place === "below");
  const forms = columns.map((column) => {
    const { header, kind, place, unit, multiple, written, isHeading, level, part } = column;
    const name = place === "below" && below.length === 1 ? "" : asHeader(header);
    return [name, kind === "choice" ? "text" : kind, place, unit, multiple, written, isHeading, level, part];
  });
  return JSON.stringify([levels, decimal, forms]);
}

/** Two sources as one, with what tells their rows apart as key; null where nothing does. */
function joinedPair(a: ProposedSource, b: ProposedSource): ProposedSource | null {
  const columns = a.columns.map((column, at): ProposedColumn => {
    const other = b.columns[at] ?? column;
    return {
      ...withValuesOf(column, [other]),
      isKey: column.isKey || other.isKey,
      fillsDown: column.fillsDown || other.fillsDown,
      hasGaps: column.hasGaps || other.hasGaps,
      isWhole: column.isWhole && other.isWhole,
      isNegative: column.isNegative || other.isNegative,
      question: column.question ?? other.question,
    };
  });
  const whole = { ...a, columns, alike: [...a.alike, b.survey, ...b.alike], file: patternOf(a.file, b.file) };
  const keys = [
    null,
    ...columns.filter(({ kind, isKey, hasGaps }) => kind !== "quantity" && !isKey && !hasGaps),
  ];
  const found = keys.find((added) => {
    const isKey = (column: ProposedColumn) => column.isKey || column.name === added?.name;
    const named = columns.map((column) => ({ ...column, isKey: isKey(column) }));
    return conflictOf({ ...a, columns: named }, { ...b, columns: named }) === null;
  });
  if (found === undefined) return null;
  return {
    ...whole,
    columns: columns.map((column) => (column === found ? { ...column, isKey: true } : column)),
  };
}

/** What both have under one key with different values, if anything; across, whatever both have, as it is read as twice there. */
function conflictOf(a: ProposedSource, b: ProposedSource): string | null {
  const isAcross = a.columns.some(({ place }) => place === "across");
  const before = cellsOf(a);
  for (const [key, text] of cellsOf(b))
    if (before.has(key) && (isAcross || before.get(key) !== text)) return key;
  return null;
}

function cellsOf(source: ProposedSource): ReadonlyMap<string, string> {
  const plain = source.columns.filter(({ place, isHeading }) => place === "column" && !isHeading);
  const isAcross = source.columns.some(({ place }) => place === "across");
  const isBySheet = source.columns.some(({ place }) => place === "sheet name");
  const keys = valuesOf(
    source,
    plain.filter(({ isKey }) => isKey),
  );
  const cells = new Map<string, string>();
  let at = 0;
  for (const { sheet, paths, rows, columns } of [source.survey, ...source.alike]) {
    const times = columns.flatMap(({ place, values }) => (place === "title" ? values : []));
    for (const row of rows) {
      const key = [isBySheet ? sheet.name : "", ...times, ...(keys[at++] ?? [])]
        .filter((text) => text !== "")
        .join(", ");
      for (const [column, path] of paths) {
        const text = plain.some((each) => each.column === column && (each.isKey || isAcross))
          ? ""
          : rawText(sheet, row, column).trim();
        if (text !== "") cells.set(`${key}, ${path.map((head) => head.text).join(" ")}`, text);
      }
    }
  }
  return cells;
}

function askedWhich(a: ProposedSource, b: ProposedSource): string {
  return `“${b.file}” has the columns of “${a.file}” and has rows again that it has, as for “${conflictOf(a, b)}”: is one a newer state of the other? Both are kept; if so, delete one with its columns and indicators.`;
}

/** The name that fits both files: what they begin and end with, but for digits that may be years. */
function patternOf(a: string, b: string): string {
  const shared = (x: string, y: string) => {
    let length = 0;
    while (length < Math.min(x.length, y.length) && x[length] === y[length]) length++;
    return x.slice(0, length).replace(/\d+$/, "");
  };
  const reversed = (text: string) => [...text].reverse().join("");
  const start = shared(a, b);
  const end = reversed(shared(reversed(a.slice(start.length)), reversed(b.slice(start.length))));
  return `${start}*${end}`;
}
