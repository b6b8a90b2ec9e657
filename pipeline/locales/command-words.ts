import { takes, text } from "../words/fixed-words.ts";

/** What the commands say that also run at the desk. */
export const commandShape = {
  wouldBeWritten: takes("line: plain"),
  notAdded: takes("says: plain"),
  /** Another run, for which this one waits. */
  waiting: takes("owner: plain"),
  owner: takes("pid: plain", "user: plain?", "host: plain", "since: plain"),
  accepted: takes("until: plain", "code: plain", "place: plain", "says: plain"),
  noReason: text,
  beforePublication: takes("until: plain", "published: plain"),
  noFinding: takes("edition: plain", "fingerprint: plain"),
  notAcceptable: takes("code: plain", "fix: plain"),
  acceptedAlready: takes("author: plain"),
  isReadAs: takes("cell: plain", "to: plain", "was: plain", "until: plain"),
  isTaken: takes("name: plain", "code: plain"),
  answersFor: takes("count: number"),
  more: takes("count: number"),
  otherCause: takes("cause: plain", "class: plain", "edition: plain"),
  /** The languages whose readers will see the English reason. */
  englishReason: takes("locales: plain", "locale: plain"),
  withoutLine: takes("count: number"),
  answeredAlready: takes("key: plain", "file: plain"),
  notAKey: takes("key: plain"),
  received: takes("place: plain", "bytes: number"),
  kept: takes("copy: plain"),
  isThatFile: takes("place: plain"),
  takenBack: takes("place: plain", "copy: plain"),
  isFolder: takes("file: plain"),
  noSpreadsheet: takes("sent: plain"),
  /** A file from which no table can be read. */
  unusable: takes("says: plain", "fix: plain?"),
  notCalled: takes("sent: plain", "file: plain"),
  isLink: takes("place: plain"),
  notChanged: takes("place: plain", "says: plain"),
  begun: takes("place: plain", "from: plain"),
  begunWith: takes("published: plain", "count: number"),
  expectedAgain: takes("file: plain", "office: plain"),
  lookThrough: text,
  existsAlready: takes("place: plain"),
  hasFaults: takes("year: plain"),
  noAuthor: text,
  refused: takes("edition: plain", "place: plain"),
  drafted: takes("place: plain"),
  published: takes("place: plain"),
  noAddress: text,
  unchanged: takes("place: plain"),
  /** Above the values that a person has to decide on, and below them. */
  doubted: text,
  warningsLeft: takes("count: number", "edition: plain"),
  /** What a person can do about a failure of the computer. */
  fault: { full: text, denied: text, busy: text, other: text },
};
