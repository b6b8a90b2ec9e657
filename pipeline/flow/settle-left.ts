import { disk } from "../stages/publish/disk.ts";
import { lock } from "../stages/publish/lock.ts";
import { isUnsettled, settle } from "../stages/publish/settle.ts";
import { rootSite } from "../stages/publish/site.ts";

/** Undoes or finishes what an interrupted run left in a root's reports; does not touch a run in progress. */
export async function settleLeft(root: string): Promise<void> {
  const site = rootSite(root);
  if (!(await isUnsettled(disk, site))) return;
  const taken = await lock(disk, site, { wait: false, tell: () => {} });
  if ("busy" in taken) return;
  try {
    await settle(taken);
  } finally {
    await taken.release();
  }
}
