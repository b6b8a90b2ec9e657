import type { ChangeWords } from "../change-words.ts";

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What readers are told of figures that were published with another value. */
export const changes: ChangeWords = {
  title: (edition) => `What changed since ${edition}`,
  summary: (revised, added, gone) =>
    `${counted(revised, "published figure was", "published figures were")} revised, ${counted(added, "figure is", "figures are")} new, ${counted(gone, "is", "are")} no longer given.`,
  nothingRevised: "No published figure was revised.",
  revised: "revised",
  revisedInChart: (count, edition) =>
    `${counted(count, "value has", "values have")} been revised since the ${edition} edition.`,
  earlierMark: "A grey stroke marks the value published before.",
  publishedAs: (edition, was, why) => `Published as ${was} in the ${edition} edition. ${why}`,
  why: (name, reason) => `${name}: ${reason}`,
  classes: {
    source: "new or corrected data",
    routine: "planned recalculation",
    method: "a better method",
    correction: "our own correction",
  },
  noReason: "No reason is given yet.",
  figure: "Figure",
  was: (edition) => `Edition ${edition}`,
  before: "Earlier value",
  now: "Now",
  change: "Change",
  reason: "Why",
  andMore: (count) => `… and ${count} more: see the list of all changes.`,
  sentences: (edition) => `Sentences of the ${edition} edition whose numbers have changed`,
  nowInstead: (was, now) => `${was} (now ${now})`,
  file: "All changes (CSV)",
  reissued: (date) => `Reissued ${date}`,
  since: (change, period) => `${change} since ${period}`,
  unchanged: (period) => `unchanged since ${period}`,
  samePanel: (change, { reporters, earlier, later }) =>
    `${change ?? "unchanged"} among the ${reporters} that reported both times (then ${earlier}, now ${later})`,
  asBefore: (edition) => `as in the ${edition} edition; nothing newer`,
  notCompared: (period, was) => `${period}: ${was}, not comparable`,
  sheet: "Revisions",
};
