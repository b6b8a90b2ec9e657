/**
 * Errors as people make them, one to a text, made without any knowledge of how they will be looked for.
 * Each takes a figure of the gold set, its observation and all others, and gives the text that stands there instead.
 */
export const mutations = {
  digit: ({ text }, random) => {
    const places = [...text.matchAll(/\d/g)].map(({ index }) => index);
    const at = places[Math.floor(random() * places.length)];
    let digit = Math.floor(random() * 10);
    if (digit === Number(text[at])) digit = (digit + 3) % 10;
    return text.slice(0, at) + digit + text.slice(at + 1);
  },
  transposed: ({ text }) => {
    const match = /(\d)(\d)/.exec(text.replace(/(?<=\d)[,.](?=\d)/g, "x"));
    if (!match || match[1] === match[2]) return null;
    return text.slice(0, match.index) + match[2] + match[1] + text.slice(match.index + 2);
  },
  "power of ten": ({ text }) => {
    const number = /\d[\d,]*(?:\.\d+)?/.exec(text);
    if (!number || Number(number[0].replaceAll(",", "")) === 0) return null;
    const plain = number[0].replaceAll(",", "");
    const [whole, fraction] = plain.split(".");
    const larger = fraction
      ? `${whole}${fraction[0]}${fraction.length > 1 ? `.${fraction.slice(1)}` : ""}`
      : `${whole}0`;
    return text.replace(number[0], grouped(larger));
  },
  unit: ({ text, of }) => {
    const swaps =
      {
        percent: [
          [/%/, "t"],
          [/ хувь/, " t"],
        ],
        t: [[/ ?(?:公?[吨噸]|t|톤)$/, " %"]],
        MWh: [[/MWh/, "kWh"]],
        kWh: [[/kWh/, "MWh"]],
      }[of.unit] ?? [];
    for (const [from, to] of swaps) if (from.test(text)) return text.replace(from, to);
    return null;
  },
  year: ({ of, others }) => {
    // The value of the year beside it, as if the sentence had been carried over.
    const year = Number(of.period.slice(0, 4));
    const other = others.find(
      (own) =>
        own.indicator === of.indicator &&
        own.area === of.area &&
        own.breakdown === of.breakdown &&
        own.period.length === of.period.length &&
        Number(own.period.slice(0, 4)) === year - 1,
    );
    return other ? { value: other.amount } : null;
  },
  /** What the edition before published for the same time, or for its own year where this one speaks of its own. */
  "last edition's value": ({ of, edition, earlier }) => {
    const [before] = earlier;
    const ofPeriod = (period) =>
      before?.observations.find(
        (own) =>
          own.dataset === of.dataset &&
          own.indicator === of.indicator &&
          own.area === of.area &&
          own.breakdown === of.breakdown &&
          own.period === period,
      );
    const then = ofPeriod(of.period) ?? ofPeriod(of.period.replace(edition, before?.year));
    return then && then.amount !== of.amount ? { value: then.amount } : null;
  },
  place: ({ of, others }) => {
    const other = others.find(
      (own) =>
        own.indicator === of.indicator &&
        own.area !== of.area &&
        own.breakdown === of.breakdown &&
        own.period === of.period,
    );
    return other ? { value: other.amount } : null;
  },
  sign: ({ text }) => {
    // What is below nought loses its minus.
    if (/[−-]\d/.test(text)) return text.replace(/[−-](?=\d)/, "");
    const at = text.search(/\d/);
    return at < 0 || /^\D*0(?:[^\d.]|$)/.test(text) ? null : `${text.slice(0, at)}−${text.slice(at)}`;
  },
};

/** What stands in the place of a figure that is right, whose text and observation are given; null where no such error can be made of it. */
export function seeded(mutate, { text, of }, { edition, earlier }, random) {
  const others = edition.observations;
  const made = mutate({ text, of, others, edition: edition.year, earlier }, random);
  const written = made === null || typeof made === "string" ? made : rewritten(text, of, made.value);
  return written === text ? null : written;
}

/** A block with another text in the place of one of its figures. */
export function withFigure(block, { from, to }, text) {
  return { ...block, text: block.text.slice(0, from) + text + block.text.slice(to) };
}

function grouped(digits) {
  const [whole, fraction] = digits.split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction ? `.${fraction}` : "");
}

/** The figure's text with another amount, written with as many digits as it had. */
function rewritten(text, of, value) {
  const number = /\d[\d,]*(?:\.(\d+))?/.exec(text);
  if (!number) return null;
  const shown = Number(number[0].replaceAll(",", ""));
  const scale =
    of.amount !== 0 && shown !== 0 ? 10 ** Math.round(Math.log10(Math.abs(of.amount) / shown)) : 1;
  const written = grouped(Math.abs(value / scale).toFixed(number[1]?.length ?? 0));
  return written === number[0] ? null : text.replace(number[0], written);
}

/** The same numbers in the same order on every machine. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
