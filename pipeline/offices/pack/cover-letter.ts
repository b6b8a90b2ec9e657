import type { PackWords } from "../../locales/phrasebook.ts";
import type { Punctuation } from "../../model/punctuation.ts";
import type { FormChange } from "./form-changes.ts";

/** One file that an office is asked for. */
export interface WantedFile {
  /** The form in the pack, to be returned under the same name. */
  readonly form: string;
  readonly dataset: string;
  readonly due: string | null;
  /** How many of last edition's rows it contains. */
  readonly rows: number;
  /** It contains codes and titles of last edition's rows. */
  readonly hasLabels: boolean;
  /** Null where the office sent none for the last edition. */
  readonly changes: readonly FormChange[] | null;
}

/** The recipient of a letter, and the edition it is about. */
export interface Letter {
  readonly office: string;
  readonly title: string;
  readonly network: string;
  readonly published: string;
  /** The edition whose rows are carried over. */
  readonly last: string;
  readonly files: readonly WantedFile[];
}

/** The letter with an office's forms: what is wanted, by when, and what changed since last edition. Lines end with CRLF. */
export function coverLetter(letter: Letter, words: PackWords, { label }: Punctuation): string {
  const { title, network, published, last } = letter;
  const files = letter.files.flatMap((wanted) => {
    const { form, dataset, due, rows, hasLabels, changes } = wanted;
    const lines = [
      due === null ? words.noDue : words.due(due),
      rows > 0 ? words.filled(rows, last) : hasLabels ? words.labelled(last) : words.empty,
      ...(changes === null
        ? []
        : changes.length === 0
          ? [words.unchanged(last)]
          : [label(words.changed(last), ""), ...changes.map((change) => `  - ${changeText(change, words)}`)]),
    ];
    return ["", `${form} – ${dataset}`, ...lines.map((line) => `  ${line}`)];
  });
  return [
    title,
    label(words.to, letter.office),
    "",
    words.request(network, published),
    ...files,
    "",
    words.thanks,
  ]
    .map(inLine)
    .join("\r\n")
    .concat("\r\n");
}

function changeText(change: FormChange, words: PackWords): string {
  switch (change.kind) {
    case "added":
      return words.added(change.column);
    case "renamed":
      return words.renamed(change.from, change.column);
    case "dropped":
      return words.dropped(change.column);
    case "unit":
      return words.unit(change.columns, change.from, change.to);
  }
}

/** A header may contain line breaks. */
function inLine(text: string): string {
  return text.replace(/[\r\n]+/g, " ").trimEnd();
}
