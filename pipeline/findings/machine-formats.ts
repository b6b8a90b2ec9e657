import { findingsGithub } from "./findings-github.ts";
import { findingsJson } from "./findings-json.ts";
import { findingsJunit } from "./findings-junit.ts";
import type { FindingsReport } from "./findings-report.ts";
import { findingsSarif } from "./findings-sarif.ts";

/** Each gives its text in parts: of a hundred thousand findings it is too long for one. */
export const machineFormats: { readonly [format: string]: (report: FindingsReport) => Iterable<string> } = {
  json: findingsJson,
  junit: findingsJunit,
  sarif: findingsSarif,
  github: findingsGithub,
};
