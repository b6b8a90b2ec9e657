import { isLowerBound, type Qualifier } from "../../../model/quantity.ts";

const before: readonly (readonly [RegExp, Qualifier])[] = [
  [
    /^(?:>=|=>|≥|≧|⩾|at least|no less than|min\.|minimum|至少|不少于|不少於|不低于|不低於|少なくとも|최소|доод тал нь) ?/iu,
    "at-least",
  ],
  [
    /^(?:<=|=<|≤|≦|⩽|at most|up to|no more than|max\.|maximum|最多|不超过|不超過|最大|최대|дээд тал нь) ?/iu,
    "at-most",
  ],
  [/^(?:>|over |above |more than|exceeding|超过|超過|多于|多於|逾) ?/iu, "more-than"],
  [/^(?:<|under |below |less than|fewer than|低于|低於|不到|少于|少於|不足|未满|未滿) ?/iu, "less-than"],
  [
    /^(?:~|≈|≒|≃|ca\.?(?= ?\d)|c\.|circa |about|around|approx\.?(?= ?\d)|approximately|roughly|nearly|almost|some |约|約|大约|大約|近|およそ|ほぼ|概ね|약|대략|거의|ойролцоогоор) ?/iu,
    "about",
  ],
];

const after: readonly (readonly [RegExp, Qualifier])[] = [
  [/ ?(?:以上|이상|かそれ以上|或更多|또는 그 이상|буюу түүнээс дээш|or more|or over)$/iu, "at-least"],
  [
    / ?(?:以下|以内|以內|이하|이내|かそれ以下|或更少|또는 그 이하|буюу түүнээс доош|or less|or fewer|or under)$/iu,
    "at-most",
  ],
  [/ ?(?:超|초과|余|餘|多|強|여|гаруй|илүү|\+)$/iu, "more-than"],
  [/-?(?:аас|ээс|оос|өөс) (?:дээш|их)$/iu, "more-than"],
  [/ ?(?:未満|未满|未滿|弱|미만|хүрэхгүй)$/iu, "less-than"],
  [/-?(?:аас|ээс|оос|өөс) (?:доош|бага)$/iu, "less-than"],
  [/ ?(?:左右|上下|程度|前後|정도|내외|가량|орчим)$/iu, "about"],
];

/** Parts the words of six languages that say how exact a number is from the number itself. */
export function splitQualifier(text: string): { readonly qualifier: Qualifier; readonly rest: string } {
  for (const [pattern, qualifier] of [...before, ...after]) {
    if (!pattern.test(text)) continue;
    const rest = text.replace(pattern, "").trim();
    return qualifier === "about" ? aboutOrBeyond(rest) : { qualifier, rest };
  }
  return { qualifier: "exact", rest: text };
}

/** “About 530 or more”, as sums of unlike figures are printed. */
function aboutOrBeyond(text: string): { readonly qualifier: Qualifier; readonly rest: string } {
  for (const [pattern, bound] of after) {
    if (!pattern.test(text) || bound === "about") continue;
    const qualifier = isLowerBound(bound) ? "about-or-more" : "about-or-less";
    return { qualifier, rest: text.replace(pattern, "").trim() };
  }
  return { qualifier: "about", rest: text };
}
