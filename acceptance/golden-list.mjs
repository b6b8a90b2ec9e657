import { existsSync, readFileSync, writeFileSync } from "node:fs";

const columns = ["path", "sha256", "verdict", "cells", "values"];

/** The lines of a golden list by their file's path; none where there is no list yet. */
export function readList(path) {
  if (!existsSync(path)) return new Map();
  const [, ...rows] = readFileSync(path, "utf8").trimEnd().split("\n");
  return new Map(rows.map((row) => [row.split("\t")[0], lineOf(row)]));
}

export function writeList(path, lines) {
  const rows = [...lines.values()].map((line) => columns.map((column) => line[column]).join("\t"));
  writeFileSync(path, `${[columns.join("\t"), ...rows].join("\n")}\n`);
}

/** What differs between two lists: each new, changed and lost file with what was and what is, field beside field. */
export function differences(golden, lines) {
  const paths = [...new Set([...golden.keys(), ...lines.keys()])].sort();
  return paths.flatMap((path) => {
    const was = golden.get(path);
    const is = lines.get(path);
    const fields = columns.slice(1).filter((column) => was?.[column] !== is?.[column]);
    if (fields.length === 0) return [];
    const kind = !was ? "new" : !is ? "gone" : "changed";
    return [
      { path, kind, fields: fields.map((name) => ({ name, was: was?.[name] ?? "", is: is?.[name] ?? "" })) },
    ];
  });
}

function lineOf(row) {
  const values = row.split("\t");
  return Object.fromEntries(columns.map((column, at) => [column, values[at] ?? ""]));
}
