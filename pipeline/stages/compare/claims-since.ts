/** A claim as it was published: its id, its sentence, and how many it is true of. */
export interface PublishedClaim {
  readonly id: string;
  readonly sentence: string;
  readonly of: number | null;
  readonly all: number | null;
}

/** What became of the claims of an edition in the next one. */
export interface ClaimsSince {
  readonly gained: readonly PublishedClaim[];
  /** They are told no more: what they said is not so, cannot be said any more, or is not asked. */
  readonly lost: readonly PublishedClaim[];
  /** The same claim of other figures or another population, as it was and as it is. */
  readonly changed: readonly (readonly [was: PublishedClaim, now: PublishedClaim])[];
}

/** The claims of two editions side by side, each known by its id. */
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
