import Papa from "papaparse";
import { isPeriod } from "../../../model/period.ts";
import {
  type Measure,
  type MissingReason,
  missingReasons,
  type Qualifier,
  type Status,
  statuses,
} from "../../../model/quantity.ts";
import type { CellRange } from "../../../model/source.ts";
import type { Unit } from "../../../model/unit.ts";
import type { Vintage } from "../../../model/vintage.ts";
import { parseAddresses } from "./parse-addresses.ts";

const columns = "dataset,indicator,area,period,breakdown,value,qualifier,unit,status,missing,sources";

const qualifiers = {
  exact: true,
  about: true,
  "about-or-more": true,
  "about-or-less": true,
  "more-than": true,
  "at-least": true,
  "less-than": true,
  "at-most": true,
} as const satisfies { readonly [Q in Qualifier]: true };

/** The figures of an observations.csv; null where it is not one. */
export function parseObservations(csv: string, edition: string): Vintage[] | null {
  const { data } = Papa.parse<string[]>(csv, { delimiter: ",", newline: "\n" });
  const [header] = data;
  if (header?.join(",") !== columns) return null;
  // Of a hundred thousand figures, few have distinct periods.
  const periods = new Set<string>();
  const isValid = (period: string) => periods.has(period) || (isPeriod(period) && periods.add(period));
  const vintages: Vintage[] = [];
  for (let index = 1; index < data.length; index++) {
    const row = data[index] ?? [];
    if (row.length === 1 && row[0] === "") continue;
    const [dataset = "", indicator = "", area = "", period = "", breakdown = ""] = row;
    const value = measureOf(row, edition);
    if (!value || row.length !== header.length || !isValid(period)) return null;
    vintages.push({
      edition,
      dataset: plain(dataset),
      indicator: plain(indicator),
      area: plain(area),
      period,
      breakdown: plain(breakdown),
      value,
    });
  }
  return vintages;
}

/** Cells are parsed on demand, since few figures are asked for them. */
class RecordedCells {
  readonly from = "cells";
  readonly #text: string;
  readonly #edition: string;

  constructor(text: string, edition: string) {
    this.#text = text;
    this.#edition = edition;
  }

  get ranges(): readonly CellRange[] {
    return parseAddresses(plain(this.#text), this.#edition) ?? [];
  }
}

function measureOf(row: readonly string[], edition: string): Measure | null {
  const [, , , , , value = "", qualifier = "", unit = "", status = "", missing = "", sources = ""] = row;
  const derivation = new RecordedCells(sources, edition);
  if (missing !== "") return isReason(missing) ? { missing, derivation } : null;
  const amount = Number(value);
  if (value === "" || !Number.isFinite(amount)) return null;
  if (!isQualifier(qualifier) || !isStatus(status)) return null;
  // Some version of the program wrote the unit; the manifest ensures that nobody else did.
  return { amount, unit: unit as Unit, qualifier, status, derivation };
}

/** Removes the apostrophe that keeps a text from being read as a formula. */
function plain(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}

function isQualifier(text: string): text is Qualifier {
  return Object.hasOwn(qualifiers, text);
}

function isReason(text: string): text is MissingReason {
  return missingReasons.some((reason) => reason === text);
}

function isStatus(text: string): text is Status {
  return (statuses as readonly string[]).includes(text);
}
