import type { RowsOf } from "../../model/dataset.ts";
import { groupBy } from "../../model/group-by.ts";
import { type Observation, observe } from "../../model/observation.ts";
import { count, isMissing, type Measure } from "../../model/quantity.ts";
import { evidence, type Row } from "../../model/table.ts";
import { scoreOf } from "../scorecard.ts";
import type { assessments, scheme, sources } from "./contract.ts";
import type { ShiftIndicator } from "./indicators.ts";

type Answer = Row<typeof assessments.columns>;
type Scheme = ReadonlyMap<string, Row<typeof scheme.columns>>;

export function* compute(rows: RowsOf<typeof sources>): Iterable<Observation<ShiftIndicator>> {
  const schemes = schemeIndex(rows.scheme);
  for (const answers of groupBy(rows.assessments, ({ city, year }) => `${city} ${year}`).values()) {
    for (const { city, year, code, score } of answers)
      yield observe("indicator-score", { area: city, period: year, breakdown: code }, score);
    for (const [category, own] of groupBy(answers, (answer) => answer.category)) {
      const [{ city, year } = { city: "", year: "" }] = own;
      const answered = own.filter(({ score }) => !isMissing(score));
      const scored = (answer: Answer) => evidence(answer, "score");
      const answeredCount = count("indicator", answered.map(scored), own.map(scored));
      const covers = { area: city, period: year, breakdown: category };
      yield observe("category-score", covers, categoryScore(own, schemes));
      yield observe("indicators-answered", covers, answeredCount);
    }
  }
}

/** The rows of scheme.csv by scheme and code. */
export function schemeIndex(rows: Iterable<Row<typeof scheme.columns>>): Scheme {
  return new Map([...rows].map((row) => [`${row.scheme} ${row.code}`, row]));
}

function categoryScore(answers: readonly Answer[], schemes: Scheme): Measure<"percent"> {
  return scoreOf(
    answers.map(({ scheme, code, score }) => {
      const rule = schemes.get(`${scheme} ${code}`);
      if (!rule) throw new Error(`missing scheme row: ${scheme} ${code}`);
      return { score, weight: rule.weight, minimum: rule.minimum, maximum: rule.maximum };
    }),
  );
}
