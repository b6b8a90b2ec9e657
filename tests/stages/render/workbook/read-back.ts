import { strFromU8, unzipSync } from "fflate";
import type { RawValue, Sheet } from "../../../../pipeline/model/sheet.ts";
import { defaultLimits } from "../../../../pipeline/stages/ingest/limits.ts";
import { readWorkbook } from "../../../../pipeline/stages/ingest/workbook/read-workbook.ts";

/** A workbook as our own reader sees it, with the XML behind it. */
export interface ReadBack {
  readonly sheets: readonly Sheet[];
  readonly tables: readonly ReadTable[];
  part(name: string): string;
}

/** A marked-up table: its definition and the cells it covers. */
export interface ReadTable {
  readonly sheet: Sheet;
  readonly id: string;
  readonly name: string;
  readonly columns: readonly string[];
  readonly header: readonly RawValue[];
  readonly top: number;
  readonly rows: readonly (readonly RawValue[])[];
}

export async function readBack(bytes: Uint8Array): Promise<ReadBack> {
  const { sheets, findings } = await readWorkbook(bytes, "statistics.xlsx", defaultLimits);
  if (sheets.length === 0) throw new Error(`refused: ${JSON.stringify(findings)}`);
  const files = unzipSync(bytes);
  const part = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const tables = sheets.flatMap((sheet, index) => {
    const relations = part(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`);
    return [...relations.matchAll(/Target="\.\.\/(tables\/table\d+\.xml)"/g)].map(([, target]) =>
      tableOf(sheet, part(`xl/${target}`)),
    );
  });
  return { sheets, tables, part };
}

/** An attribute's value as XML means it. */
export function decoded(text: string): string {
  const entities: { readonly [name: string]: string } = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? "");
}

function tableOf(sheet: Sheet, xml: string): ReadTable {
  const attribute = (name: string) => new RegExp(`<table [^>]*\\b${name}="([^"]*)"`).exec(xml)?.[1] ?? "";
  const [, left, top, right, bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(attribute("ref")) ?? [];
  if (left !== "A" || !right) throw new Error(`invalid ref: ${attribute("ref")}`);
  const width = [...right].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const first = Number(top);
  const row = (number: number) =>
    Array.from({ length: width }, (_, index) => sheet.cells.value(number, index + 1));
  return {
    sheet,
    id: attribute("id"),
    name: attribute("displayName"),
    columns: [...xml.matchAll(/<tableColumn [^>]*\bname="([^"]*)"/g)].map(([, name]) => decoded(name ?? "")),
    header: row(first),
    top: first,
    rows: Array.from({ length: Number(bottom) - first }, (_, index) => row(first + 1 + index)),
  };
}
