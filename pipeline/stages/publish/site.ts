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

/** Of a site's journal: in “changing”, everything can be undone; in “changed”, the new places are valid. */
export type State = "changing" | "changed";

export function stateFile({ mark }: Site, state: State): string {
  return `${mark}.${state}.json`;
}

/** The journal before it is renamed to its place. */
export function halfWritten(site: Site): string {
  return `${stateFile(site, "changing")}.new`;
}
