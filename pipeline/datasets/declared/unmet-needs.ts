import type { DefinedSource } from "./contract/sources.ts";
import type { Definition } from "./definition.ts";
import { type CellText, cellWithin, partsOf } from "./definition-sheet.ts";
import {
  type AvailableMethods,
  isOptional,
  kindNeeded,
  type Method,
  methodFile,
  type Need,
} from "./method.ts";
import { lookedAt } from "./method-results.ts";
import type { SourceView } from "./operations/groupings.ts";
import { notAMethod, unmetNeed } from "./problems.ts";
import { named, type Reporter } from "./reporting.ts";
import { settingOf } from "./settings.ts";

/** A method named in the sheet `dataset`, and its cell. */
export interface NamedMethod {
  readonly method: Method;
  readonly cell: CellText;
}

/** The methods that a dataset names, in order; unknown ones are reported. */
export function methodsIn(
  definition: Definition,
  available: AvailableMethods,
  report: Reporter,
): readonly NamedMethod[] {
  const cell = settingOf(definition, "method")?.cells.value;
  if (!cell) return [];
  return partsOf(cell.text).flatMap((text) => methodNamed(cellWithin(cell, text), available, report) ?? []);
}

function methodNamed(
  cell: CellText,
  { methods, beside }: AvailableMethods,
  report: Reporter,
): NamedMethod | null {
  if (cell.text !== methodFile) {
    const method = named(cell, methods, "methods", report);
    return method && { method, cell };
  }
  const found = beside ?? notAMethod({ why: "absent", part: null });
  if (found === "left") return null;
  if ("madeBy" in found) return { method: lookedAt(found), cell };
  report(found, cell.at);
  return null;
}

/** What a method is checked against: the declared sources, and their columns, declared and derived. */
interface Offered {
  readonly definition: Definition;
  readonly sources: ReadonlyMap<string, DefinedSource>;
  readonly views: ReadonlyMap<string, SourceView>;
}

/** Reports what a method needs and the sheets do not give, before any row is read. */
export function reportUnmet({ method, cell }: NamedMethod, offered: Offered, report: Reporter): void {
  for (const [source, columns] of Object.entries(method.needs)) {
    const values = { method: cell.text, source, column: null, is: null, wanted: "" };
    if (!offered.views.has(source)) {
      report(unmetNeed(values), cell.at);
      continue;
    }
    for (const [column, need] of Object.entries(columns)) {
      const is = unmet({ source, column, need, isPlain: method.stream !== null }, offered);
      const wanted = wantedOf(need);
      if (is === undefined) report(unmetNeed({ ...values, column, wanted }), cell.at);
      else if (is !== null) {
        const row = [...offered.definition.columns, ...offered.definition.derived].find(
          ({ cells }) => cells.source?.text === source && cells.name?.text === column,
        );
        report(unmetNeed({ ...values, column, is, wanted }), row?.cells.name?.at ?? cell.at);
      }
    }
  }
}

function wantedOf(need: Need): string {
  const { kind, unit } = kindNeeded(need);
  return unit === null ? kind.replace("areas", "area") : `${kind} in ${unit}`;
}

interface NeededColumn {
  readonly source: string;
  readonly column: string;
  readonly need: Need;
  /** Whether the method reads plain rows, which have no derived columns. */
  readonly isPlain: boolean;
}

/** What a column is instead of what is needed; undefined where it is absent, null where it is right. */
function unmet(
  { source, column, need, isPlain }: NeededColumn,
  { sources, views }: Offered,
): string | null | undefined {
  const declared = sources.get(source)?.columns.get(column);
  const kind = isPlain ? declared?.kind : views.get(source)?.columns.get(column)?.kind;
  if (kind === undefined) return isOptional(need) ? null : undefined;
  const wanted = kindNeeded(need);
  if (kind !== wanted.kind.replace("areas", "area")) return kind;
  const units = declared?.kind === "quantity" ? declared.units : [];
  if (wanted.unit !== null && units.some((unit) => unit !== wanted.unit))
    return `${kind} in ${units.join("|")}`;
  const isFilled = need === wanted.kind && kind !== "quantity" && need !== "areas";
  // A derived column may turn out empty, and so may an optional one.
  return isFilled && (!declared || declared.optional) ? kind : null;
}
