/** How exact a figure is. `about-or-more` is the sum of “about” and “more than”. */
export type Qualifier =
  | "exact"
  | "about"
  | "more-than"
  | "at-least"
  | "about-or-more"
  | "less-than"
  | "at-most"
  | "about-or-less";

/** The sign of a qualifier where words have no room. */
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

/** How a result moves when an operand grows; `none` where it does not (0 / x). */
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

/** The qualifier of a result, given that of an operand. */
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

/** Whether the true value lies above or below. */
export function isBound({ qualifier }: { readonly qualifier: Qualifier }): boolean {
  return isLowerBound(qualifier) || isUpperBound(qualifier);
}

/** The qualifier of a result with all these operands; null where bounds point both ways. */
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
