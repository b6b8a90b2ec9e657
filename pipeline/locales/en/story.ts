import type { StoryWords } from "../story-words.ts";

/** What holds the chapters of a report together. */
export const story: StoryWords = {
  brief: "The year in brief",
  standings: {
    "on-track": "on track",
    behind: "behind",
    unknown: "progress cannot be judged",
  },
  withoutTarget: "Where no mark stands, no target with a date is set.",
  dataOf: (period) => `Data of ${period}`,
  countedFor: (years, period) => `Data of ${years}, counted for ${period}`,
  trend: (first, last) => `From ${first.value} (${first.period}) to ${last.value} (${last.period})`,
  pathways: {
    network: "The network",
    "low-emission": "Low-emission development",
    "nature-based": "Nature-based development",
    circular: "Circular development",
    resilient: "Resilient development",
    equitable: "Equitable and people-centred development",
  },
  measured: "How it was measured",
  toDefinitions: "Definitions, methods and tables",
  annex: (title) => `Annex: ${title}`,
  further: "further charts",
  definitions: "definitions, methods and tables",
  demonstrations: "method demonstrations",
  zeroThroughout: (names) => `Zero throughout, and not shown: ${names}.`,
  singleFigures: "Single figures",
  foreword: "Foreword",
  imprint: "Imprint",
  contact: "Contact",
  licence: "Licence",
  cover: (credit) => `Cover: ${credit}`,
};
