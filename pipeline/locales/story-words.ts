import { takes, text } from "../words/fixed-words.ts";

/** What holds the chapters of a report together. */
export const storyShape = {
  brief: text,
  standings: { "on-track": text, behind: text, unknown: text, "no-target": text },
  /** Below sentences of which some have no target: what their want of a mark means. */
  withoutTarget: text,
  /** Heads the counts of places by how they stand to their targets. */
  onTrack: text,
  /** Below a chart that shows a part of its places. */
  firstOf: takes("shown: number", "all: number"),
  /** Below a chart that shows the first and the last of its places. */
  endsOf: takes("shown: number", "all: number"),
  wholeChart: text,
  findPlace: text,
  open: text,
  allPlaces: takes("count: number"),
  pathways: {
    network: text,
    "low-emission": text,
    "nature-based": text,
    circular: text,
    resilient: text,
    equitable: text,
  },
  measured: text,
  /** Leads from a chapter to its part of the annex. */
  toDefinitions: text,
  annex: takes("title: plain"),
  /** In print: charts for which a chapter had no room. */
  further: text,
  definitions: text,
  demonstrations: text,
  /** Below a table: the series that have nothing but zeros. */
  zeroThroughout: takes("names: plain"),
  /** Heads the table of indicators with one or two figures each. */
  singleFigures: text,
  foreword: text,
  imprint: text,
  contact: text,
  licence: text,
  cover: takes("credit: plain"),
};
