import { readFileSync } from "node:fs";
import { boundRecord, checkPlaces, noDoubts, withoutRenewed } from "../../../pipeline/flow/bound.ts";
import type { Locale } from "../../../pipeline/model/locale.ts";
import { boundKeyIn } from "../../../pipeline/stages/bind/bound-key.ts";
import { boundText } from "../../../pipeline/stages/bind/bound-text.ts";
import type { CheckedPlace } from "../../../pipeline/stages/bind/checked-place.ts";
import { evaluate } from "../../../pipeline/stages/bind/evaluate.ts";
import { isFault, type KeyFault } from "../../../pipeline/stages/bind/figure-book.ts";
import { parseObservations } from "../../../pipeline/stages/ingest/record/parse-observations.ts";
import { Proofreader } from "../../../pipeline/stages/proof/proofreader.ts";
import { editionOf } from "../../../pipeline/stages/proof/record.ts";
import { readText } from "../../../pipeline/stages/read-text/read-text.ts";
import { isRefusal } from "../../../pipeline/stages/read-text/text.ts";
import { edition, records } from "../proof/records.ts";
import { p, r } from "../read-text/docx-fixture.ts";

const published = readFileSync("reports/2021/observations.csv", "utf8");

/** The edition of 2021 beside that of 2020, with some of its text replaced. */
export function records2021(change: (csv: string) => string = (csv) => csv) {
  const now = editionOf("2021", parseObservations(change(published), "2021") ?? []);
  return records({ edition: now, earlier: [edition()], reported: ["2020", "2021"] });
}

export const of2020 = boundRecord(records());
export const of2021 = boundRecord(records2021());

/** What a key says in the edition of 2021, in words of a language, or why it says nothing. */
export function said(
  text: string,
  locale: Locale = "en",
  record = of2021,
  now = "",
): string | KeyFault | null {
  const key = boundKeyIn(text);
  if (!key) return null;
  const value = evaluate(key, record.now);
  return isFault(value) ? value : boundText(key, value, record.wording(locale), now);
}

/** A control that is bound by a key. */
export function control(key: string, text: string, properties = ""): string {
  const about = `<w:alias w:val="x"/><w:tag w:val="{{${key}}}"/><w:id w:val="7"/><w:lock w:val="sdtLocked"/><w:text/>`;
  return `<w:sdt><w:sdtPr>${about}</w:sdtPr><w:sdtContent>${r(text, properties)}</w:sdtContent></w:sdt>`;
}

/** A paragraph in which `[key|text]` is a control. */
export function boundParagraph(text: string): string {
  const pieces = text.split(/(\[[^|[\]]+\|[^\]]*\])/);
  return p(
    ...pieces.map((piece) => {
      const [, key, own] = /^\[([^|]+)\|(.*)\]$/.exec(piece) ?? [];
      return key === undefined ? r(piece) : control(key, own ?? "");
    }),
  );
}

async function analysedIn(bytes: Uint8Array, own: ReturnType<typeof records2021>) {
  const text = await readText(bytes, "a.docx");
  if (isRefusal(text)) throw new Error(`refused: ${text.refused}`);
  return new Proofreader(own).analyse(text, { hasBareWords: true });
}

/** The bound places of a document, held against a record. */
export async function checked(
  bytes: Uint8Array,
  own = records2021(),
  doubts = noDoubts,
): Promise<CheckedPlace[]> {
  const analysed = await analysedIn(bytes, own);
  return checkPlaces({ file: "a.docx", analysed }, boundRecord(own), doubts);
}

/** The same, without what a refill resolves itself. */
export async function renewed(bytes: Uint8Array, own = records2021()): Promise<CheckedPlace[]> {
  return withoutRenewed(await checked(bytes, own), await analysedIn(bytes, own));
}
