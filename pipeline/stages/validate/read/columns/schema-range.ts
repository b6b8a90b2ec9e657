import type { z } from "zod";

/** Which numbers a schema accepts. */
export interface Range {
  readonly low: number;
  readonly high: number;
  /** Any number strictly between the bounds is accepted, so that zod need not be asked. */
  readonly isPlain: boolean;
  accepts(amount: number): boolean;
}

/** The bounds of a number schema; whether one is inclusive, and every other rule, only the schema knows. */
export function rangeOfSchema(schema: z.ZodNumber): Range {
  const checks = schema.def.checks ?? [];
  return {
    low: schema.minValue ?? Number.NEGATIVE_INFINITY,
    high: schema.maxValue ?? Number.POSITIVE_INFINITY,
    isPlain: checks.every(({ _zod }) => /^(?:greater|less)_than$/.test(_zod.def.check)),
    accepts: (amount) => schema.safeParse(amount).success,
  };
}
