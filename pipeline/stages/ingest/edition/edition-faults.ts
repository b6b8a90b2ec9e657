import type { z } from "zod";
import { contrastOn, leastContrast, readableOn } from "../../../model/accents.ts";
import {
  type Delivery,
  type Edition,
  type EditionFault,
  editionFaults,
  editionSchema,
} from "../../../model/edition.ts";

/** One fault of edition.json: its place, its kind, and the value or name that it is about. */
export interface FieldFault {
  readonly path: readonly (string | number)[];
  readonly fault: EditionFault;
  readonly value: string;
  /** Of a colour that cannot be read: its contrast, and the nearest shade that can. */
  readonly contrast?: number;
  readonly nearest?: string;
}

/**
 * Every fault of edition.json, a year unlike its folder's first; `edition` is null unless there is none but datasets that
 * are not `known`.
 */
export function editionFaultsOf(
  json: unknown,
  folder: string,
  ids: ReadonlySet<string> | null,
): { readonly edition: Edition | null; readonly faults: readonly FieldFault[] } {
  const parsed = editionSchema.safeParse(json);
  const shape = parsed.success ? [] : parsed.error.issues.flatMap((issue) => shapeFaults(issue, json));
  const fields = soundFields(json);
  const year = valueAt(json, ["edition"]);
  const other: FieldFault[] =
    typeof year === "string" && /^\d{4}$/.test(year) && year !== folder
      ? [{ path: ["edition"], fault: "other-year", value: folder }]
      : [];
  const faults = [...other, ...shape, ...senseFaults(fields)];
  const strange = ids ? unknownDatasets(fields, ids) : [];
  return {
    edition: parsed.success && faults.length === 0 ? parsed.data : null,
    faults: [...faults, ...strange],
  };
}

/** Fields that are valid by themselves, so that an invalid one does not hide the faults of others. */
type Fields = Partial<Omit<Edition, "deliveries">> & {
  /** Null in place of an invalid delivery. */
  readonly deliveries: readonly (Delivery | null)[];
};

function soundFields(json: unknown): Fields {
  const { deliveries: list, ...shape } = editionSchema.shape;
  const faults = Object.entries(shape).flatMap(([name, schema]) => {
    const { success, data } = schema.safeParse(valueAt(json, [name]));
    return success && data !== undefined ? [[name, data] as const] : [];
  });
  const rows = valueAt(json, ["deliveries"]);
  const deliveries = (Array.isArray(rows) ? rows : []).map((row) => list.element.safeParse(row).data ?? null);
  return { ...Object.fromEntries(faults), deliveries };
}

/** The schema's issues as our own faults; for a union, no alternative is guessed. */
function shapeFaults(issue: z.core.$ZodIssue, json: unknown): FieldFault[] {
  const path = issue.path.map((part) => (typeof part === "number" ? part : String(part)));
  const value = shortText(valueAt(json, path));
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({ path: [...path, key], fault: "unknown-field", value: key }));
    case "invalid_key":
      return [{ path, fault: "unknown-language", value: String(path.at(-1) ?? "") }];
    case "invalid_value":
      return [
        {
          path,
          fault: value === "" ? "missing" : isLanguage(path) ? "unknown-language" : "wrong-kind",
          value,
        },
      ];
    case "too_small":
      return [{ path, fault: "empty", value }];
    case "custom":
      return [{ path, fault: faultIn(issue.params) ?? "wrong-kind", value }];
    default:
      return [{ path, fault: valueAt(json, path) === undefined ? "missing" : "wrong-kind", value }];
  }
}

function faultIn(params: Record<string, unknown> | undefined): EditionFault | undefined {
  return editionFaults.find((fault) => fault === params?.fault);
}

function isLanguage(path: readonly (string | number)[]): boolean {
  return path[0] === "locales" || path.at(-1) === "locale";
}

/** Faults of several fields together. */
function senseFaults(fields: Fields): FieldFault[] {
  const { edition, title, locales, deliveries, datasets, ...days } = fields;
  const { previous, published, reissued } = days;
  const faults: FieldFault[] = [];
  for (const [index, locale] of (locales ?? []).entries()) {
    if (locales?.indexOf(locale) !== index)
      faults.push({ path: ["locales", index], fault: "language-twice", value: locale });
    else if (title && title[locale] === undefined)
      faults.push({ path: ["title"], fault: "missing-title", value: locale });
  }
  const seen = new Set<string>();
  for (const [index, delivery] of deliveries.entries()) {
    if (!delivery) continue;
    const { dataset, file, state, reason } = delivery;
    const path = ["deliveries", index];
    const key = `${dataset}/${file}`;
    if (seen.has(key)) faults.push({ path: [...path, "file"], fault: "same-file-twice", value: key });
    seen.add(key);
    if (state === "not-delivered" && reason === undefined)
      faults.push({ path: [...path, "state"], fault: "missing-reason", value: key });
    if (state === "expected" && reason !== undefined)
      faults.push({ path: [...path, "reason"], fault: "reason-without-state", value: key });
  }
  for (const [index, id] of (datasets ?? []).entries())
    if (deliveries.every((delivery) => delivery && delivery.dataset !== id))
      faults.push({ path: ["datasets", index], fault: "no-deliveries", value: id });
  if (previous !== undefined && edition !== undefined && previous >= edition)
    faults.push({ path: ["previous"], fault: "not-earlier", value: previous });
  if (reissued !== undefined && published !== undefined && reissued < published)
    faults.push({ path: ["reissued"], fault: "not-earlier", value: reissued });
  return [...faults, ...untranslated(fields), ...unreadableColours(fields)];
}

/** Names and texts that some language of the edition lacks: nobody else can say them. */
function untranslated({ locales = [], network, photograph, foreword }: Fields): FieldFault[] {
  const texts = [
    [["network"], network],
    [["photograph", "description"], photograph?.description],
    [["photograph", "credit"], photograph?.credit],
    [["foreword", "signature"], foreword?.signature],
  ] as const;
  return texts.flatMap(([path, text]) => {
    if (text === undefined || typeof text === "string") return [];
    const lacking = locales.filter((locale) => text[locale] === undefined);
    return [...new Set(lacking)].map((value) => ({ path, fault: "missing-text", value }) as const);
  });
}

function unreadableColours({ colours }: Fields): FieldFault[] {
  return (["light", "dark"] as const).flatMap((theme) => {
    const value = colours?.[theme];
    if (value === undefined || contrastOn(theme, value) >= leastContrast) return [];
    // Rounded down, so that what is too little never looks like enough.
    const contrast = Math.floor(contrastOn(theme, value) * 10) / 10;
    const nearest = readableOn(theme, value);
    return [{ path: ["colours", theme], fault: "low-contrast", value, contrast, nearest } as const];
  });
}

function unknownDatasets({ datasets, deliveries }: Fields, ids: ReadonlySet<string>): FieldFault[] {
  const named = [
    ...(datasets ?? []).map((value, index) => ({ path: ["datasets", index], value })),
    ...deliveries.flatMap((delivery, index) =>
      delivery ? [{ path: ["deliveries", index, "dataset"], value: delivery.dataset }] : [],
    ),
  ];
  return named
    .filter(
      ({ value }, index) => !ids.has(value) && named.findIndex((other) => other.value === value) === index,
    )
    .map((name) => ({ ...name, fault: "unknown-dataset" }));
}

function valueAt(json: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, part)
        ? Reflect.get(value, part)
        : undefined,
    json,
  );
}

function shortText(value: unknown): string {
  return typeof value === "string" ? value : value === undefined ? "" : JSON.stringify(value).slice(0, 60);
}
