import type { Problem } from "../../model/finding.ts";
import type { FileFormat } from "../ingest/workbook/recognise-format.ts";
import { deepest } from "../ingest/workbook/xml-elements.ts";
import type { TextRefusal } from "./text.ts";

const others: Partial<Record<FileFormat, { readonly found: string; readonly saveAs: string }>> = {
  doc: { found: ".doc", saveAs: ".docx" },
  rtf: { found: ".rtf", saveAs: ".docx" },
  odt: { found: ".odt", saveAs: ".docx" },
  epub: { found: ".epub", saveAs: ".docx" },
  mhtml: { found: ".mht", saveAs: ".docx" },
  xml: { found: ".xml", saveAs: ".docx" },
  pptx: { found: ".pptx", saveAs: ".pdf" },
  xls: { found: ".xls", saveAs: ".xlsx" },
  xlsb: { found: ".xlsb", saveAs: ".xlsx" },
  ods: { found: ".ods", saveAs: ".xlsx" },
  "xml-spreadsheet": { found: ".xml", saveAs: ".xlsx" },
};

export function refusalOfFormat(format: FileFormat): TextRefusal {
  const other = others[format];
  if (other) return { refused: "other-format", ...other };
  if (format === "zip" || format === "archive") return { refused: "archive" };
  return { refused: format === "image" ? "picture" : "not-a-text" };
}

/** The refusal of an unreadable package, in the words for texts instead of deliveries. */
export function refusalOfPackage(problem: Problem, format: string): TextRefusal {
  switch (problem.code) {
    case "encrypted":
      return { refused: "encrypted" };
    case "limit-exceeded":
      return sentenceOf(problem, "limit") === "nesting"
        ? { refused: "too-deep", allowed: deepest }
        : { refused: "unpacks-too-large" };
    case "forbidden-xml":
      return { refused: "hostile", part: sentenceOf(problem, "part") ?? format };
    case "unsafe-path":
    case "duplicate-part":
      return { refused: "hostile", part: sentenceOf(problem, "path") ?? format };
    default:
      return { refused: "damaged", part: sentenceOf(problem, "part") ?? format };
  }
}

function sentenceOf(problem: Problem, what: string): string | null {
  const found = Object.entries(problem).find(([name]) => name === what)?.[1];
  return typeof found === "string" ? found : null;
}
