import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

/** What the tests share as long as their process lives, which ends by a signal and so takes nothing away itself; and a browser's socket. */
const shared = /^almanac-(published|faces|groups)-|^org\.chromium\./;

const ours = "almanac-tests-";

/** Gives the whole run one temporary folder, takes it away at the end, and tells what a test left in it. */
export default function temporaryFolder(): () => void {
  // Each project of the run asks for it.
  if (basename(tmpdir()).startsWith(ours)) return () => {};
  const folder = mkdtempSync(join(tmpdir(), ours));
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  return () => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    const left = readdirSync(folder).filter((name) => !shared.test(name));
    rmSync(folder, { recursive: true, force: true });
    if (left.length === 0) return;
    process.stderr.write(`A test left in the temporary folder: ${left.join(", ")}\n`);
    process.exitCode = 1;
  };
}
