import { disk, onDisk, type Stored } from "../disk.ts";

interface Stats {
  readonly name: string;
  readonly size: number;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

export async function lstat(path: string): Promise<Stats> {
  const stored = disk.get(onDisk(path));
  if (stored) return statsOf(path, stored);
  if (namesIn(path).size > 0) return statsOf(path, null);
  throw missing(path);
}

export async function readdir(path: string): Promise<Stats[]> {
  const names = namesIn(path);
  if (names.size === 0) throw missing(path);
  return [...names].map((name) => statsOf(name, disk.get(onDisk(`${path}/${name}`)) ?? null));
}

export async function readFile(path: string, encoding?: "utf8"): Promise<Uint8Array | string> {
  const stored = disk.get(onDisk(path));
  if (!stored) throw missing(path);
  const bytes = stored instanceof Blob ? new Uint8Array(await stored.arrayBuffer()) : stored;
  return encoding === undefined ? bytes : new TextDecoder().decode(bytes);
}

export function existsSync(path: string): boolean {
  return disk.has(onDisk(path)) || namesIn(path).size > 0;
}

export function readFileSync(path: string | URL): string {
  const stored = disk.get(onDisk(path));
  if (!(stored instanceof Uint8Array)) throw missing(String(path));
  return new TextDecoder().decode(stored);
}

/** Tables of many groups are written for a report, which the page does not make. */
export const openSync = (): number => 0;
export const writeFileSync = (): void => {};
export const closeSync = (): void => {};
export const readSync = (): number => 0;

export async function* createReadStream(path: string): AsyncGenerator<Uint8Array | string> {
  yield await readFile(path);
}

function statsOf(name: string, stored: Stored | null): Stats {
  const size = stored instanceof Blob ? stored.size : (stored?.length ?? 0);
  const isFile = stored !== null;
  return { name, size, isFile: () => isFile, isDirectory: () => !isFile, isSymbolicLink: () => false };
}

function namesIn(path: string): Set<string> {
  const folder = onDisk(path);
  const start = folder === "" ? "" : `${folder}/`;
  const below = [...disk.keys()].filter((name) => name.startsWith(start));
  return new Set(below.map((name) => name.slice(start.length).replace(/\/.*/, "")));
}

function missing(path: string): Error {
  return Object.assign(new Error(`missing file: ${path}`), { code: "ENOENT" });
}
