import { escapeHtml } from "../../../escape/html.ts";
import { type Edition, pageAddress, textIn, titleOf } from "../../../model/edition.ts";
import type { Locale } from "../../../model/locale.ts";
import { localName } from "../file-names.ts";
import type { Words } from "../words.ts";

/** An entry of the feed: an edition that was published, or published again with corrections. */
interface Entry {
  readonly title: string;
  readonly day: string;
  readonly anchor: string;
  readonly summary: string;
}

/** An Atom feed of the edition and its restatements; null without an address, which a feed requires. */
export function feed(
  edition: Edition,
  changes: readonly { readonly edition: string; readonly title: string; readonly summary: string }[],
  words: Words,
): string | null {
  const { locale } = words;
  const page = pageAddress(edition, localName("index.html", locale));
  const self = pageAddress(edition, feedName(locale));
  if (page === null || self === null || edition.draft) return null;
  const title = titleOf(edition, locale);
  const network = textIn(edition.network, locale);
  const reissued = edition.reissued;
  const entries: Entry[] = [
    { title, day: edition.published, anchor: "", summary: `${title} – ${network}` },
    ...(reissued === undefined
      ? []
      : changes
          .filter((change) => change.edition === edition.edition)
          .map(({ title: heading, summary }) => ({
            title: `${title}: ${heading}`,
            day: reissued,
            anchor: `#changes-${edition.edition}`,
            summary,
          }))),
  ];
  const updated = reissued ?? edition.published;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
<id>${escapeHtml(page)}</id>
<title>${escapeHtml(`${title} – ${network}`)}</title>
<updated>${updated}T00:00:00Z</updated>
<author><name>${escapeHtml(network)}</name></author>
<link rel="self" href="${escapeHtml(self)}"/>
<link rel="alternate" type="text/html" href="${escapeHtml(page)}"/>
${entries
  .map(
    ({ title: heading, day, anchor, summary }) => `<entry>
<id>${escapeHtml(`${page}${anchor || "#"}`)}</id>
<title>${escapeHtml(heading)}</title>
<updated>${day}T00:00:00Z</updated>
<link rel="alternate" type="text/html" href="${escapeHtml(page + anchor)}"/>
<summary>${escapeHtml(summary)}</summary>
</entry>
`,
  )
  .join("")}</feed>
`;
}

export function feedName(locale: Locale): string {
  return localName("feed.xml", locale);
}
