import type { Phrase } from "../../model/define-problem.ts";
import type { EditionFault } from "../../model/edition.ts";
import { quoted } from "./quoting.ts";

const names = new Intl.DisplayNames("en", { type: "language" });
const languageName = (locale: string): string => names.of(locale) ?? locale;

/** What is wrong with a field of edition.json, and what to do about it. */
export const edition: {
  readonly [F in EditionFault]: (field: string, value: string) => Phrase & { readonly fix: string };
} = {
  "not-json": () => ({
    says: "The file is not valid JSON: this line cannot be read.",
    fix: "Look for a missing comma, quotation mark or bracket here or in the line before.",
  }),
  missing: (field) => ({ says: `${quoted(field)} is missing.`, fix: "Add it; docs/edition.md shows how." }),
  "unknown-field": (field) => ({
    says: `${quoted(field)} is not a field of edition.json.`,
    fix: "Correct its name, or remove it; docs/edition.md names all fields.",
  }),
  "wrong-kind": (field, value) => ({
    says: `${quoted(field)} cannot be ${quoted(value)}.`,
    fix: "Write it as docs/edition.md shows.",
  }),
  empty: (field) => ({ says: `${quoted(field)} is empty.`, fix: "Fill it in." }),
  "not-a-year": (field, value) => ({
    says: `${quoted(field)} is ${quoted(value)}, not a year.`,
    fix: 'Write four digits in quotation marks, such as "2021".',
  }),
  "not-a-day": (field, value) => ({
    says: `${quoted(field)} is ${quoted(value)}, not a day.`,
    fix: 'Write year, month and day, such as "2022-08-31".',
  }),
  "other-year": (_, value) => ({
    says: `The file stands in the folder ${value} and names another edition.`,
    fix: `Write "edition": "${value}", or move the file to the folder of its year.`,
  }),
  "unknown-language": (field, value) => ({
    says: `${quoted(field)}: ${quoted(value)} is not a language of the program.`,
    fix: "Use en, zh-Hans, zh-Hant, ja, ko or mn.",
  }),
  "language-twice": (_, value) => ({
    says: `locales names ${languageName(value)} twice.`,
    fix: "Remove one of the two.",
  }),
  "missing-title": (_, value) => ({
    says: `title: ${languageName(value)} is missing, because "${value}" is among the locales.`,
    fix: `Add a title in this language, or remove "${value}" from locales.`,
  }),
  "unknown-dataset": (_, value) => ({
    says: `There is no dataset ${quoted(value)}.`,
    fix: "Correct its name; almanac list names all datasets.",
  }),
  "no-deliveries": (_, value) => ({
    says: `The edition is to have ${quoted(value)}, but nobody delivers to it.`,
    fix: "Add its deliveries, or remove it from datasets.",
  }),
  "same-file-twice": (_, value) => ({
    says: `${quoted(value)} is to be delivered twice.`,
    fix: "Keep one of the two lines; a file has one office.",
  }),
  "missing-reason": (_, value) => ({
    says: `${quoted(value)} was not delivered, and no reason is given.`,
    fix: 'Add "reason": readers are told it.',
  }),
  "reason-without-state": (_, value) => ({
    says: `A reason is given why ${quoted(value)} did not come, but it is still expected.`,
    fix: 'Add "state": "not-delivered", or remove the reason.',
  }),
  "not-earlier": (field, value) => ({
    says:
      field === "previous"
        ? `The previous edition ${quoted(value)} is not earlier than this one.`
        : `The edition cannot be published again (${value}) before it was published.`,
    fix: "Correct the year or the date.",
  }),
  "not-a-file-name": (_, value) => ({
    says: `${quoted(value)} is not the name of a file in the dataset's folder.`,
    fix: "Write the file's name alone, without a path.",
  }),
};
