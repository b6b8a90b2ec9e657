export type Values = { readonly [name: string]: unknown };

/** A test of one value, on which a sentence or a part of it depends. */
interface Question {
  readonly name: string;
  readonly asks: "whether" | "exists" | "is" | "is more than";
  readonly negated: boolean;
  /** A word, a number or the name of another value. */
  readonly than: string;
}

/** Tests that must all hold. */
export type WordsCondition = readonly Question[];

/**
 * Reads `count is 1`, `count is more than of`, `found is not csv`, `nearest exists`, `no nearest`, `isBlank`, `not isBlank`,
 * joined by “and”; null for anything else.
 */
export function conditionIn(text: string): WordsCondition | null {
  const found = text.split(" and ").map(questionIn);
  const questions = found.flatMap((question) => question ?? []);
  return questions.length === found.length ? questions : null;
}

function questionIn(text: string): Question | null {
  const [, name = "", not, more, than = ""] =
    /^([a-zA-Z]+) is (not )?(more than )?([^\s].*)$/.exec(text.trim()) ?? [];
  if (name !== "") return { name, asks: more ? "is more than" : "is", negated: not !== undefined, than };
  const [, word, bare = "", exists] = /^(?:(not|no) )?([a-zA-Z]+)( exists)?$/.exec(text.trim()) ?? [];
  if (bare === "" || (word && exists)) return null;
  const asks = exists || word === "no" ? "exists" : "whether";
  return { name: bare, asks, negated: word !== undefined, than: "" };
}

export function holds(condition: WordsCondition, values: Values): boolean {
  return condition.every((question) => answerTo(question, values) !== question.negated);
}

function answerTo({ name, asks, than }: Question, values: Values): boolean {
  const value = sized(values[name]);
  if (asks === "whether") return value === true;
  if (asks === "exists") return exists(values[name]);
  const other = Object.hasOwn(values, than) ? sized(values[than]) : than;
  return asks === "is" ? String(value) === String(other) : Number(value) > Number(other);
}

/** The number of values, where there are several. */
function sized(value: unknown): unknown {
  return Array.isArray(value) ? value.length : value;
}

/** Whether a value is present and not empty. */
export function exists(value: unknown): boolean {
  return (
    value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0)
  );
}
