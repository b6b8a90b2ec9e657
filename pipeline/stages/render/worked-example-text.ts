import { type Columns, nameFor } from "../../model/contract.ts";
import type { Dataset } from "../../model/dataset.ts";
import { isPeriod } from "../../model/period.ts";
import { type ExampleFigure, type ExampleRow, exampleAreas } from "../../model/worked-example.ts";
import { besideAmount, type Words } from "./words.ts";

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
  return given.map(({ source, values }) => rowText(values, sources[source]?.columns ?? {}, words)).join("; ");
}

/** The values a row is computed with, without its name and position. */
function rowText(values: ExampleRow["values"], columns: Columns, words: Words): string {
  return [...values]
    .flatMap(([name, value]) => {
      const written = valueText(value, name, { values, columns }, words);
      return written === null
        ? []
        : `${nameFor(columns[name]?.names ?? { en: [name] }, words.locale)} ${written}`;
    })
    .join(", ");
}

function valueText(
  value: string,
  name: string,
  { values, columns }: { readonly values: ExampleRow["values"]; readonly columns: Columns },
  words: Words,
): string | null {
  const column = columns[name];
  if (column?.kind === "choice") {
    const names = Object.values(column.choices).find(({ en }) => en.includes(value));
    return names ? nameFor(names, words.locale) : value;
  }
  if (column?.kind === "period") return isPeriod(value) ? words.period(value) : value;
  if (column?.kind !== "quantity") return null;
  const { unitFrom, units } = column;
  const unit =
    typeof unitFrom === "object" ? (values.get(unitFrom.column) ?? "") : words.unit(units[0] ?? "1");
  return besideAmount(words.exactNumber(Number(value)), unit);
}

function figureText({ indicator, period, expected }: ExampleFigure, dataset: Dataset, words: Words): string {
  const when = isPeriod(period) ? words.period(period) : period;
  const units = dataset.indicators[indicator]?.unit ?? "1";
  const unit = typeof units === "string" ? units : (units[0] ?? "1");
  if (expected === null) return `${when}: ${words.book.frame.none}`;
  const { amount } = expected;
  const derivation = { from: "cells", ranges: [] } as const;
  return `${when}: ${words.amount({ amount, unit, qualifier: "exact", status: "illustrative", derivation })}`;
}
