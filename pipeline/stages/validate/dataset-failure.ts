import { type Finding, finding } from "../../model/finding.ts";
import { inFile } from "../../model/place.ts";
import { checkFailed } from "./problems.ts";

/** A dataset that threw, whatever it threw: a finding that names it, so that the others are still checked. */
export function datasetFailure(dataset: string, thrown: unknown): Finding {
  const message =
    thrown instanceof Error ? thrown.message : typeof thrown === "string" ? thrown : typeof thrown;
  return finding(checkFailed({ message }), inFile(dataset));
}
