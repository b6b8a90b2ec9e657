import { sheetRows } from "../../pipeline/words/sheets.ts";

const rows = sheetRows("methods");

export const methodParts = [
  ...(["title", "formula", "source", "reference"] as const),
  ...(["guard", "declared", "edge case", "ours"] as const),
];
type Part = (typeof methodParts)[number];

/** Every published method, in the order of the sheet. */
export const methodIds = [...new Set(rows.map(({ method = "" }) => method))];

/** The texts of a part, each with where it comes from. */
export function textsOf(id: string, part: Part): readonly { readonly text: string; readonly from: string }[] {
  return rows.flatMap(({ method, part: own, text = "", from = "" }) =>
    method === id && own === part ? [{ text, from }] : [],
  );
}

/** The text of a part that every method has. */
export function textOf(id: string, part: Part): string {
  const [only, other] = textsOf(id, part);
  if (!only || other) throw new Error(`not one row: ${id}, ${part} in words/methods.csv`);
  return only.text;
}
