import { type Finding, isError } from "../../model/finding.ts";
import { cellsAt } from "../../model/place.ts";
import { formatAddress } from "../../model/source.ts";
import type { Definition, SheetName } from "./definition.ts";
import type { CellText } from "./definition-sheet.ts";
import type { undeclaredUnit } from "./problems.ts";

/**
 * Leaves out findings that only follow from others, so that one mistake is reported once: a name whose own row or sheet is
 * at fault is not reported as missing, nor a cell that cannot be read as empty. `incomplete` sheets lack rows.
 */
export function withoutConsequences(
  findings: readonly Finding[],
  definition: Definition,
  incomplete: ReadonlySet<SheetName>,
): Finding[] {
  const follows = (found: Finding) => {
    if (found.code === "missing-value") return isReportedOtherwise(found, findings);
    const named = nameIn(found);
    if (!named) return false;
    const { sheets, names } = declaredIn(named.list, definition);
    return sheets.some((sheet) => incomplete.has(sheet)) || names.includes(named.name);
  };
  const causes = findings.filter((found) => !isError(found) || !follows(found));
  return causes.some(isError) ? causes : [...findings];
}

/** The name that a finding reports as undeclared, and the list where it should be. */
function nameIn(found: Finding): { readonly name: string; readonly list: string } | null {
  const { code, raw, list, base } = found as Finding &
    Partial<Record<"raw" | "list" | "base", string | null>>;
  if (code === "unknown-reference" && raw && list) return { name: raw, list };
  const unit: ReturnType<typeof undeclaredUnit>["code"] = "undeclared-unit";
  // A multiple is declared soundly, and wrong where it stands.
  return code === unit && raw && !base ? { name: raw, list: "units" } : null;
}

/** The names declared in one of the definition's lists, whether valid or not; any other `list` means a source's columns. */
function declaredIn(
  list: string,
  { indicators, sources, lists, units, columns, derived, charts }: Definition,
): { readonly sheets: readonly SheetName[]; readonly names: readonly string[] } {
  const texts = (cells: readonly (CellText | null)[]) => cells.flatMap((cell) => cell?.text ?? []);
  switch (list) {
    case "indicators":
      return { sheets: [list], names: texts(indicators.map(({ cells }) => cells.indicator)) };
    case "charts":
      return { sheets: [list], names: texts(charts.map(({ cells }) => cells.chart)) };
    case "sources":
      return { sheets: [list], names: texts(sources.map(({ cells }) => cells.source)) };
    case "lists":
      return { sheets: [list], names: texts(lists.map(({ cells }) => cells.list)) };
    case "methods":
      return { sheets: [], names: [] };
    case "units":
      return { sheets: [list], names: texts(units.map(({ cells }) => cells.unit)) };
    default: {
      const rows = [...columns, ...derived].filter(
        ({ cells }) => list === "columns" || cells.source?.text === list,
      );
      return { sheets: ["columns", "derived"], names: texts(rows.map(({ cells }) => cells.name)) };
    }
  }
}

function isReportedOtherwise(found: Finding, findings: readonly Finding[]): boolean {
  const addressOf = ({ at }: Finding) => {
    const range = cellsAt(at);
    return range && formatAddress(range);
  };
  const at = addressOf(found);
  return at !== null && findings.some((other) => other !== found && addressOf(other) === at);
}
