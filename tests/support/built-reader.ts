import { pathToFileURL } from "node:url";

type Module = typeof import("../../pipeline/stages/ingest/foreign/read-in-child.ts");

/** What reads a foreign workbook in a process of its own, which only the built program can start. */
export async function builtReader(): Promise<Module["readInChild"]> {
  const built = pathToFileURL("dist/stages/ingest/foreign/read-in-child.js").href;
  const { readInChild } = (await import(built)) as Module;
  return readInChild;
}
