import { type Delivery, type Edition, editionSchema, yearlyFiles } from "../model/edition.ts";

/** An edition as last one's announces it: a draft, dates as many years on, titles and file names with its year, nothing given up yet. */
export function nextEdition(last: Edition, year: string): Edition {
  const years = Number(year) - Number(last.edition);
  const withYear = (text: string) => text.replace(yearAlone(last.edition), year);
  const { reissued: _, previous: __, ...kept } = last;
  return {
    ...kept,
    edition: year,
    draft: true,
    title: Object.fromEntries(
      Object.entries(last.title)
        .filter(([locale]) => last.locales.some((other) => other === locale))
        .map(([locale, title]) => [locale, withYear(title)]),
    ),
    published: yearsOn(last.published, years),
    deliveries: last.deliveries.flatMap((delivery) => {
      const { dataset, file, office, locale, due, source } = delivery;
      const next: Delivery = {
        ...{ dataset, file: withYear(file), office, locale, state: "expected" as const },
        ...(due === undefined ? {} : { due: yearsOn(due, years) }),
        // In which year it was published is to be seen when it comes.
        ...(source && { source: { organisation: source.organisation, title: withYear(source.title) } }),
      };
      const isYearly = next.file !== file && yearlyFiles(last, delivery).length > 1;
      return isYearly ? [{ ...next, file, ...(source && { source }) }, next] : [next];
    }),
  };
}

/** The year where it is no part of a longer number. */
function yearAlone(year: string): RegExp {
  return new RegExp(`(?<!\\d)${year}(?!\\d)`, "g");
}

/** The same day of another year; of 29 February, the day before where there is none. */
function yearsOn(day: string, years: number): string {
  const [year, month, date] = day.split("-");
  const later = Number(year) + years;
  const leap = (later % 4 === 0 && later % 100 !== 0) || later % 400 === 0;
  return `${later}-${month}-${month === "02" && date === "29" && !leap ? "28" : date}`;
}

/** edition.json as people edit it: a field a line in the order of its schema, and a delivery a line. */
export function editionText(edition: Edition): string {
  const fields = editionSchema
    .keyof()
    .options.filter((name) => edition[name] !== undefined)
    .map((name) => `  ${JSON.stringify(name)}: ${text(name, edition[name])}`);
  return `{\n${fields.join(",\n")}\n}\n`;
}

function text(name: string, value: unknown): string {
  if (name === "deliveries" && Array.isArray(value)) {
    const lines = value.map(({ state, ...delivery }) =>
      inline(state === "expected" ? delivery : { ...delivery, state }),
    );
    return lines.length === 0 ? "[]" : `[\n    ${lines.join(",\n    ")}\n  ]`;
  }
  if (name === "title") return JSON.stringify(value, null, 2).replaceAll("\n", "\n  ");
  return inline(value);
}

/** On one line with spaces; strings hold no line break, as JSON writes them. */
function inline(value: unknown): string {
  const lines = JSON.stringify(value, null, 1)
    .split("\n")
    .map((line) => line.trim());
  const [first = "", ...rest] = lines;
  const isList = Array.isArray(value);
  return rest.length === 0 ? first : isList ? `[${rest.slice(0, -1).join(" ")}]` : lines.join(" ");
}
