import type { Checked } from "../flow/check.ts";
import { publishedVintages } from "../flow/published-vintages.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Figure } from "../model/vintage.ts";
import { type Explanation, explain } from "../stages/render/explanation.ts";
import type { Words } from "../stages/render/words.ts";

interface FiguresAsked {
  readonly root: string;
  readonly checked: Checked;
  readonly datasets: readonly Dataset[];
}

/** Explains figures of these datasets down to their cells, with what each edition has published of them. */
export async function explanationsOf(
  figures: readonly Figure[],
  { root, checked, datasets }: FiguresAsked,
  words: Words,
): Promise<Explanation[]> {
  const vintagesOf = await publishedVintages(root, figures, checked.restatements);
  return figures.flatMap((figure) => {
    const dataset = datasets.find(({ id }) => id === figure.dataset);
    return dataset ? [explain(dataset, figure, { ...checked, vintages: vintagesOf(figure) }, words)] : [];
  });
}
