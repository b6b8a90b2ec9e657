import type { Area, Areas } from "../../model/area.ts";
import { defineContract, optional, text } from "../../model/contract.ts";
import type { Finding } from "../../model/finding.ts";
import type { Sheet } from "../../model/sheet.ts";
import type { Row } from "../../model/table.ts";
import { locateTable } from "./locate-table.ts";
import { nearest } from "./nearest.ts";
import { normalize } from "./normalize.ts";
import { readTable } from "./read-table.ts";
import { SeenKeys } from "./seen-keys.ts";

const contract = defineContract({
  file: "areas.csv",
  columns: {
    code: text({ en: ["code"] }),
    kind: text({ en: ["kind"] }),
    parent: optional(text({ en: ["parent"] })),
    en: text({ en: ["en"] }),
    "zh-Hans": text({ en: ["zh-Hans"] }),
    "zh-Hant": text({ en: ["zh-Hant"] }),
    ja: text({ en: ["ja"] }),
    ko: text({ en: ["ko"] }),
    mn: text({ en: ["mn"] }),
    aliases: optional(text({ en: ["aliases"] })),
  },
  key: ["code"],
});

/** The reviewed places of `data/reference/areas.csv`, and what is wrong with that file. */
export function readAreas(sheets: readonly Sheet[]): {
  readonly areas: Areas;
  readonly findings: readonly Finding[];
} {
  const [sheet] = sheets;
  const { located, findings } = sheet ? locateTable(sheet, contract) : { located: null, findings: [] };
  if (!sheet || !located) return { areas: indexAreas([]), findings };
  const read = readTable(sheet, contract, located, indexAreas([]), new SeenKeys());
  // The builder's rows are untyped; they were read by this contract.
  const rows = [...read.table] as Row<typeof contract.columns>[];
  return { areas: indexAreas(rows.map(areaOf)), findings: [...findings, ...read.findings] };
}

function areaOf({ code, kind, parent, aliases, ...names }: Row<typeof contract.columns>): Area {
  return { code, kind, parent, names, aliases: aliases?.split("|") ?? [] };
}

/** Looks up areas by code, name in any language, or alias, after normalisation and never by likeness. */
export function indexAreas(all: readonly Area[]): Areas {
  const byCode = new Map(all.map((area) => [area.code, area]));
  const byName = new Map<string, string>();
  const names: string[] = [];
  for (const { code, names: own, aliases } of all) {
    for (const name of [code, ...Object.values(own), ...aliases]) {
      if (!byName.has(normalize(name))) byName.set(normalize(name), code);
      names.push(name);
    }
  }
  return {
    all,
    find: (name) => byName.get(normalize(name)) ?? null,
    nearest: (name) => nearest(name, names, (candidate) => candidate),
    get: (code) => byCode.get(code) ?? null,
  };
}
