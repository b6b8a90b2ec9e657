import { disk } from "../stages/publish/disk.ts";
import { rootSite } from "../stages/publish/site.ts";
import { isUnsettled } from "../stages/publish/unsettled.ts";

/** Undoes or finishes what an interrupted run left in a root's reports; does not touch a run in progress. */
export async function settleLeft(root: string): Promise<void> {
  const site = rootSite(root);
  if (!(await isUnsettled(disk, site))) return;
  // Nearly always there is nothing to do, in commands that should answer at once.
  const [{ lock }, { settle }] = await Promise.all([
    import("../stages/publish/lock.ts"),
    import("../stages/publish/settle.ts"),
  ]);
  const taken = await lock(disk, site, { wait: false, tell: () => {} });
  if ("busy" in taken) return;
  try {
    await settle(taken);
  } finally {
    await taken.release();
  }
}
