import type { Phrase } from "../model/define-problem.ts";
import type { Tells } from "../model/told.ts";
import type { Values } from "./condition.ts";
import { rowsOf, say } from "./say.ts";
import type { Speech } from "./write-value.ts";

/** What is wrong and what to do about it, in the words of problems.csv. */
export function phraseIn(code: string, told: Values, tells: Tells, speech: Speech): Phrase {
  const rows = rowsOf("problems", ["code", "part"]);
  const part = (name: keyof Phrase) => say(rows.get(`${code} ${name}`) ?? [], told, { tells, speech });
  const [says, fix, office] = [part("says"), part("fix"), part("office")];
  if (says === null) throw new Error(`missing sentence: ${code}`);
  return { says, ...(fix === null ? {} : { fix }), ...(office === null ? {} : { office }) };
}
