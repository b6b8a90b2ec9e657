import { betweenCases } from "./between-cases.ts";
import type { Cases } from "./case.ts";
import { comparedCases } from "./compared-cases.ts";
import { definitionCases } from "./definition-cases.ts";
import { fileCases } from "./file-cases.ts";
import { largeCases } from "./large-cases.ts";
import { meteredCases } from "./metered-cases.ts";
import { reportedCases } from "./reported-cases.ts";
import { resultCases } from "./result-cases.ts";
import { shapeCases } from "./shape-cases.ts";
import { seriesCases, tableCases } from "./table-cases.ts";
import { textCases } from "./text-cases.ts";
import { valueCases } from "./value-cases.ts";
import { wordsCases } from "./words-cases.ts";

/** An accept and a reject case for every code. */
export const cases: Cases = {
  ...fileCases,
  ...shapeCases,
  ...valueCases,
  ...tableCases,
  ...seriesCases,
  ...betweenCases,
  ...definitionCases,
  ...meteredCases,
  ...largeCases,
  ...comparedCases,
  ...reportedCases,
  ...resultCases,
  ...textCases,
  ...wordsCases,
};
