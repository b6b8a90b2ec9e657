import { type Area, countryOf } from "../../model/area.ts";
import { type Edition, textIn, titleOf } from "../../model/edition.ts";
import { qualifierSigns } from "../../model/qualifier.ts";
import { isMissing, statuses } from "../../model/quantity.ts";
import { restatementClasses } from "../../model/restatement.ts";
import { codesOf, whole } from "./codes.ts";
import type { Exported, ExportedFigure } from "./exported.ts";
import type { Files } from "./files.ts";
import { partsOf, placesOf, revisionReason } from "./in-order.ts";
import type { NoteLoss } from "./not-carried.ts";
import { table } from "./table.ts";

interface Field {
  readonly name: string;
  readonly type: "string" | "number" | "date";
  readonly description: string;
  readonly [more: string]: unknown;
}

interface Table {
  readonly name: string;
  readonly description: string;
  readonly fields: readonly Field[];
  readonly key: readonly string[];
  readonly references: readonly (readonly [own: readonly string[], of: string, fields: readonly string[]])[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A Data Package of version 2 that programs for version 1 read as well: tables and their description. */
export function* dataPackage(exported: Exported, note: NoteLoss): Files {
  const { words, figures, edition } = exported;
  if (words.length > 1) note("one-language", words[0].locale, "areas.csv has all", figures.length);
  const codes = codesOf(partsOf(exported), (part) => part, note);
  const tables = [
    observations(exported, codes),
    earlierValues(exported, codes),
    editions(exported),
    indicators(exported),
    parts(exported, codes),
    places(exported),
  ];
  const described = {
    ...packageOf(exported, licencesOf(edition, words[0].locale, note)),
    resources: tables.map(resourceOf),
  };
  yield ["datapackage.json", `${JSON.stringify(described, null, 2)}\n`];
  for (const { name, fields, rows } of tables)
    yield [
      `${name}.csv`,
      table(
        fields.map((field) => field.name),
        rows,
        note,
      ),
    ];
}

function packageOf({ edition, words: [{ locale }], indicators: all }: Exported, licenses: object[]): object {
  const sources = [...new Set(all.flatMap((each) => each.sources))];
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    profile: "tabular-data-package",
    name: `statistics-${edition.edition}`,
    title: titleOf(edition, locale),
    version: `${edition.edition}.0.0`,
    created: `${edition.reissued ?? edition.published}T00:00:00Z`,
    ...(edition.draft ? { description: "A draft: figures may still move." } : {}),
    contributors: [{ title: textIn(edition.network, locale), role: "publisher", roles: ["publisher"] }],
    ...(licenses.length > 0 ? { licenses } : {}),
    sources: sources.map((title) => ({ title })),
  };
}

/** Names such as CC-BY-4.0 are in lists of licences; any other text becomes the title. */
function licencesOf({ licence }: Edition, locale: Parameters<typeof textIn>[1], note: NoteLoss): object[] {
  if (licence === undefined) return [];
  const title = textIn(licence, locale);
  const [path] = /https?:\/\/[^\s)>]*[^\s)>.,;:]/.exec(title) ?? [];
  if (/^[-a-zA-Z0-9._]+$/.test(title)) return [{ name: title, title }];
  note("licence-in-words", title, path ?? "other");
  return [path === undefined ? { name: "other", title } : { path, title }];
}

function resourceOf({ name, description, fields, key, references }: Table): object {
  return {
    name,
    path: `${name}.csv`,
    description,
    type: "table",
    profile: "tabular-data-resource",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    // Programs that guess the dialect are misled by texts with other separators.
    dialect: { delimiter: ",", lineTerminator: "\n", quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields,
      primaryKey: key,
      ...(references.length > 0
        ? { foreignKeys: references.map((reference) => referenceOf(reference, name)) }
        : {}),
    },
  };
}

function referenceOf([columns, resource, of]: Table["references"][number], name: string): object {
  // A self-reference has no resource name.
  return { fields: columns, reference: { resource: resource === name ? "" : resource, fields: of } };
}

const text = (name: string, description: string, more: object = {}): Field => ({
  ...{ name, type: "string", description },
  ...more,
});
const required = { constraints: { required: true } };

/** A choice field; newer programs show the labels. */
function choice(name: string, description: string, labels: Readonly<Record<string, string>>): Field {
  const categories = Object.entries(labels).map(([value, label]) => ({ value, label }));
  return text(name, description, { constraints: { enum: Object.keys(labels) }, categories });
}

const keyFields: readonly Field[] = [
  text("dataset", "Its subject.", required),
  text("indicator", "What was measured; indicators.csv defines it.", required),
  text("area", "Where; areas.csv names it.", required),
  text("period", "When: a year, a month, a day, or an interval whose end may be open.", {
    constraints: { required: true, pattern: "\\d{4}(-\\d{2}){0,2}(/(\\d{4}(-\\d{2}){0,2})?)?" },
  }),
  text("breakdown", `What part or variant it is; ${whole} for the whole. breakdowns.csv names it.`, required),
];
const key = keyFields.map(({ name }) => name);
const ofFigure = [
  [["dataset", "indicator"], "indicators", ["dataset", "indicator"]],
  [["area"], "areas", ["area"]],
  [["dataset", "breakdown"], "breakdowns", ["dataset", "breakdown"]],
] as const;

function valueFields({ words: [{ book }] }: Exported): readonly Field[] {
  return [
    {
      ...{ name: "value", type: "number", description: "The number, unrounded." },
      missingValues: [{ value: "", label: "There is no value; the column missing says why." }],
    },
    choice("qualifier", "How exact the number is.", qualifierSigns),
    text("unit", "The unit of the number."),
    choice(
      "status",
      "How sure the number is.",
      Object.fromEntries(statuses.map((status) => [status, book.statuses[status]])),
    ),
    choice("missing", "Why there is no value.", book.missing),
    choice(
      "revision",
      "Why it is another than in the edition before, after the Office for National Statistics.",
      Object.fromEntries(restatementClasses.map((kind) => [kind, book.changes.classes[kind]])),
    ),
    text("reason", "The reason of the revision, as its ledger has it."),
  ];
}

function keysOf(figure: ExportedFigure, codes: ReadonlyMap<string, string>): string[] {
  const { dataset, indicator, area, period, breakdown } = figure;
  return [dataset, indicator, area, period, codes.get(breakdown) ?? breakdown];
}

function valuesOf(figure: ExportedFigure, { words: [{ locale }] }: Exported): (string | number)[] {
  const { value, revision } = figure;
  const values = isMissing(value)
    ? ["", "", "", "", value.missing]
    : [value.amount, value.qualifier, value.unit, value.status, ""];
  return [...values, revision?.class ?? "", revisionReason(figure, locale)];
}

function observations(exported: Exported, codes: ReadonlyMap<string, string>): Table {
  return {
    ...{ name: "observations", description: "Every figure of the edition.", key, references: ofFigure },
    fields: [
      ...keyFields,
      ...valueFields(exported),
      text("cautions", "Codes of findings that doubt it, one after another."),
      text("cells", "The cells that it rests on, in the raw files."),
    ],
    rows: exported.figures.map((figure) => [
      ...keysOf(figure, codes),
      ...valuesOf(figure, exported),
      ...[figure.cautions.join(" "), figure.cells],
    ]),
  };
}

function earlierValues(exported: Exported, codes: ReadonlyMap<string, string>): Table {
  return {
    name: "vintages",
    description: "What the same figures were in editions before.",
    fields: [...keyFields, text("vintage", "Which edition gave it.", required), ...valueFields(exported)],
    key: [...key, "vintage"],
    references: [
      [key, "observations", key],
      [["vintage"], "editions", ["vintage"]],
    ],
    rows: exported.earlier.map((figure) => [
      ...keysOf(figure, codes),
      figure.vintage,
      ...valuesOf(figure, exported),
    ]),
  };
}

function editions({ vintages }: Exported): Table {
  return {
    name: "editions",
    description: "The edition, and those that gave figures before it.",
    fields: [
      text("vintage", "Its id; with a number where the edition was published again.", required),
      text("edition", "Its year.", required),
      { name: "published", type: "date", description: "The day of its publication.", ...required },
    ],
    key: ["vintage"],
    references: [],
    rows: vintages.map(({ id, edition, published }) => [id, edition, published]),
  };
}

function indicators({ indicators: all, words: [words] }: Exported): Table {
  return {
    name: "indicators",
    description: "What each indicator is.",
    fields: [
      text("dataset", "Its subject.", required),
      text("indicator", "Its id.", required),
      text("subject", "What the subject is called.", required),
      text("title", "What the indicator is called.", required),
      text("units", "The units of its figures, one after another."),
      choice("better", "Which way is good.", { higher: "higher", lower: "lower", neither: "neither" }),
      text("definition", "What it is.", required),
      text("method", "The formula and its source.", required),
      text("sources", "Who published what it rests on, and when."),
      text("address", "Where the report defines it, below the report's folder."),
    ],
    key: ["dataset", "indicator"],
    references: [],
    rows: all.map(({ dataset, id, units, sources, address }) => {
      const { title, definition, method } = words.indicator(dataset, id);
      const better = dataset.indicators[id]?.better ?? "neither";
      const texts = [title, units.join("; "), better, definition, method, sources.join("; "), address];
      return [dataset.id, id, words.dataset(dataset.id), ...texts];
    }),
  };
}

function parts(
  { indicators: all, figures, words: [words] }: Exported,
  codes: ReadonlyMap<string, string>,
): Table {
  const datasets = new Map(all.map(({ dataset }) => [dataset.id, dataset]));
  const found = new Map(figures.map((figure) => [`${figure.dataset}\u0000${figure.breakdown}`, figure]));
  return {
    name: "breakdowns",
    description: "What each part or variant is called.",
    fields: [
      text("dataset", "Its subject.", required),
      text("breakdown", "Its code.", required),
      text("id", "Its id in the report; empty for the whole."),
      text("title", "What it is called.", required),
    ],
    key: ["dataset", "breakdown"],
    references: [],
    rows: [...found.values()].map(({ dataset: id, breakdown }) => {
      const dataset = datasets.get(id);
      const title =
        breakdown === "" || !dataset ? words.book.frame.whole : words.breakdown(dataset, breakdown);
      return [id, codes.get(breakdown) ?? breakdown, breakdown, title];
    }),
  };
}

function places(exported: Exported): Table {
  const { areas, words } = exported;
  const rows = placesOf(exported).map((code) => {
    const area: Partial<Area> = areas.get(code) ?? {};
    const { latitude = "", longitude = "" } = area.coordinates ?? {};
    const names = words.map((each) => each.area(code));
    return [
      code,
      area.kind ?? "",
      area.parent ?? "",
      countryOf(code, areas) ?? "",
      latitude,
      longitude,
      ...names,
    ];
  });
  return {
    name: "areas",
    description: "The places that figures are of, and those that they lie in.",
    fields: [
      text("area", "Its code.", required),
      text("kind", "What kind of place it is."),
      text("parent", "The place that it lies in."),
      text("country", "The country or area that it lies in, or is."),
      { name: "latitude", type: "number", description: "In degrees; north is positive." },
      { name: "longitude", type: "number", description: "In degrees; east is positive." },
      ...words.map(({ locale }) =>
        text(`name_${locale.replace("-", "_")}`, `Its name, in ${locale}.`, required),
      ),
    ],
    key: ["area"],
    references: [[["parent"], "areas", ["area"]]],
    rows,
  };
}
