import { defineProblem } from "../../model/define-problem.ts";

/** Findings on texts have no severity to change and are not accepted: text-decisions.csv says what a figure is. */
const inText = { group: "text", movable: false, mends: "secretariat" } as const;

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

export const proofDisagrees = defineProblem({
  ...inText,
  code: "proof-disagrees",
  tells: { ...ofFigure, figure: "figure", value: "value", right: "plain?" },
  severity: "error",
  catches:
    "A figure of a text that fits a published observation by words, place, period and unit, and not by its value.",
  example: "“99 members” in a text, where 91 are published",
});

export const proofStale = defineProblem({
  ...inText,
  code: "proof-stale",
  tells: {
    ...ofFigure,
    figure: "figure",
    value: "value",
    right: "plain?",
    earlier: "time?",
    edition: "plain",
  },
  severity: "warning",
  catches:
    "A figure of a text that an earlier edition said, or that was so at an earlier time and is told as if it were so now.",
  example: "the members of 2018 as “we have 85 members”",
});

export const proofInconsistent = defineProblem({
  ...inText,
  code: "proof-inconsistent",
  tells: {
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
  },
  severity: "error",
  catches:
    "A text that contradicts itself: one fact with two values, parts and their total, a change, its direction or a share that does not follow, days against a date range, a date and its weekday.",
  example: "“from 80 to 100, an increase of 30 %”",
});

export const proofNotOurs = defineProblem({
  ...inText,
  code: "proof-not-ours",
  tells: { count: "number", allowed: "number" },
  severity: "error",
  catches: "More figures of a text that no observation covers than `--max-not-ours` allows.",
  example: "3 such figures under `--max-not-ours 0`",
});

export const expiredDecision = defineProblem({
  ...inText,
  code: "expired-decision",
  tells: { until: "period" },
  severity: "note",
  catches: "A line of data/reference/text-decisions.csv that has run out. It decides nothing any more.",
  example: "until 2019-12-31, in a text held against the edition of 2020",
});

export const textRemark = defineProblem({
  ...inText,
  code: "text-remark",
  tells: {
    remark:
      "changes-accepted | macros-ignored | links-ignored | furniture-set-aside | pages-without-text | unreadable-characters | annotations-unread | other-language | open-elsewhere | other-edition | illustrative",
    count: "number?",
    pages: "whole?",
    year: "plain?",
    edition: "plain?",
    reported: "whether?",
  },
  severity: "note",
  mends: null,
  catches:
    "What there is to know of how a text was read: what was set aside, and against which edition it is held.",
  example: "tracked changes, which are read as accepted",
});

export const unreadText = defineProblem({
  ...inText,
  code: "unread-text",
  tells: {
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
  },
  severity: "error",
  catches: "A file that holds no text which could be read and held against the data.",
  example: "a scan, a picture, an archive, a document with a password",
});
