import { type DefinedProblem, makerOf } from "../model/define-problem.ts";
import type { Tells, ValuesFor } from "../model/tells.ts";
import { factsOf } from "./problem-facts.ts";

/** A kind of problem with a row in words/kinds.csv, by its code and the values of its sentences. */
export function listedProblem<const C extends string, const T extends Tells = Readonly<Record<never, never>>>(
  code: C,
  tells?: T,
): DefinedProblem<C, ValuesFor<T>> {
  // The sheet is read when somebody first asks what it says.
  return makerOf({
    ...{ code, tells: tells ?? {} },
    get group() {
      return factsOf(code).group;
    },
    get severity() {
      return factsOf(code).severity;
    },
    get movable() {
      return factsOf(code).movable;
    },
    get isInEditionFile() {
      return factsOf(code).isInEditionFile;
    },
    get mends() {
      return factsOf(code).mends;
    },
    get doubts() {
      return factsOf(code).doubts;
    },
    get catches() {
      return factsOf(code).catches;
    },
    get example() {
      return factsOf(code).example;
    },
  });
}
