/**
 * Words that make of a figure another number than the one a record holds, in one language. All are sources of regular
 * expressions; pairs stand right before and right after the number and its unit.
 */
export interface CautionWords {
  /** A mean or a rate: so many each, per event, on average. */
  readonly mean: string;
  /** Several places taken together: 両国. */
  readonly together: string;
  /** What is so at the time of writing. */
  readonly now: string;
  /** A day, a season or one instrument, where the record has a year and a city. */
  readonly moment: string;
  /** So many of every hundred. */
  readonly perHundred: string;
  /** What is hoped, expected or supposed, and not so yet. */
  readonly supposed: string;
  /** What is counted without some, of one alone, or with others added: without Korea, one mill alone, with associates. */
  readonly without: string;
  /** Another count than the network's: in our own poll, according to the OECD. */
  readonly elsewhere: string;
  /** What so many have not, or did not do: without an inventory, 没有, ない. */
  readonly lacking: string;
  /** Some of what was just told: of these, その, 其中. */
  readonly those: readonly [before: string, after: string];
  /** What is said not to be so: not 100 but 93. */
  readonly denied: readonly [before: string, after: string];
  /** A mark that is met, passed or missed: the limit of 5, 40 or less. */
  readonly mark: readonly [before: string, after: string];
  /** One in so many. */
  readonly oneIn: readonly [before: string, after: string];
  /** Money and measures that no observation has: km, yen. */
  readonly otherUnits: readonly [before: string, after: string];
  /** Between a whole and a part of it, and what may follow that part: 93 会員のうち 61 会員. */
  readonly among: readonly [between: string, after: string];
  /** What stands right before the whole where what is between does not tell a part: of the 93, 61; null where it does. */
  readonly amongAhead: string | null;
}
