import { reasonOf } from "../../model/edition.ts";
import type { Material } from "./material.ts";
import { sampleDatasets } from "./sample-datasets.ts";
import type { Words } from "./words.ts";

/** A sentence for each missing delivery: what is missing, from which office, and why; then what the edition before had besides. */
export function undelivered(
  { edition, past, computed }: Pick<Material, "edition" | "past" | "computed">,
  words: Words,
): string[] {
  const { frame, punctuation, statuses } = words.book;
  const samples = sampleDatasets(computed);
  const missing = edition.deliveries
    .filter(({ state }) => state === "not-delivered")
    .map((delivery) => {
      const { file } = delivery;
      const [title, office] = [words.dataset(delivery.dataset), words.office(delivery.office)];
      const dataset = samples.has(delivery.dataset)
        ? punctuation.bracketed(title, statuses.illustrative)
        : title;
      const reason = reasonOf(delivery, words.locale);
      return frame.undelivered({ dataset, file, office, reason });
    });
  const titles = past.left.map((dataset) => dataset.words[words.locale].title);
  if (past.since === null || titles.length === 0) return missing;
  return [...missing, frame.hadBesides(past.since.from, titles.join(punctuation.comma))];
}
