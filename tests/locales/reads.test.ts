import { describe, expect, test } from "vitest";
import { allReads } from "../../pipeline/locales/reads.ts";
import { readUnit } from "../../pipeline/model/unit.ts";
import { unitsOfLine } from "../../pipeline/stages/validate/locate/unit-line.ts";
import { missingMarker } from "../../pipeline/stages/validate/readers/missing-marker.ts";
import { normalize } from "../../pipeline/stages/validate/readers/normalize.ts";
import { multiplierNamed, unitNamed } from "../../pipeline/stages/validate/readers/units.ts";
import { totalLabel } from "../../pipeline/stages/validate/totals/total-labels.ts";

describe.each(allReads.map((reads, at) => [at, reads] as const))(
  "what is read in language %d",
  (_, reads) => {
    test("is written as it is compared, and understood", () => {
      const { totals, missing, units, multipliers, unitMark } = reads;
      const words = [...totals.alone, ...missing["not-reported"], ...missing["not-applicable"]];
      expect(words.map(normalize)).toEqual(words);
      for (const word of [...totals.alone, ...totals.atEnd]) expect(totalLabel(word), word).toBe("sure");
      for (const word of totals.atStart) expect(totalLabel(`${word} 5`), word).toBe("likely");
      for (const reason of ["not-reported", "not-applicable"] as const)
        for (const word of missing[reason]) expect(missingMarker(word), word).toBe(reason);
      for (const [written, unit] of Object.entries(units)) {
        expect(readUnit(unit), written).not.toBeNull();
        expect(unitNamed(written), written).toMatchObject(readUnit(unit) ?? {});
      }
      for (const [written, factor] of Object.entries(multipliers))
        expect(multiplierNamed(written), written).toBe(factor);
      for (const mark of unitMark) expect(unitsOfLine(`(${mark}: kt)`), mark).toEqual(["kt"]);
    });
  },
);

test("no two languages mean two things by one word", () => {
  for (const part of ["units", "multipliers"] as const) {
    const known = new Map<string, unknown>();
    for (const [written, meant] of allReads.flatMap((reads) => Object.entries<unknown>(reads[part]))) {
      expect(known.get(written) ?? meant, written).toBe(meant);
      known.set(written, meant);
    }
  }
});
