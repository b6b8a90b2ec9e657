import { accentsOf } from "../../../model/accents.ts";
import type { Edition } from "../../../model/edition.ts";
import { textIn, titleOf } from "../../../model/edition.ts";
import type { BriefSentence } from "../brief.ts";
import type { ShownChart } from "../draw-charts.ts";
import { chartName, localName } from "../file-names.ts";
import { printFaces } from "../fonts/faces-for-print.ts";
import { printable, printableSvg } from "../fonts/printable.ts";
import type { Formats } from "../formats.ts";
import type { RenderedLanguage } from "../language.ts";
import { placeLink } from "../place-link.ts";
import { profileLines } from "../story/profile-lines.ts";
import type { Profiles } from "../story/profiles.ts";
import { verdictText } from "../story/verdict.ts";
import type { Words } from "../words.ts";
import { type Card, type CardShape, cardSizes, cardSvg } from "./card-svg.ts";

interface Shared {
  readonly edition: Edition;
  readonly charts: readonly Pick<ShownChart, "chart" | "heading" | "wide">[];
  readonly verdict: readonly BriefSentence[];
  readonly profiles: Profiles;
}

/** The file name of a card for a chart, or for the report itself. */
export function cardName(id: string | null, shape: CardShape, { locale }: Pick<Words, "locale">): string {
  return id === null ? localName(`${shape}.png`, locale) : chartName(id, `${shape}.png`, locale);
}

/** Whether a report has cards: posts link to its address. */
export function hasCards({ address }: Edition, formats: Formats): boolean {
  return formats.has("png") && address !== undefined;
}

/** The pictures for posts: of a report, each of its charts and each place; of a report without a verdict, its title. */
export async function cardFiles(
  { edition, charts, verdict, profiles }: Shared,
  { typeface, make }: Pick<RenderedLanguage, "typeface" | "make">,
  words: Words,
): Promise<[name: string, content: Uint8Array][]> {
  const title = titleOf(edition, words.locale);
  const shared = {
    footer: `${textIn(edition.network, words.locale)} · ${title}`,
    family: `'${typeface.main.family}'`,
    accent: edition.colours ? accentsOf(edition.colours).light : "#0b4f7d",
  };
  const cards = [
    { id: null, headline: verdictText(verdict, words) ?? title, plot: null },
    ...charts.map(({ chart, heading, wide }) => ({ id: chart.id, headline: heading, plot: wide.body })),
  ];
  const shapes = Object.keys(cardSizes) as CardShape[];
  const draw = (
    name: string,
    shape: CardShape,
    { headline, lines, plot }: Omit<Card, "footer" | "family" | "accent">,
  ) => {
    const texts = {
      headline: printable(headline, typeface),
      lines: lines.map((line) => printable(line, typeface)),
    };
    return { name, svg: printableSvg(cardSvg({ ...shared, ...texts, plot }, shape, typeface), typeface) };
  };
  const drawn = [
    ...cards.flatMap(({ id, ...card }) =>
      shapes.map((shape) => draw(cardName(id, shape, words), shape, { ...card, lines: [] })),
    ),
    ...[...profiles.of].map(([area, profile]) =>
      draw(placeLink(area, words.locale, "card.png"), "card", {
        headline: words.area(area),
        lines: profileLines(profile, words),
        plot: null,
      }),
    ),
  ];
  const faces = await printFaces(drawn.map(({ svg }) => svg).join(""), typeface, make);
  const made = drawn.map(async ({ name, svg }) =>
    (await make("picture", { svg, as: ["card"], faces })).map((bytes): [string, Uint8Array] => [name, bytes]),
  );
  return (await Promise.all(made)).flat();
}
