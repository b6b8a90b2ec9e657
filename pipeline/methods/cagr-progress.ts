import {
  ACCELERATION_NEEDED_FROM,
  type Aim,
  ON_TRACK_FROM,
  type ProgressDirection,
  type ProgressPoint,
  type ProgressStatus,
  statusOf,
} from "./progress-status.ts";
import { areFinite, type Undefined } from "./undefined.ts";

/** Yearly growth in the wanted direction that a value without a target needs (Open SDG, progress-methodology.md). */
export const GROWTH_ON_TRACK_FROM = 0.015;
export const GROWTH_ACCELERATION_NEEDED_FROM = 0.005;
/** Exponent by which thresholds shrink near a natural limit (same source). */
export const LIMIT_EXPONENT = 4.44;

type CagrRefusal =
  | "not-a-number"
  | "latest-not-after-base"
  | "target-not-after-base"
  | "zero-base"
  | "zero-target"
  | "sign-change"
  | "target-equals-base"
  | "base-at-limit";

interface CagrProgress {
  /** R with a target, otherwise the growth rate in the wanted direction; undefined only where the target is achieved. */
  readonly value: number | Undefined<CagrRefusal>;
  /** From −5 to 5. */
  readonly score: number;
  readonly status: ProgressStatus;
}

type Outcome = CagrProgress | Undefined<CagrRefusal>;

/**
 * Compares yearly growth with the growth that reaches the target in time: R = sign·d·CAGR_i/|CAGR_T|. A target already met
 * is achieved whatever the growth. Source: Statistics Canada and Open SDG, docs/progress-methodology.md, except that a
 * target of 0 is refused where they substitute 0.001.
 */
export function cagrProgressToTarget(aim: Aim): Outcome {
  const { base, latest, target, direction } = aim;
  const faulty = faultOf(base, latest);
  if (faulty) return { undefined: faulty };
  if (!areFinite([target.year, target.value])) return { undefined: "not-a-number" };
  if (target.year <= base.year) return { undefined: "target-not-after-base" };
  const value = ratio(aim);
  if (direction * (latest.value - target.value) >= 0) return { value, score: 5, status: "target_achieved" };
  if (typeof value !== "number") return value;
  const score =
    value >= ACCELERATION_NEEDED_FROM
      ? Math.min(7.1429 * value - 4.2857, 5)
      : Math.max(4.1667 * value - 2.5, -5);
  return { value, score, status: statusOf(value, ON_TRACK_FROM, ACCELERATION_NEEDED_FROM) };
}

/**
 * Compares yearly growth in the wanted direction with fixed thresholds, lower near a natural limit (null: none). Source:
 * Statistics Canada and Open SDG, docs/progress-methodology.md, except that a base at its limit that does not fall back is
 * refused where they call it on track.
 */
export function cagrProgressWithoutTarget(
  base: ProgressPoint,
  latest: ProgressPoint,
  direction: ProgressDirection,
  limit: number | null,
): Outcome {
  const faulty = faultOf(base, latest);
  if (faulty) return { undefined: faulty };
  if (limit !== null && !Number.isFinite(limit)) return { undefined: "not-a-number" };
  const growth = growthRate(base, latest);
  if (typeof growth !== "number") return growth;
  const value = signOf(base) * direction * growth;
  if (value < 0) return { value, score: Math.max(125 * value - 2.5, -5), status: "deterioration" };
  const multiplier = limit === null ? 1 : limitMultiplier(base.value, limit);
  if (multiplier === 0) return { undefined: "base-at-limit" };
  const scaled = value / multiplier;
  if (!Number.isFinite(scaled)) return { undefined: "base-at-limit" };
  let score = 500 * scaled - 2.5;
  if (scaled >= GROWTH_ON_TRACK_FROM) score = Math.min(500 * scaled - 5, 5);
  else if (scaled >= GROWTH_ACCELERATION_NEEDED_FROM) score = 250 * scaled - 1.25;
  return { value, score, status: statusOf(scaled, GROWTH_ON_TRACK_FROM, GROWTH_ACCELERATION_NEEDED_FROM) };
}

/** C, the factor by which positive thresholds shrink as the base nears a natural limit: 0 at the limit, 1 far from it. */
export function limitMultiplier(base: number, limit: number): number {
  const [from, to] = [Math.abs(base), Math.abs(limit)];
  if (from <= to) return 1 - (from / to) ** LIMIT_EXPONENT;
  if (from <= 2 * to) return 1 - ((2 * to - from) / to) ** LIMIT_EXPONENT;
  return 1;
}

function ratio({ base, latest, target, direction }: Aim): CagrProgress["value"] {
  if (target.value === 0) return { undefined: "zero-target" };
  const observed = growthRate(base, latest);
  if (typeof observed !== "number") return observed;
  const required = growthRate(base, target);
  if (typeof required !== "number") return required;
  if (required === 0) return { undefined: "target-equals-base" };
  const value = (signOf(base) * direction * observed) / Math.abs(required);
  return Number.isFinite(value) ? value : { undefined: "not-a-number" };
}

function growthRate(
  from: ProgressPoint,
  to: ProgressPoint,
): number | Undefined<"zero-base" | "sign-change" | "not-a-number"> {
  if (from.value === 0) return { undefined: "zero-base" };
  if (Math.sign(from.value) * Math.sign(to.value) < 0) {
    return { undefined: "sign-change" };
  }
  const rate = (to.value / from.value) ** (1 / (to.year - from.year)) - 1;
  return Number.isFinite(rate) ? rate : { undefined: "not-a-number" };
}

function faultOf(
  base: ProgressPoint,
  latest: ProgressPoint,
): "not-a-number" | "latest-not-after-base" | null {
  if (!areFinite([base.year, base.value, latest.year, latest.value])) return "not-a-number";
  return latest.year > base.year ? null : "latest-not-after-base";
}

function signOf(base: ProgressPoint): 1 | -1 {
  return base.value < 0 ? -1 : 1;
}
