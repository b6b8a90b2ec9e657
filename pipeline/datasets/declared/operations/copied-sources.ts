import { inUnit } from "../../../model/quantity.ts";
import { formatAddress } from "../../../model/source.ts";
import type { Unit } from "../../../model/unit.ts";
import type { SourcedCell } from "../../../rules/source-conflicts.ts";
import { partsOf, type Said, saidWithin } from "../definition-sheet.ts";
import { type Entry, measureIn, textIn } from "../entry.ts";
import { notUnderstood } from "../problems.ts";
import { named, type Report } from "../reporting.ts";
import type { SourceView } from "./groupings.ts";

/** Which source is shown where several give one figure: the column that names it, and its values, the first that is there. */
export interface Preference {
  readonly column: string;
  readonly order: readonly string[];
}

/** `publisher: ministry|yearbook`; null where it is not understood. */
export function preferenceIn(said: Said, view: SourceView, report: Report): Preference | null {
  const [, column = "", values = ""] = /^([^:：]+)[:：](.+)$/.exec(said.text) ?? [];
  const order = partsOf(values);
  if (order.length === 0) {
    report(
      notUnderstood({ raw: said.text, column: "prefer", forms: ["<column>: <value>|<value>"] }),
      said.at,
    );
    return null;
  }
  const asked = named(saidWithin(said, column.trim()), view.columns, "columns", report);
  if (!asked) return null;
  const unknown = asked.values && order.find((value) => !asked.values?.has(value));
  if (unknown !== null && unknown !== undefined) {
    named(saidWithin(said, unknown), asked.values ?? new Map(), "lists", report);
    return null;
  }
  return { column: column.trim(), order };
}

/** The figures that rows give of one place, period and part, each under what tells its row from the others. */
export function copiedSources(
  entries: readonly Entry[],
  { column, unit }: { readonly column: string; readonly unit: Unit },
  prefer: Preference | null,
  view: SourceView,
): SourcedCell[] {
  const given = entries.flatMap((entry) => {
    const value = measureIn(entry.value(column));
    const at = entry.cells(column)[0]?.range;
    return value && at ? [{ entry, value: inUnit(unit, value), at }] : [];
  });
  const names = prefer?.column ?? tellingColumn(entries, view);
  const sources = given.map(({ entry, at }) => {
    const name = names === null ? null : textIn(entry.value(names));
    return name ?? formatAddress(at);
  });
  const preferred = prefer?.order.find((value) => sources.includes(value));
  return given.map(({ value, at }, index) => {
    const source = sources[index] ?? "";
    return { value, at, source, isPreferred: source === preferred };
  });
}

/** The first column whose text is another in each row, those of the key before the others. */
function tellingColumn(entries: readonly Entry[], view: SourceView): string | null {
  const columns = [...view.key, ...view.columns.keys()];
  const tells = (column: string) => {
    const texts = entries.flatMap((entry) => textIn(entry.value(column)) ?? []);
    return texts.length === entries.length && new Set(texts).size === texts.length;
  };
  return columns.find(tells) ?? null;
}
