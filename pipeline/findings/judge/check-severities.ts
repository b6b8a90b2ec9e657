import type { Dataset } from "../../model/dataset.ts";
import type { ProblemKind } from "../../model/define-problem.ts";
import { textIn } from "../../model/edition.ts";

/** Throws for severities in a contract that cannot apply: of an unknown or immovable kind, or without a reason. */
export function checkSeverities(datasets: readonly Dataset[], kinds: readonly ProblemKind[]): void {
  const kindByCode = new Map(kinds.map((kind) => [kind.code, kind]));
  for (const { severities = {} } of datasets.flatMap(({ sources }) => Object.values(sources))) {
    for (const [code, weight] of Object.entries(severities)) {
      const kind = kindByCode.get(code);
      if (!kind) throw new Error(`unknown severity: ${code}`);
      if (!kind.movable) throw new Error(`invalid severity: ${code} is always an error`);
      const thresholds = typeof weight.severity === "string" ? [] : Object.keys(weight.severity);
      if (thresholds.some((from) => !/^[1-9]\d*$/.test(from)))
        throw new Error(`invalid severity: the thresholds of ${code} are whole numbers from 1`);
      if (textIn(weight.reason, "en").trim() === "") throw new Error(`missing reason: severity of ${code}`);
    }
  }
}
