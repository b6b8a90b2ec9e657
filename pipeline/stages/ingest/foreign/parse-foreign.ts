import type { FileFormat } from "../workbook/recognise-format.ts";
import type { ForeignRead } from "./foreign-workbook.ts";
import { parseHtml } from "./parse-html.ts";
import { parseWithSheetJs } from "./parse-with-sheetjs.ts";
import { xlsFacts } from "./xls-records.ts";

/** The request to a child process: the format of the bytes, and the declared encoding of a text. */
export interface ForeignRequest {
  readonly format: FileFormat;
  readonly encoding: string | null;
}

/** Reads a file in a foreign format; one that the reader cannot parse counts as damaged. */
export function parseForeign(bytes: Uint8Array, { format, encoding }: ForeignRequest): ForeignRead {
  try {
    if (format === "html") return parseHtml(bytes, encoding);
    const { isEncrypted, externalLinks } =
      format === "xls" ? xlsFacts(bytes) : { isEncrypted: false, externalLinks: [] };
    return isEncrypted ? { refused: "encrypted" } : { ...parseWithSheetJs(bytes), externalLinks };
  } catch {
    return { refused: "damaged" };
  }
}
