import { beforeAll, describe, expect, test } from "vitest";
import { alike, inPython, readInPython } from "../../../bench/exports/clients.mjs";
import { type ExportedEdition, exportedEdition, onDisk } from "../../support/exports.ts";
import { expectEqual } from "../../support/proved-twice.ts";

describe.each(["2020", "2021"])("the figures of %s", (year) => {
  let edition: ExportedEdition;
  beforeAll(async () => {
    edition = await exportedEdition(year);
  });

  test.for(Object.entries(inPython))("come back equal from %s", async ([client, format], { skip }) => {
    const found = await onDisk(format, edition.exported, async (folder) =>
      readInPython(client, folder, year),
    );
    if (found === null) return skip(`Python does not have ${client} (PYTHON, PYTHONPATH)`);
    expectEqual(found, edition, format, client === "sdg-build" ? alike : undefined);
    expect(found.size).toBeGreaterThan(1900);
  });
});
