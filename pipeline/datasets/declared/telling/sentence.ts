import type { Token } from "../../../model/token.ts";
import type { RowOf } from "../definition.ts";
import type { Occasion } from "./occasion.ts";
import type { Repeated } from "./repeated.ts";

/** A sentence of the report, and when it is shown. */
export interface Sentence {
  /** The paragraph or chart that it belongs to, and the how-manieth of its rows it is: `next-targets-1`. */
  readonly id: string;
  readonly row: RowOf<"sentences">;
  readonly paragraph: string;
  readonly when: Occasion | null;
  /** It may open the report; a higher weight comes first. */
  readonly weight: number | null;
  /** The chart that it heads, where it stands in no paragraph. */
  readonly heads: string | null;
  /** What it is repeated for: each place, period or part of an indicator's figures. */
  readonly forEach: Repeated | null;
  /** When what it tells is on track; null where it has no target. */
  readonly onTrack: Occasion | null;
  /** The figures whose latest years are those of its data, where its own figure only counts them; null elsewhere. */
  readonly dataOf: Token | null;
}
