import { z } from "zod";
import { exportFormatNames } from "./export-format.ts";
import { type Locale, locales } from "./locale.ts";
import { isPeriod } from "./period.ts";

/** What can be wrong with a field of `edition.json`; its words are in the languages' sheets. */
export const editionFaults = [
  "not-json",
  "missing",
  "unknown-field",
  "wrong-kind",
  "empty",
  "not-a-year",
  "not-a-day",
  "other-year",
  "unknown-language",
  "language-twice",
  "missing-title",
  "unknown-dataset",
  "no-deliveries",
  "same-file-twice",
  "missing-reason",
  "reason-without-state",
  "not-earlier",
  "not-a-file-name",
  "not-an-address",
  "not-a-colour",
  "low-contrast",
  "missing-text",
] as const;
export type EditionFault = (typeof editionFaults)[number];

const message = (fault: EditionFault) => ({ params: { fault } });

const year = z.string().refine((text) => /^\d{4}$/.test(text), message("not-a-year"));
const day = z.string().refine((text) => text.length === 10 && isPeriod(text), message("not-a-day"));
const language = z.enum(locales);
const words = z.string().min(1);
/** A text by language, or a plain text for all. */
const localized = z.union([words, z.partialRecord(language, words)]);

/** A text for all languages, or one for each of several. */
export type Localized = z.infer<typeof localized>;

/** The name of a file beside edition.json. */
const file = words.refine((name) => !/[\\/]/.test(name) && !name.startsWith("."), message("not-a-file-name"));

const cover = z.strictObject({
  file: file.describe("The picture's name in data/raw/<edition>, a PNG or JPEG."),
  description: localized.describe("What it shows, for readers who do not see it."),
  credit: localized.describe("Who took it, and under which licence it may be shown."),
});

const photograph = z.strictObject({
  file: file.describe("The photograph's name in data/raw/<edition>, a PNG or JPEG of at most 1 MB."),
  description: localized.describe("What it shows, for readers who do not see it; in every language."),
  credit: localized.describe("Who took it, and under which licence it may be shown; in every language."),
});

const foreword = z.strictObject({
  signature: localized.describe("Who signs the foreword: name and office; in every language."),
});

const colour = z.string().refine((text) => /^#[0-9a-f]{6}$/i.test(text), message("not-a-colour"));

const colours = z.strictObject({
  light: colour.describe(
    "For links and first series on white, such as `#0b5c8a`; text needs a contrast of 4.5.",
  ),
  dark: colour
    .optional()
    .describe("The same on dark backgrounds; by default the nearest shade that can be read there."),
});

const boundaries = z.strictObject({
  file: file.describe("The name of a GeoJSON or TopoJSON file in data/raw/<edition>, in degrees."),
  credit: localized.describe("Who published them, in which year, and under which licence they may be shown."),
});

const source = z.strictObject({
  organisation: words.describe("Who published it."),
  title: words.describe("Its title, as published."),
  year: year.optional().describe("When it was published."),
  public: z
    .boolean()
    .optional()
    .describe(
      "True of a public file that nobody but its publisher changes: its faults are asked about there, or corrected in `data/reference/corrections.csv`.",
    ),
});

const delivery = z.strictObject({
  dataset: words.describe("The dataset that it is for; `almanac list` names them."),
  file: words
    .refine((name) => !/(^|[\\/])\.\.?([\\/]|$)|^[\\/]|\\/.test(name), message("not-a-file-name"))
    .describe("The file's name in data/raw/<edition>/<dataset>; `*` stands for any name."),
  office: words.describe("Who sends it."),
  locale: language.describe("The language in which this office is written to."),
  due: day.optional().describe("The day by which it is wanted."),
  state: z
    .enum(["expected", "not-delivered"])
    .default("expected")
    .describe("`not-delivered`, with a reason, once it is certain that it will not come."),
  source: source.optional().describe("How a chart cites the file; by default by its own name."),
  reason: localized
    .optional()
    .describe("Why it was not delivered, as readers are told; by language if wanted."),
});

/** The contents of `edition.json`: the year, the publication date (the only “today” there is), and who delivers what. */
export const editionSchema = z.strictObject({
  $schema: z.string().optional().describe("For editors; the program does not read it."),
  edition: year.describe("The year, as the folder is called."),
  title: z.partialRecord(language, words).describe("The report's title, in each language of `locales`."),
  network: localized.describe("Who publishes: its name, or one for each language of `locales`."),
  published: day.describe("The day of publication: nothing in the edition is of a later day."),
  draft: z
    .boolean()
    .optional()
    .describe("True until the edition is released: its report says so, and its figures may still move."),
  reissued: day.optional().describe("The day on which the edition was published again, with corrections."),
  next: day
    .optional()
    .describe(
      "The day of publication of the edition after this one: by then open findings are to be resolved.",
    ),
  previous: year
    .optional()
    .describe("The edition that this one is compared with; by default the newest earlier one."),
  address: words
    .refine((text) => /^https?:\/\/[^\s"'<>/?#]+(\/[^\s"'<>?#]*)?$/.test(text), message("not-an-address"))
    .optional()
    .describe(
      "Where the report's folder stands on the web, such as `https://example.org/reports/2021/`: its pages then say their own address, and have cards for posts.",
    ),
  exports: z
    .array(z.enum(exportFormatNames))
    .optional()
    .describe("In which formats for other programs the report has its figures, in the folder `exports`."),
  contact: localized.optional().describe("Whom readers write to, for the imprint."),
  licence: localized.optional().describe("Under which licence the report may be used, for the imprint."),
  cover: cover.optional().describe("The picture on the cover of the print."),
  logo: file
    .optional()
    .describe("The name of the network's logo in data/raw/<edition>, an SVG or PNG of at most 200 KB."),
  colours: colours.optional().describe("The network's colours on pages, in charts and in print."),
  photograph: photograph.optional().describe("A photograph at the head of page and print."),
  foreword: foreword
    .optional()
    .describe(
      "Who signs the foreword, `foreword.md` or a file for each language; every language must have one.",
    ),
  boundaries: boundaries
    .optional()
    .describe("The boundaries that maps are drawn with instead of land alone."),
  founded: z
    .string()
    .refine((text) => isPeriod(text) && !text.includes("/"), message("not-a-day"))
    .optional()
    .describe("When the network was founded: nobody can have joined earlier."),
  locales: z
    .array(language)
    .min(1)
    .describe("The languages of the report; the first serves where another lacks words."),
  datasets: z
    .array(words)
    .optional()
    .describe("Which datasets the edition has; by default those with deliveries."),
  deliveries: z.array(delivery).describe("Which office delivers which file."),
  offices: z
    .record(words, z.partialRecord(language, words))
    .optional()
    .describe("What an office is called in other languages, by its name in `deliveries`."),
});

export type Edition = Readonly<z.infer<typeof editionSchema>>;
export type Delivery = Edition["deliveries"][number];

/** The path of a delivery under `data/raw/<edition>`. */
export function deliveryPath({ dataset, file }: Pick<Delivery, "dataset" | "file">): string {
  return `${dataset}/${file}`;
}

/** The report's title in a language, or in the edition's first one. */
export function titleOf({ title, locales: [first = "en"] }: Edition, locale: Locale): string {
  return title[locale] ?? title[first] ?? Object.values(title)[0] ?? "";
}

/** The web address of a file of the report; null where the edition has none. */
export function pageAddress({ address }: Pick<Edition, "address">, name: string): string | null {
  if (address === undefined) return null;
  return new URL(name, address.endsWith("/") ? address : `${address}/`).href;
}

/** Why a delivery is missing, in a language or as given. */
export function reasonOf({ reason = "" }: Delivery, locale: Locale): string {
  return textIn(reason, locale);
}

/** A text in a language, or as given. */
export function textIn(text: Localized, locale: Locale): string {
  if (typeof text === "string") return text;
  return text[locale] ?? text.en ?? Object.values(text)[0] ?? "";
}

/** The datasets of an edition: those it names, else those that somebody delivers to. */
export function datasetsIn<D extends { readonly id: string }>(
  edition: Edition,
  datasets: readonly D[],
): readonly D[] {
  const ids = new Set(edition.datasets ?? edition.deliveries.map(({ dataset }) => dataset));
  return datasets.filter(({ id }) => ids.has(id));
}

/** Deliveries of a dataset whose names differ only in a year: none replaces another. */
export function yearlyFiles({ deliveries }: Edition, { dataset, file }: Delivery): readonly Delivery[] {
  const name = (of: string) => of.replace(/(?<!\d)\d{4}(?!\d)/g, "");
  return deliveries.filter((other) => other.dataset === dataset && name(other.file) === name(file));
}
