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

/** A language's words, with its names of places and offices. */
export interface Phrasebook extends Language, SheetWords {
  /** Who has reviewed the language's words; null for an unreviewed translation. */
  readonly reviewedBy: string | null;
  readonly units: { readonly [U in ProgramUnit]: UnitWords };
  /** Short, so that all twelve fit below a chart. */
  readonly months: readonly string[];
  /** Sentences for the problems that datasets define. */
  readonly problems: { readonly [code: string]: (values: never, speech: never) => Phrase };
  readonly area: (code: string) => string;
  readonly office: (name: string) => string;
  readonly unit: Speech["unit"];
  readonly published: Speech["published"];
}

/** Everything about a language outside the datasets and the sheets of words. */
export interface Language {
  readonly locale: Locale;
  readonly grammar: WritingGrammar;
  /** The amount with its qualifier: "fewer than 10 %". */
  readonly qualifiers: { readonly [Q in Qualifier]: (amount: string) => string };
  readonly punctuation: Punctuation;
  /** A day, or a month where `day` is null; months count from 1. */
  readonly date: (year: string, month: number, day: number | null) => string;
  /** The twelve months from April of one year, in which Japan and others keep their accounts. */
  readonly fiscalYear: (from: string, to: string) => string;
  /** A month of a year on an axis, as short as it can be understood. */
  readonly monthOfYear: (year: string, month: number) => string;
  /** Magnitudes of amounts from a million, largest first; the word as it follows the digits. */
  readonly magnitudes: readonly Magnitude[];
  readonly spoken: SpokenWords;
  /** How offices write what we read. */
  readonly reads: ReadingWords;
}

/** A unit's name after one and after many; `counted`: the amount with its unit, where no space separates them. */
export interface UnitWords {
  readonly one: string;
  readonly many: string;
  readonly counted?: (amount: string) => string;
  /** A change in the unit, where what is counted was named before. */
  readonly changed?: (amount: string) => string;
}

/** The fixed words from sheets. */
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
