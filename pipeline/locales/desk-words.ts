import { restatementClasses } from "../model/restatement.ts";
import { takes, text, texts } from "../words/fixed-words.ts";

/** The desk's texts around findings, deliveries and claims. */
export const deskShape = {
  title: text,
  editions: text,
  /** Names of its views in the navigation. */
  views: {
    ...texts("deliveries", "findings", "moved", "claims", "report", "figures", "release", "settings"),
    ...texts("new"),
  },
  /** Headings for what prevents an edition's release, and for what to do first. */
  inTheWay: text,
  ...texts("stillOpen", "next", "nothingInTheWay", "released"),
  /** What prevents the release, and what is left to a person. */
  obstacles: {
    faulty: takes("count: number"),
    awaited: takes("count: number"),
    office: takes("count: number"),
    ours: takes("count: number"),
    unexplained: takes("count: number"),
    warnings: takes("count: number"),
    draft: text,
    changed: text,
  },
  ...texts("due", "overdue", "office"),
  choose: takes("file: plain"),
  ...texts("put", "oneFile", "pack", "letter", "copy", "marked", "noMarked", "takeBack"),
  takeBackOf: takes("file: plain"),
  putBack: takes("file: plain", "when: plain"),
  ...texts("giveUp", "expectAgain", "save"),
  /** The label of the search field for figures. */
  search: text,
  /** Findings by who has to act. */
  acts: { office: text, secretariat: text, program: text, nobody: text },
  ...texts("none", "open", "answer"),
  /** Ways to answer a finding. */
  accept: text,
  ...texts("correct", "restate", "alias", "place", "sign"),
  neighbourhood: takes("cell: plain"),
  ...texts("alike", "gaps", "noGaps"),
  signedBy: takes("author: plain", "date: plain"),
  unsigned: text,
  unsignedLeft: takes("count: number"),
  ...texts("release", "releaseHow", "releaseBlocked"),
  begin: takes("year: plain"),
  ...texts("beginHow", "owed", "notOwed", "newDelivery", "sameAs"),
  /** Before a line is written. */
  willWrite: text,
  ...texts("showFirst", "write", "back", "drafting", "done", "notDone", "stale"),
  tooLarge: takes("megabytes: number"),
  fields: {
    ...texts("reason", "reason-in-english", "until", "author", "cell", "to", "source", "reported-to"),
    ...texts("key", "class", "code", "kind", "parent", "name", "published", "locales", "title", "network"),
    ...texts("contact", "licence", "file", "dataset", "locale"),
  },
  classes: Object.fromEntries(restatementClasses.map((name) => [name, text])) as {
    readonly [C in (typeof restatementClasses)[number]]: typeof text;
  },
};
