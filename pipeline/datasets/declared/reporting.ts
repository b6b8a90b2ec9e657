import { type Finding, finding, type Problem } from "../../model/finding.ts";
import { atCells } from "../../model/place.ts";
import type { CellRange } from "../../model/source.ts";
import { unknownReference } from "../../rules/problems.ts";
import { notANumber } from "../../stages/validate/readers/problems.ts";
import type { CellText } from "./definition-sheet.ts";
import { near } from "./near.ts";
import { invalidId } from "./problems.ts";

/** Reports a problem at a cell of the definition. */
export type Reporter = (problem: Problem, at: CellRange) => void;

export function reportTo(findings: Finding[]): Reporter {
  return (problem, range) => void findings.push(finding(problem, atCells(range)));
}

/** What a cell refers to, or null and a finding that suggests the nearest name. */
export function named<T>(
  cell: CellText,
  byName: ReadonlyMap<string, T>,
  list: string,
  report: Reporter,
): T | null {
  const { text: name, at } = cell;
  const found = byName.get(name);
  if (found !== undefined) return found;
  report(unknownReference({ raw: name, list, nearest: near(name, byName.keys()) }), at);
  return null;
}

const idForm = /^[a-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*$/;

/** The id in a cell; null, and a finding, where it is not an id or JavaScript reserves the name. */
export function idIn(cell: CellText | null, report: Reporter): string | null {
  if (!cell) return null;
  if (idForm.test(cell.text) && !(cell.text in Object.prototype)) return cell.text;
  report(invalidId({ raw: cell.text }), cell.at);
  return null;
}

/** The number in a cell; `50 %` is 0.5. */
export function numberIn(cell: CellText | null, report: Reporter, column: string): number | null {
  if (!cell) return null;
  const [, digits, percent] = /^([+-]?\d+(?:\.\d+)?)\s*(%)?$/.exec(cell.text) ?? [];
  if (digits !== undefined) return percent ? Number(digits) / 100 : Number(digits);
  report(notANumber({ raw: cell.text, column }), cell.at);
  return null;
}
