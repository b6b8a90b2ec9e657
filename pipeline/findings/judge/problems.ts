import { defineProblem } from "../../model/define-problem.ts";

export const expiredAcceptance = defineProblem({
  code: "expired-acceptance",
  tells: { accepts: "quoted", expires: "period" },
  group: "between files",
  severity: "warning",
  movable: true,
  mends: "secretariat",
  catches: "A line of data/reference/accepted-findings.csv that ran out. It accepts nothing any more.",
  example: "expires 2020-12-31 in an edition published on 2021-06-30",
});

export const unusedAcceptance = defineProblem({
  code: "unused-acceptance",
  tells: { accepts: "quoted" },
  group: "between files",
  severity: "warning",
  movable: true,
  mends: "secretariat",
  catches: "A line of data/reference/accepted-findings.csv that fits no finding.",
  example: "an accepted typing error that was mended since",
});
