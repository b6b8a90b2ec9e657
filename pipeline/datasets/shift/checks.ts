import type { RowsOf } from "../../model/dataset.ts";
import { type Finding, finding } from "../../model/finding.ts";
import { groupBy } from "../../model/group-by.ts";
import { atCells } from "../../model/place.ts";
import { isMissing } from "../../model/quantity.ts";
import { evidence, type Row } from "../../model/table.ts";
import { outOfRange, unknownReference } from "../../rules/problems.ts";
import { schemeIndex } from "./compute.ts";
import type { assessments, scheme, sources } from "./contract.ts";
import { incomparableSchemes, otherMaximum, unratedIndicator } from "./problems.ts";

type Answer = Row<typeof assessments.columns>;

export function* check(rows: RowsOf<typeof sources>): Iterable<Finding> {
  const answers = [...rows.assessments];
  const index = schemeIndex(rows.scheme);
  const faulty = [...faultyRanges([...rows.scheme])];
  yield* faulty;
  // Scores cannot be judged by a range that is itself at fault.
  if (faulty.length > 0) return;
  for (const own of groupBy(answers, ({ city, year }) => `${city} ${year}`).values())
    yield* checkAssessment(own, index);
  const schemes = [...new Set(answers.map((answer) => answer.scheme))];
  const last = answers.at(-1);
  if (last && schemes.length > 1) {
    yield finding(incomparableSchemes({ schemes }), atCells(evidence(last, "scheme").range));
  }
}

function* faultyRanges(rows: readonly Row<typeof scheme.columns>[]): Iterable<Finding> {
  for (const row of rows) {
    const { minimum, maximum } = row;
    if (isMissing(minimum) || isMissing(maximum) || maximum.amount > minimum.amount) continue;
    const problem = outOfRange({
      raw: String(maximum.amount),
      column: "Maximum",
      minimum: minimum.amount,
      maximum: null,
    });
    yield finding(problem, atCells(evidence(row, "maximum").range));
  }
}

/** Each answer against its scheme: a code it knows, the range it allows, and no indicator left out. */
function* checkAssessment(
  answers: readonly Answer[],
  index: ReturnType<typeof schemeIndex>,
): Iterable<Finding> {
  const [first] = answers;
  if (!first) return;
  const known = [...index.values()].filter((row) => row.scheme === first.scheme);
  if (known.length === 0) {
    const [nearest = null] = [...index.values()].map((row) => row.scheme);
    const problem = unknownReference({ raw: first.scheme, list: "scheme.csv", nearest });
    yield finding(problem, atCells(evidence(first, "scheme").range));
    return;
  }
  for (const answer of answers) {
    const rule = index.get(`${answer.scheme} ${answer.code}`);
    if (!rule) {
      const problem = unknownReference({ raw: answer.code, list: "scheme.csv", nearest: null });
      yield finding(problem, atCells(evidence(answer, "code").range));
      continue;
    }
    const { minimum, maximum } = rule;
    if (isMissing(minimum) || isMissing(maximum)) continue;
    if (!isMissing(answer.outOf) && answer.outOf.amount !== maximum.amount) {
      const told = { entry: answer.code, scheme: answer.scheme, maximum: maximum.amount };
      const problem = otherMaximum({ raw: String(answer.outOf.amount), ...told });
      yield finding(problem, atCells(evidence(answer, "outOf").range));
      continue;
    }
    if (isMissing(answer.score)) {
      // n/a says that the indicator was not answered; an empty cell may be a slip.
      const blank = unratedIndicator({ entry: answer.code, scheme: answer.scheme, isBlank: true });
      if (answer.score.missing === "not-reported")
        yield finding(blank, atCells(evidence(answer, "score").range));
      continue;
    }
    if (answer.score.amount >= minimum.amount && answer.score.amount <= maximum.amount) continue;
    const range = { minimum: minimum.amount, maximum: maximum.amount };
    const problem = outOfRange({ raw: String(answer.score.amount), column: "Score", ...range });
    yield finding(problem, atCells(evidence(answer, "score").range));
  }
  const answered = new Set(answers.map((answer) => answer.code));
  for (const { code, scheme } of known) {
    if (answered.has(code)) continue;
    const range = evidence(first, "code").range;
    yield finding(unratedIndicator({ entry: code, scheme, isBlank: false }), atCells(range));
  }
}
