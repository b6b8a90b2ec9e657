import { defineProblem } from "../../../model/define-problem.ts";

export const recordEdited = defineProblem({
  code: "record-edited",
  tells: { name: "plain" },
  group: "between files",
  severity: "error",
  movable: false,
  mends: "secretariat",
  catches:
    "A file of a published report that is not as its manifest says: somebody edited the record of what was published.",
  example: "reports/2020/observations.csv saved again by Excel",
});

export const recordIncomplete = defineProblem({
  code: "record-incomplete",
  tells: { name: "plain" },
  group: "between files",
  severity: "error",
  movable: false,
  mends: "secretariat",
  catches:
    "A published report whose manifest or observations.csv is missing, is not readable, or is that of another edition.",
  example: "reports/2020 whose manifest.json says 2021",
});
