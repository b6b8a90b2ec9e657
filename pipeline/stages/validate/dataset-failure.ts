import type { Dataset } from "../../model/dataset.ts";
import { type Finding, finding } from "../../model/finding.ts";
import { inFile } from "../../model/place.ts";
import { placeInCode } from "../../model/place-in-code.ts";
import { checkFailed, codeFailed } from "./problems.ts";

/** A finding for a dataset that threw, so that the others are still checked. */
export function datasetFailure({ id, methodCode }: Dataset, thrown: unknown): Finding {
  const isError = thrown instanceof Error;
  const message = isError ? thrown.message : typeof thrown === "string" ? thrown : typeof thrown;
  if (methodCode === undefined) return finding(checkFailed({ message }), inFile(id));
  const place = placeInCode((isError && thrown.stack) || "", methodCode.folder) ?? methodCode.file;
  return finding(codeFailed({ message, place }), methodCode.at);
}
