import type { z } from "zod";

/** Which numbers a schema accepts. */
export interface Range {
  readonly low: number;
  readonly high: number;
  /** Whether any number strictly between the bounds is accepted, without asking zod. */
  readonly isPlain: boolean;
  accepts(amount: number): boolean;
}

/** The bounds of a number schema; only the schema knows whether they are inclusive, and its other rules. */
export function rangeOfSchema(schema: z.ZodNumber): Range {
  const checks = schema.def.checks ?? [];
  return {
    low: schema.minValue ?? Number.NEGATIVE_INFINITY,
    high: schema.maxValue ?? Number.POSITIVE_INFINITY,
    isPlain: checks.every(({ _zod }) => /^(?:greater|less)_than$/.test(_zod.def.check)),
    accepts: (amount) => schema.safeParse(amount).success,
  };
}
