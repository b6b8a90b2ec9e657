import type { Printed } from "../numbers/printed.ts";
import type { UnitsSaid } from "./units.ts";
import type { Topic, Vocabulary } from "./vocabulary.ts";

/** What is known of the edition besides its observations. */
export interface Ground extends UnitsSaid {
  readonly vocabulary: Vocabulary;
  readonly year: string;
  /** Areas that the whole network is: taken where no place is named. */
  readonly home: readonly string[];
  /** How surely a figure's sentence, where it names no subject of its own, goes on about an indicator. */
  readonly goesOn: (printed: Printed, topic: Topic) => number;
}
