import { beforeAll, describe, expect, test } from "vitest";
import { inPython, readInPython } from "../../../bench/exports/clients.mjs";
import { type ExportedEdition, exportedEdition, onDisk, type Told } from "../../support/exports.ts";
import { expectEqual } from "../../support/proved-twice.ts";

describe.each(["2020", "2021"])("the figures of %s", (year) => {
  let edition: ExportedEdition;
  beforeAll(async () => {
    edition = await exportedEdition(year);
  });

  test.each(Object.entries(inPython))("come back equal from %s", async (client, format) => {
    const found = await onDisk(format, edition.exported, async (folder) =>
      readInPython(client, folder, year),
    );
    if (found === null)
      return void process.stderr.write(
        `\nLeft out: figures read back by ${client}, which Python does not have (PYTHON, PYTHONPATH).\n`,
      );
    // Pandas, with which sdg-build reads, gives some numbers another last digit.
    const digits = client === "sdg-build" ? 15 : 17;
    const { exported, truth } = edition;
    expectEqual(rounded(found, digits), { exported, truth: rounded(truth, digits) }, format);
    expect(found.size).toBeGreaterThan(1900);
  });
});

function rounded(told: Told, digits: number): Told {
  const round = (value: string) =>
    value.replace(/^[^ ]+/, (amount) => String(Number(Number(amount).toPrecision(digits))));
  return new Map([...told].map(([key, value]) => [key, round(value)]));
}
