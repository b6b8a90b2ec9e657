import type { Phrasebook } from "../../locales/phrasebook.ts";
import type { Limits } from "../../model/contract.ts";
import { readWorkbook } from "../../stages/ingest/workbook/read-workbook.ts";
import { Refusal } from "../../stages/ingest/workbook/refusal.ts";
import type { Annotated } from "./annotated.ts";
import { patchPackage } from "./patch-package.ts";
import { sameCells } from "./same-cells.ts";
import { UnusualPackage } from "./unusual-package.ts";

/**
 * The workbook with faulty cells coloured and commented and a Findings sheet in front; everything else is copied. Null where
 * its structure is so unusual that the copy would not read the same.
 */
export async function annotateWorkbook(given: Annotated, book: Phrasebook): Promise<Uint8Array | null> {
  const limits = roomier(given.limits);
  try {
    const copy = await patchPackage({ ...given, limits }, book);
    const [, ...sheets] = (await readWorkbook(copy, given.sheets[0]?.file ?? "", limits)).sheets;
    return sameCells(given.sheets, sheets) ? copy : null;
  } catch (reason) {
    if (reason instanceof UnusualPackage || reason instanceof Refusal) return null;
    throw reason;
  }
}

/** A copy may be a little larger than the largest workbook that is read. */
function roomier(limits: Limits): Limits {
  const twice = Object.entries(limits).map(([name, limit]: [string, number]) => [name, 2 * limit]);
  return { ...limits, ...Object.fromEntries(twice) };
}
