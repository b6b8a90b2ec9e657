import { listedProblem } from "../../words/listed-problem.ts";

export const expiredAcceptance = listedProblem("expired-acceptance", {
  accepts: "quoted",
  expires: "period",
});

export const unusedAcceptance = listedProblem("unused-acceptance", { accepts: "quoted" });
