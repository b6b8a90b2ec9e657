import type { ProblemKind } from "../../model/define-problem.ts";
import type { Finding } from "../../model/finding.ts";
import type { Observation } from "../../model/observation.ts";
import { isPeriod } from "../../model/period.ts";
import { writingOf } from "../../model/tells.ts";
import type { EntryWorld, Method } from "./method.ts";

/** Wraps a `method.js`, which no compiler has checked: results that are not findings or observations throw. */
export function lookedAt(method: Method): Method {
  const kinds = new Map(Object.values(method.problems).map(({ kind }) => [kind.code, kind]));
  return {
    ...method,
    *check(world) {
      for (const found of method.check(world)) yield soundFinding(found, kinds);
    },
    *compute(world) {
      for (const figure of method.compute(world)) yield soundFigure(figure, world);
    },
  };
}

function soundFinding(found: Finding, kinds: ReadonlyMap<string, ProblemKind>): Finding {
  const { code, at } = found;
  const kind = kinds.get(code);
  if (!kind) throw new Error(`missing among its problems: ${code}`);
  if (typeof at?.medium !== "string") throw new Error(`missing place: ${code}`);
  const values = new Map<string, unknown>(Object.entries(found));
  for (const [name, how] of Object.entries(kind.tells))
    if (!isOfKind(values.get(name), how)) throw new Error(`missing or invalid: ${name} of ${code}`);
  return found;
}

function isOfKind(value: unknown, how: string): boolean {
  const { single, joined, mayBeMissing, choices } = writingOf(how);
  if (value === undefined || value === null) return mayBeMissing;
  const isSingle = (each: unknown) =>
    /^(?:number|amount|count|code point)$/.test(single) && choices === null
      ? typeof each === "number"
      : /^(?:plain|quoted|area|office|period|unit)$/.test(single)
        ? typeof each === "string"
        : true;
  return joined === null ? isSingle(value) : Array.isArray(value) && value.every(isSingle);
}

function soundFigure(figure: Observation, { areas }: EntryWorld): Observation {
  const { indicator, area, period, value } = figure;
  const isMeasure =
    typeof value === "object" && value !== null && ("missing" in value || Number.isFinite(value.amount));
  if (typeof area !== "string") throw new Error(`missing place: ${indicator}`);
  if (areas.get(area) === null) throw new Error(`unknown place: ${area}, of ${indicator}`);
  if (typeof period !== "string") throw new Error(`missing period: ${indicator} of ${area}`);
  if (!isPeriod(period)) throw new Error(`not a period: ${period}, of ${indicator} of ${area}`);
  if (isMeasure) return figure;
  throw new Error(`invalid figure: ${indicator} of ${area}, ${period}`);
}
