import { readdir } from "node:fs/promises";

/** The folder of the documentation that comes with the program. */
export const docsFolder = new URL("../../docs/", import.meta.url);

export const pageRooms = ["", "checks/", "methods/"];

/** The guides, the codes of findings, and the names of methods, each with a page of its own. */
export async function pageNames(): Promise<readonly string[]> {
  const names = await Promise.all(
    pageRooms.map((room) => readdir(new URL(room, docsFolder)).catch(() => [])),
  );
  return names
    .flat()
    .flatMap((name) => (name.endsWith(".md") && name !== "README.md" ? name.slice(0, -3) : []));
}
