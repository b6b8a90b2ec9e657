import { takes, takesValues, text, texts } from "../words/fixed-words.ts";

/** Fixed words of the page, the charts and the data-quality page. */
export const frameShape = {
  skip: text,
  language: text,
  /** Label of a chart's values, for readers who step through them with the arrow keys. */
  chartValues: takes("title: plain"),
  ...texts("state", "notes", "keyFigures", "contents", "illustrative"),
  /** Before the sources of a chart whose rows are all illustrative. */
  inFormOf: text,
  illustrativeNotice: text,
  projected: text,
  /** Below a table in which some figures have fewer digits than others. */
  asGiven: text,
  /** Below a table whose rounded parts do not add up to the rounded total. */
  roundedParts: text,
  source: text,
  /** Opens a chart's downloads, citation and table. */
  share: text,
  download: text,
  /** A chart's data as a file. */
  chartData: text,
  linkToChart: text,
  /** Before the citation of a chart. */
  cite: text,
  /** The imprint's line on typefaces and their licence. */
  typefaces: text,
  /** The imprint's line on where to find the exact files behind the figures. */
  checksums: text,
  ...texts("specification", "definition", "method", "workedExample"),
  exampleRows: takesValues({ count: "count" }),
  /** The name of an indicator in machine-readable files. */
  nameInCsv: text,
  sources: text,
  origin: text,
  /** A value as typed in its cell. */
  asTyped: takes("raw: plain"),
  convertedFrom: takes("unit: plain", "factor: plain"),
  corrected: takesValues({ cell: "plain", from: "plain", to: "plain", reason: "plain" }),
  ...texts("close", "copyLink", "linkCopied", "year", "area", "publishedOn"),
  /** For a draft: replaces the publication date; the word alone; and a notice. */
  toBePublished: text,
  ...texts("draft", "draftNotice", "howToRead", "quality", "qualityTitle"),
  qualitySummary: takes("errors: count", "warnings: count", "notes: count"),
  ...texts("toQuality", "toReport", "observations", "statistics", "report", "coverage", "file"),
  /** Heading for deliveries that will not arrive. */
  notDelivered: text,
  /** For readers: what is missing, from which office, and why. */
  undelivered: takesValues({ dataset: "plain", file: "plain", office: "plain", reason: "plain" }),
  /** What the edition before had, and this one has nothing of. */
  hadBesides: takes("edition: plain", "datasets: plain"),
  ...texts("rowsIn", "used", "setAside", "rejected", "toMend", "dataset", "what", "whatToDo", "none"),
  /** Below the table of an indicator with more places than a table can show. */
  onPlacePages: takes("count: number"),
  times: takes("count: number"),
  /** Up to three values of a folded finding as typed, and the number of others. */
  typed: takes("values: quoted list", "more: number"),
  moreAlike: takes("count: number"),
  /** Beside the parts of something. */
  whole: text,
  reason: text,
  accepted: text,
  acceptedCount: takes("count: number"),
  acceptedFindings: text,
  acceptedBy: takes("author: plain", "expires: plain"),
  /** Follows `acceptedBy` where the rows of an accepted error are not used. */
  leftOut: text,
  ...texts("clean", "cleanFile", "blocked"),
  tooManyWarnings: takes("warnings: number", "allowed: number"),
  errorsElsewhere: takes("errors: number"),
  refused: text,
  refusedNotice: text,
  /** In the foot of pages in a language that nobody has reviewed. */
  unreviewed: text,
  /** Heading of the cells corrected on reading. */
  corrections: text,
  chartSeries: takes("name: plain", "text: plain"),
  /** The change from first to last with its sign; then extremes in between. */
  chartChange: takes("change: plain"),
  /** Label of a path to a target; what the marks against it mean, with the least share in per cent that is on the path. */
  onPath: text,
  pathMarks: takes("from: number"),
  /** Why a place beside a path has no share of it, after what stands there. */
  pathOver: takes("shown: plain"),
  /** Before the places without a known map position. */
  noPosition: text,
  /** Below a map: source of its land, and what is not drawn. */
  mapLand: text,
  boundaries: text,
  /** Below lines from a first to a latest value: what their marks mean; hollow ones are before a year. */
  chartEnds: takes("before: plain?"),
  /** What a square means: rose where most fell (1), or fell where most rose (0). */
  chartAgainstMost: takes("up: number"),
  /** What is below the line. */
  chartOneValue: text,
  /** Heads a small panel that is drawn smaller than the others; below all, which are, and by how much. */
  /** For places known at two or more times: from the first to the latest. */
  chartRoseAndFell: takes("measured: number", "rose: number", "fell: number", "same: number"),
  chartFellMost: takes("names: plain"),
  chartRoseMost: takes("names: plain"),
  /** How many are known at one time only. */
  chartOnce: takes("count: number"),
  /** Below a ranking: what is pale and last. */
  chartOlder: takes("year: plain"),
  /** How many have no value since a year. */
  chartBefore: takes("count: number", "year: plain"),
};
