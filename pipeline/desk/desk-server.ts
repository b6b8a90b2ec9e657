import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Html, html } from "../escape/html.ts";
import { deskLocales, deskWords } from "../locales/desk-phrasebooks.ts";
import { keepFew } from "../model/keep-few.ts";
import type { Locale } from "../model/locale.ts";
import { closed, headers, isForHere, isFromHere, listenHere, refuse } from "../preview/loopback.ts";
import { scratchFolder } from "../scratch-folder.ts";
import { defaultLimits } from "../stages/ingest/limits.ts";
import { withDeliveries, wordsOf } from "../stages/render/words.ts";
import { actions, type Filled, isActionId } from "./actions.ts";
import { deskPage, deskPolicy, outcome } from "./desk-page.ts";
import type { DeskState } from "./desk-state.ts";
import { type Download, isDownload, officeFiles, zipped } from "./downloads.ts";
import { readForm, type SentForm } from "./read-form.ts";
import { type CommandRun, type DeskOwner, failedRun, runLine } from "./run-line.ts";
import { tokens } from "./tokens.ts";
import { claimsView } from "./views/claims-view.ts";
import { confirmView, retryForm } from "./views/confirm-view.ts";
import { deliveriesView } from "./views/deliveries-view.ts";
import { newView, settingsView } from "./views/edition-view.ts";
import { figuresView } from "./views/figures-view.ts";
import { findingView } from "./views/finding-view.ts";
import { findingsView } from "./views/findings-view.ts";
import { letterView } from "./views/letter-view.ts";
import { movedView } from "./views/moved-view.ts";
import { releaseView } from "./views/release-view.ts";
import type { Visit } from "./visit.ts";

/** The owner of a desk, whose language is that of browsers that ask for none of ours; how it reads editions and opens a preview. */
export interface Desk extends DeskOwner {
  editions(): Promise<readonly string[]>;
  state(year: string): Promise<DeskState>;
  /** Published figures that words describe, or a sentence that says why there are none. */
  figures(words: readonly string[], locale: Locale): Promise<Parameters<typeof figuresView>[0]>;
  /** The address of a preview of the report. */
  preview(year: string, locale: Locale): Promise<string>;
  /** Reports an internal error to whoever started the desk. */
  failed(fault: unknown): void;
}

export interface DeskServer {
  readonly address: string;
  close(): Promise<void>;
}

const pages = {
  deliveries: deliveriesView,
  findings: findingsView,
  finding: findingView,
  moved: movedView,
  claims: claimsView,
  release: releaseView,
  settings: settingsView,
  new: newView,
} satisfies { readonly [page: string]: (visit: Visit) => Html };

/** Serves the desk on loopback: pages are made from the files at each visit; every write is a command and needs a token. */
export async function serveDesk(desk: Desk, port: number): Promise<DeskServer> {
  const allowed = tokens();
  const outcomes = keepFew<readonly CommandRun[]>(100);
  const server = createServer((request, response) => {
    answer(request, response).catch((fault: unknown) => {
      desk.failed(fault);
      if (response.headersSent) response.destroy();
      else refuse(response, 500, `The program failed: ${fault instanceof Error ? fault.message : fault}`);
    });
  });
  return { address: await listenHere(server, port), close: () => closed(server) };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isForHere(request, server))
      return refuse(response, 421, "This server answers to its own address only.");
    const isWrite = request.method === "POST";
    if (isWrite && !isFromHere(request, server))
      return refuse(response, 403, "Another page sent this: nothing was written.");
    if (!isWrite && request.method !== "GET" && request.method !== "HEAD")
      return refuse(response, 405, "It is read or written, nothing else.");
    const asked = await placeOf(request);
    if (!asked) return refuse(response, 404, "There is no such page of the desk.");
    const { locale, year, page } = asked;
    const preview = !isWrite && page === "report" ? desk.preview(year, locale) : null;
    const address = await Promise.race([preview, wait(firstFeedback, null)]);
    if (address) return seeOther(response, address);
    const visit = await visitOf(asked);
    if (preview) return showDrafting(response, visit);
    if (isWrite) return write(page, visit, await readForm(request, most), response);
    if (page === "figures") return find(visit, response);
    if (isDownload(page)) return download(page, visit, response);
    if (!Object.hasOwn(pages, page)) return refuse(response, 404, "There is no such page of the desk.");
    const id = page as keyof typeof pages;
    const heading = id === "finding" ? visit.desk.views.findings : visit.desk.views[id];
    show(response, 200, deskPage(visit, heading, pages[id](visit)));
  }

  /** The language, edition and page of a path; the root is the deliveries of the latest edition. */
  async function placeOf(request: IncomingMessage) {
    const { pathname, searchParams: query } = new URL(request.url ?? "/", "http://127.0.0.1");
    const editions = await desk.editions();
    const [asked = preferred(request) ?? desk.locale, year = editions.at(-1), ...rest] = pathname
      .split("/")
      .filter((part) => part !== "");
    const locale = deskLocales().find((tag) => tag === asked);
    if (!locale || year === undefined || !editions.includes(year)) return null;
    return { locale, year, page: rest.length === 0 ? "deliveries" : rest.join("/"), query };
  }

  async function visitOf({
    locale,
    year,
    page,
    query,
  }: NonNullable<Awaited<ReturnType<typeof placeOf>>>): Promise<Visit> {
    const state = await desk.state(year);
    const { areas, edition } = state.checked;
    const language = wordsOf(locale, areas, state.datasets);
    const words = edition ? withDeliveries(language, edition) : language;
    const runs = outcomes(query.get("ran") ?? "", () => []);
    const view = page === "figures" || Object.hasOwn(pages, page) ? page : "deliveries";
    return {
      ...{ state, words, desk: deskWords(locale), token: allowed.issue(), view, query },
      ...{ user: desk.user, today: desk.today, runs: runs.length === 0 ? null : runs },
    };
  }

  async function write(
    page: string,
    visit: Visit,
    form: SentForm | null,
    response: ServerResponse,
  ): Promise<void> {
    const id = page.replace(/^do\//, "");
    if (page === id || !isActionId(id)) return refuse(response, 404, "The desk does no such thing.");
    const explain = (status: number, why: Html) => showNotDone(response, status, visit, why);
    if (!form) return explain(413, html`<p class="notice">${visit.desk.tooLarge(most / 1_000_000)}</p>`);
    const again = retryForm(id, form.filled, visit);
    const [token = ""] = form.filled.get("token") ?? [];
    if (!allowed.take(token)) return explain(403, html`<p class="notice">${visit.desk.stale}</p>${again}`);
    const shows = "showsFirst" in actions[id] && !form.filled.has("seen");
    const runs = await runAll(id, form, visit, shows).catch((fault: unknown) => [
      failedRun([id], fault, visit.words.locale),
    ]);
    const [back = ""] = form.filled.get("back") ?? [];
    const isFault = runs.some(({ exitCode }) => exitCode === 2);
    if (shows && !isFault)
      return show(
        response,
        200,
        deskPage(visit, visit.desk.willWrite, confirmView({ id, filled: form.filled, runs }, visit)),
      );
    if (isFault) return explain(422, html`${outcome(runs, visit)}${again}`);
    const key = randomUUID();
    outcomes(key, () => runs);
    const at = /^\/[\w/?=&%.+*~:-]*$/.test(back) && !back.startsWith("//") ? back : "/";
    seeOther(response, `${at}${at.includes("?") ? "&" : "?"}ran=${key}`);
  }

  /** Runs the lines one after another. */
  async function runAll(
    id: keyof typeof actions,
    form: SentForm,
    { state: { year, kept }, words: { locale } }: Visit,
    dry: boolean,
  ): Promise<readonly CommandRun[]> {
    const [again = ""] = form.filled.get("kept") ?? [];
    const isKept = [...kept.values()].flat().some(({ path }) => path === again);
    const scratch = form.file ? scratchFolder("desk") : null;
    try {
      const path =
        scratch && form.file
          ? join(scratch.path, form.file.name)
          : isKept
            ? join(desk.root, "data/raw", year, again)
            : "";
      if (form.file) await writeFile(path, form.file.bytes);
      const filled: Filled = new Map([...form.filled, ["file", [path]]]);
      const name = form.file?.name ?? `data/raw/${year}/${again}`;
      const runs: CommandRun[] = [];
      for (const line of actions[id].lines(filled, year)) {
        const run = await runLine(dry ? [...line, "--dry-run"] : line, { ...desk, locale });
        // Shows the office's file name instead of the temporary path.
        const typed = line.map((word) => (path !== "" && word === path ? name : word));
        const output = path === "" ? run.output : run.output.replaceAll(path, name);
        runs.push({ ...run, line: typed, output });
        if (run.exitCode !== 0) break;
      }
      return runs;
    } finally {
      scratch?.remove();
    }
  }

  async function find(visit: Visit, response: ServerResponse): Promise<void> {
    const words = visit.query.get("words")?.trim().split(/\s+/);
    const found = words ? await desk.figures(words, visit.words.locale) : null;
    show(response, 200, deskPage(visit, visit.desk.views.figures, figuresView(found, visit)));
  }

  async function download(page: Download, visit: Visit, response: ServerResponse): Promise<void> {
    const { state, query } = visit;
    const office = query.get("office") ?? "";
    if (!state.offices.has(office)) return refuse(response, 404, "There is no such office.");
    const files = await officeFiles(page, office, state, { ...desk, locale: visit.words.locale });
    if ("exitCode" in files) return showNotDone(response, 422, visit, outcome([files], visit));
    if (page === "letter")
      return show(response, 200, deskPage(visit, visit.desk.letter, letterView(files, visit)));
    if (files.size === 0)
      return showNotDone(response, 404, visit, html`<p class="notice">${visit.desk.noMarked}</p>`);
    const name = `${office} ${state.year} – ${visit.desk[page]}.zip`;
    response.writeHead(200, {
      ...headers,
      "content-type": "application/zip",
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
    response.end(zipped(files));
  }
}

/** Milliseconds until a browser is told that the report is being made. */
const firstFeedback = 200;

/** The largest delivery that is read, plus its form. */
const most = defaultLimits.fileBytes + 1_000_000;

/** The browser's first language that is one of ours. */
function preferred({ headers: { "accept-language": accepted = "" } }: IncomingMessage): Locale | null {
  const asked = accepted.split(",").map((part) => part.split(";")[0]?.trim() ?? "");
  const preferences = asked.flatMap((tag) => {
    const ours = /^zh-(TW|HK|MO|Hant)/i.test(tag)
      ? "zh-Hant"
      : /^zh/i.test(tag)
        ? "zh-Hans"
        : tag.split("-")[0];
    return deskLocales().filter((locale) => locale === ours);
  });
  return preferences[0] ?? null;
}

function show(response: ServerResponse, status: number, page: string): void {
  response.writeHead(status, {
    ...headers,
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": deskPolicy,
    "referrer-policy": "same-origin",
  });
  response.end(page);
}

/** Says that the report is being made, and asks again. */
function showDrafting(response: ServerResponse, visit: Visit): void {
  response.setHeader("refresh", "2");
  const status = html`<p class="notice" role="status">${visit.desk.drafting}</p>`;
  show(response, 200, deskPage(visit, visit.desk.views.report, status));
}

/** Says why nothing was done. */
function showNotDone(response: ServerResponse, status: number, visit: Visit, why: Html): void {
  show(response, status, deskPage(visit, visit.desk.notDone, why));
}

function seeOther(response: ServerResponse, location: string): void {
  response.writeHead(303, { ...headers, location });
  response.end();
}
