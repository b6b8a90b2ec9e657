import type { Column, Contract, QuantityColumn } from "../../../model/contract.ts";
import type { Status } from "../../../model/quantity.ts";
import type { Sheet, Span } from "../../../model/sheet.ts";
import { columnLetters, parseCells } from "../../../model/source.ts";
import type { MergedSheet } from "../read/merge-index.ts";
import { headedPeriod } from "../readers/headed-period.ts";
import { headOf } from "../survey/header-extent.ts";
import { totalLabel } from "../totals/total-labels.ts";
import type { Header } from "./find-header.ts";
import { searchedRows } from "./find-header.ts";
import { asHeader, nameIn, spellingsOf } from "./header-names.ts";
import { between, type HeaderText, headerPaths, partsOfPath, periodIn, yearsApart } from "./header-paths.ts";

/** A block of columns with a value above them: 2019 above the people and the households of that year. */
export interface Block {
  /** The values above it, by the column that each is a value of. */
  readonly heads: ReadonlyMap<string, HeaderText>;
  /** For each column below, the name of the flat contract's column with its cells. */
  readonly below: ReadonlyMap<string, string>;
}

/** The position of a table whose header has more than one name a column. */
export interface Layout {
  readonly header: Header;
  /** The contract with a column for each that stands below a value. */
  readonly flat: Contract;
  readonly blocks: readonly Block[];
  readonly paths: ReadonlyMap<number, readonly HeaderText[]>;
}

const byLetter = /^column ([a-z]{1,3})$/;

/** Whether finding a contract's columns takes more than reading one row of names. */
export function hasLayout({ columns, levels = 1 }: Contract): boolean {
  return (
    levels > 1 || Object.values(columns).some((column) => column.spread !== undefined || isByLetter(column))
  );
}

/** Whether a column's values stand below its header. */
function isHeaded({ place, isHeading }: Column): boolean {
  return place === "column" && !isHeading;
}

function isByLetter({ names }: Column): boolean {
  return names.en.some((name) => byLetter.test(asHeader(name)));
}

/** The position of such a contract's table; null where its columns have a plain header or are not found. */
export function layoutOf(merged: MergedSheet, contract: Contract): Layout | null {
  const { levels = 1 } = contract;
  const spelled = spelledColumns(contract);
  let best: Claimed | null = levels === 0 ? claim(new Map(), 0, spelled) : null;
  if (levels > 0 && spelled.byName.length === 0) {
    // Without a header to recognize, it is found as if there were no contract.
    const row = headOf(merged.sheet)?.extent.headerRow ?? 0;
    return {
      ...flattened(contract, claim(headerPaths(merged, row, levels), row, spelled)),
      paths: new Map(),
    };
  }
  const seen = levels > 0 ? (headOf(merged.sheet)?.extent.headerRow ?? 0) : 0;
  const asSeen = seen >= levels && seen > 0 ? claim(headerPaths(merged, seen, levels), seen, spelled) : null;
  // Numbers below the header may look like years.
  if (asSeen && isWhole(asSeen, spelled)) return { ...flattened(contract, asSeen), paths: asSeen.paths };
  for (let row = levels; levels > 0 && row <= Math.min(merged.sheet.cells.lastRow, searchedRows); row++) {
    const claimed = claim(headerPaths(merged, row, levels), row, spelled);
    if (claimed.isNamed && claimed.score > (best?.score ?? 1) && !continues(merged.sheet, claimed))
      best = claimed;
  }
  const isSpread = Object.values(contract.columns).some(({ spread }) => spread !== undefined);
  if (!best || (isSpread && best.below.length === 0)) return null;
  return { ...flattened(contract, best), paths: best.paths };
}

/** Whether a header has all columns of a contract. */
function isWhole({ names, below }: Claimed, { plain, across, measures }: Spelled): boolean {
  const measured = new Set(below.map(({ measure }) => measure));
  return (
    across.length > 0 &&
    new Set(names.values()).size === plain.filter(([, column]) => isHeaded(column)).length &&
    measures.every(([name]) => measured.has(name))
  );
}

/** Whether a name of a header is merged down beyond its last row. */
function continues({ merges }: Sheet, { row, names }: Claimed): boolean {
  return merges.some((merge) => merge.row <= row && merge.toRow > row && names.has(merge.column));
}

/** A column below a value, and what it measures. */
interface Below {
  readonly column: number;
  readonly measure: string;
  /** Whether the header names the measure. */
  readonly isNamed: boolean;
  /** Whether the header names something else than it and the values above. */
  readonly isOther: boolean;
  readonly heads: ReadonlyMap<string, HeaderText>;
}

/** The positions and spellings of a contract's columns: the same for each row that is tried. */
function spelledColumns({ columns, labelsOfData = [] }: Contract) {
  const entries = Object.entries(columns);
  const plain = entries.filter(([, { spread }]) => !spread);
  const measures = entries.filter(([, { spread }]) => spread === "below");
  return {
    ...{ plain, measures, across: entries.filter(([, { spread }]) => spread === "across") },
    byName: entries.filter(([, column]) => isHeaded(column) && !isByLetter(column)),
    spellings: spellingsOf(Object.fromEntries(plain)),
    spellingsBelow: spellingsOf(Object.fromEntries(measures)),
    isTotal: (text: string) => totalLabel(text) !== null && !labelsOfData.some((data) => data.test(text)),
  };
}

type Spelled = ReturnType<typeof spelledColumns>;

interface Claimed {
  readonly row: number;
  readonly paths: ReadonlyMap<number, readonly HeaderText[]>;
  readonly names: ReadonlyMap<number, string>;
  readonly below: readonly Below[];
  readonly score: number;
  /** Set if a name or value shows it, not only the column's position. */
  readonly isNamed: boolean;
}

function claim(paths: ReadonlyMap<number, readonly HeaderText[]>, row: number, columns: Spelled): Claimed {
  const { across, byName } = columns;
  const plain = plainNames(paths, columns);
  const found: Below[] = [];
  const last = Math.max(0, ...plain.keys());
  let isBesides = false;
  for (const [column, path] of across.length > 0 ? paths : []) {
    if (plain.has(column) || isBesides) continue;
    const heads = headsIn(path, columns);
    // After a blank column another table begins, unless this one goes on below other values.
    isBesides =
      column > last &&
      !paths.has(column - 1) &&
      found.length > 0 &&
      (heads === null ||
        found.some((other) => other.measure === heads.measure && keyOf(other) === keyOf(heads)));
    if (isBesides) continue;
    if (heads) found.push({ column, ...heads });
  }
  const named = new Set(found.flatMap(({ isNamed, measure }) => (isNamed ? [measure] : [])));
  // Beside columns that name the measure, one of another name is of something else.
  const below = found.filter(({ isNamed, isOther, measure }) => isNamed || !isOther || !named.has(measure));
  const score = new Set(plain.values()).size + below.length + named.size;
  const isNamed =
    byName.length === 0 || below.length > 0 || byName.some(([name]) => [...plain.values()].includes(name));
  return { isNamed, row, paths, names: new Map([...plain].sort(([a], [b]) => a - b)), below, score };
}

function keyOf({ heads }: Pick<Below, "heads">): string {
  return JSON.stringify([...heads].map(([name, { text }]) => [name, asHeader(text)]));
}

/** Columns found by letter, by their whole path, or by a part of it that no other column has. */
function plainNames(
  paths: ReadonlyMap<number, readonly HeaderText[]>,
  { plain, spellings }: Spelled,
): Map<number, string> {
  const found = new Map<number, string>();
  for (const [name, { names }] of plain)
    for (const spelling of names.en) {
      const [, letters = ""] = byLetter.exec(asHeader(spelling)) ?? [];
      const cell = parseCells(`${letters.toUpperCase()}1`);
      if (cell) found.set(cell.column, name);
    }
  const partly = new Map<string, Set<number>>();
  for (const [column, path] of paths)
    for (const [index, { text }] of partsOfPath(path).entries()) {
      const name = found.has(column) ? undefined : nameIn(text, spellings);
      if (name === undefined) continue;
      if (index === 0) found.set(column, name);
      else partly.set(name, (partly.get(name) ?? new Set()).add(column));
    }
  const named = new Set(found.values());
  for (const [name, columns] of partly) {
    const [only, other] = [...columns].filter((column) => !found.has(column));
    if (only !== undefined && other === undefined && !named.has(name)) found.set(only, name);
  }
  return found;
}

/** The values above a column, and which measure it holds; null where its path says too little. */
function headsIn(
  whole: readonly HeaderText[],
  { across, measures, spellingsBelow, isTotal }: Spelled,
): Omit<Below, "column"> | null {
  const path = across.some(([, { kind }]) => kind === "period") ? yearsApart(whole) : whole;
  let rest = [...path];
  let measure: string | undefined;
  for (const { text, from, to } of partsOfPath(path)) {
    const name = nameIn(text, spellingsBelow);
    if (name === undefined || to - from === path.length) continue;
    measure = name;
    rest = [...path.slice(0, from), ...path.slice(to)];
    break;
  }
  const heads = new Map<string, HeaderText>();
  for (const [name, column] of across.filter(([, { kind }]) => kind === "period")) {
    const best = periodIn(rest, column);
    const at = best && rest[best.to - 1]?.at;
    if (!best || !at) return null;
    heads.set(name, { text: best.text, at });
    rest = [...rest.slice(0, best.from), ...rest.slice(best.to)];
  }
  for (const [name, column] of across.filter(([, { kind }]) => kind !== "period")) {
    const [head, ...others] = rest;
    if (!head || column.kind === "quantity" || isTotal(head.text) || !/\p{L}/u.test(head.text)) return null;
    heads.set(name, head);
    rest = others;
  }
  // A time may stand amid the name of what is measured.
  if (measure === undefined && rest.length > 1) {
    measure = nameIn(rest.map(({ text }) => text).join(between), spellingsBelow);
    if (measure !== undefined) rest = [];
  }
  const isNamed = measure !== undefined;
  // Without a name, it is the first measure, or the only one.
  if (rest.length === 0 || measures.length === 1) measure ??= measures[0]?.[0];
  return measure === undefined ? null : { measure, isNamed, isOther: rest.length > 0, heads };
}

/** The contract with a column for each that stands below a value, and the blocks they form. */
function flattened(contract: Contract, { row, paths, names, below }: Claimed): Omit<Layout, "paths"> {
  const blocks = new Map<string, { heads: Block["heads"]; below: Map<string, string> }>();
  const columns = new Map(Object.entries(contract.columns).filter(([, { spread }]) => spread === undefined));
  const flatNames = new Map(names);
  const made = new Map<string, string[]>();
  for (const { column, measure, heads } of below) {
    const key = keyOf({ heads });
    const block = blocks.get(key) ?? { heads, below: new Map() };
    blocks.set(key, block);
    const heading = block.below.get(measure);
    const flat = heading ?? `${measure} ${columnLetters(column)}`;
    flatNames.set(column, flat);
    if (heading !== undefined) continue;
    block.below.set(measure, flat);
    made.set(measure, [...(made.get(measure) ?? []), flat]);
    const text = (paths.get(column) ?? []).map((part) => part.text).join(between);
    // Columns below are quantities, as contracts only declare such.
    const declared = contract.columns[measure] as QuantityColumn;
    const status = [...heads].map(([name, head]) => statusUnder(head, contract.columns[name])).find(Boolean);
    columns.set(flat, { ...declared, names: { en: [text] }, ...(status ? { status } : {}) });
  }
  const isThere = (name: string) => columns.has(name);
  const totals = contract.totals.flatMap((total) =>
    (made.get(total.column) ?? [total.column]).map((column) => ({ ...total, column })),
  );
  return {
    header: { row, names: new Map([...flatNames].sort(([a], [b]) => a - b)), rivals: [] },
    flat: { ...contract, columns: Object.fromEntries(columns), key: contract.key.filter(isThere), totals },
    blocks: [...blocks.values()],
  };
}

/** The status of figures below a year with a letter beside it. */
function statusUnder({ text }: HeaderText, column: Column | undefined): Status | null {
  return column?.kind === "period" ? (headedPeriod(text, column)?.status ?? null) : null;
}

/** The sheet with each label merged over the empty cells below it, up to the next one left of it, and where that was done. */
export function filledDown(
  sheet: Sheet,
  { firstRow, columns }: { readonly firstRow: number; readonly columns: ReadonlyMap<number, boolean> },
): { readonly sheet: Sheet; readonly filled: readonly Span[] } {
  const filled: Span[] = [];
  const { cells } = sheet;
  const others = [...columns].flatMap(([column, fills]) => (fills ? [] : [column]));
  for (const [column, fills] of columns) {
    const outer = [...columns].flatMap(([other, fills]) => (fills && other < column ? [other] : []));
    let from = 0;
    for (let row = firstRow; fills && row <= cells.lastRow; row++) {
      if (!cells.isEmpty(row, column)) from = row;
      else if (others.every((other) => cells.isEmpty(row, other))) from = 0;
      else if (outer.some((other) => !cells.isEmpty(row, other))) from = 0;
      else if (from > 0) {
        const last = filled.at(-1);
        if (last?.column === column && last.row === from) filled[filled.length - 1] = { ...last, toRow: row };
        else filled.push({ row: from, column, toRow: row, toColumn: column });
      }
    }
  }
  return { sheet: { ...sheet, merges: [...sheet.merges, ...filled] }, filled };
}
