import { listedProblem } from "../../words/listed-problem.ts";

/** The values of every figure that somebody must look at. */
const ofFigure = {
  raw: "quoted",
  /** The words around it; missing where they stand beside it anyway, as `cells` may be. */
  excerpt: "whole?",
  cells: "address list to 4?",
  /** The line of text-decisions.csv by which it is not ours. */
  line: "whole?",
  isDecided: "whether",
} as const;

export const proofDisagrees = listedProblem("proof-disagrees", {
  ...ofFigure,
  figure: "figure",
  value: "value",
  right: "plain?",
});

export const proofStale = listedProblem("proof-stale", {
  ...ofFigure,
  figure: "figure",
  value: "value",
  right: "plain?",
  earlier: "time?",
  edition: "plain",
});

export const proofInconsistent = listedProblem("proof-inconsistent", {
  ...ofFigure,
  why: "two-values | parts | change | direction | share | days-of-dates | list | day-of-week",
  other: "plain?",
  otherSentence: "plain?",
  sum: "plain?",
  total: "plain?",
  from: "plain?",
  to: "plain?",
  follows: "plain?",
  direction: "quoted?",
  part: "plain?",
  whole: "plain?",
  range: "plain?",
  days: "plain?",
  items: "plain?",
  date: "plain?",
  weekday: "plain?",
});

export const proofNotOurs = listedProblem("proof-not-ours", { count: "number", allowed: "number" });
export const expiredDecision = listedProblem("expired-decision", { until: "period" });

export const textRemark = listedProblem("text-remark", {
  remark:
    "changes-accepted | macros-ignored | links-ignored | furniture-set-aside | pages-without-text | unreadable-characters | annotations-unread | other-language | open-elsewhere | other-edition | illustrative",
  count: "number?",
  pages: "whole?",
  year: "plain?",
  edition: "plain?",
  reported: "whether?",
});

export const unreadText = listedProblem("unread-text", {
  refused:
    "empty | encoding | encrypted | other-format | archive | picture | not-a-text | damaged | hostile | too-large | unpacks-too-large | too-deep | folder | mark-of-open | scanned | broken-fonts | no-language | signed | protected",
  found: "plain?",
  saveAs: "plain?",
  part: "plain?",
  what: "bytes | pages | characters | numbers?",
  claimed: "number?",
  allowed: "number?",
  document: "plain?",
  pages: "number?",
  languages: "language list to 99?",
});
