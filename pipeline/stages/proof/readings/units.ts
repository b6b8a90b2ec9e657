import { isCounted, isMeasured, type Unit } from "../../../model/unit.ts";
import type { Printed } from "../numbers/printed.ts";
import type { Topic, Vocabulary } from "./vocabulary.ts";

/** Units converted into each other: the base unit, and how many of it one is. */
const base: { readonly [U in Unit]?: readonly [Unit, number] } = { MWh: ["kWh", 1000] };

export interface UnitMatch {
  /** Observation amounts are divided by this to compare them with the printed number. */
  readonly factor: number;
  /** Confidence: 1 where the text names the unit, less where it leaves it out. */
  readonly sure: number;
}

/** The units that a text names around a number. */
export interface UnitsAround {
  readonly isNear: (unit: Unit) => boolean;
  /** Whether the number has table headers. */
  readonly isHeaded: boolean;
  /** The units whose name stands right beside the number, as our pages write them: cities, people. */
  readonly beside: (printed: Printed) => readonly Unit[];
  /** Whether the number's clause, or only its sentence, says per head: 人均. */
  readonly perHead: (printed: Printed) => "clause" | "sentence" | null;
}

/** Whether the printed number can be counted in `unit`; null where the text names another unit. */
export function unitMatch(
  printed: Printed,
  unit: Unit,
  { isNear, beside, isHeaded, perHead }: UnitsAround,
): UnitMatch | null {
  const named = printed.unit?.units ?? [];
  const isNamed = named.length > 0 && !printed.unit?.countsOthers;
  // 5.4 t a head: tonnes are named beside the number, people elsewhere.
  const head = named.length > 0 ? perHead(printed) : null;
  if (head && named.some((each) => unit === `${each}/person`))
    return { factor: printed.unit?.factor ?? 1, sure: head === "clause" ? 1 : 0.8 };
  if (head === "clause" && named.some((each) => each === unit && isMeasured(each) && each !== "percent"))
    return null;
  const [root, size] = base[unit] ?? [unit, 1];
  for (const each of named) {
    const [namedRoot, namedSize] = base[each] ?? [each, 1];
    if (namedRoot === root) return { factor: (namedSize * (printed.unit?.factor ?? 1)) / size, sure: 1 };
  }
  // A score out of a hundred is given in points or in per cent.
  if (unit === "percent" && printed.kind === "level" && named.includes("point"))
    return { factor: 1, sure: 0.8 };
  const besideIt = beside(printed);
  if (besideIt.includes(unit)) return { factor: 1, sure: 1 };
  // A ratio such as 5 µg/m³ is not a count.
  if (isNamed || besideIt.some((unit) => unit.includes("/"))) return null;
  // Cities may be members; portfolios are not people.
  const isOther = besideIt.length > 0 && !besideIt.some((unit) => unit === "city" || isCounted(unit));
  if (isCounted(unit) && isOther) return { factor: 1, sure: 0.4 };
  if (isCounted(unit)) return { factor: 1, sure: isNear(unit) ? 0.9 : printed.unit === null ? 0.4 : 0.5 };
  if (unit === "1") return { factor: 1, sure: printed.unit === null ? 0.8 : 0.2 };
  // A mere counter leaves out what is counted: 27个, 7件.
  const isLeftOut = printed.unit === null || !isMeasured(unit);
  // A ratio is left out only in a table whose headers name it.
  const isWritten = unit.includes("/") && !isHeaded;
  return isNear(unit) && isLeftOut && !isOther && !isWritten ? { factor: 1, sure: 0.8 } : null;
}

/** What is known of the edition besides its observations. */
export interface Ground extends UnitsAround {
  readonly vocabulary: Vocabulary;
  readonly year: string;
  /** The areas meant where no place is named: the whole network. */
  readonly home: readonly string[];
  /** Confidence that a figure's sentence, without a subject of its own, continues a topic. */
  readonly goesOn: (printed: Printed, topic: Topic) => number;
}
