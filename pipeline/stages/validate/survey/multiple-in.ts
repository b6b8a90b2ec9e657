import { allReads, anyOf } from "../../../locales/reads.ts";
import { fold } from "../readers/normalize.ts";
import { unitMark } from "../readers/unit-mark.ts";
import { unitNamed } from "../readers/units.ts";

/** A multiple that a header names apart from its unit: `Population (1000)`, `Einwohner in Tsd.`, `Exports, millions`. */
export interface Multiple {
  readonly factor: number;
  /** What is counted, in a unit of the program; null where nothing says so. */
  readonly unit: string | null;
  /** The header without it. */
  readonly name: string;
}

const words: { readonly [word: string]: number } = {
  ...Object.assign({}, ...allReads.map(({ multipliers }) => multipliers)),
  ...{ thousands: 1e3, millions: 1e6, billions: 1e9, mln: 1e6, bn: 1e9 },
  ...{
    "miles de": 1e3,
    "millones de": 1e6,
    millones: 1e6,
    migliaia: 1e3,
    milioni: 1e6,
    miliardi: 1e9,
    milhares: 1e3,
    milhões: 1e6,
  },
};
const digits = "1(?:0|00)?(?:[ .,'’]?000){1,3}|['’]?000|10\\^?[3-9]";
const multiple = new RegExp(
  `^(?:(?:${unitMark})s?: ?)?(in |en |em |x|×|\\*)? ?(?:(${digits})['’]?s?|(${anyOf(Object.keys(words))}))(?: ?(?:of|de|di) | d['’]| )?(.*)$`,
  "iu",
);

/** The multiple in brackets, after a comma or after “in” at the end of a header; null for none, or one that a unit has. */
export function multipleIn(heading: string): Multiple | null {
  const whole = fold(heading);
  const [, name = "", inside = ""] =
    /^(.*?) ?[([【]([^()[\]【】]+)[)\]】]$/u.exec(whole) ??
    /^(.+), ([^,]+)$/u.exec(whole) ??
    /^(.+?) ((?:in|en|em|x|×) ?[^ ].*)$/iu.exec(whole) ??
    [];
  const found = multipleAlone(inside);
  if (!found || unitNamed(inside)) return null;
  return { ...found, unit: found.unit ?? countedIn(name), name };
}

/** What a text names that is a multiple and no more, with or without its unit: `in thousands`, `×1000`, `千`. */
export function multipleAlone(text: string): Pick<Multiple, "factor" | "unit"> | null {
  const [, , number, word = "", rest = ""] = multiple.exec(fold(text).toLowerCase()) ?? [];
  const unit = rest === "" ? null : countedIn(rest);
  const isOther = rest !== "" && (unit === null || (unitNamed(rest)?.factor ?? 1) !== 1);
  // Folded, 10³ is 103: a power where something follows of which there are so many.
  const [, mark = "", power] = /^10(\^?)([3-9])$/.exec(number ?? "") ?? [];
  if (power && mark === "" && rest === "") return null;
  const size = number?.replace(/\D/g, "");
  const factor = power ? 10 ** Number(power) : size === "000" ? 1000 : size ? Number(size) : words[word];
  return factor === undefined || isOther ? null : { factor, unit };
}

const people =
  /population|people|persons|person(?:as|nes|en|e)$|pessoas|người|inhabitants|residents|人口|einwohner|bevölkerung|habitants|habitantes|población|população|popolazione|abitanti|населени|인구|хүн ам|dân số/iu;

const population =
  /^(?:(?:(?:annual )?estimates? of )?(?:the )?(?:(?:total|resident|estimated|urban|rural) )*population(?: estimates?| counts?)?(?:[,:]? (?:for|of|in|by|at|as of|on)\b.*)?|(?:总|總|総|常住)?人口[数數]?|총?인구수?|einwohner|bevölkerung|population totale|habitante?s|población|população|popolazione|abitanti|население|хүн ам|dân số)$/iu;

/** Whether numbers are the population itself by one of their names, which is counted in people where nothing else is said. */
export function isPopulation(
  names: readonly string[],
  { isWhole, isNegative }: { readonly isWhole: boolean; readonly isNegative: boolean },
): boolean {
  const plain = (name: string) => fold(name).replace(/\s*\([^()]*\)$/u, "");
  return isWhole && !isNegative && names.some((name) => population.test(plain(name).trim()));
}

/** The unit that the name of a measure counts in, or null. */
export function countedIn(name: string): string | null {
  return people.test(name) && !/density|密度|밀도|dichte|densi[td]/iu.test(name)
    ? "person"
    : (unitNamed(name)?.unit ?? null);
}
