import { readFile, writeFile } from "node:fs/promises";
import type { Finding } from "../../../pipeline/model/finding.ts";
import { checkEdition } from "../../support/check-edition.ts";
import { allBut, type Copy, copyEdition } from "../../support/edition.ts";
import type { Case } from "./case.ts";

type Change = (copy: Copy) => Promise<void>;

const sheetPart = "xl/worksheets/sheet1.xml";
const asSent = new Map<string, Promise<readonly Finding[]>>();

/** What is found in a dataset of the project's own raw files, as sent or changed. */
function found(dataset: string, change?: Change): Promise<readonly Finding[]> {
  const known = change ? undefined : asSent.get(dataset);
  const own = known ?? check(dataset, change);
  if (!change) asSent.set(dataset, own);
  return own;
}

async function check(dataset: string, change?: Change): Promise<readonly Finding[]> {
  if (!change) return (await checkEdition(dataset)).findings;
  const copy = await copyEdition("2020", allBut(dataset));
  try {
    await change(copy);
    return (await checkEdition(dataset, copy.root)).findings;
  } finally {
    await copy.dispose();
  }
}

/** The raw files are sound here, and the change is the fault. */
export function planted(dataset: string, at: string, change: Change): Case {
  return { at, reject: () => found(dataset, change), accept: () => found(dataset) };
}

/** The raw files of 2020 are known to have it, and the change mends it. */
export function mended(dataset: string, at: string, change: Change): Case {
  return { at, reject: () => found(dataset), accept: () => found(dataset, change) };
}

/** Types a text into a cell of a workbook's first sheet. */
export function typed(file: string, cell: string, text: string): Change {
  const written = `<c r="${cell}" t="inlineStr"><is><t>${text}</t></is></c>`;
  return (copy) => copy.editPart(file, sheetPart, new RegExp(`<c r="${cell}"[^>]*?(/>|>.*?</c>)`), written);
}

export function withoutRow(file: string, row: number): Change {
  return (copy) => copy.editPart(file, sheetPart, new RegExp(`<row r="${row}"[^>]*>.*?</row>`), "");
}

export function replaced(file: string, ...pairs: readonly (readonly [from: string, to: string])[]): Change {
  return async (copy) => {
    for (const [from, to] of pairs) await copy.edit(file, from, to);
  };
}

/** Puts a table into data/reference. */
export function reference(name: string, ...lines: readonly string[]): Change {
  return (copy) => writeFile(`${copy.root}/data/reference/${name}`, `${lines.join("\n")}\n`);
}

/** Writes the lines of a raw CSV file anew, below its header; null drops a line. */
export function rewritten(file: string, change: (line: string, row: number) => string | null): Change {
  return async (copy) => {
    const [header = "", ...lines] = (await readFile(copy.path(file), "utf8")).trimEnd().split("\r\n");
    const kept = lines.flatMap((line, index) => change(line, index + 2) ?? []);
    await writeFile(copy.path(file), `${[header, ...kept].join("\r\n")}\r\n`);
  };
}
