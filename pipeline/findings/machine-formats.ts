import { findingsGithub } from "./findings-github.ts";
import { findingsJson } from "./findings-json.ts";
import { findingsJunit } from "./findings-junit.ts";
import type { FindingsReport } from "./findings-report.ts";
import { findingsSarif } from "./findings-sarif.ts";

/** Each yields its text in parts, since a hundred thousand findings are too long for one string. */
export const machineFormats: { readonly [format: string]: (report: FindingsReport) => Iterable<string> } = {
  json: findingsJson,
  junit: findingsJunit,
  sarif: findingsSarif,
  github: findingsGithub,
};
