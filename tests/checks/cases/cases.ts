import type { Code } from "../../../pipeline/model/finding.ts";
import { betweenCases } from "./between-cases.ts";
import type { Case } from "./case.ts";
import { fileCases } from "./file-cases.ts";
import { resultCases } from "./result-cases.ts";
import { shapeCases } from "./shape-cases.ts";
import { seriesCases, tableCases } from "./table-cases.ts";
import { valueCases } from "./value-cases.ts";

/** An accept and a reject case for every code; a code without one does not compile. */
export const cases: { readonly [C in Code]: Case } = {
  ...fileCases,
  ...shapeCases,
  ...valueCases,
  ...tableCases,
  ...seriesCases,
  ...betweenCases,
  ...resultCases,
};
