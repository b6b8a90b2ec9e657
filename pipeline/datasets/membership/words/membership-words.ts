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
  readonly problems: PhrasesOf<typeof problems>;
  readonly charts: {
    readonly byCountry: string;
    readonly byCountryUnit: string;
    readonly change: string;
    readonly changeUnit: string;
    readonly joined: string;
    readonly left: string;
    readonly roster: string;
  };
  readonly narrative: {
    year(facts: YearFacts): readonly Passage[];
    /** Follows the count and the published number where they are not the same. */
    readonly differ: { readonly byOne: Passage; readonly byMore: Passage };
    /** The two numbers of countries that one report printed. */
    conflict(network: One, membership: One): Passage;
  };
}

export interface YearFacts {
  readonly counted: One;
  readonly joined: One;
  readonly left: One;
  readonly published: One;
  /** Each country with its members, as a list. */
  readonly countries: readonly Part[];
  readonly region: One;
  readonly first: One;
}
