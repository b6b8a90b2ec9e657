import type { DefinedSource } from "./contract/sources.ts";
import type { Definition } from "./definition.ts";
import type { Said } from "./definition-sheet.ts";
import {
  isOptional,
  type KnownMethods,
  kindNeeded,
  type Method,
  type Need,
  ownMethodFile,
} from "./method.ts";
import type { SourceView } from "./operations/groupings.ts";
import { lookedAt } from "./own-results.ts";
import { notAMethod, unmetNeed } from "./problems.ts";
import { named, type Report } from "./reporting.ts";
import { settingOf } from "./settings.ts";

/** The method that the sheet `dataset` names, and its cell. */
export interface NamedMethod {
  readonly method: Method;
  readonly said: Said;
}

/** Null where the sheets name none. */
export function methodIn(
  definition: Definition,
  { methods, own }: KnownMethods,
  report: Report,
): NamedMethod | null {
  const said = settingOf(definition, "method")?.cells.value;
  if (!said) return null;
  if (said.text !== ownMethodFile) {
    const method = named(said, methods, "methods", report);
    return method && { method, said };
  }
  const found = own ?? notAMethod({ why: "absent", part: null });
  if (found === "left") return null;
  if ("madeBy" in found) return { method: lookedAt(found), said };
  report(found, said.at);
  return null;
}

/** What a method is held against: the sources as declared, and their columns with those that are derived. */
interface Offered {
  readonly definition: Definition;
  readonly sources: ReadonlyMap<string, DefinedSource>;
  readonly views: ReadonlyMap<string, SourceView>;
}

/** Says what a method needs that the sheets do not give it, before any row is read. */
export function reportUnmet({ method, said }: NamedMethod, offered: Offered, report: Report): void {
  for (const [source, columns] of Object.entries(method.needs)) {
    const told = { method: said.text, source, column: null, is: null, wanted: "" };
    if (!offered.views.has(source)) {
      report(unmetNeed(told), said.at);
      continue;
    }
    for (const [column, need] of Object.entries(columns)) {
      const is = unmet({ source, column, need }, offered);
      const wanted = wantedOf(need);
      if (is === undefined) report(unmetNeed({ ...told, column, wanted }), said.at);
      else if (is !== null) {
        const own = [...offered.definition.columns, ...offered.definition.derived].find(
          ({ cells }) => cells.source?.text === source && cells.name?.text === column,
        );
        report(unmetNeed({ ...told, column, is, wanted }), own?.cells.name?.at ?? said.at);
      }
    }
  }
}

function wantedOf(need: Need): string {
  const kind = kindNeeded(need);
  return kind === "areas" ? "area" : kind;
}

interface NeededColumn {
  readonly source: string;
  readonly column: string;
  readonly need: Need;
}

/** What a column is instead of what is needed; undefined where it is absent, null where it is right. */
function unmet(
  { source, column, need }: NeededColumn,
  { sources, views }: Offered,
): string | null | undefined {
  const kind = views.get(source)?.columns.get(column)?.kind;
  if (kind === undefined) return isOptional(need) ? null : undefined;
  if (kind !== wantedOf(need)) return kind;
  const isFilled = need === kindNeeded(need) && kind !== "quantity" && need !== "areas";
  const declared = sources.get(source)?.columns.get(column);
  // What is derived may come to nothing, and so may a column that a row may leave empty.
  return isFilled && (!declared || declared.optional) ? kind : null;
}
