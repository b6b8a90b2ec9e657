import { listedProblem } from "../../../words/listed-problem.ts";

/** Deviations from a workbook's format that can be read in only one way. */
export type Irregularity = "row-zero" | "merged-lines" | "styles-missing";

export const encrypted = listedProblem("encrypted");
export const damagedFile = listedProblem("damaged", { part: "plain" });
export const forbiddenXml = listedProblem("forbidden-xml", { part: "plain", construct: "plain" });
export const externalLink = listedProblem("external-link", { targets: "plain list to 3" });
export const duplicatePart = listedProblem("duplicate-part", { path: "quoted" });
export const sheetWithoutPart = listedProblem("sheet-without-part");

export const irregularPart = listedProblem("irregular-part", {
  what: "row-zero | merged-lines | styles-missing",
});

export const unknownStyle = listedProblem("unknown-style", { style: "number" });
