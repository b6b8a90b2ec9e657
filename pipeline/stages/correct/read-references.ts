import type { Areas } from "../../model/area.ts";
import type { Correction } from "../../model/correction.ts";
import type { Finding } from "../../model/finding.ts";
import type { Acceptance } from "../../model/judgement.ts";
import type { Sheet } from "../../model/sheet.ts";
import { readAcceptances } from "./read-acceptances.ts";
import { readAreas } from "./read-areas.ts";
import { readCorrections } from "./read-corrections.ts";

/** What people have reviewed: places, findings they accept, cells they correct. */
export interface References {
  readonly areas: Areas;
  readonly acceptances: readonly Acceptance[];
  readonly corrections: readonly Correction[];
  readonly findings: readonly Finding[];
}

/** Reads the tables of `data/reference`; `published` is the edition's date, by which lines expire. */
export function readReferences(
  sheets: {
    readonly areas: readonly Sheet[];
    readonly acceptances: readonly Sheet[];
    readonly corrections: readonly Sheet[];
  },
  published: string,
): References {
  const { areas, findings: ofAreas } = readAreas(sheets.areas);
  const { acceptances, findings: ofAcceptances } = readAcceptances(sheets.acceptances, areas);
  const { corrections, findings: ofCorrections } = readCorrections(sheets.corrections, areas, published);
  return { areas, acceptances, corrections, findings: [...ofAreas, ...ofAcceptances, ...ofCorrections] };
}
