/** A line of `data/reference/signed-claims.csv`: somebody checked a claim against the raw files and signed its wording. */
export interface Signature {
  readonly edition: string;
  readonly claim: string;
  readonly sentence: string;
  readonly author: string;
  readonly date: string;
}

/** The signature of a claim in its present wording; null where there is none. */
export function signatureOf(
  signatures: readonly Signature[],
  edition: string,
  { id, sentence }: { readonly id: string; readonly sentence: string },
): Signature | null {
  const lines = signatures.filter((line) => line.edition === edition && line.claim === id);
  return lines.findLast((line) => line.sentence === sentence) ?? null;
}
