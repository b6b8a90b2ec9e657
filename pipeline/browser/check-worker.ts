import { unzipSync } from "fflate";
import { z } from "zod";
import { bookOf } from "../findings/book-of.ts";
import { checkReport } from "../findings/check-report.ts";
import { concernsOffice, fileOf, findingsForOffices, marksFor, summaryOf } from "../findings/findings.ts";
import { findingsJson } from "../findings/findings-json.ts";
import { verdictOf } from "../findings/verdict.ts";
import { type Checked, check } from "../flow/check.ts";
import { formFingerprint } from "../flow/form-fingerprint.ts";
import { markedCopy } from "../flow/marked-copy.ts";
import { type Registry, registryOf } from "../flow/registry.ts";
import { unchangedFiles } from "../flow/unchanged-files.ts";
import type { Phrasebook } from "../locales/phrasebook.ts";
import { lastPart } from "../model/file-name.ts";
import { type Finding, isError } from "../model/finding.ts";
import type { Locale } from "../model/locale.ts";
import type { Sheet } from "../model/sheet.ts";
import { findingsRows } from "../offices/annotate/findings-rows.ts";
import { stampIn } from "../offices/template/form-stamp.ts";
import { readEdition } from "../stages/ingest/edition/read-edition.ts";
import { disk } from "./disk.ts";
import type { Age, Answer, Copy, Dropped, FileState, FileTold, Question } from "./messages.ts";
import { type Placed, placesOf } from "./places-of.ts";

// The page forbids creating code from text, which zod would try.
z.config({ jitless: true });

const mostShown = 300;

/** The page's edition and definitions, and the findings on the files last dropped. */
interface Session {
  readonly edition: string;
  readonly registry: Registry;
  last: {
    readonly checked: Checked;
    readonly places: readonly Placed[];
    readonly unchanged: ReadonlySet<string>;
  } | null;
}

let session: Promise<Session> | null = null;

self.addEventListener("message", ({ data }: MessageEvent<Question>) => {
  answer(data).then(
    (answer) => answer && self.postMessage(answer),
    (fault: unknown) => self.postMessage({ kind: "failed", message: String(fault) } satisfies Answer),
  );
});

async function answer(question: Question): Promise<Answer | null> {
  if (question.kind === "open") {
    session = opened(question);
    return null;
  }
  if (!session) throw new Error("missing session");
  const current = await session;
  switch (question.kind) {
    case "check":
      await checkDropped(current, question.files);
      return answerOf(current, question.locale);
    case "tell":
      return answerOf(current, question.locale);
    case "copy":
      return { kind: "copied", copy: await copyOf(current, question.path, question.locale) };
  }
}

async function opened({ edition, disk: packed }: Question & { kind: "open" }): Promise<Session> {
  const { disk: together = new Uint8Array() } = unzipSync(packed, { filter: ({ name }) => name === "disk" });
  for (const [path, content] of Object.entries(unzipSync(together))) disk.set(path, content);
  return { edition, registry: await registryOf("", edition, "left"), last: null };
}

/** Puts the files in place of those dropped before, and checks the edition. */
async function checkDropped(session: Session, dropped: readonly Dropped[]): Promise<void> {
  const { edition, registry } = session;
  const raw = `data/raw/${edition}/`;
  for (const path of [...disk.keys()])
    if (path.startsWith(raw) && path !== `${raw}edition.json`) disk.delete(path);
  const bytes = disk.get(`${raw}edition.json`);
  const { edition: read } = readEdition(bytes instanceof Uint8Array ? bytes : new Uint8Array(), edition);
  const places = read ? placesOf(dropped, registry.datasets, read) : [];
  for (const { path, file } of places) if (path !== null) disk.set(raw + path, file);
  const { datasets, faulty } = registry;
  const checked = await check({ root: "", edition, datasets, faulty, partial: true, progress: () => {} });
  const unchanged = checked.edition
    ? await unchangedFiles("", checked.edition, checked.hashes)
    : new Set<string>();
  session.last = { checked, places, unchanged };
}

async function answerOf({ edition, registry: { datasets }, last }: Session, locale: Locale): Promise<Answer> {
  if (!last) return { kind: "checked", files: [], document: "" };
  const { checked, places, unchanged } = last;
  const paths = new Set(places.flatMap(({ path }) => path ?? []));
  const ids = new Set([...paths].map((path) => path.replace(/\/.*/, "")));
  const isOurs = (found: Finding) =>
    found.at.edition === undefined &&
    (paths.has(fileOf(found)) || (found.at.medium === "figure" && ids.has(fileOf(found))));
  const asked = checked.findings.filter(isOurs);
  const english = bookOf("en", datasets, checked.areas);
  const report = checkReport("", {
    ...{ edition, file: null, files: paths, findings: asked, notes: false, book: english },
    verdict: verdictOf(asked, null, 0, english),
  });
  const book = bookOf(locale, datasets, checked.areas);
  // Whatever keeps the file from being read is shown, even if someone else has to fix it.
  const open = asked.filter((found) => !found.accepted && (isError(found) || concernsOffice(found, book)));
  const ages = new Map<string, Age | null>();
  for (const { path, sheets } of checked.files)
    if (paths.has(path))
      ages.set(path, unchanged.has(path) ? "unchanged" : await ageOf(path, sheets, edition));
  const files = places.map(({ id, file, path, wanted, state }): FileTold => {
    const { name } = file;
    if (path === null) return { ...nothing, id, name, path, wanted, state };
    const raw = checked.files.find((each) => each.path === path);
    const found = open.filter((each) => fileOf(each) === path);
    const rows = findingsRows(found, raw?.sheets.map((sheet) => sheet.name) ?? [], book);
    const sheets = raw?.sheets ?? [];
    return {
      ...{ id, name, path, wanted, age: ages.get(path) ?? null, state: stateOf(found, sheets.length > 0) },
      summary: summaryOf(found, book),
      rows: rows.slice(0, mostShown).map((row) => ({
        ...{ severity: row.severity, kind: book.annotation.kinds[row.severity], where: row.where },
        ...{ says: row.says, fix: row.fix },
      })),
      left: Math.max(0, rows.length - mostShown),
      hasCopy: sheets.length > 0 && marksFor(found, book).length > 0,
    };
  });
  return { kind: "checked", files, document: [...findingsJson(report)].join("") };
}

const nothing = { age: null, summary: "", rows: [], left: 0, hasCopy: false };

function stateOf(found: readonly Finding[], isRead: boolean): FileState {
  if (found.some(({ severity }) => severity === "error")) return isRead ? "mend" : "unreadable";
  return found.some(({ severity }) => severity === "warning") ? "look" : "clean";
}

/** The age of a form according to its stamp, compared with the page. */
async function ageOf(path: string, sheets: readonly Sheet[], edition: string): Promise<Age | null> {
  const stamp = stampIn(sheets);
  if (!stamp) return null;
  if (stamp.edition !== edition) return stamp.edition < edition ? "last-form" : "newer-form";
  return stamp.fingerprint === (await formFingerprint("", path.replace(/\/.*/, ""))) ? null : "other-form";
}

async function copyOf(
  { registry: { datasets }, edition, last }: Session,
  path: string,
  locale: Locale,
): Promise<Copy | null> {
  const file = last?.checked.files.find((each) => each.path === path);
  const stored = disk.get(`data/raw/${edition}/${path}`);
  if (!last || !file || !(stored instanceof Blob)) return null;
  const book: Phrasebook = bookOf(locale, datasets, last.checked.areas);
  const findings = findingsForOffices(last.checked.findings, book).filter((found) => fileOf(found) === path);
  const bytes = new Uint8Array(await stored.arrayBuffer());
  const copy = await markedCopy({ file, bytes, findings, datasets }, book);
  return copy && { name: lastPart(copy.name), bytes: new Uint8Array(copy.bytes) };
}
