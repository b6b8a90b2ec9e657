import { type Column, type Columns, everyName, nameFor } from "../../model/contract.ts";
import type { Dataset } from "../../model/dataset.ts";
import { isPeriod } from "../../model/period.ts";
import { type ExampleFigure, type ExampleRow, exampleAreas } from "../../model/worked-example.ts";
import { besideAmount, type Words } from "./words.ts";
import { declaredUnit } from "./workbook/observation-unit.ts";

/** Further rows are only counted: the reader finds an example of a year of readings in its sheet. */
const printedRows = 3;

/** How the figures of an indicator follow from the rows of its examples, one line each; no real place is named. */
export function workedExamples(dataset: Dataset, indicator: string, words: Words): string[] {
  return (dataset.examples ?? []).flatMap(({ rows, figures }) =>
    figures
      .filter((figure) => figure.indicator === indicator)
      .map((figure) => `${inputText(rows, dataset, words)} → ${figureText(figure, dataset, words)}`),
  );
}

function inputText(rows: readonly ExampleRow[], { sources }: Dataset, words: Words): string {
  const given = rows.filter(({ source }) => source !== exampleAreas);
  if (given.length > printedRows) return words.book.frame.exampleRows({ count: given.length });
  return given
    .map(({ source, values }) => rowText(values, sources[source]?.columns ?? {}, words))
    .join(words.book.punctuation.betweenClauses);
}

/** The values a row is computed with, without its name and position. */
function rowText(values: ExampleRow["values"], columns: Columns, words: Words): string {
  return [...values]
    .flatMap(([name, value]) => {
      const column = columns[name];
      const written = column ? valueText(value, column, values, words) : null;
      return column && written !== null ? [`${nameFor(column.names, words.locale)} ${written}`] : [];
    })
    .join(words.book.punctuation.comma);
}

function valueText(value: string, column: Column, values: ExampleRow["values"], words: Words): string | null {
  if (column.kind === "choice") {
    const names = Object.values(column.choices).find((names) => everyName(names).includes(value));
    return names ? nameFor(names, words.locale) : value;
  }
  if (column.kind === "period") return isPeriod(value) ? words.period(value) : value;
  if (column.kind !== "quantity") return null;
  const amount = Number(value);
  // A bound or a gap stands as it is typed.
  if (Number.isNaN(amount)) return value;
  const { unitFrom, units } = column;
  const unit =
    typeof unitFrom === "object" ? (values.get(unitFrom.column) ?? "") : words.unit(units[0] ?? "1");
  // A number of nothing, such as a year, is no amount.
  return unit === "" ? value : besideAmount(words.exactNumber(amount), unit);
}

function figureText({ indicator, period, expected }: ExampleFigure, dataset: Dataset, words: Words): string {
  const { frame, published, punctuation } = words.book;
  const when = isPeriod(period) ? words.period(period) : period;
  const unit = declaredUnit(dataset, indicator);
  const told = expected ? published.value({ amount: expected.amount, unit, qualifier: "exact" }) : frame.none;
  return punctuation.label(when, told);
}
