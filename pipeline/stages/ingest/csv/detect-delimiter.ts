import { type Profile, scanRecords } from "./scan-records.ts";

export const delimiters = [",", ";", "\t", "|"] as const;

/** The text cut with the delimiter that fits, or the delimiters that fit equally well. */
export type Detection =
  | { readonly profile: Profile; readonly delimiter: string | null }
  | { readonly candidates: readonly string[] };

interface Fit {
  readonly profile: Profile;
  /** Records of the commonest width above one, and the first of them. */
  readonly coverage: number;
  readonly first: number;
}

/**
 * A delimiter wins when no other cuts as many records to one width, nor starts to do so as early:
 * a decimal comma cuts the body but not the header. A text that none cuts has a single column.
 */
export function detectDelimiter(text: string): Detection {
  const fits = delimiters.filter((delimiter) => text.includes(delimiter)).map((it) => fitOf(text, it));
  const cutting = fits.filter(({ coverage }) => coverage > 0);
  const best = cutting.filter((fit) => cutting.every((other) => other === fit || beats(fit, other)));
  const [winner] = best;
  if (winner) return { profile: winner.profile, delimiter: winner.profile.delimiter };
  const broken = fits.find(({ profile }) => profile.broken);
  if (broken) return { profile: broken.profile, delimiter: broken.profile.delimiter };
  if (cutting.length > 1) return { candidates: cutting.map(({ profile }) => profile.delimiter) };
  // A delimiter inside quotes only, or none at all: one column, cut by anything.
  return { profile: fits[0]?.profile ?? scanRecords(text, ","), delimiter: null };
}

function fitOf(text: string, delimiter: string): Fit {
  const profile = scanRecords(text, delimiter);
  const cut = [...profile.widths]
    .filter(([width]) => width > 1)
    .map(([, { count, first }]) => ({ count, first }));
  const coverage = Math.max(0, ...cut.map(({ count }) => count));
  return {
    profile,
    coverage,
    first: Math.min(...cut.filter((it) => it.count === coverage).map((it) => it.first)),
  };
}

function beats(fit: Fit, other: Fit): boolean {
  return (
    fit.coverage >= other.coverage &&
    fit.first <= other.first &&
    (fit.coverage > other.coverage || fit.first < other.first)
  );
}
