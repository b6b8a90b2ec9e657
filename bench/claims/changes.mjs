// Several cells at once, and rows of a CSV file by what stands in them, as somebody at a desk would type.
import Papa from "papaparse";
import { bytes, field } from "../faults/files.mjs";
import { cell, sheet } from "../faults/workbook.mjs";

/** Types into cells of a sheet: `{ C25: 18000 }`. */
export function cells(file, typed, number = 1) {
  return (raw) => {
    for (const [address, content] of Object.entries(typed)) cell(file, address, content, number)(raw);
  };
}

/** Types into fields of a CSV file: `{ R33: "22000000" }`. */
export function fields(file, typed, delimiter = ",") {
  return (raw) => {
    for (const [address, content] of Object.entries(typed)) field(file, address, content, delimiter)(raw);
  };
}

/** Changes the rows of a CSV file by a function of all its rows, the header among them. */
export function rows(file, change, delimiter = ",") {
  return bytes(file, (content) => {
    const text = content.toString("utf8");
    const newline = text.includes("\r\n") ? "\r\n" : "\n";
    const { data } = Papa.parse(text.replace(/\s+$/, ""), { delimiter });
    const before = JSON.stringify(data);
    const after = change(data);
    if (JSON.stringify(after) === before) throw new Error(`nothing changed in ${file}`);
    return Papa.unparse(after, { delimiter, newline }) + newline;
  });
}

/** Several changes as one. */
export function every(...changes) {
  return (raw) => {
    for (const change of changes) change(raw);
  };
}

/** A day as a workbook holds it, in the way of dates of the network's workbooks. */
export const day = (text) => Math.round(Date.parse(text) / 86_400_000) + 25_569;

/** Inserts a copy of a row, with some of its cells typed anew; those below move down. */
export function insertedCopy(file, of, at, typed = {}, number = 1) {
  return every(
    sheet(
      file,
      (xml) => {
        const row = new RegExp(`<row r="${of}"[^>]*>.*?</row>`, "s").exec(xml)?.[0] ?? "";
        const moved = xml.replace(/(<row r="|<c r="[A-Z]+)(\d+)"/g, (_, head, own) =>
          Number(own) >= at ? `${head}${Number(own) + 1}"` : `${head}${own}"`,
        );
        const copy = row.replace(/(<row r="|<c r="[A-Z]+)\d+"/g, `$1${at}"`);
        return moved.replace(`<row r="${at + 1}"`, `${copy}<row r="${at + 1}"`);
      },
      number,
    ),
    cells(file, typed, number),
  );
}

/** Deletes the rows of a sheet whose XML says so; those below move up. */
export function withoutRows(file, pattern, number = 1) {
  return sheet(
    file,
    (xml) => {
      let gone = 0;
      return xml.replace(/<row r="(\d+)".*?<\/row>/gs, (row, at) => {
        if (pattern.test(row)) {
          gone += 1;
          return "";
        }
        return row.replace(/(<row r="|<c r="[A-Z]+)(\d+)"/g, (_, head) => `${head}${Number(at) - gone}"`);
      });
    },
    number,
  );
}
