import type { DeskWords } from "../locales/desk-phrasebooks.ts";
import { restatementClasses } from "../model/restatement.ts";

/** The values of a submitted form, by field name. */
export type Filled = ReadonlyMap<string, readonly string[]>;

/** A visible field of a form; known values are sent along without one. */
export interface Field {
  readonly name: keyof DeskWords["fields"];
  readonly kind: "text" | "long" | "day" | "choice";
  /** What it is called where its own name would not do. */
  readonly label?: keyof DeskWords["fields"];
  readonly isOptional?: true;
  readonly choices?: readonly string[];
}

/** What a person can do at the desk: a form, and the command lines it turns into, as typed after `almanac`. */
export interface Action {
  readonly fields: readonly Field[];
  readonly lines: (filled: Filled, year: string) => readonly (readonly string[])[];
  /** Shows the line before writing it; the commands then have `--dry-run`. */
  readonly showsFirst?: true;
}

const text = (name: Field["name"]): Field => ({ name, kind: "text" });
const long = (name: Field["name"]): Field => ({ name, kind: "long" });
const day = (name: Field["name"]): Field => ({ name, kind: "day" });
const optional = (field: Field): Field => ({ ...field, isOptional: true });

/** Every write of the desk. Commands check their input themselves; here stands only which fields they need. */
export const actions = {
  accept: {
    fields: [long("reason"), day("until"), text("author")],
    lines: (filled, year) => [
      [
        "accept",
        ...all(filled, "finding"),
        ...options(filled, "reason", "until", "author"),
        "--edition",
        year,
      ],
    ],
    showsFirst: true,
  },
  correct: {
    fields: [text("cell"), text("to"), long("reason"), text("source"), text("reported-to"), day("until")],
    lines: (filled, year) => [
      [
        ...["correct", first(filled, "cell")],
        ...options(filled, "to", "reason", "source", "reported-to", "until"),
        ...["--edition", year],
      ],
    ],
    showsFirst: true,
  },
  restate: {
    fields: [
      text("key"),
      { name: "class", kind: "choice", choices: restatementClasses },
      // The report in English has it as it is.
      { ...long("reason"), label: "reason-in-english" },
      text("author"),
    ],
    lines: (filled, year) => [
      [
        ...["restate", first(filled, "key"), ...options(filled, "class", "from")],
        ...texts(filled, "reason"),
        ...options(filled, "author"),
        ...["--to", year],
      ],
    ],
    showsFirst: true,
  },
  alias: {
    fields: [text("code")],
    lines: (filled) => [["place", first(filled, "code"), ...options(filled, "alias")]],
    showsFirst: true,
  },
  place: {
    fields: [text("code"), text("kind"), optional(text("parent")), text("name")],
    lines: (filled) => [
      ["place", first(filled, "code"), ...options(filled, "kind", "parent"), ...texts(filled, "name")],
    ],
    showsFirst: true,
  },
  receive: {
    fields: [],
    lines: (filled, year) => [
      ["receive", first(filled, "file"), ...options(filled, "as"), "--edition", year],
    ],
  },
  "take-back": {
    fields: [],
    lines: (filled, year) => [["take-back", first(filled, "received"), "--edition", year]],
  },
  set: {
    fields: [],
    lines: (filled, year) => setLines(filled, year),
  },
  new: {
    fields: [],
    lines: (filled) => {
      const year = first(filled, "year");
      return [["new", year], ...setLines(filled, year)];
    },
  },
  sign: {
    fields: [text("author")],
    lines: (filled, year) => [
      ["sign", ...all(filled, "claim"), ...options(filled, "author"), "--edition", year],
    ],
  },
  release: {
    fields: [],
    lines: (filled, year) => [
      ...(filled.has("draft") ? [["set", "draft=", "--edition", year]] : []),
      ["report", year],
    ],
  },
} satisfies { readonly [id: string]: Action };

export type ActionId = keyof typeof actions;

export function isActionId(id: string): id is ActionId {
  return Object.hasOwn(actions, id);
}

/** Prefixes of the fields for a value of edition.json, and for its value when the form was shown. */
export const setPrefix = "set:";
export const wasPrefix = "was:";

/** Only changed values, so that two desks keep each other's changes. */
function setLines(filled: Filled, year: string): readonly (readonly string[])[] {
  const changed = [...filled.keys()].flatMap((name) => {
    if (!name.startsWith(setPrefix)) return [];
    const field = name.slice(setPrefix.length);
    const value = all(filled, name)
      .filter((text) => text !== "")
      .join(",");
    return value === first(filled, wasPrefix + field) ? [] : [`${field}=${value}`];
  });
  // A removed delivery needs no other change.
  const gone = changed.filter((assignment) => assignment.endsWith("]="));
  const rest = changed.filter(
    (assignment) =>
      !gone.some((removal) => assignment !== removal && assignment.startsWith(removal.slice(0, -1))),
  );
  const assignments = [...rest, ...added(filled)];
  return assignments.length === 0 ? [] : [["set", ...assignments, "--edition", year]];
}

function added(filled: Filled): readonly string[] {
  const [dataset, file] = [first(filled, "add:dataset"), first(filled, "add:file")];
  if (file === "") return [];
  return ["office", "locale", "due"].flatMap((field) => {
    const value = first(filled, `add:${field}`);
    return value === "" ? [] : [`deliveries[${dataset}/${file}].${field}=${value}`];
  });
}

function first(filled: Filled, name: string): string {
  return filled.get(name)?.[0]?.trim() ?? "";
}

function all(filled: Filled, name: string): readonly string[] {
  return filled.get(name) ?? [];
}

/** The form's values as options of a command. */
function options(filled: Filled, ...names: readonly string[]): readonly string[] {
  return names.flatMap((name) => (first(filled, name) === "" ? [] : [`--${name}`, first(filled, name)]));
}

/** A text in English and other languages: the fields `reason`, `reason ja`, … */
function texts(filled: Filled, name: string): readonly string[] {
  return [...filled.keys()].flatMap((field) => {
    const value = first(filled, field);
    if (value === "" || (field !== name && !field.startsWith(`${name} `))) return [];
    const locale = field.slice(name.length + 1);
    return [`--${name}`, locale === "" ? value : `${locale}=${value}`];
  });
}

export function typedLine(line: readonly string[]): string {
  const quoted = (word: string) =>
    /^[\w./:@%+=,…\p{L}-]+$/u.test(word) ? word : `"${word.replace(/(["\\$`])/g, "\\$1")}"`;
  return ["almanac", ...line.map(quoted)].join(" ");
}
