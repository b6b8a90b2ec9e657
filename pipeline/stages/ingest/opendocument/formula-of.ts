/** `of:=SUM([.A1:.B2];[$Data.C3])` as shown in a cell: `SUM(A1:B2;Data!C3)`. */
export function formulaOf(written: string): string {
  return written
    .replace(/^[a-z]+:(?==)/i, "")
    .replace(/^=/, "")
    .replace(/\[([^\]]*)\]/g, (_, reference: string) => referenceOf(reference));
}

/** The other files that a formula refers to. */
export function filesIn(written: string): string[] {
  return [...written.matchAll(/'(file:[^']*)'#/g)].map(([, file = ""]) => file);
}

function referenceOf(reference: string): string {
  const [first = "", ...rest] = reference.split(/:(?=\.|\$|')/);
  return [sheetFirst(first), ...rest.map((corner) => corner.replace(/^.*\./, ""))].join(":");
}

function sheetFirst(corner: string): string {
  const at = corner.lastIndexOf(".");
  const sheet = corner.slice(0, Math.max(0, at)).replace(/^\$/, "");
  const address = corner.slice(at + 1);
  return sheet === "" ? address : `${sheet}!${address}`;
}
