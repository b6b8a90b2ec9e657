import { takes, takesValues, text, texts } from "../words/fixed-words.ts";

/** Texts of a place's page, and of the index of places. */
export const profileShape = {
  places: text,
  /** Where a searched name has no page. */
  none: text,
  /** Heading of places with a line in the index but no page: too few figures. */
  others: text,
  compared: text,
  /** How to read a strip. */
  key: takes("place: plain"),
  latest: text,
  /** Of a figure for a year to come. */
  due: takes("period: plain"),
  /** Of a share of a target, beside when that is due. */
  undated: text,
  among: text,
  standing: text,
  same: takes("period: plain"),
  /** Above the table of targets. */
  targets: text,
  /** Of a subject in which other places are judged. */
  absent: takes("subject: plain", "period: plain"),
  /** Of a figure that differs from the earlier one by less than is printed. */
  nearly: takes("period: plain"),
  /** Where one of both is no exact number. */
  after: takes("value: plain", "period: plain"),
  /** Of amounts too far apart to be told as a change. */
  afterStep: takes("value: plain", "period: plain"),
  single: text,
  /** Where the earlier figures of an indicator are of another kind. */
  earlierParts: takes("parts: plain"),
  /** Beside a strip: where its place stands. */
  ...texts("underMiddle", "overMiddle", "inMiddle"),
  peers: takes("count: number", "years: plain"),
  nearest: text,
  notCompared: text,
  /** A figure much older than those of the others. */
  tooOld: takes("years: plain"),
  tooFew: text,
  /** A figure compared with a guideline. */
  above: takes("label: plain"),
  within: takes("label: plain"),
  /** How the places of a country stand; nothing of a standing that none has. */
  members: takesValues({
    place: "plain",
    all: "plain",
    judged: "number",
    onPath: "number",
    behind: "number?",
    none: "number?",
    zero: "plain",
  }),
  notReported: text,
  /** Of a total that was not stated beside its parts. */
  inParts: text,
  last: takes("period: plain"),
  ...texts("cells", "further", "report"),
};
