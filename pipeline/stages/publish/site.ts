import { basename, dirname, join, resolve } from "node:path";

/** A folder whose places change together, and the path prefix of its lock and journal. */
export interface Site {
  readonly folder: string;
  readonly mark: string;
}

/** The site of a root: its reports and its processed rows. */
export function rootSite(root: string): Site {
  return { folder: root, mark: join(root, "reports/.run") };
}

export function folderSite(folder: string): Site {
  const whole = resolve(folder);
  return { folder: dirname(whole), mark: join(dirname(whole), `.${basename(whole)}`) };
}
