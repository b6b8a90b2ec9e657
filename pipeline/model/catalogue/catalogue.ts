import type { Code } from "../finding.ts";
import { betweenChecks, resultChecks } from "./between-checks.ts";
import { definitionChecks } from "./definition-checks.ts";
import type { Description, Group } from "./description.ts";
import { fileChecks } from "./file-checks.ts";
import { shapeChecks } from "./shape-checks.ts";
import { seriesChecks, tableChecks } from "./table-checks.ts";
import { valueChecks } from "./value-checks.ts";

/** The checks of each group, by code. */
const byGroup: { readonly [G in Group]: { readonly [C in Code]?: Description } } = {
  file: fileChecks,
  shape: shapeChecks,
  value: valueChecks,
  "row and table": tableChecks,
  series: seriesChecks,
  "between files": betweenChecks,
  definition: definitionChecks,
  result: resultChecks,
};

/** What every code of `Problems` is for; one that is not described does not compile. */
export const catalogue: { readonly [C in Code]: Description } = {
  ...fileChecks,
  ...shapeChecks,
  ...valueChecks,
  ...tableChecks,
  ...seriesChecks,
  ...betweenChecks,
  ...definitionChecks,
  ...resultChecks,
};

/** The codes of a group, in the order in which they are described. */
export function codesOf(group: Group): Code[] {
  // Object.keys forgets the keys' type; the record's own type says what they are.
  return Object.keys(byGroup[group]) as Code[];
}
