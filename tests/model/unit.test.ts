import { expect, test } from "vitest";
import { spellingsOf } from "../../pipeline/model/unit.ts";
import { unitNamed } from "../../pipeline/stages/validate/readers/units.ts";
import { datasets } from "../support/datasets.ts";

test("every way to write a unit that a dropdown offers is read as that unit", () => {
  const units = datasets
    .flatMap(({ sources }) => Object.values(sources).flatMap(({ columns }) => Object.values(columns)))
    .flatMap((column) => (column.kind === "quantity" ? column.units : []));
  expect(new Set(units).size).toBeGreaterThan(6);
  for (const unit of new Set(units))
    for (const spelling of spellingsOf(unit)) expect(unitNamed(spelling)?.unit, spelling).toBe(unit);
  expect(spellingsOf("kWh")).toContain("therm");
  expect(spellingsOf("degF")).toEqual(["°C", "°F"]);
  expect(spellingsOf("percentage point")).toEqual([]);
});
