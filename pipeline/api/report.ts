import type { Locale } from "../model/locale.ts";

export interface ReportAsked {
  /** A year; by default the latest. */
  readonly edition?: string;
  /** Another folder than `reports/<edition>`. */
  readonly to?: string;
  readonly locales?: readonly Locale[];
  /** Makes it even if nothing has changed. */
  readonly force?: boolean;
  /** Whether the method.js of a dataset runs; by default it does. */
  readonly code?: boolean;
}

export interface Reported {
  readonly edition: string;
  /** `refused`: errors kept the last report as it was, and `place` is the page with the reasons. */
  readonly came: "published" | "drafted" | "refused" | "unchanged";
  readonly place: string;
}

/** Publishes the report of an edition, like `almanac report`: whole or not at all, one run at a time. */
export async function report(
  root: string,
  { edition: year, code, ...asked }: ReportAsked = {},
): Promise<Reported> {
  const [{ chooseEdition }, { chooseToCompute }, flow] = await Promise.all([
    import("../commands/choose.ts"),
    import("../commands/choose-source.ts"),
    import("../flow/report.ts"),
  ]);
  const edition = await chooseEdition(root, year);
  const datasets = () => chooseToCompute({ root, code }, edition);
  const outcome = await flow.report({ root, edition, datasets, progress: () => {}, ...asked });
  if (outcome.came === "busy") throw new Error("another run is at work here");
  if (outcome.came === "other-inputs")
    throw new Error(`${outcome.place} was made before ${outcome.changed} changed: make it whole`);
  return { edition, came: outcome.came, place: outcome.place };
}
