import { menders, type ProblemFacts, problemGroups, severities } from "../model/define-problem.ts";
import { type SheetRow, sheetRows } from "./sheets.ts";

let all: ReadonlyMap<string, Required<ProblemFacts>> | undefined;

/** What words/kinds.csv says of a kind of problem. */
export function factsOf(code: string): Required<ProblemFacts> {
  all ??= factsIn(sheetRows("kinds"));
  const facts = all.get(code);
  if (!facts) throw new Error(`missing kind of problem: ${code} in words/kinds.csv`);
  return facts;
}

/** The facts of each kind by its code, in the order of the rows. */
export function factsIn(rows: readonly SheetRow[]): ReadonlyMap<string, Required<ProblemFacts>> {
  const facts = new Map<string, Required<ProblemFacts>>();
  for (const [index, row] of rows.entries()) {
    const { code = "", catches = "", example = "" } = row;
    // The first row is the header.
    const invalid = (what: string) => new Error(`${what} in words/kinds.csv, row ${index + 2}`);
    const oneOf = <W extends string>(column: string, words: readonly W[]): W => {
      const word = words.find((each) => each === row[column]);
      if (word === undefined) throw invalid(`invalid ${column}: ${row[column]}`);
      return word;
    };
    if (facts.has(code)) throw invalid(`duplicate kind of problem: ${code}`);
    const movable = oneOf("movable", ["yes", "weighed only", "no"]);
    const mends = oneOf("mends", [...menders, "nobody"]);
    facts.set(code, {
      group: oneOf("group", problemGroups),
      severity: oneOf("severity", severities),
      movable: movable !== "no",
      isInEditionFile: movable === "weighed only",
      mends: mends === "nobody" ? null : mends,
      doubts: oneOf("doubts", ["yes", ""]) === "yes",
      ...{ catches, example },
    });
  }
  return facts;
}
