import { type Delivery, type Edition, editionSchema, yearlyFiles } from "../model/edition.ts";

/** An edition planned from the last: a draft, with dates moved on, its year in titles and file names, nothing missing. */
export function nextEdition(last: Edition, year: string): Edition {
  const years = Number(year) - Number(last.edition);
  const withYear = (text: string) => text.replace(yearAlone(last.edition), year);
  const { reissued: _, previous: __, next: ___, ...kept } = last;
  return {
    ...kept,
    edition: year,
    draft: true,
    title: Object.fromEntries(
      Object.entries(last.title)
        .filter(([locale]) => last.locales.some((other) => other === locale))
        .map(([locale, title]) => [locale, withYear(title)]),
    ),
    published: last.next ?? yearsOn(last.published, years),
    deliveries: last.deliveries.flatMap((delivery) => {
      const { dataset, file, office, locale, due, source } = delivery;
      const next: Delivery = {
        ...{ dataset, file: withYear(file), office, locale, state: "expected" as const },
        ...(due === undefined ? {} : { due: yearsOn(due, years) }),
        // The year of its publication is known when it arrives.
        ...(source && { source: { ...undated(source), title: withYear(source.title) } }),
      };
      const isYearly = next.file !== file && yearlyFiles(last, delivery).length > 1;
      return isYearly ? [{ ...next, file, ...(source && { source }) }, next] : [next];
    }),
  };
}

function undated({ year: _, ...source }: NonNullable<Delivery["source"]>) {
  return source;
}

/** The year where it is not part of a longer number. */
function yearAlone(year: string): RegExp {
  return new RegExp(`(?<!\\d)${year}(?!\\d)`, "g");
}

/** The same day in another year; for 29 February, the day before if there is none. */
function yearsOn(day: string, years: number): string {
  const [year, month, date] = day.split("-");
  const later = Number(year) + years;
  const leap = (later % 4 === 0 && later % 100 !== 0) || later % 400 === 0;
  return `${later}-${month}-${month === "02" && date === "29" && !leap ? "28" : date}`;
}

/** edition.json for editing: one field a line in the order of its schema, one delivery a line. */
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

/** JSON on one line with spaces; strings cannot contain line breaks. */
function inline(value: unknown): string {
  const lines = JSON.stringify(value, null, 1)
    .split("\n")
    .map((line) => line.trim());
  const [first = "", ...rest] = lines;
  const isList = Array.isArray(value);
  return rest.length === 0 ? first : isList ? `[${rest.slice(0, -1).join(" ")}]` : lines.join(" ");
}
