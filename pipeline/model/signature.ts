/** A line of `data/reference/signed-claims.csv`: somebody has read a claim against the raw files and answers for it as it is worded. */
export interface Signature {
  readonly edition: string;
  readonly claim: string;
  readonly sentence: string;
  readonly author: string;
  readonly date: string;
}

/** Who signed a claim of an edition, as it is worded now; null where nobody has, or it says something else since. */
export function signatureOf(
  signatures: readonly Signature[],
  edition: string,
  { id, sentence }: { readonly id: string; readonly sentence: string },
): Signature | null {
  const lines = signatures.filter((line) => line.edition === edition && line.claim === id);
  return lines.findLast((line) => line.sentence === sentence) ?? null;
}
