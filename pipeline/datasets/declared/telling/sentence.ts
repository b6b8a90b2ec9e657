import type { Token } from "../../../model/token.ts";
import type { RowOf } from "../definition.ts";
import type { Occasion } from "./occasion.ts";
import type { Repeated } from "./repeated.ts";

export interface Sentence {
  /** The paragraph or chart that it belongs to, and the number of its row there: `next-targets-1`. */
  readonly id: string;
  readonly row: RowOf<"sentences">;
  readonly paragraph: string;
  readonly when: Occasion | null;
  /** Set if it may open the report; higher weights come first. */
  readonly weight: number | null;
  /** The chart that it heads, if it belongs to no paragraph. */
  readonly heads: string | null;
  /** What it is repeated for: each place, period or part of an indicator's figures. */
  readonly forEach: Repeated | null;
  /** When its subject is on track; null where it has no target. */
  readonly onTrack: Occasion | null;
  /** The figures whose latest years are those of its data, where its own figure only counts them; null otherwise. */
  readonly dataOf: Token | null;
}
