// Changes to whole files and to the text of CSV files, as mail programs, editors and people make them.
import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";

export const removed = (file) => (raw) => rmSync(`${raw}/${file}`);
export const added = (file, content) => (raw) => writeFileSync(`${raw}/${file}`, content);
export const copied = (from, to) => (raw) => copyFileSync(`${raw}/${from}`, `${raw}/${to}`);

export function bytes(file, change) {
  return (raw) => writeFileSync(`${raw}/${file}`, change(readFileSync(`${raw}/${file}`)));
}

/** Replaces a text once; it must be there. */
export function replaced(file, from, to) {
  return bytes(file, (content) => {
    const text = content.toString("utf8");
    if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`);
    return text.replace(from, () => to);
  });
}

/** Types into a cell of a CSV file, counted as a spreadsheet shows it; `value` is written as it is, quotes and all. */
export function field(file, address, value, delimiter = ",") {
  const column = address.charCodeAt(0) - 65;
  const line = Number(address.slice(1)) - 1;
  return lines(file, (all) => {
    const cells = split(all[line], delimiter);
    cells[column] = value;
    all[line] = cells.join(delimiter);
    return all;
  });
}

/** Changes the lines of a file; none of ours has a line break inside a cell. */
export function lines(file, change) {
  return bytes(file, (content) => {
    const text = content.toString("utf8");
    const end = text.includes("\r\n") ? "\r\n" : "\n";
    return change(text.split(end)).join(end);
  });
}

function split(line, delimiter) {
  const cells = [""];
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    if (character === delimiter && !quoted) cells.push("");
    else cells[cells.length - 1] += character;
  }
  return cells;
}

/** An OLE file with these streams, which is how old Excel and encrypted workbooks look from outside. */
export function oleFile(...streams) {
  const names = ["Root Entry", ...streams];
  const file = Buffer.alloc(512 * (2 + Math.ceil(names.length / 4)));
  file.write("d0cf11e0a1b11ae1", "hex");
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 48);
  file.writeUInt32LE(0, 76);
  file.fill(0xff, 512, 1024);
  file.writeUInt32LE(0xfffffffe, 512 + 4);
  for (const [index, name] of names.entries()) {
    file.write(name, 1024 + 128 * index, "utf16le");
    file.writeUInt16LE(2 * name.length + 2, 1024 + 128 * index + 64);
  }
  return file;
}
