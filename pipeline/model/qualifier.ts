/** How exact a figure is. `about-or-more` is what a sum of “about” and “more than” is known to be. */
export type Qualifier =
  | "exact"
  | "about"
  | "more-than"
  | "at-least"
  | "about-or-more"
  | "less-than"
  | "at-most"
  | "about-or-less";

/** The sign of a qualifier where there is no room for words. */
export const qualifierSigns: { readonly [Q in Qualifier]: string } = {
  exact: "",
  about: "~",
  "more-than": ">",
  "at-least": "≥",
  "about-or-more": "~≥",
  "less-than": "<",
  "at-most": "≤",
  "about-or-less": "~≤",
};

/** Which way a result moves when an operand grows; `none` where it does not (0 / x). */
export type Direction = "same" | "opposite" | "none";

const opposite: { readonly [Q in Qualifier]: Qualifier } = {
  exact: "exact",
  about: "about",
  "more-than": "less-than",
  "at-least": "at-most",
  "about-or-more": "about-or-less",
  "less-than": "more-than",
  "at-most": "at-least",
  "about-or-less": "about-or-more",
};

/** What an operand's qualifier says of the result. */
export function seenFrom(direction: Direction, qualifier: Qualifier): Qualifier {
  if (direction === "none") return "exact";
  return direction === "same" ? qualifier : opposite[qualifier];
}

export function isLowerBound(qualifier: Qualifier): boolean {
  return qualifier === "more-than" || qualifier === "at-least" || qualifier === "about-or-more";
}

export function isUpperBound(qualifier: Qualifier): boolean {
  return qualifier === "less-than" || qualifier === "at-most" || qualifier === "about-or-less";
}

/** Of a quantity, or of what is drawn of one: its true value lies above or below. */
export function isBound({ qualifier }: { readonly qualifier: Qualifier }): boolean {
  return isLowerBound(qualifier) || isUpperBound(qualifier);
}

/** The qualifier of a result to which all contribute, in whatever order; null where bounds point both ways. */
export function joinQualifiers(qualifiers: readonly Qualifier[]): Qualifier | null {
  const lower = qualifiers.filter(isLowerBound);
  const upper = qualifiers.filter(isUpperBound);
  if (lower.length > 0 && upper.length > 0) return null;
  if (qualifiers.some((qualifier) => qualifier.startsWith("about"))) {
    if (lower.length > 0) return "about-or-more";
    return upper.length > 0 ? "about-or-less" : "about";
  }
  const strict = [...lower, ...upper].find((qualifier) => qualifier.endsWith("-than"));
  return strict ?? lower[0] ?? upper[0] ?? "exact";
}
