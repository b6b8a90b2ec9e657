import { type Entry, fromBufferPromise, getFileNameLowLevel, type ZipFile } from "yauzl";
import type { Limits } from "../../../model/contract.ts";
import { unsafePath } from "../problems.ts";
import { duplicatePart } from "./problems.ts";
import { beyond, damaged, Refusal } from "./refusal.ts";

/** A part as listed in the zip directory, before inflating. */
export interface PackagePart {
  readonly name: string;
  readonly entry: Entry;
}

/** The parts of an Office file by lower-case name, since part names are case-insensitive. */
export interface Package {
  readonly zip: ZipFile;
  readonly buffer: Buffer;
  readonly parts: ReadonlyMap<string, PackagePart>;
}

const directory = "zip directory";

/** Reads the zip directory; refuses entry names that no writer has reason to use. */
export async function openPackage(buffer: Buffer, limits: Limits): Promise<Package> {
  const zip = await openZip(buffer);
  if (zip.entryCount > limits.zipEntries) throw beyond("zip entries", zip.entryCount, limits.zipEntries);
  const parts = new Map<string, PackagePart>();
  for (const entry of await entriesOf(zip)) {
    const name = entryName(entry);
    checkName(name);
    if (name.endsWith("/")) continue;
    const key = name.toLowerCase();
    // Programs may differ in which of two parts with the same name they use.
    if (parts.has(key)) throw new Refusal(duplicatePart({ path: name }));
    parts.set(key, { name, entry });
  }
  return { zip, buffer, parts };
}

/** The part with a name or target, percent-encoded or not, or undefined. */
export function findPart(pack: Package, name: string): PackagePart | undefined {
  const key = name.toLowerCase();
  return pack.parts.get(key) ?? pack.parts.get(percentDecoded(key));
}

function percentDecoded(name: string): string {
  try {
    return decodeURI(name);
  } catch {
    return name;
  }
}

async function openZip(buffer: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(withoutBlankEnd(buffer), { decodeStrings: false });
  } catch {
    throw damaged(directory);
  }
}

/** Without blank bytes behind the directory, which some servers and editors add. */
function withoutBlankEnd(buffer: Buffer): Buffer {
  const end = buffer.lastIndexOf("PK\u0005\u0006", undefined, "latin1") + 22;
  const blank = buffer.subarray(end);
  const isBlank = end > 22 && end < buffer.length && buffer.readUInt16LE(end - 2) === 0;
  return isBlank && blank.every((byte) => blankBytes.has(byte)) ? buffer.subarray(0, end) : buffer;
}

const blankBytes: ReadonlySet<number> = new Set([0, 0x0a, 0x0d, 0x20]);

async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch {
    throw damaged(directory);
  }
  return entries;
}

function entryName(entry: Entry): string {
  // Some .NET writers use backslashes, though zip only has slashes.
  return getFileNameLowLevel(
    entry.generalPurposeBitFlag,
    entry.fileNameRaw,
    entry.extraFields,
    false,
  ).replaceAll("\\", "/");
}

function checkName(name: string): void {
  const climbs = name.split("/").includes("..");
  if (name === "" || name.includes("\0") || name.startsWith("/") || /^[A-Za-z]:/.test(name) || climbs) {
    throw new Refusal(unsafePath({ path: name }));
  }
}
