import type { Phrasebook } from "../locales/phrasebook.ts";
import { reasonOf } from "../model/edition.ts";
import type { Locale } from "../model/locale.ts";
import type { Delivered } from "./deliveries.ts";

/** The state of a delivery in a few words. */
export function deliveryText(
  { delivery, state, toMend }: Delivered,
  { deliveries: words, frame, punctuation }: Phrasebook,
  locale: Locale,
): string {
  switch (state) {
    case "awaited":
      return delivery.due === undefined ? words.awaited : words.awaitedBy(delivery.due);
    case "not-delivered":
      return punctuation.label(frame.notDelivered, reasonOf(delivery, locale));
    case "arrived":
      return words.arrived;
    case "unchanged":
      return words.unchanged;
    case "unreadable":
      return words.unreadable;
    case "to-mend":
      return words.toMend(toMend);
  }
}
