import { groupBy } from "../../model/group-by.ts";
import type { Analysed } from "../proof/context/analyse.ts";
import type { PublishedFigure } from "../proof/record.ts";
import type { CellPlace } from "../read-text/text.ts";
import { boundKeyIn, type Operand } from "./bound-key.ts";
import { boundText } from "./bound-text.ts";
import { type BoundPlace, type BoundRecord, boundPlaces, checkBound } from "./check-bound.ts";
import { figuresBeside, isFault } from "./figure-book.ts";

/** A cell of a new row: its column, its key and the text for it. */
export interface RowCell {
  readonly column: number;
  readonly key: string;
  readonly text: string;
  readonly figure: PublishedFigure;
}

/** The rows that a table's row key asks for and the table lacks, and those that have no figure any more. */
export interface RowsChange {
  /** A block of the row that new ones are made like and follow. */
  readonly like: number;
  /** Whether that row holds the key in braces, and gives way to the new ones. */
  readonly isTemplate: boolean;
  readonly added: readonly (readonly RowCell[])[];
  /** A block of each row to take away. */
  readonly gone: readonly number[];
}

interface Row {
  readonly head: BoundPlace;
  readonly others: readonly BoundPlace[];
}

/** What row keys change in the tables of a text; a template row that holds other words is left as it is. */
export function rowsChanges(analysed: Analysed, record: BoundRecord): RowsChange[] {
  const cellOf = ({ block }: BoundPlace) => analysed.blocks[block]?.block.cell;
  const inCells = boundPlaces(analysed).filter((place) => cellOf(place));
  const rows = [...groupBy(inCells, (place) => rowOf(cellOf(place))).values()].flatMap((inRow): Row[] => {
    const head = inRow.find(({ written }) => boundKeyIn(written)?.operation === "row");
    return head ? [{ head, others: inRow.filter((place) => place !== head) }] : [];
  });
  const byKey = groupBy(rows, ({ head }) => `${cellOf(head)?.table} ${head.written.trim()}`);
  return [...byKey.values()].flatMap((ofKey) => changeOf(ofKey, analysed, record) ?? []);
}

function rowOf(cell: CellPlace | undefined): string {
  return `${cell?.table} ${cell?.row}`;
}

function changeOf(rows: readonly Row[], analysed: Analysed, record: BoundRecord): RowsChange | null {
  const [operand] = boundKeyIn(rows[0]?.head.written ?? "")?.operands ?? [];
  const figures = operand ? figuresBeside(operand, record.now) : null;
  if (!operand || !figures || isFault(figures)) return null;
  const nameOf = namedBy(operand);
  const placed = rows.flatMap((row) => {
    const [known] = row.others.flatMap((place) => {
      const { value, before } = checkBound(place, record);
      return (value ?? before)?.of[0] ?? [];
    });
    return row.head.isControl && known ? [{ row, name: nameOf(known) }] : [];
  });
  const template = rows.find(({ head }) => !head.isControl && isBare(head, analysed));
  const like = template ?? placed.at(-1)?.row;
  if (!like) return null;
  const missing = figures.filter((figure) => !placed.some(({ name }) => name === nameOf(figure)));
  const gone = placed.filter(({ name }) => !figures.some((figure) => nameOf(figure) === name));
  if (missing.length === 0 && gone.length === 0 && !template) return null;
  const former = placed.find(({ row }) => row === like)?.name ?? "row";
  return {
    like: like.head.block,
    isTemplate: template !== undefined,
    added: missing.map((figure) => cellsFor(figure, { like, former, operand }, analysed, record)),
    gone: gone.map(({ row }) => row.head.block),
  };
}

/** What tells the rows of a key apart: their places, or the parts of its column. */
function namedBy({ token: { by } }: Operand): (figure: PublishedFigure) => string {
  const isOfParts = by?.some((name) => name !== "area" && name !== "period") ?? false;
  return ({ area, breakdown }) => (isOfParts ? breakdown : area);
}

/** Whether the cells of a row hold keys in braces and nothing else. */
function isBare(head: BoundPlace, { blocks }: Analysed): boolean {
  const row = rowOf(blocks[head.block]?.block.cell);
  return blocks.every(
    ({ block: { cell, text } }) =>
      cell === undefined || rowOf(cell) !== row || /^\s*(?:\{\{[^{}]*\}\}\s*)?$/.test(text),
  );
}

interface Pattern {
  readonly like: Row;
  /** The place or part that its other keys name; `row` in a template. */
  readonly former: string;
  readonly operand: Operand;
}

function cellsFor(
  figure: PublishedFigure,
  { like: { head, others }, former, operand }: Pattern,
  { blocks }: Analysed,
  record: BoundRecord,
): RowCell[] {
  const { token, when } = operand;
  const name = namedBy(operand)(figure);
  const written = head.written.trim();
  const key = boundKeyIn(written);
  const of =
    name === figure.area ? ({ of: [figure], area: name } as const) : ({ of: [figure], part: name } as const);
  const label = key && boundText(key, of, record.wording(head.locale), "");
  const column = (place: BoundPlace) => blocks[place.block]?.block.cell?.column ?? 0;
  const asNamed = (word: string) => (word === former ? name : word);
  const named = others.map((place) => {
    return { column: column(place), key: place.written.trim().split(" ").map(asNamed).join(" ") };
  });
  const own = [token.indicator, ...token.words, name, when, "number"].join(" ");
  const values = named.length > 0 ? named : [{ column: column(head) + 1, key: own }];
  const cells = values.map((cell) => {
    const place = { ...head, text: "", written: cell.key, isControl: false };
    return { ...cell, figure, text: checkBound(place, record).right ?? "–" };
  });
  return [{ column: column(head), key: written, text: label ?? name, figure }, ...cells];
}
