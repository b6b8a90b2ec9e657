import type { Finding } from "../../model/finding.ts";
import type { Observation } from "../../model/observation.ts";
import type { Entry, World } from "./entry.ts";

/** What a method of a declared dataset may know: its rows with their derived columns, the places, the edition. */
export interface MethodWorld extends World {
  /** The area that stands for all. */
  readonly whole: string;
  entries(source: string): readonly Entry[];
}

/** What a declared dataset computes that no operation can, and what only it can find; its words are the definition's. */
export interface Method {
  check(world: MethodWorld): Iterable<Finding>;
  /** The figures of the indicators whose operation is `method`. */
  compute(world: MethodWorld): Iterable<Observation>;
}
