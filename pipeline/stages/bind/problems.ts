import { defineProblem } from "../../model/define-problem.ts";

/** Findings on bound texts have no severity to change and are not accepted: the document must be fixed. */
const inText = { group: "text", movable: false, mends: "secretariat" } as const;

export const boundKeyFault = defineProblem({
  ...inText,
  code: "bound-key",
  tells: {
    raw: "quoted",
    why: "not-understood | unclosed | unknown | several | no-value | no-unit | in-the-way | no-workbook | no-cell | no-number | rows",
    name: "quoted?",
    nearest: "quoted?",
    keys: "quoted list to 6?",
    forms: "quoted list to 20?",
  },
  severity: "error",
  catches: "A key in a bound text that names no figure, or several.",
  example: "{{membrs KOR 2021}}",
});

type KeyTells = Parameters<typeof boundKeyFault>[0];

/** The problem of a faulty key; details that a kind of fault lacks are null. */
export function keyProblem(raw: string, why: KeyTells["why"], told: Partial<KeyTells> = {}) {
  return boundKeyFault({ name: null, nearest: null, keys: null, forms: null, ...told, raw, why });
}

export const boundValueFault = defineProblem({
  ...inText,
  code: "bound-value",
  tells: {
    raw: "quoted",
    why: "edited | stale | vanished | gone",
    figure: "figure?",
    right: "quoted?",
    edition: "plain?",
    /** Other bound numbers of the indicator, where it has no figure any more. */
    others: "count?",
  },
  severity: "error",
  catches:
    "A bound number of a text that is not what the data say: edited by hand, of an earlier edition, or gone.",
  example: "13 in a control that is bound to 12 members",
});

export const boundRemark = defineProblem({
  ...inText,
  code: "bound-remark",
  tells: {
    raw: "quoted",
    why: "direction | rank | record | each | before | form | unit | year | other-year | unbound | replaced | restated | definition | parts | caution | illustrative | language",
    figure: "figure?",
    was: "plain?",
    is: "plain?",
  },
  severity: "warning",
  catches:
    "A bound sentence to look at: its words may no longer fit its numbers, or a figure means something else, is invented or in doubt.",
  example: "“rose to 13” where it was 14",
});
