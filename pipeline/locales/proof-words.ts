/** What a language says of a proofread text. */
export interface ProofWords {
  readonly title: (file: string) => string;
  readonly verdicts: {
    readonly agrees: string;
    readonly disagrees: string;
    readonly stale: string;
    readonly inconsistent: string;
    readonly "not-ours": string;
    readonly "no-figure": string;
  };
  /** `what` is the indicator with its place and period, `value` what the data say, `cells` where they say it. */
  readonly agrees: (what: string, value: string) => string;
  readonly disagrees: (what: string, value: string, right: string | null) => string;
  readonly stale: (what: string, edition: string, value: string, right: string | null) => string;
  /** A value of an earlier time, `then`, told as if it were so now. */
  readonly outdated: (what: string, then: string, value: string, right: string | null) => string;
  readonly notOurs: string;
  readonly cells: (cells: string) => string;
  readonly operations: {
    readonly difference: (what: string, from: string, to: string) => string;
    readonly change: (what: string, from: string, to: string) => string;
    readonly ratio: (what: string, from: string, to: string) => string;
    readonly share: (what: string, from: string, to: string) => string;
    readonly sum: (what: string, parts: string) => string;
  };
  readonly contradictions: {
    readonly "two-values": (other: string, sentence: string) => string;
    readonly parts: (sum: string, total: string) => string;
    readonly change: (from: string, to: string, follows: string) => string;
    readonly share: (part: string, whole: string, follows: string) => string;
    readonly days: (range: string, days: string) => string;
    readonly weekday: (date: string, weekday: string) => string;
  };
  readonly coverage: (counts: {
    readonly checked: number;
    readonly all: number;
    readonly agree: number;
    readonly disagree: number;
    readonly stale: number;
    readonly inconsistent: number;
    readonly notOurs: number;
  }) => string;
  readonly pinned: string;
  readonly pin: (line: string) => string;
  readonly pinExpired: (line: number) => string;
  readonly pinFault: (line: number, column: string) => string;
  readonly remarks: {
    readonly "changes-accepted": (count: number) => string;
    readonly "macros-ignored": string;
    readonly "links-ignored": (count: number) => string;
    readonly "furniture-set-aside": (count: number) => string;
    readonly "pages-without-text": (pages: string) => string;
    readonly "unreadable-characters": (pages: string) => string;
    readonly "other-language": (count: number) => string;
    readonly "open-elsewhere": string;
    readonly "other-edition": (year: string, edition: string, reported: boolean) => string;
  };
  readonly refusals: {
    readonly empty: string;
    readonly encoding: string;
    readonly encrypted: string;
    readonly "other-format": (found: string, saveAs: string) => string;
    readonly archive: string;
    readonly picture: string;
    readonly "not-a-text": string;
    readonly damaged: (part: string) => string;
    readonly hostile: (part: string) => string;
    readonly "too-large": {
      readonly bytes: (claimed: number, allowed: number) => string;
      readonly pages: (claimed: number, allowed: number) => string;
      readonly characters: (claimed: number, allowed: number) => string;
      readonly numbers: (claimed: number, allowed: number) => string;
    };
    readonly "unpacks-too-large": string;
    readonly "too-deep": (allowed: number) => string;
    readonly folder: string;
    readonly "mark-of-open": (document: string) => string;
    readonly scanned: (pages: number) => string;
    readonly "broken-fonts": string;
    readonly "no-language": string;
  };
  /** Stands first in a marked copy: what it is, and how to go on without a terminal. */
  readonly howToGoOn: readonly string[];
  readonly unmarked: (count: number) => string;
  /** Where a marked document has figures in notes or text boxes. */
  readonly inNotes: string;
  /** Where a copy cannot be written. */
  readonly noCopy: string;
}
