import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFile, cp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Job, report } from "../../pipeline/flow/report.ts";
import { keepLatest } from "../../pipeline/model/memory.ts";
import { rememberingReader } from "../../pipeline/preview/remembering-reader.ts";
import { disk } from "../../pipeline/stages/publish/disk.ts";
import { failingDisk, systemFault } from "../stages/publish/failing-disk.ts";
import { datasets } from "../support/datasets.ts";
import { allBut, type Copy, copyEdition, filesBelow } from "../support/edition.ts";

let copy: Copy;
beforeAll(async () => {
  copy = await copyEdition("2020", allBut("membership"));
});
afterAll(() => copy.dispose());

const at = (path: string) => join(copy.root, path);

/** The report as readers find it, by hash, with the processed rows; it must be what its manifest says. */
async function wholeState(): Promise<string> {
  const reports = await filesBelow(at("reports/2020"));
  const { "manifest.json": own, ...files } = Object.fromEntries(reports);
  const { outputs, processed, inputs } = JSON.parse(await readFile(at("reports/2020/manifest.json"), "utf8"));
  expect(files).toEqual(outputs);
  const { "made-by.json": _, ...rows } = Object.fromEntries(await filesBelow(at("data/processed/2020")));
  expect(rows).toEqual(processed);
  expect(inputs).toHaveProperty("edition.json");
  return own ?? "";
}

describe("a run of which any call to the disk fails", () => {
  test("leaves a whole report, old or new, and the next run works", async () => {
    const memory = keepLatest();
    const job = (through = disk): Job => ({
      root: copy.root,
      edition: "2020",
      datasets: async () => ({ datasets: datasets.filter(({ id }) => id === "membership") }),
      partial: true,
      only: ["csv"],
      locales: ["en"],
      memory,
      read: rememberingReader(memory).read,
      disk: through,
      progress: () => {},
    });
    await report(job());
    const old = await wholeState();
    await cp(at("reports"), at("kept/reports"), { recursive: true });
    await cp(at("data/processed"), at("kept/processed"), { recursive: true });
    await appendFile(at("data/reference/areas.csv"), "\n");
    const counting = failingDisk(disk, 0, systemFault("EIO"));
    await report(job(counting.disk));
    const fresh = await wholeState();
    expect(fresh).not.toBe(old);
    expect(counting.calls()).toBeGreaterThan(50);
    const ends = new Set<string>();
    // Every third call; all of them stand in the test of publish, which has less to do for each.
    for (let call = 1; call <= counting.calls(); call += 3) {
      for (const [kept, place] of [
        ["kept/reports", "reports"],
        ["kept/processed", "data/processed"],
      ] as const) {
        await rm(at(place), { recursive: true, force: true });
        await cp(at(kept), at(place), { recursive: true });
      }
      // All three for each call stand in the test of publish.
      const code = ["EIO", "ENOSPC", "EACCES"][((call / 3) % 3) | 0] ?? "EIO";
      const failing = failingDisk(disk, call, systemFault(code)).disk;
      const came = await report(job(failing)).then(
        ({ came }) => came,
        (fault: NodeJS.ErrnoException) => fault.code,
      );
      expect(["published", code]).toContain(came);
      // This process goes on, so that a lock that could not be taken away is still held.
      await rm(at("reports/.run.lock"), { force: true });
      const state = await wholeState();
      expect(state, `call ${call}: ${came}`).toBe(came === "published" ? fresh : old);
      ends.add(came === code ? "failed" : String(came));
      const next = await report(job());
      expect(next.came, `after call ${call}`).toBe(came === "published" ? "unchanged" : "published");
      expect(await wholeState()).toBe(fresh);
    }
    expect(ends).toEqual(new Set(["published", "failed"]));
  });
});

describe("two runs at once", () => {
  const run = (...options: string[]): ChildProcess =>
    spawn(process.execPath, [
      "dist/cli.js",
      "report",
      "--root",
      copy.root,
      "--only",
      "csv",
      "--locale",
      "en",
      "--force",
      ...options,
    ]);
  const end = async (child: ChildProcess) => (await once(child, "close"))[0];

  test("leave a whole report, whenever the second begins", async () => {
    for (const delay of [0, 300, 600]) {
      const first = end(run());
      await pause(delay);
      expect(await Promise.all([first, end(run())]), `after ${delay} ms`).toEqual([0, 0]);
      await wholeState();
    }
  });

  test("the second works after the first was killed, whenever that was", async () => {
    await end(run());
    for (const delay of [300, 600, 900]) {
      const first = run();
      const ended = end(first);
      await pause(delay);
      first.kill("SIGKILL");
      await ended;
      expect(await end(run("--no-wait")), `after ${delay} ms`).toBe(0);
      await wholeState();
    }
  });
});
