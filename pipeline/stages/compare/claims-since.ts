/** A claim as published: its id, its sentence, and the size of its population. */
export interface PublishedClaim {
  readonly id: string;
  readonly sentence: string;
  readonly of: number | null;
  readonly all: number | null;
}

/** How the claims of an edition changed in the next one. */
export interface ClaimsSince {
  readonly gained: readonly PublishedClaim[];
  /** Claims that are no longer made: untrue now, no longer supported, or no longer asked for. */
  readonly lost: readonly PublishedClaim[];
  /** Claims with other figures or another population, before and after. */
  readonly changed: readonly (readonly [was: PublishedClaim, now: PublishedClaim])[];
}

/** Compares the claims of two editions, matched by id. */
export function claimsSince(before: readonly PublishedClaim[], now: readonly PublishedClaim[]): ClaimsSince {
  const then = new Map(before.map((claim) => [claim.id, claim]));
  const here = new Set(now.map(({ id }) => id));
  return {
    gained: now.filter(({ id }) => !then.has(id)),
    lost: before.filter(({ id }) => !here.has(id)),
    changed: now.flatMap((claim) => {
      const was = then.get(claim.id);
      const isSame = was?.sentence === claim.sentence && was.of === claim.of && was.all === claim.all;
      return was === undefined || isSame ? [] : [[was, claim] as const];
    }),
  };
}
