import { keyOf } from "../../model/figure-key.ts";
import { groupBy } from "../../model/group-by.ts";
import { excuses, isJumbled, isRunOn, mayAccuse } from "./accuse.ts";
import { type Anchor, type Charge, isGiven, kinOf, near, wordsBeside } from "./charge.ts";
import { type Evidence, evidenceFor, type Surroundings } from "./context/evidence.ts";
import { isAllKnown } from "./foreign-words.ts";
import { covers, type Printed, significant } from "./numbers/printed.ts";
import { operationFor } from "./operations.ts";
import { type Candidate, candidatesFor, type Ground, mayBeWordless } from "./readings.ts";
import type { Edition, Published } from "./record.ts";
import { rightText } from "./right-text.ts";
import { isTypoOf, signSlip, unitSlip } from "./slips.ts";
import type { Figure, Reading } from "./verdict.ts";

/** What figures are held against. */
export interface Court {
  readonly edition: Edition;
  /** Earlier editions, the newest first. */
  readonly earlier: readonly Edition[];
  readonly ground: Ground;
}

/**
 * Figures of a row, each beside its own place, that fit one indicator and time though hardly a word is said of it:
 * “China 5, Japan 1, Korea 1”. Several that fit, each at its place, do not do so by chance.
 */
export function rowOf(
  figures: readonly Figure[],
  around: Surroundings,
  { edition, ground }: Court,
): Anchor[] {
  const quiet = figures.flatMap((figure): Anchor[] => {
    const { printed, verdict } = figure;
    if (verdict !== "not-ours" || printed?.kind !== "level" || figure.pinned) return [];
    const own = candidatesFor(printed, evidenceFor(printed, around), ground).find(
      ({ fits, area, period }) => fits && area === 1 && period >= 0.7,
    );
    // What is counted may go without saying where every word is of the matter.
    const isOf = own && (own.unit >= 0.7 || isAllKnown(around, ground.vocabulary, own));
    return own && isOf ? [{ ...figure, verdict: "agrees", reading: readingOf(own, edition.year) }] : [];
  });
  const rows = groupBy(quiet, ({ reading: { operands } }) =>
    operands.map(({ dataset, indicator, period }) => `${dataset} ${indicator} ${period}`).join(),
  );
  const least = Math.max(leastRow, (around.sentence.numbers.length * 2) / 3);
  return [...rows.values()].filter((row) => row.length >= least).flat();
}

const leastRow = 2;

/** How sure a unit is that the figure leaves out as the others of its row do. */
const unitInRow = 0.9;

/** The verdict on one figure of a sentence, by its words, place, period and unit; the value has no say in what it is of. */
export function judge(
  figure: Figure,
  around: Surroundings,
  court: Court,
  anchors: readonly Anchor[],
): Figure {
  const { printed } = figure;
  if (!printed) return figure;
  const { edition, ground } = court;
  const evidence = evidenceFor(printed, around);
  const agrees = (reading: Reading): Figure => ({ ...figure, verdict: "agrees", reading });
  const disagrees = (slip: Candidate): Figure => ({
    ...figure,
    verdict: "disagrees",
    reading: readingOf(slip, edition.year),
    right: null,
  });
  const operation = () => operationFor(printed, evidence, ground, edition.year);
  // What another figure of the sentence gives already is not given again, but where it is.
  const said = new Set(anchors.flatMap(({ reading }) => reading.operands.map(keyOf)));
  const charge: Charge = { printed, evidence, around, ground, anchors };
  const candidates = candidatesFor(printed, evidence, ground)
    .filter(({ fits, observation }) => fits || !said.has(keyOf(observation)))
    .map((own) => (kinOf(charge, own) >= 2 ? { ...own, unit: Math.max(own.unit, unitInRow) } : own));
  const [best] = candidates;
  const isOpen = mayBeWordless(printed, evidence, ground);
  const slip = best?.fits || isOpen ? null : signSlip(charge, candidates);
  if (slip) return disagrees(slip);
  const isLevel =
    printed.kind === "level" || (printed.kind === "change" && best?.fits && best.coverage >= 0.7);
  if (!isLevel) {
    const reading = operation();
    if (reading) return agrees(reading);
    if (printed.kind !== "change") return figure;
  }
  if (!best || best.coverage < 0.5) {
    const reading = operation();
    if (reading) return agrees(reading);
    const other = best?.fits || isOpen || isJumbled(charge) ? null : unitSlip(charge, best);
    if (other) return disagrees(other);
  }
  if (!best) return figure;
  const fitting = candidates.find((own) => own.fits && excuses(own, best, charge));
  if (fitting && (isHeard(fitting, printed) || kinOf(charge, fitting) >= 2))
    return agrees(readingOf(fitting, edition.year));
  const reading = operation();
  if (reading) return agrees(reading);
  // Too little is said to link it; what may be right is not called wrong.
  if (fitting) return figure;
  const then = ofNamedEdition(charge, candidates, court);
  if (then) return agrees(then);
  if (isOpen || isSaidInTable(charge, candidates)) return figure;
  return (
    unfit(figure, charge, candidates, court) ??
    ((other) => (other ? disagrees(other) : figure))(isJumbled(charge) ? null : unitSlip(charge, best))
  );
}

/** Whether a number in a table is right for a name that its heads say in full, though other names are said as well. */
function isSaidInTable({ around }: Charge, candidates: readonly Candidate[]): boolean {
  if (!around.block.block.cell) return false;
  return candidates.some(
    ({ fits, coverage, area, period, unit }) =>
      fits && coverage >= 0.7 && area >= 0.7 && period >= 0.5 && unit >= 0.5,
  );
}

/**
 * Whether a figure is right for something of the same dataset, place and time that the words allow too: the whole, where a
 * part was meant (an annual report is no kind of title), or, in a row that places head, another of the dataset's indicators.
 */
function isBesideOf({ observation, coverage, part }: Candidate, other: Candidate, charge: Charge): boolean {
  const { dataset, indicator, area, period, breakdown } = other.observation;
  if (!other.fits) return false;
  // Counted in the very unit that is named, where the accused one's may only be called so: cities that are no members.
  const beside = charge.ground.beside(charge.printed);
  const isNamed = beside.includes(other.observation.unit) && !beside.includes(observation.unit);
  if (isNamed && other.area >= 0.7 && other.period >= 0.7) return true;
  if (dataset !== observation.dataset || area !== observation.area) return false;
  if (period !== observation.period || other.unit < 0.7) return false;
  const isSame = indicator === observation.indicator;
  // Another part that is named no worse, and that no other figure gives.
  if (isSame && breakdown !== "" && other.part >= 0.5 * part && !isGiven(charge, other)) return true;
  if (breakdown === "" && (isSame ? observation.breakdown !== "" : other.coverage >= 0.8 * coverage))
    return true;
  return kinOf(charge, { ...other, observation }) >= 2 && other.area === 1;
}

/** No reading of this edition fits: an earlier edition's may, else it is wrong. Null where nothing may be said. */
function unfit(
  figure: Figure,
  charge: Charge,
  candidates: readonly Candidate[],
  { edition, earlier }: Court,
): Figure | null {
  const { printed, evidence } = charge;
  const [best] = candidates;
  if (!best) return null;
  const isSure = ({ area, period, unit }: Candidate) => area >= 0.7 && period >= 0.7 && unit >= 0.7;
  const open = candidates.filter((own) => isSure(own) && own.named);
  const typo = open.find(({ total, amount }) => total >= 0.5 * best.total && isTypoOf(printed, amount));
  // Of what is meant as likely, that for which all four kinds of evidence are there.
  const sure = open.find(({ total }) => total >= near * best.total);
  const accused = typo ?? sure;
  // Where rows run together, what heads a number may be another's.
  if (isRunOn(charge.around) && candidates.some(({ fits }) => fits)) return null;
  if (!accused || candidates.some((own) => isBesideOf(accused, own, charge)) || !mayAccuse(charge, accused))
    return null;
  if (isOfReportsYear(accused, charge)) return null;
  const rivals = candidates.filter((own) => own === typo || own.total >= near * best.total);
  for (const other of earlier) {
    for (const rival of rivals) {
      const vintage = vintageOf(rival.observation, other, evidence, edition.year);
      const scale = rival.amount / (rival.observation.amount || 1);
      if (!vintage || !covers(printed, vintage.amount * scale, vintage.qualifier)) continue;
      const right = rightText(printed, rival.amount);
      return { ...figure, verdict: "stale", reading: readingOf(rival, other.year), right };
    }
  }
  // Of several that the words allow, the one that the slip is likeliest to have been made of.
  const meant =
    typo ??
    nearestOf(
      printed,
      open.filter((own) => rivals.includes(own)),
    ) ??
    accused;
  const right = rightText(printed, meant.amount);
  return { ...figure, verdict: "disagrees", reading: readingOf(meant, edition.year), right };
}

/** Whether a figure is right for the report's own year, and its clause names no other time. */
function isOfReportsYear({ observation }: Candidate, { printed, evidence, ground, around }: Charge): boolean {
  const { breaks, times } = around.sentence;
  const isParted = ({ from, to }: { from: number; to: number }) =>
    breaks.some((at) => at >= Math.min(to, printed.end) && at < Math.max(from, printed.from));
  if (!times.every(isParted)) return false;
  const timeless = { ...evidence, periods: [], hasPeriod: false, isSince: false };
  return candidatesFor(printed, timeless, ground).some(
    (own) =>
      own.fits &&
      own.observation.dataset === observation.dataset &&
      own.coverage >= 0.45 &&
      own.area >= 0.6 &&
      own.period >= 0.7 &&
      own.unit >= 0.7,
  );
}

/** What an earlier edition said, where the text says that it speaks of that edition. */
function ofNamedEdition(
  charge: Charge,
  candidates: readonly Candidate[],
  { earlier }: Court,
): Reading | null {
  const { y, y2 } = charge.around.block.grammar.edition.exec(wordsBeside(charge))?.groups ?? {};
  const edition = earlier.find(({ year }) => year === (y ?? y2));
  const [best] = candidates;
  if (!edition || !best) return null;
  for (const { observation, amount, total } of candidates) {
    const then = total >= near * best.total ? edition.byKey.get(keyOf(observation)) : undefined;
    const inPrinted = then && then.amount * (amount / (observation.amount || 1));
    if (then && inPrinted !== undefined && covers(charge.printed, inPrinted, then.qualifier))
      return { operation: "value", operands: [then], edition: edition.year, amount: inPrinted };
  }
  return null;
}

function nearestOf({ value }: Printed, rivals: readonly Candidate[]): Candidate | undefined {
  const away = ({ amount }: Candidate) =>
    Math.abs(Math.log((Math.abs(amount) + 0.5) / (Math.abs(value) + 0.5)));
  return [...rivals].sort((a, b) => away(a) - away(b))[0];
}

/** Words enough to link a figure: half of a name, or less for a value that hardly anything else has. */
function isHeard({ coverage, area, period, unit }: Candidate, printed: Printed): boolean {
  return coverage >= 0.45 || (significant(printed) >= 3 && area >= 0.7 && period >= 0.7 && unit >= 0.7);
}

/** What an earlier edition said of the same thing; where the text names no time, of its own latest time. */
function vintageOf(
  observation: Published,
  earlier: Edition,
  evidence: Evidence,
  year: string,
): Published | null {
  const same = earlier.byKey.get(keyOf(observation));
  if (same && same.amount !== observation.amount) return same;
  if (evidence.periods.some(({ sure }) => sure >= 0.9) || !observation.period.startsWith(year)) return null;
  const then = observation.period.replace(year, earlier.year);
  return earlier.byKey.get(keyOf({ ...observation, period: then })) ?? null;
}

function readingOf({ observation, amount }: Candidate, edition: string): Reading {
  return { operation: "value", operands: [observation], edition, amount };
}
