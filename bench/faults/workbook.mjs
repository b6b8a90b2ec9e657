// Edits a workbook's XML as somebody at a desk would change it, knowing nothing of how Almanac reads it.
import { readFileSync, writeFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** Changes one part of a workbook by a function of its text. */
export function part(file, name, change) {
  return (raw) => {
    const path = `${raw}/${file}`;
    const parts = unzipSync(readFileSync(path));
    const before = strFromU8(parts[name] ?? new Uint8Array());
    const after = change(before);
    if (after === before) throw new Error(`nothing changed in ${file} ${name}`);
    parts[name] = strToU8(after);
    writeFileSync(path, zipSync(parts));
  };
}

export function sheet(file, change, number = 1) {
  return part(file, `xl/worksheets/sheet${number}.xml`, change);
}

/** Puts a part into the package, whatever it is called. */
export function newPart(file, name, content) {
  return (raw) => {
    const path = `${raw}/${file}`;
    writeFileSync(path, zipSync({ ...unzipSync(readFileSync(path)), [name]: strToU8(content) }));
  };
}

/** Types into a cell: a string, a number, null to clear it, or `{ error }`, `{ formula }`, `{ number, style }`. */
export function cell(file, address, content, number = 1) {
  return sheet(file, (xml) => withCell(xml, address, content), number);
}

export function withCell(xml, address, content) {
  const row = Number(address.replace(/\D/g, ""));
  const withRow = xml.includes(`<row r="${row}"`) ? xml : inserted(xml, row);
  const known = new RegExp(`<c r="${address}"(?: [^>]*?)?(?:/>|>.*?</c>)`, "s").exec(withRow);
  if (known) return withRow.replace(known[0], () => written(address, content, styleOf(known[0])));
  return withRow.replace(new RegExp(`(<row r="${row}"[^>]*>)(.*?)</row>`, "s"), (_, head, cells) => {
    const all = cells.match(/<c r="[A-Z]+\d+"(?: [^>]*?)?(?:\/>|>.*?<\/c>)/gs) ?? [];
    const after = all.find((one) => columnOf(one.slice(6)) > columnOf(address)) ?? "";
    const at = after === "" ? cells.length : cells.indexOf(after);
    return `${head}${cells.slice(0, at)}${written(address, content, "")}${cells.slice(at)}</row>`;
  });
}

function inserted(xml, row) {
  const rows = [...xml.matchAll(/<row r="(\d+)"/g)];
  const after = rows.find(([, number]) => Number(number) > row);
  const at = after ? after.index : xml.indexOf("</sheetData>");
  return `${xml.slice(0, at)}<row r="${row}"></row>${xml.slice(at)}`;
}

function written(address, content, style) {
  if (content === null) return style === "" ? "" : `<c r="${address}"${style}/>`;
  if (typeof content === "number") return `<c r="${address}"${style}><v>${content}</v></c>`;
  if (typeof content === "string") return textCell(address, style, content);
  if ("error" in content) return `<c r="${address}"${style} t="e"><v>${content.error}</v></c>`;
  if ("formula" in content) return `<c r="${address}"${style}><f>${content.formula}</f></c>`;
  return `<c r="${address}" s="${content.style}"><v>${content.number}</v></c>`;
}

function textCell(address, style, text) {
  return `<c r="${address}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

function styleOf(cellXml) {
  return /^<c [^>]*?( s="\d+")/.exec(cellXml)?.[1] ?? "";
}

function columnOf(address) {
  const letters = /^[A-Z]+/.exec(address)?.[0] ?? "";
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Empties a row, as deleting its contents does. */
export function clearedRow(file, row, number = 1) {
  return sheet(file, (xml) => xml.replace(new RegExp(`<row r="${row}"[^>]*>.*?</row>`, "s"), ""), number);
}

/** Deletes a row, as the row menu does: all below move up. */
export function deletedRow(file, row, number = 1) {
  return sheet(
    file,
    (xml) =>
      xml
        .replace(new RegExp(`<row r="${row}"[^>]*>.*?</row>`, "s"), "")
        .replace(/(<row r="|<c r="[A-Z]+)(\d+)"/g, (all, head, own) =>
          Number(own) > row ? `${head}${Number(own) - 1}"` : all,
        ),
    number,
  );
}

export function merged(file, range, number = 1) {
  return sheet(
    file,
    (xml) =>
      xml.includes("<mergeCells")
        ? xml.replace("</mergeCells>", `<mergeCell ref="${range}"/></mergeCells>`)
        : xml.replace("</sheetData>", `</sheetData><mergeCells><mergeCell ref="${range}"/></mergeCells>`),
    number,
  );
}

/** Leaves a sheet out, as an office does that has nothing on it. */
export function withoutSheet(file, name) {
  return part(file, "xl/workbook.xml", (xml) =>
    xml.replace(new RegExp(`<sheet [^>]*name="${name}"[^>]*/>`), ""),
  );
}
