// Chromium prints the report's page; its memory is watched in one more print, so that the watching slows no other.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { medianOf, tell, timed } from "./clock.mjs";

const [, , root, file, executablePath] = process.argv;

let browser;
let page;
let pdf;
const print = async () => {
  pdf = await page.pdf({ format: "A4", printBackground: true, tagged: true, outline: true });
};
const launch = await timed(async () => {
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
});
const open = await timed(async () => {
  page = await browser.newPage();
  await page.goto(pathToFileURL(join(root, "reports/2020/index.html")).href);
});
const first = await timed(print);
const warm = await medianOf(3, print);
let held = 0;
const watch = setInterval(() => {
  held = Math.max(held, memoryBelow(process.pid));
}, 50);
await print();
clearInterval(watch);
await browser.close();
writeFileSync(file, pdf);
tell({ launch, open, first, warm, held });

/** Proportional memory in MB of all processes that descend from one: what they share is counted once. */
function memoryBelow(ancestor) {
  const parents = new Map();
  for (const id of readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number))
    parents.set(id, Number(/^PPid:\s+(\d+)/m.exec(readProc(id, "status"))?.[1]));
  const descends = (id) => parents.has(id) && (parents.get(id) === ancestor || descends(parents.get(id)));
  return [...parents.keys()]
    .filter(descends)
    .reduce(
      (sum, id) => sum + Number(/^Pss:\s+(\d+)/m.exec(readProc(id, "smaps_rollup"))?.[1] ?? 0) / 1024,
      0,
    );
}

/** A process may end while it is looked at. */
function readProc(id, name) {
  try {
    return readFileSync(`/proc/${id}/${name}`, "utf8");
  } catch {
    return "";
  }
}
