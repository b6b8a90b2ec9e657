import { type Finding, finding, type Problem } from "../../model/finding.ts";
import { atCells } from "../../model/place.ts";
import type { CellRange } from "../../model/source.ts";
import { unknownReference } from "../../rules/problems.ts";
import { notANumber } from "../../stages/validate/readers/problems.ts";
import type { Said } from "./definition-sheet.ts";
import { near } from "./near.ts";
import { invalidId } from "./problems.ts";

/** Says what is wrong at a cell of the definition. */
export type Report = (problem: Problem, at: CellRange) => void;

export function reportTo(findings: Finding[]): Report {
  return (problem, range) => void findings.push(finding(problem, atCells(range)));
}

/** The thing that a cell names, or null and a finding that names the nearest. */
export function named<T>(said: Said, known: ReadonlyMap<string, T>, list: string, report: Report): T | null {
  const { text: name, at } = said;
  const found = known.get(name);
  if (found !== undefined) return found;
  report(unknownReference({ raw: name, list, nearest: near(name, known.keys()) }), at);
  return null;
}

const idForm = /^[a-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*$/;

/** The id that a cell gives, unless it has none of an id's letters or the language itself owns the name. */
export function idIn(said: Said | null, report: Report): string | null {
  if (!said) return null;
  if (idForm.test(said.text) && !(said.text in Object.prototype)) return said.text;
  report(invalidId({ raw: said.text }), said.at);
  return null;
}

/** The number that a cell gives; `50 %` is 0.5. */
export function numberIn(said: Said | null, report: Report, column: string): number | null {
  if (!said) return null;
  const [, digits, percent] = /^([+-]?\d+(?:\.\d+)?)\s*(%)?$/.exec(said.text) ?? [];
  if (digits !== undefined) return percent ? Number(digits) / 100 : Number(digits);
  report(notANumber({ raw: said.text, column }), said.at);
  return null;
}
