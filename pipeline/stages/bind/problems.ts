import { listedProblem } from "../../words/listed-problem.ts";

export const boundKeyFault = listedProblem("bound-key", {
  raw: "quoted",
  why: "not-understood | unclosed | unknown | several | no-value | no-unit | in-the-way | no-workbook | no-cell | no-number | rows",
  name: "quoted?",
  nearest: "quoted?",
  keys: "quoted list to 6?",
  forms: "quoted list to 20?",
});

type KeyTells = Parameters<typeof boundKeyFault>[0];

/** The problem of a faulty key; details that a kind of fault lacks are null. */
export function keyProblem(raw: string, why: KeyTells["why"], told: Partial<KeyTells> = {}) {
  return boundKeyFault({ name: null, nearest: null, keys: null, forms: null, ...told, raw, why });
}

export const boundValueFault = listedProblem("bound-value", {
  raw: "quoted",
  why: "edited | stale | vanished | gone",
  figure: "figure?",
  right: "quoted?",
  edition: "plain?",
  /** Other bound numbers of the indicator, where it has no figure any more. */
  others: "count?",
});

export const boundRemark = listedProblem("bound-remark", {
  raw: "quoted",
  why: "direction | rank | record | each | before | form | unit | year | other-year | unbound | replaced | restated | definition | parts | caution | illustrative | language",
  figure: "figure?",
  was: "plain?",
  is: "plain?",
});
