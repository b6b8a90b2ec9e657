import type { Phrase } from "../model/define-problem.ts";
import type { Tells } from "../model/tells.ts";
import type { Values } from "./condition.ts";
import { rowsOf, type Saying, type SentenceRow, say } from "./say.ts";
import type { Speech } from "./write-value.ts";

/** What is wrong and what to do about it, in the words of problems.csv. */
export function phraseIn(code: string, values: Values, tells: Tells, speech: Speech): Phrase {
  const rows = rowsOf("problems", ["code", "part"]);
  const phrase = phraseOf((part) => rows.get(`${code} ${part}`) ?? [], values, { tells, speech });
  if (phrase.says === "") throw new Error(`missing sentence: ${code}, a row “says” in words/problems.csv`);
  return phrase;
}

/** The same from the rows for each part. */
export function phraseOf(
  rows: (part: keyof Phrase) => readonly SentenceRow[],
  values: Values,
  saying: Saying,
): Phrase {
  const part = (name: keyof Phrase) => say(rows(name), values, saying);
  const others = (["title", "fix", "office"] as const).flatMap((name) => {
    const text = part(name);
    return text === null ? [] : [[name, text]];
  });
  return { says: part("says") ?? "", ...Object.fromEntries(others) };
}
