import type { ChartForm } from "../model/chart.ts";
import type { Phrase, Severity } from "../model/define-problem.ts";
import type { Locale } from "../model/locale.ts";
import type { OperationName } from "../model/operation.ts";
import type { Punctuation } from "../model/punctuation.ts";
import type { MissingReason, Qualifier, Status } from "../model/quantity.ts";
import type { Magnitude } from "../model/shown-number.ts";
import type { KnownUnit } from "../model/unit.ts";
import type { Grammar } from "../words/write-value.ts";
import type { ChangeWords } from "./change-words.ts";
import type { PageWords } from "./page-words.ts";
import type { StoryWords, WrittenValue } from "./story-words.ts";
import type { WorkbookWords } from "./workbook-words.ts";

/** A language's words, and what its sentences call places and offices. */
export interface Phrasebook extends Language {
  /** Sentences of the kinds of problems that datasets define themselves. */
  readonly problems: { readonly [code: string]: (told: never) => Phrase };
  readonly area: (code: string) => string;
  readonly office: (name: string) => string;
}

/** Everything a language says outside the datasets and the sheets of words. */
export interface Language {
  readonly locale: Locale;
  readonly grammar: Grammar;
  /** Who has read this language's words, here and in the datasets, and answers for them; null is an unreviewed translation. */
  readonly reviewedBy: string | null;
  readonly severities: { readonly [S in Severity]: { readonly one: string; readonly many: string } };
  readonly statuses: { readonly [S in Status]: string };
  readonly missing: { readonly [M in MissingReason]: string };
  /** The amount with its qualifier: "fewer than 10 %". */
  readonly qualifiers: { readonly [Q in Qualifier]: (amount: string) => string };
  /** Singular and plural, after a number; `%` and symbols are alike. `counted`: the amount with its unit, where a space does not part them. */
  readonly units: { readonly [U in KnownUnit]: UnitWords };
  readonly punctuation: Punctuation;
  /** A day, or a month where `day` is null; months count from 1. */
  readonly date: (year: string, month: number, day: number | null) => string;
  /** A month of a year on an axis, as short as it is understood. */
  readonly monthOfYear: (year: string, month: number) => string;
  /** Short, so that all twelve fit below a chart. */
  readonly months: readonly string[];
  /** What amounts from a million on are counted in, largest first; the word as it stands after the digits. */
  readonly magnitudes: readonly Magnitude[];
  /** The names of operations in an origin: total, share, … */
  readonly operations: { readonly [O in OperationName]: string };
  readonly frame: FrameWords;
  readonly story: StoryWords;
  readonly annotation: AnnotationWords;
  readonly template: TemplateWords;
  readonly pack: PackWords;
  readonly deliveries: DeliveryWords;
  readonly page: PageWords;
  readonly workbook: WorkbookWords;
  readonly changes: ChangeWords;
}

export interface UnitWords {
  readonly one: string;
  readonly many: string;
  readonly counted?: (amount: string) => string;
  /** The same of a change, where what is counted has been named before. */
  readonly changed?: (amount: string) => string;
}

/** The words of an annotated copy that goes back to an office. */
export interface AnnotationWords {
  readonly sheet: string;
  readonly title: (file: string, summary: string) => string;
  readonly howToMend: readonly string[];
  readonly howToMendCsv: (file: string) => readonly string[];
  /** Which sheets are coloured without comments. */
  readonly uncommented: (sheets: readonly string[]) => string;
  readonly kinds: { readonly [S in Severity]: string };
  readonly kind: string;
  readonly cell: string;
  readonly wholeFile: string;
  readonly more: (count: number) => string;
}

/** The words of an empty workbook made from a contract. */
export interface TemplateWords {
  readonly data: string;
  readonly definitions: string;
  /** Stands for the part of a file's name that the office chooses. */
  readonly ownName: string;
  readonly howToFill: (file: string) => string;
  readonly howToFillCsv: (file: string, delimiter: string, decimal: string) => string;
  readonly perSheet: (column: string) => string;
  readonly key: (columns: readonly string[]) => string;
  readonly column: string;
  readonly whatToWrite: string;
  readonly unit: string;
  readonly mustBeFilled: string;
  readonly otherNames: string;
  readonly yes: string;
  readonly no: string;
  readonly lists: string;
  readonly mayBeEmpty: string;
  readonly text: string;
  readonly choice: string;
  readonly area: string;
  readonly period: string;
  readonly instant: string;
  readonly unitOfRow: string;
  readonly number: (minimum: number | null, maximum: number | null, unit: string) => string;
  /** Shown when a value is not in its list, or is no number in its range. */
  readonly notInList: string;
  readonly unusual: string;
}

/** The words of the letter beside an office's forms. */
export interface PackWords {
  /** The letter's file name, without its ending. */
  readonly fileName: string;
  readonly to: string;
  readonly request: (network: string, published: string) => string;
  readonly form: string;
  readonly due: (day: string) => string;
  readonly noDue: string;
  readonly filled: (rows: number, last: string) => string;
  readonly empty: string;
  readonly unchanged: (last: string) => string;
  readonly changed: (last: string) => string;
  readonly added: (column: string) => string;
  readonly renamed: (from: string, column: string) => string;
  readonly dropped: (column: string) => string;
  readonly unit: (columns: readonly string[], from: string, to: string) => string;
  readonly thanks: string;
}

/** What became of the deliveries of an office. */
export interface DeliveryWords {
  readonly byOffice: string;
  readonly awaited: string;
  readonly awaitedBy: (day: string) => string;
  readonly arrived: string;
  readonly unchanged: string;
  readonly unreadable: string;
  readonly toMend: (count: number) => string;
}

/** A cell that was corrected on the way in, as all of it is written. */
interface WrittenCorrection {
  readonly cell: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** A file that did not come, as it is named to readers. */
interface WrittenDelivery {
  readonly dataset: string;
  readonly file: string;
  readonly office: string;
  readonly reason: string;
}

/** The fixed words of the page, the charts and the data-quality page. */
export interface FrameWords {
  readonly skip: string;
  readonly language: string;
  /** Names a chart's values for readers who go through them with the arrow keys. */
  readonly chartValues: (title: string) => string;
  readonly state: string;
  readonly notes: string;
  readonly keyFigures: string;
  readonly contents: string;
  readonly illustrative: string;
  readonly illustrativeNotice: string;
  readonly projected: string;
  /** Stands below a table whose printed parts do not add up to their printed total. */
  /** Below a table in which some figures have fewer digits than others. */
  readonly asGiven: string;
  readonly roundedParts: string;
  readonly source: string;
  readonly dataTable: string;
  readonly download: string;
  /** A chart's data as a file. */
  readonly chartData: string;
  readonly linkToChart: string;
  /** Stands before how a chart is named elsewhere. */
  readonly cite: string;
  readonly quoted: (text: string) => string;
  /** The imprint's line on typefaces and their licence. */
  readonly typefaces: string;
  /** The imprint's line on where a reader finds which files exactly the figures come from. */
  readonly checksums: string;
  readonly specification: string;
  readonly definition: string;
  readonly method: string;
  /** What an indicator is called in the files for machines. */
  readonly nameInCsv: string;
  readonly sources: string;
  readonly origin: string;
  /** A value as it stands in its cell. */
  readonly asTyped: (raw: string) => string;
  readonly convertedFrom: (unit: string, factor: string) => string;
  readonly corrected: (correction: WrittenCorrection) => string;
  readonly close: string;
  readonly year: string;
  readonly area: string;
  readonly publishedOn: string;
  /** In its place for a draft; then the word alone, and what readers have to know of one. */
  readonly toBePublished: string;
  readonly draft: string;
  readonly draftNotice: string;
  readonly howToRead: string;
  readonly quality: string;
  readonly qualityTitle: string;
  readonly qualitySummary: (errors: number, warnings: number, notes: number) => string;
  readonly toQuality: string;
  readonly toReport: string;
  readonly observations: string;
  readonly statistics: string;
  readonly report: string;
  readonly coverage: string;
  readonly file: string;
  /** Heads what did not come and will not. */
  readonly notDelivered: string;
  /** A sentence for readers: what did not come, from whom, and why. */
  readonly undelivered: (delivery: WrittenDelivery) => string;
  readonly rowsIn: string;
  readonly used: string;
  readonly setAside: string;
  readonly rejected: string;
  readonly toMend: string;
  readonly dataset: string;
  readonly what: string;
  readonly whatToDo: string;
  readonly none: string;
  readonly times: (count: number) => string;
  /** Up to three values of a folded finding as typed, and how many other values there are. */
  readonly typed: (values: readonly string[], more: number) => string;
  readonly moreAlike: (count: number) => string;
  readonly reason: string;
  readonly accepted: string;
  readonly acceptedCount: (count: number) => string;
  readonly acceptedFindings: string;
  readonly acceptedBy: (author: string, expires: string) => string;
  /** Follows `acceptedBy` where the rows of an accepted error are not used. */
  readonly leftOut: string;
  readonly clean: string;
  readonly cleanFile: string;
  readonly blocked: string;
  readonly tooManyWarnings: (warnings: number, allowed: number) => string;
  readonly errorsElsewhere: (errors: number) => string;
  readonly refused: string;
  readonly refusedNotice: string;
  /** Stands in the foot of a page in a language that nobody has reviewed. */
  readonly unreviewed: string;
  /** Names the list of cells that were corrected on the way in. */
  readonly corrections: string;
  /** A chart in words, for readers who do not see it: its form, title and subtitle, then each series. */
  readonly chartDescription: (
    form: string,
    title: string,
    subtitle: string,
    series: readonly string[],
  ) => string;
  readonly chartSeries: (name: string, told: string) => string;
  readonly chartTrend: (first: WrittenValue, last: WrittenValue) => string;
  /** Where the last is the first again. */
  readonly chartUnchanged: (value: string, firstPeriod: string, lastPeriod: string) => string;
  /** The change from first to last with its sign; then values between that lie beyond both. */
  readonly chartChange: (change: string) => string;
  readonly chartHighest: (value: string, period: string) => string;
  readonly chartLowest: (value: string, period: string) => string;
  /** The same of what is counted. */
  readonly chartMost: (value: string, period: string) => string;
  readonly chartFewest: (value: string, period: string) => string;
  readonly chartSingle: (value: string, period: string) => string;
  /** Below a map: places that nothing says where to put. */
  readonly notOnMap: (names: string) => string;
  readonly chartForms: { readonly [F in ChartForm]: string };
}
