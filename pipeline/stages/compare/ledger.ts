import type { Cause } from "../../model/cause.ts";
import { type FigureKey, keyParts } from "../../model/figure-key.ts";
import { type Finding, finding, type Problem } from "../../model/finding.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Movement } from "../../model/movement.ts";
import { atCells } from "../../model/place.ts";
import { cellsBehind } from "../../model/quantity.ts";
import { extentParts, type Restatement } from "../../model/restatement.ts";
import { nearest } from "../validate/readers/nearest.ts";
import { extentOf, largestOf, mayBeRestated } from "./extent-of.ts";
import {
  restatementClassContradicted,
  restatementOfOthers,
  unusedRestatement,
  wideRestatement,
} from "./problems.ts";

/**
 * Findings on ledger lines: what a `*` covers, lines that cover nothing or other values than recorded, and classes that
 * contradict the cause.
 */
export function ledgerFindings(
  lines: readonly Restatement[],
  movements: readonly Movement[],
  checked: (dataset: string) => boolean,
): Finding[] {
  const covered = groupBy(movements.filter(mayBeRestated), ({ line }) => line);
  const moved = movements.flatMap(({ kind, was }) => (kind !== "new" && was ? [keyText(was)] : []));
  return lines.flatMap((line) => {
    // Datasets that were not checked cannot have moved.
    if (!checked(line.dataset)) return [];
    const ofLine = covered.get(line) ?? [];
    const at = atCells(line.at);
    const key = keyText(line);
    if (ofLine.length === 0) {
      return [finding(unusedRestatement({ key, nearest: nearest(key, moved, (text) => text) }), at)];
    }
    const against = groupBy(ofLine, ({ cause }) => cause);
    const contradicted = [...against].filter(([cause]) => contradicts(line, cause));
    const wide = keyParts.some((part) => line[part] === "*");
    return [
      ...otherValues(line, ofLine, key).map((problem) => finding(problem, at)),
      ...(wide ? [finding(wideRestatement({ count: ofLine.length }), at)] : []),
      ...contradicted.slice(0, 1).map(([cause, those]) => {
        const problem = restatementClassContradicted({ class: line.class, cause, count: those.length });
        return finding(problem, at);
      }),
    ];
  });
}

/** Reports values that differ from those a line was written for, or are additional. */
function otherValues(line: Restatement, ofLine: readonly Movement[], key: string): Problem[] {
  const { extent, from, to } = line;
  const now = extentOf(ofLine);
  if (extentParts.every((part) => extent[part] === now[part])) return [];
  const extentValues = extent.values === "" ? {} : { figures: extent.figures, change: extent.largest };
  const most = largestOf(ofLine);
  const example =
    most?.was && most.now
      ? {
          name: keyText(most.now),
          was: most.was.value,
          now: most.now.value,
          cells: cellsBehind(most.now.value),
        }
      : {};
  return [
    restatementOfOthers({
      ...extentValues,
      ...example,
      from,
      to,
      key,
      count: ofLine.length,
      largest: now.largest,
    }),
  ];
}

/** A routine revision or an error of ours may be in the files or in the rules. */
function contradicts({ class: stated }: Restatement, cause: Cause): boolean {
  return (stated === "source" && cause === "method") || (stated === "method" && cause === "source");
}

/** The key as in a ledger line and as `restate` takes it. */
export function keyText(key: FigureKey): string {
  return keyParts
    .map((part) => (/[",\n]/.test(key[part]) ? `"${key[part].replaceAll('"', '""')}"` : key[part]))
    .join(",");
}

/** The narrowest line that covers all of these: parts that differ become `*`. */
export function patternOf(keys: readonly FigureKey[]): FigureKey {
  const [first] = keys;
  if (!first) throw new Error("missing key");
  const shared = (part: (typeof keyParts)[number]) =>
    keys.every((key) => key[part] === first[part]) ? first[part] : "*";
  return {
    dataset: first.dataset,
    indicator: shared("indicator"),
    area: shared("area"),
    period: shared("period"),
    breakdown: shared("breakdown"),
  };
}
