import { takes, text, texts } from "../words/fixed-words.ts";

/** The words of an annotated copy returned to an office. */
export const annotationShape = {
  title: takes("file: plain", "summary: plain"),
  howToMend: [text, text, text],
  howToMendCsv: [takes("file: plain"), takes("file: plain"), takes("file: plain")],
  /** Sheets that are coloured without comments. */
  uncommented: takes("sheets: quoted list to 100"),
  kinds: { error: text, warning: text, note: text },
  ...texts("kind", "cell", "wholeFile"),
  more: takes("count: number"),
};

/** The words of an empty workbook made from a contract. */
export const templateShape = {
  data: text,
  /** Stands for the part of a file's name that the office chooses. */
  chosenName: text,
  howToFill: takes("file: plain"),
  perSheet: takes("column: plain"),
  ...texts("column", "whatToWrite", "unit", "mustBeFilled", "otherNames", "yes", "no", "lists"),
  ...texts("mayBeEmpty"),
  text,
  ...texts("choice", "area", "period", "instant", "unitOfRow"),
  /** Shown for a value that is not in its list, or not a number in its range. */
  notInList: text,
  unusual: text,
};

/** The words of the letter sent with an office's forms. */
export const packShape = {
  /** The letter's file name, without its ending. */
  fileName: text,
  to: text,
  request: takes("network: plain", "published: plain"),
  due: takes("day: plain"),
  noDue: text,
  filled: takes("rows: number", "last: plain"),
  labelled: takes("last: plain"),
  empty: text,
  unchanged: takes("last: plain"),
  changed: takes("last: plain"),
  added: takes("column: quoted"),
  renamed: takes("from: quoted", "column: quoted"),
  dropped: takes("column: quoted"),
  unit: takes("columns: quoted list to 100", "from: plain", "to: plain"),
  thanks: text,
};

/** The state of an office's deliveries. */
export const deliveriesShape = {
  byOffice: text,
  awaited: text,
  awaitedBy: takes("day: plain"),
  ...texts("arrived", "unchanged", "unreadable"),
  toMend: takes("count: number"),
  toMendUnchanged: takes("count: number"),
};

/** The words of the page on which an office checks its files before sending them. */
export const officePageShape = {
  ...texts("heading", "how", "files", "language", "wanted", "notYet", "checking", "clean", "look", "mend"),
  ...texts("unreadable", "unknown", "twice", "elsewhere"),
  /** Before the names of files that are also needed. */
  together: text,
  ...texts("which", "choose", "readAs", "left", "takeCopy", "remove", "take", "noCopy", "folder"),
  ...texts("noWorker", "failed", "last-form", "newer-form", "other-form", "unchanged", "notChecked"),
  old: takes("edition: plain", "published: plain"),
  madeFor: takes("edition: plain", "fingerprint: plain"),
};
