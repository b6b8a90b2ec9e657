import { sheetRows } from "./sheets.ts";

/** What the page of a published method begins with. */
export interface PublishedMethod {
  readonly id: string;
  readonly formula: string;
  readonly source: string;
}

/** The published method behind an operation such as `required-change-linear`, by longest name; null for plain arithmetic. */
export function methodOf(operation: string): PublishedMethod | null {
  const rows = sheetRows("methods").filter(
    ({ method = "" }) => operation === method || operation.startsWith(`${method}-`),
  );
  const [id] = rows.map(({ method = "" }) => method).sort((a, b) => b.length - a.length);
  if (id === undefined) return null;
  const textOf = (asked: string) =>
    rows.find(({ method, part }) => method === id && part === asked)?.text ?? "";
  return { id, formula: textOf("formula"), source: textOf("source") };
}
