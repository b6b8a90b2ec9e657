import { type AreaCode, type Areas, placesAbove } from "./area.ts";
import { groupBy } from "./group-by.ts";

/** Of some places, those that stand side by side: of two of which one lies in the other, that of the kind which more of them have. */
export function sideBySide(codes: Iterable<AreaCode>, areas: Areas): ReadonlySet<AreaCode> {
  const among = new Set(codes);
  const ofKind = groupBy([...among], (code) => areas.get(code)?.kind ?? "");
  const placed = [...ofKind.values()].flatMap((alike) =>
    alike.map((code) => ({ code, count: alike.length, above: placesAbove(code, areas) })),
  );
  const kept = new Set<AreaCode>();
  const around = new Set<AreaCode>();
  for (const { code, above } of placed.sort((a, b) => b.count - a.count || b.above.length - a.above.length)) {
    if (around.has(code) || above.some((place) => kept.has(place))) continue;
    kept.add(code);
    for (const place of above) around.add(place);
  }
  return kept;
}

/** Of some places, those that compare: side by side, and on the level of most of them. */
export function onOneLevel(codes: Iterable<AreaCode>, areas: Areas): ReadonlySet<AreaCode> {
  const byLevel = groupBy(sideBySide(codes, areas), (code) => levelOf(code, areas));
  const [most] = [...byLevel.values()].sort((a, b) => b.length - a.length);
  return new Set(most);
}

/** Whether a place stands for a network or a region, for a country, or for a place in one. */
export function levelOf(code: AreaCode, areas: Areas): "region" | "country" | "other" {
  const kind = areas.get(code)?.kind ?? "";
  if (["world", "region", "network"].includes(kind)) return "region";
  return kind === "country or area" ? "country" : "other";
}
