import type { Phrase } from "../model/define-problem.ts";
import type { Locale } from "../model/locale.ts";
import type { Punctuation } from "../model/punctuation.ts";
import type { Qualifier } from "../model/quantity.ts";
import type { Magnitude } from "../model/shown-number.ts";
import type { ProgramUnit } from "../model/unit.ts";
import type { WordsOf } from "../words/fixed-words.ts";
import type { Speech, WritingGrammar } from "../words/write-value.ts";
import type { changesShape } from "./change-words.ts";
import type { claimsShape } from "./claim-words.ts";
import type { frameShape } from "./frame-words.ts";
import type { listsShape } from "./list-words.ts";
import type {
  annotationShape,
  deliveriesShape,
  officePageShape,
  packShape,
  templateShape,
} from "./office-words.ts";
import type { pageShape } from "./page-words.ts";
import type { profileShape } from "./profile-words.ts";
import type { ReadingWords } from "./reading-words.ts";
import type { sharingShape } from "./sharing-words.ts";
import type { SpokenWords } from "./spoken-words.ts";
import type { storyShape } from "./story-words.ts";
import type { workbookShape } from "./workbook-words.ts";

/** A language's words, and what its sentences call places and offices. */
export interface Phrasebook extends Language, SheetWords {
  /** Who has read this language's words and answers for them; null is an unreviewed translation. */
  readonly reviewedBy: string | null;
  readonly units: { readonly [U in ProgramUnit]: UnitWords };
  /** Short, so that all twelve fit below a chart. */
  readonly months: readonly string[];
  /** Sentences of the kinds of problems that datasets define themselves. */
  readonly problems: { readonly [code: string]: (values: never, speech: never) => Phrase };
  readonly area: (code: string) => string;
  readonly office: (name: string) => string;
  readonly published: Speech["published"];
}

/** Everything a language says outside the datasets and the sheets of words. */
export interface Language {
  readonly locale: Locale;
  readonly grammar: WritingGrammar;
  /** The amount with its qualifier: "fewer than 10 %". */
  readonly qualifiers: { readonly [Q in Qualifier]: (amount: string) => string };
  readonly punctuation: Punctuation;
  /** A day, or a month where `day` is null; months count from 1. */
  readonly date: (year: string, month: number, day: number | null) => string;
  /** A month of a year on an axis, as short as it is understood. */
  readonly monthOfYear: (year: string, month: number) => string;
  /** What amounts from a million on are counted in, largest first; the word as it stands after the digits. */
  readonly magnitudes: readonly Magnitude[];
  readonly spoken: SpokenWords;
  /** How offices write what we read. */
  readonly reads: ReadingWords;
}

/** What a unit is called after a number, one and many; `counted`: the amount with its unit, where a space does not part them. */
export interface UnitWords {
  readonly one: string;
  readonly many: string;
  readonly counted?: (amount: string) => string;
  /** The same of a change, where what is counted has been named before. */
  readonly changed?: (amount: string) => string;
}

/** The fixed words that stand in sheets. */
export interface SheetWords extends WordsOf<typeof listsShape> {
  readonly frame: WordsOf<typeof frameShape> & SpokenWords["frame"];
  readonly page: WordsOf<typeof pageShape>;
  readonly claims: WordsOf<typeof claimsShape>;
  readonly sharing: WordsOf<typeof sharingShape>;
  readonly profile: WordsOf<typeof profileShape>;
  readonly story: WordsOf<typeof storyShape> & SpokenWords["story"];
  readonly changes: WordsOf<typeof changesShape> & SpokenWords["changes"];
  readonly annotation: WordsOf<typeof annotationShape> & { readonly sheet: string };
  readonly template: TemplateWords;
  readonly pack: PackWords;
  readonly officePage: WordsOf<typeof officePageShape>;
  readonly deliveries: WordsOf<typeof deliveriesShape>;
  readonly workbook: WordsOf<typeof workbookShape>;
}

export type TemplateWords = WordsOf<typeof templateShape> &
  SpokenWords["template"] & { readonly definitions: string };
export type PackWords = WordsOf<typeof packShape>;
