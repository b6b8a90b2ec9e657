import { type Edition, reasonOf } from "../../model/edition.ts";
import type { Words } from "./words.ts";

/** A sentence for each missing delivery: what is missing, from which office, and why. */
export function undelivered({ deliveries }: Edition, words: Words): string[] {
  return deliveries
    .filter(({ state }) => state === "not-delivered")
    .map((delivery) => {
      const { file } = delivery;
      const [dataset, office] = [words.dataset(delivery.dataset), words.office(delivery.office)];
      const reason = reasonOf(delivery, words.locale);
      return words.book.frame.undelivered({ dataset, file, office, reason });
    });
}
