import { takes, text, texts } from "../words/fixed-words.ts";

/** Texts between the chapters of a report. */
export const storyShape = {
  brief: text,
  changed: text,
  standings: texts("on-track", "behind", "unknown"),
  /** Below sentences of which some have no target: what the lack of a mark means. */
  withoutTarget: text,
  /** Heading of the counts of places by standing towards their targets. */
  onTrack: text,
  /** The heading of how places of a dataset stand, judged or not. */
  placesToTarget: takes("subject: plain"),
  /** Below a chart that shows some of its places. */
  firstOf: takes("shown: number", "all: number"),
  /** Below one with those that moved the other way than most, too. */
  againstOf: takes("shown: number", "all: number"),
  /** Behind either, where a place of each country is among them. */
  ofEachCountry: text,
  /** Below one with all that are on the path to a target. */
  pathOf: takes("shown: number", "all: number"),
  /** Below one that shows places at even steps of their order. */
  stepsOf: takes("shown: number", "all: number"),
  ...texts("wholeChart", "firstCount", "findPlace", "open"),
  allPlaces: takes("count: number"),
  otherPlaces: takes("count: number"),
  /** The link to the index of places, of which those with a page are counted. */
  placesWithPage: takes("count: number"),
  /** Below a list that names fewer places than are counted: why. */
  unmatched: text,
  /** How many further reasons there are, and how many places they hold together. */
  otherReasons: takes("reasons: number", "count: number"),
  notIdentified: takes("count: number"),
  /** Opens the places whose progress cannot be judged. */
  byReason: takes("count: number"),
  pathways: {
    ...texts("network", "low-emission", "nature-based", "circular", "resilient", "equitable"),
  },
  measured: text,
  /** A link from a chapter to its part of the annex. */
  toDefinitions: text,
  annex: takes("title: plain"),
  /** In print: charts for which a chapter had no room. */
  further: text,
  definitions: text,
  demonstrations: text,
  /** Below a table: the series that are zero throughout. */
  zeroThroughout: takes("names: plain"),
  /** Heading of the table of indicators with one or two figures. */
  singleFigures: text,
  ...texts("foreword", "imprint", "marks", "contact", "licence"),
  /** Where to find a file that print names, if the report has no address. */
  inFolder: takes("file: plain"),
  cover: takes("credit: plain"),
  photograph: takes("credit: plain"),
};
