import { takes, takesValues, text } from "../words/fixed-words.ts";

/** The fixed words of the page, the charts and the data-quality page. */
export const frameShape = {
  skip: text,
  language: text,
  /** Names a chart's values for readers who go through them with the arrow keys. */
  chartValues: takes("title: plain"),
  state: text,
  notes: text,
  keyFigures: text,
  contents: text,
  illustrative: text,
  illustrativeNotice: text,
  projected: text,
  /** Below a table in which some figures have fewer digits than others. */
  asGiven: text,
  /** Below a table whose printed parts do not add up to their printed total. */
  roundedParts: text,
  source: text,
  /** Opens a chart's downloads, its citation and its table. */
  share: text,
  download: text,
  /** A chart's data as a file. */
  chartData: text,
  linkToChart: text,
  /** Stands before how a chart is named elsewhere. */
  cite: text,
  /** The imprint's line on typefaces and their licence. */
  typefaces: text,
  /** The imprint's line on where a reader finds which files exactly the figures come from. */
  checksums: text,
  specification: text,
  definition: text,
  method: text,
  /** What an indicator is called in the files for machines. */
  nameInCsv: text,
  sources: text,
  origin: text,
  /** A value as it stands in its cell. */
  asTyped: takes("raw: plain"),
  convertedFrom: takes("unit: plain", "factor: plain"),
  corrected: takesValues({ cell: "plain", from: "plain", to: "plain", reason: "plain" }),
  close: text,
  year: text,
  area: text,
  publishedOn: text,
  /** In its place for a draft; then the word alone, and what readers have to know of one. */
  toBePublished: text,
  draft: text,
  draftNotice: text,
  howToRead: text,
  quality: text,
  qualityTitle: text,
  qualitySummary: takes("errors: count", "warnings: count", "notes: count"),
  toQuality: text,
  toReport: text,
  observations: text,
  statistics: text,
  report: text,
  coverage: text,
  file: text,
  /** Heading for deliveries that will not arrive. */
  notDelivered: text,
  /** A sentence for readers: what is missing, from which office, and why. */
  undelivered: takesValues({ dataset: "plain", file: "plain", office: "plain", reason: "plain" }),
  rowsIn: text,
  used: text,
  setAside: text,
  rejected: text,
  toMend: text,
  dataset: text,
  what: text,
  whatToDo: text,
  none: text,
  times: takes("count: number"),
  /** Up to three values of a folded finding as typed, and how many other values there are. */
  typed: takes("values: quoted list", "more: number"),
  moreAlike: takes("count: number"),
  /** What stands beside the parts of something. */
  whole: text,
  reason: text,
  accepted: text,
  acceptedCount: takes("count: number"),
  acceptedFindings: text,
  acceptedBy: takes("author: plain", "expires: plain"),
  /** Follows `acceptedBy` where the rows of an accepted error are not used. */
  leftOut: text,
  clean: text,
  cleanFile: text,
  blocked: text,
  tooManyWarnings: takes("warnings: number", "allowed: number"),
  errorsElsewhere: takes("errors: number"),
  refused: text,
  refusedNotice: text,
  /** Stands in the foot of a page in a language that nobody has reviewed. */
  unreviewed: text,
  /** Names the list of cells that were corrected on the way in. */
  corrections: text,
  chartSeries: takes("name: plain", "text: plain"),
  /** The change from first to last with its sign; then values between that lie beyond both. */
  chartChange: takes("change: plain"),
  /** Names the line of a path to a target; what the marks against it mean, on the path from a share in per cent on. */
  onPath: text,
  pathMarks: takes("from: number"),
  /** Stands before the places that nothing says where to put on a map. */
  noPosition: text,
  /** Below a map: whose land it is, and what is not drawn. */
  mapLand: text,
  /** Below lines from a first to a latest value: what their marks mean; hollow ones lie before a year. */
  chartEnds: takes("before: plain?"),
  /** Of places that are known at two times or more: from the first to the latest. */
  chartRoseAndFell: takes("measured: number", "rose: number", "fell: number", "same: number"),
  chartFellMost: takes("names: plain"),
  chartRoseMost: takes("names: plain"),
  /** How many are known at one time alone. */
  chartOnce: takes("count: number"),
  /** Below a ranking: what is pale, and last. */
  chartOlder: takes("year: plain"),
  /** How many have no value since a year. */
  chartBefore: takes("count: number", "year: plain"),
};
