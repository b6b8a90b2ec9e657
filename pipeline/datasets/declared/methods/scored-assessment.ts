import { type Finding, finding } from "../../../model/finding.ts";
import { groupBy } from "../../../model/group-by.ts";
import { atCells } from "../../../model/place.ts";
import { isMissing } from "../../../model/quantity.ts";
import { outOfRange } from "../../../rules/problems.ts";
import { defineMethod, type NeededRow } from "../method.ts";
import { incomparableSchemes, otherMaximum, unratedIndicator } from "./scored-assessment-problems.ts";

const needs = {
  assessments: {
    ...({ city: "area", year: "period", scheme: "text", code: "text" } as const),
    ...({ score: "quantity", outOf: "quantity?" } as const),
  },
  scheme: { scheme: "text", code: "text", minimum: "quantity", maximum: "quantity" },
} as const;
type Answer = NeededRow<(typeof needs)["assessments"]>;
type Rule = NeededRow<(typeof needs)["scheme"]>;

/** Assessments scored by schemes: each answer against its scheme, and the schemes against each other. */
export const scoredAssessment = defineMethod({
  means: "weighted scores of assessments, each answer checked against its scheme",
  needs,
  *check({ rows }) {
    const faulty = [...faultyRanges(rows("scheme"))];
    yield* faulty;
    // A faulty range cannot be used to judge scores.
    if (faulty.length > 0) return;
    const answers = rows("assessments");
    const ofScheme = groupBy(rows("scheme"), (rule) => rule.value("scheme"));
    for (const group of groupBy(
      answers,
      (answer) => `${answer.value("city")} ${answer.value("year")}`,
    ).values())
      yield* checkAssessment(group, ofScheme);
    const schemes = [...new Set(answers.map((answer) => answer.value("scheme")))];
    const [cell] = answers.at(-1)?.cells("scheme") ?? [];
    if (cell && schemes.length > 1) yield finding(incomparableSchemes({ schemes }), atCells(cell.range));
  },
});

function* faultyRanges(rules: readonly Rule[]): Iterable<Finding> {
  for (const rule of rules) {
    const [minimum, maximum] = [rule.value("minimum"), rule.value("maximum")];
    const [cell] = rule.cells("maximum");
    if (!cell || isMissing(minimum) || isMissing(maximum) || maximum.amount > minimum.amount) continue;
    const values = { raw: String(maximum.amount), column: "Maximum", minimum: minimum.amount, maximum: null };
    yield finding(outOfRange(values), atCells(cell.range));
  }
}

/** Reports answers outside the range that their scheme allows, and indicators left out. */
function* checkAssessment(
  answers: readonly Answer[],
  ofScheme: ReadonlyMap<string, readonly Rule[]>,
): Iterable<Finding> {
  const [first] = answers;
  const rules = first && ofScheme.get(first.value("scheme"));
  // An unknown scheme or code is reported by the look-up.
  if (!rules) return;
  for (const answer of answers) {
    const scheme = ofScheme.get(answer.value("scheme"));
    const rule = scheme?.find((each) => each.value("code") === answer.value("code"));
    if (rule) yield* checkAnswer(answer, rule);
  }
  const answered = new Set(answers.map((answer) => answer.value("code")));
  const [cell] = first.cells("code");
  for (const rule of rules) {
    const [entry, scheme] = [rule.value("code"), rule.value("scheme")];
    if (cell && !answered.has(entry))
      yield finding(unratedIndicator({ entry, scheme, isBlank: false }), atCells(cell.range));
  }
}

function* checkAnswer(answer: Answer, rule: Rule): Iterable<Finding> {
  const [minimum, maximum] = [rule.value("minimum"), rule.value("maximum")];
  const [score, outOf] = [answer.value("score"), answer.value("outOf")];
  const [entry, scheme] = [answer.value("code"), answer.value("scheme")];
  const [range] = answer.at("score");
  if (!range || isMissing(minimum) || isMissing(maximum)) return;
  if (!isMissing(outOf) && outOf.amount !== maximum.amount) {
    const values = { raw: String(outOf.amount), entry, scheme, maximum: maximum.amount };
    for (const cell of answer.at("outOf")) yield finding(otherMaximum(values), atCells(cell.range));
  } else if (isMissing(score)) {
    // n/a means that the indicator was not answered; an empty cell may be an oversight.
    if (score.missing === "not-reported")
      yield finding(unratedIndicator({ entry, scheme, isBlank: true }), atCells(range.range));
  } else if (score.amount < minimum.amount || score.amount > maximum.amount) {
    const values = { minimum: minimum.amount, maximum: maximum.amount };
    const problem = outOfRange({ raw: String(score.amount), column: "Score", ...values });
    yield finding(problem, atCells(range.range));
  }
}
