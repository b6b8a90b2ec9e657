import type { DatasetWords } from "../../../model/dataset.ts";
import type { PhrasesOf } from "../../../model/define-problem.ts";
import type { Observation } from "../../../model/observation.ts";
import type { Part, Passage } from "../../../model/passage.ts";
import type { sources } from "../contract.ts";
import type { MembershipBreakdown, MembershipIndicator } from "../indicators.ts";
import type * as problems from "../problems.ts";

type One = Observation<MembershipIndicator>;

/** What one language says of the members. */
export interface MembershipWords
  extends DatasetWords<MembershipIndicator, MembershipBreakdown, typeof sources> {
  readonly measured: string;
  readonly problems: PhrasesOf<typeof problems>;
  readonly charts: {
    readonly byCountry: string;
    readonly byCountryUnit: string;
    readonly change: string;
    readonly changeUnit: string;
    readonly joined: string;
    readonly left: string;
    readonly roster: string;
    /** Follows it where some dates are illustrative. */
    readonly rosterDates: string;
  };
  readonly narrative: {
    /** The latest count that was printed, and the first one where that is another. */
    published(latest: One, first: One | null): Passage;
    /** Who joined and left in a year; `left` is null where it cannot be told beside the other. */
    change(joined: One, left: One | null): Passage;
    roster(facts: RosterFacts): Passage;
    /** Follows the count and the published number where they are not the same. */
    readonly differ: { readonly byOne: Passage; readonly byMore: Passage };
    /** The two numbers of countries that one report printed. */
    conflict(network: One, membership: One): Passage;
  };
}

/** What the roster gives for its last year. */
export interface RosterFacts {
  readonly counted: One;
  readonly region: One;
  /** Each country with its members, as a list. */
  readonly countries: readonly Part[];
  /** The first year with a member. */
  readonly first: One;
}
