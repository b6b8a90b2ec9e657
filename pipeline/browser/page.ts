import { unzipSync } from "fflate";
import { originalName } from "../model/original-name.ts";
import type { Baked, PageLanguage } from "../offices/page/baked.ts";
import type { Answer, Copy, Dropped, FileTold, Question, RowTold } from "./messages.ts";

const progressAfter = 150;

const textOf = (id: string) => document.getElementById(id)?.textContent ?? "";
// Written by the command that made the page.
const baked: Baked = JSON.parse(textOf("baked"));
const [first] = baked.languages;
if (!first) throw new Error("missing language");

let language: PageLanguage = first;
let dropped: readonly Dropped[] = [];
let count = 0;
let latest: (Answer & { kind: "checked" }) | null = null;
let waiting = 0;

const part = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`missing part: ${id}`);
  return found;
};
const word = (name: string): string => language.words[name] ?? "";

function element(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const worker = startWorker();

function startWorker(): Worker | null {
  try {
    const packed = Uint8Array.from(atob(textOf("disk")), (character) => character.charCodeAt(0));
    const { worker: script = new Uint8Array() } = unzipSync(packed, {
      filter: ({ name }) => name === "worker",
    });
    const worker = new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
    worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => take(data));
    worker.addEventListener("error", ({ message }) => fail("noWorker", message));
    const open: Question = { kind: "open", edition: baked.edition, disk: packed };
    worker.postMessage(open, [packed.buffer]);
    return worker;
  } catch (fault) {
    fail("noWorker", String(fault));
    return null;
  }
}

function ask(question: Question): void {
  worker?.postMessage(question);
}

function take(answer: Answer): void {
  if (answer.kind === "copied") {
    if (answer.copy) save(answer.copy);
    else fail("noCopy");
    return;
  }
  settle();
  if (answer.kind === "failed") fail("failed", answer.message);
  else {
    latest = answer;
    show();
  }
}

function fail(name: string, detail = ""): void {
  settle();
  const notice = part("fault");
  notice.replaceChildren(
    word(name),
    ...(detail === "" ? [] : [element("br", {}), element("code", {}, detail)]),
  );
  notice.hidden = false;
}

function settle(): void {
  clearTimeout(waiting);
  part("results").setAttribute("aria-busy", "false");
  part("progress").hidden = true;
}

function begin(): void {
  clearTimeout(waiting);
  part("results").setAttribute("aria-busy", "true");
  waiting = window.setTimeout(() => {
    part("progress").hidden = false;
    part("status").textContent = word("checking");
  }, progressAfter);
}

/** A file replaces another with the same name, but for what a browser adds to it: it comes back corrected. */
function add(files: readonly File[], folders: boolean): void {
  part("fault").hidden = true;
  if (folders) fail("folder");
  if (files.length === 0) return;
  const names = new Set(files.map(({ name }) => originalName(name)));
  dropped = [
    ...dropped.filter(({ file }) => !names.has(originalName(file.name))),
    ...files.map((file) => ({ id: ++count, file, path: null })),
  ];
  check();
}

function check(): void {
  begin();
  ask({ kind: "check", files: dropped, locale: language.locale });
}

function show(): void {
  const files = latest?.files ?? [];
  part("results").replaceChildren(...files.map(article));
  part("status").textContent = files
    .map(({ name, summary, state }) => `${name}: ${summary || word(state)}`)
    .join(" · ");
  part("take").hidden = files.length === 0;
  const states = new Map(files.map(({ wanted, state }) => [wanted, state]));
  for (const [index, item] of [...part("wanted").children].entries()) {
    const state = states.get(baked.wanted[index] ?? "");
    const due = language.due[index] ?? "";
    item.lastElementChild?.replaceChildren(state === undefined ? due || word("notYet") : word(state));
    item.classList.toggle("clean", state === "clean");
  }
}

function article(file: FileTold): HTMLElement {
  const mark = { clean: "✓", look: "✓", mend: "✗", unreadable: "✗" }[file.state as string] ?? "?";
  const entry = element(
    "article",
    { class: file.state },
    element("h2", {}, element("span", { class: "mark", "aria-hidden": "true" }, mark), ` ${file.name}`),
    element("p", { class: "verdict" }, word(file.state)),
  );
  if (file.age) entry.append(element("p", { class: "notice" }, word(file.age)));
  const needed = file.state === "clean" || file.state === "look" ? neededWith(file) : [];
  if (needed.length > 0)
    entry.append(element("p", { class: "notice" }, `${word("together")} ${needed.join(", ")}`));
  if (file.path === null && file.state !== "elsewhere") entry.append(chooser(file.id));
  if (file.path !== null && !file.path.endsWith(`/${file.name}`))
    entry.append(element("p", { class: "soft" }, `${word("readAs")} ${file.path}`));
  if (file.rows.length > 0) entry.append(element("p", {}, file.summary), list(file));
  if (file.left > 0) entry.append(element("p", {}, `+${file.left}. ${word("left")}`));
  if (file.hasCopy && file.path !== null) {
    const { path } = file;
    entry.append(button(word("takeCopy"), () => ask({ kind: "copy", path, locale: language.locale })));
  }
  const rest = () => dropped.filter(({ id }) => id !== file.id);
  entry.append(button(word("remove"), () => replace(rest()), "remove"));
  return entry;
}

/** What the office has not chosen yet of the files with which this one is checked. */
function neededWith({ wanted }: FileTold): readonly string[] {
  const datasetOf = (path: string | null) => path?.split("/")[0];
  const chosen = new Set(latest?.files.map((each) => each.wanted));
  return baked.wanted.filter((path) => datasetOf(path) === datasetOf(wanted) && !chosen.has(path));
}

function replace(files: readonly Dropped[]): void {
  dropped = files;
  check();
}

function list({ rows }: FileTold): HTMLElement {
  return element("ul", { class: "findings" }, ...rows.map(finding));
}

function finding({ severity, kind, where, says, fix }: RowTold): HTMLElement {
  return element(
    "li",
    { class: `finding ${severity}` },
    element(
      "p",
      { class: "kind" },
      element("span", { class: "severity" }, kind),
      element("code", { class: "id" }, where),
    ),
    element("div", {}, element("p", {}, says), ...(fix === "" ? [] : [element("p", { class: "soft" }, fix)])),
  );
}

function chooser(id: number): HTMLElement {
  const select = element(
    "select",
    {},
    element("option", { value: "" }, word("choose")),
    ...baked.wanted.map((path) => element("option", { value: path }, path)),
  ) as HTMLSelectElement;
  select.addEventListener("change", () => {
    const path = select.value || null;
    // One file takes the place of another.
    const others = dropped.map((drop) => (drop.path === path ? { ...drop, path: null } : drop));
    replace(others.map((drop) => (drop.id === id ? { ...drop, path } : drop)));
  });
  return element("p", {}, element("label", {}, `${word("which")} `, select));
}

function button(text: string, click: () => void, style = "take"): HTMLElement {
  const made = element("button", { type: "button", class: style }, text);
  made.addEventListener("click", click);
  return made;
}

function save({ name, bytes }: Copy): void {
  const link = element("a", { download: name, href: URL.createObjectURL(new Blob([bytes])) });
  link.click();
}

/** Sets every fixed word of the page in the chosen language. */
function speak(): void {
  document.documentElement.lang = language.locale;
  document.title = word("heading");
  for (const node of document.querySelectorAll<HTMLElement>("[data-word]"))
    node.textContent = word(node.dataset.word ?? "");
  part("old").hidden = new Date().toISOString().slice(0, 10) <= baked.published;
  if (latest) ask({ kind: "tell", locale: language.locale });
  show();
}

const input = part("files") as HTMLInputElement;
input.addEventListener("change", () => {
  add([...(input.files ?? [])], false);
  input.value = "";
});
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  const items = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === "file");
  const isFolder = (item: DataTransferItem) => item.webkitGetAsEntry()?.isDirectory === true;
  const files = items.filter((item) => !isFolder(item)).flatMap((item) => item.getAsFile() ?? []);
  add(files, items.some(isFolder));
});
const languages = document.getElementById("language");
if (languages instanceof HTMLSelectElement)
  languages.addEventListener("change", () => {
    language = baked.languages.find(({ locale }) => locale === languages.value) ?? first;
    speak();
  });
part("take").addEventListener("click", () => {
  const bytes = new TextEncoder().encode(latest?.document ?? "");
  save({ name: `findings-${baked.edition}.json`, bytes });
});
speak();
