import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tokens } from "../../pipeline/desk/tokens.ts";
import { views } from "../../pipeline/desk/visit.ts";
import { locales } from "../../pipeline/model/locale.ts";
import { send, startDesk, type TestDesk, tokenOf } from "../support/desk.ts";
import { allBut, type Copy, copyEdition, filesBelow } from "../support/edition.ts";

let copy: Copy;
let desk: TestDesk;
beforeAll(async () => {
  copy = await copyEdition("2020", allBut("recycling", "shift"));
  desk = await startDesk(copy.root);
});
afterAll(async () => {
  await desk.stop();
  await copy.dispose();
});

const edition = async () => JSON.parse(await readFile(copy.path("edition.json"), "utf8"));
const due = (file: string) => `set:deliveries[${file}].due`;
/** As it stands: fetch would tidy it first. */
const statusOf = (path: string, headers: { readonly [name: string]: string } = {}, method = "GET") =>
  new Promise<number | undefined>((resolve, reject) => {
    const { port } = new URL(desk.address);
    const request = get({ host: "127.0.0.1", port, path, headers, method }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    request.on("error", reject);
  });

describe("a page of the desk", () => {
  test("at the address that is printed is the deliveries, without a cookie, in the browser's language", async () => {
    const answer = await fetch(desk.address, { headers: { "accept-language": "zh-TW,ja;q=0.5" } });
    const page = await answer.text();
    expect([answer.status, answer.headers.get("set-cookie")]).toEqual([200, null]);
    expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(page).toContain('<html lang="zh-Hant">');
    expect(page).toContain("recycling/targets.csv");
  });

  test.each(locales)("is there for every view in %s", async (locale) => {
    for (const view of views.filter((id) => id !== "report"))
      expect([view, await statusOf(`/${locale}/2020/${view}`)]).toEqual([view, 200]);
  });

  test.each([
    "/../package.json",
    "/en/..%2f..%2fetc/passwd",
    "/en/2020/constructor",
    "/xx/2020/deliveries",
    "/en/1999/deliveries",
  ])("is nothing else: %s", async (path) => expect(await statusOf(path)).toBe(404));

  test("shows what files and offices are called as text", async () => {
    const before = await readFile(copy.path("edition.json"), "utf8");
    await writeFile(
      copy.path("edition.json"),
      before.replace('"office": "Kaili"', '"office": "<img src=x>\'Kaili"'),
    );
    const page = await (await fetch(`${desk.address}en/2020/deliveries`)).text();
    expect(page).not.toContain("<img");
    expect(page).toContain("&#60;img src=x&#62;");
    await writeFile(copy.path("edition.json"), before);
  });
});

test("the report is waited for on a page that says so, and then shown", async () => {
  const ask = () => fetch(`${desk.address}ja/2020/report`, { redirect: "manual" });
  const first = await ask();
  expect([first.status, first.headers.get("refresh")]).toEqual([200, "2"]);
  await expect.poll(async () => (await ask()).status, { timeout: 60_000, interval: 500 }).toBe(303);
  expect((await fetch((await ask()).headers.get("location") ?? "")).status).toBe(200);
});

test("marked copies are offered where there are some, under their own name, and else refused in words", async () => {
  const page = await (await fetch(`${desk.address}en/2020/deliveries`)).text();
  const links = [...page.matchAll(/href="([^"]*\/(pack|marked)\?[^"]*)"/g)].map(([, href = "", kind]) => ({
    ...{ href: href.replaceAll("&#38;", "&"), kind },
  }));
  const offered = links.filter(({ kind }) => kind === "marked").map(({ href }) => href);
  const all = links.filter(({ kind }) => kind === "pack").map(({ href }) => href.replace("/pack", "/marked"));
  const answers = await Promise.all(all.map((href) => fetch(new URL(href, desk.address))));
  expect(answers.map(({ status }) => status)).toEqual(
    all.map((href) => (offered.includes(href) ? 200 : 404)),
  );
  expect(new Set(answers.map(({ status }) => status)).size).toBe(2);
  const names = answers.flatMap(({ headers }) => headers.get("content-disposition") ?? []);
  expect(names.filter((name) => !decodeURIComponent(name).endsWith("2020 – Marked copies.zip"))).toEqual([]);
});

describe("is refused, and nothing is written", () => {
  let before: ReadonlyMap<string, string>;
  beforeAll(async () => {
    before = await filesBelow(join(copy.root, "data"));
  });
  const unchanged = async () => expect(await filesBelow(join(copy.root, "data"))).toEqual(before);
  const change = { [due("shift/kaili.xlsx")]: "2021-03-01" };

  test("another host name", async () => {
    expect(await statusOf("/", { host: "evil.example" })).toBe(421);
    expect(await statusOf("/en/2020/do/set", { host: "evil.example" }, "POST")).toBe(421);
    await unchanged();
  });

  test.each([{ origin: "http://evil.example" }, { origin: "null" }, { "sec-fetch-site": "cross-site" }])(
    "a form of a foreign page, even with a token: %j",
    async (headers) => {
      expect((await send(desk.address, "set", change, headers)).status).toBe(403);
      await unchanged();
    },
  );

  test("a form without a token, with one that was used, or of a desk that ended", async () => {
    const used = await tokenOf(desk.address);
    expect((await send(desk.address, "set", { token: used })).status).toBe(200);
    const other = await startDesk(copy.root);
    const yesterdays = await tokenOf(other.address);
    await other.stop();
    for (const token of ["", used, yesterdays])
      expect((await send(desk.address, "set", { ...change, token })).status).toBe(403);
    await unchanged();
  });

  test("a token that is old", async () => {
    const few = tokens(5);
    const token = few.issue();
    await wait(10);
    expect([few.take(token), tokens().take(token)]).toEqual([false, false]);
  });

  test.each([
    ["receive", { as: "../../../x.csv", file: new File(["x"], "x.csv") }, "is owed no"],
    ["receive", { as: "shift/kaili.xlsx", file: new File(["x"], "..") }, "no file of a spreadsheet"],
    ["receive", { as: "shift/kaili.xlsx" }, "no file of a spreadsheet"],
    ["set", { "set:edition": "../2020" }, "was not changed"],
    ["set", { "set:deliveries[shift/kaili.xlsx].file": "../../x" }, "was not changed"],
    ["accept", { finding: "0000000000", reason: "x", until: "2030-01-01" }, "no finding"],
    ["correct", { cell: "../../x.csv › A1", to: "1" }, "required option"],
  ])("%s %j", async (action, fields, says) => {
    const { status, text } = await send(desk.address, action, fields as { [name: string]: string });
    expect([status, text.includes(says)]).toEqual([422, true]);
    await unchanged();
  });

  test("with what was typed, to be sent again", async () => {
    const { text } = await send(desk.address, "accept", { finding: "0000000000", reason: "it is <so>" });
    expect(text).toContain("it is &#60;so&#62;</textarea>");
    expect(text).toMatch(/name="token" value="[\w-]{36}"/);
    await unchanged();
  });

  test("a file that is too large", async () => {
    const file = new File([new Uint8Array(22_000_000)], "kaili.xlsx");
    expect((await send(desk.address, "receive", { as: "shift/kaili.xlsx", file })).status).toBe(413);
    await unchanged();
  });

  test("a delivery or an edition that is a link, or lies behind one", async () => {
    const outside = await mkdtemp(join(tmpdir(), "almanac-outside-"));
    const file = new File([await readFile(copy.path("shift/foshan.xlsx"))], "kaili.xlsx");
    const token = await tokenOf(desk.address);
    await rename(copy.path("shift"), copy.path("shift.away"));
    await symlink(outside, copy.path("shift"));
    const behind = await send(desk.address, "receive", { as: "shift/kaili.xlsx", file });
    await rm(copy.path("shift"));
    await rename(copy.path("shift.away"), copy.path("shift"));
    await symlink(outside, copy.path("shift/.replaced"));
    const keeping = await send(desk.address, "receive", { as: "shift/kaili.xlsx", file });
    await rm(copy.path("shift/.replaced"));
    await rename(copy.path("edition.json"), join(outside, "edition.json"));
    await symlink(join(outside, "edition.json"), copy.path("edition.json"));
    const linked = await send(desk.address, "set", { ...change, token });
    await rm(copy.path("edition.json"));
    await rename(join(outside, "edition.json"), copy.path("edition.json"));
    expect([behind.text, keeping.text, linked.text].map((text) => /is a link/.test(text))).toEqual([
      true,
      true,
      true,
    ]);
    expect(await readdir(outside)).toEqual([]);
    await rm(outside, { recursive: true });
    await unchanged();
  });
});

describe("what is written", () => {
  test("by two desks at once, from pages that both had open, holds", async () => {
    const other = await startDesk(copy.root);
    const files = ["shift/kaili.xlsx", "shift/foshan.xlsx", "shift/scheme.csv", "recycling/targets.csv"];
    const answers = files.map((file, at) =>
      send(at % 2 === 0 ? desk.address : other.address, "set", {
        [due(file)]: `2021-03-0${at + 1}`,
        [`was:deliveries[${file}].due`]: "",
      }),
    );
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const { deliveries } = await edition();
    const dates = files.map(
      (file) =>
        deliveries.find((own: { dataset: string; file: string }) => `${own.dataset}/${own.file}` === file)
          .due,
    );
    expect(dates).toEqual(["2021-03-01", "2021-03-02", "2021-03-03", "2021-03-04"]);
    await other.stop();
  });

  test("is what the command writes, and is shown beside it", async () => {
    const fields = {
      [due("shift/kaili.xlsx")]: "",
      "was:deliveries[shift/kaili.xlsx].due": "2021-03-01",
      back: "/en/2020/settings",
    };
    const { text } = await send(desk.address, "set", fields);
    expect(text).toContain("almanac set &#34;deliveries[shift/kaili.xlsx].due=&#34; --edition 2020");
    expect(
      (await edition()).deliveries.find(({ file }: { file: string }) => file === "kaili.xlsx"),
    ).not.toHaveProperty("due");
  });

  test("is told in the language of its page: a wrongly dropped file is taken back, kept, and put back", async () => {
    const file = "recycling/targets.csv";
    const back = "/ja/2020/deliveries";
    const right = await readFile(copy.path(file), "utf8");
    const received = await send(
      ...([desk.address, "receive", { as: file, file: new File(["a,b\n"], "targets.csv") }] as const),
      ...([{}, "ja/2020"] as const),
    );
    expect(received.text).toContain("受け取りました");
    const taken = await send(desk.address, "take-back", { received: file, back }, {}, "ja/2020");
    expect(taken.text).toMatch(/almanac take-back recycling\/targets\.csv.*取り消しました/s);
    expect(await readdir(copy.path("recycling"))).not.toContain("targets.csv");
    const texts = (await readdir(copy.path("recycling/.replaced"))).map(async (name) => ({
      name,
      text: await readFile(copy.path(`recycling/.replaced/${name}`), "utf8"),
    }));
    const kept = await Promise.all(texts);
    expect([kept.length, taken.text.match(/までのtargets.csvに戻す/g)?.length]).toEqual([2, 2]);
    const own = kept.find(({ text }) => text === right)?.name;
    const put = await send(desk.address, "receive", { as: file, kept: `recycling/.replaced/${own}` });
    expect([put.status, await readFile(copy.path(file), "utf8")]).toEqual([200, right]);
    const outside = await send(desk.address, "receive", { as: file, kept: "../../../package.json" });
    expect(outside.status).toBe(422);
    await rm(copy.path("recycling/.replaced"), { recursive: true });
  });

  test("leads nowhere but to the desk", async () => {
    for (const back of ["//evil.example/", "https://evil.example", "/\\evil.example"]) {
      const body = new URLSearchParams({ token: await tokenOf(desk.address), back });
      const answer = await fetch(`${desk.address}en/2020/do/set`, {
        method: "POST",
        body,
        redirect: "manual",
      });
      expect(answer.headers.get("location")).toMatch(/^\/\?ran=[\w-]+$/);
    }
  });

  test("while a file is replaced again and again is told of, each time of a file as a whole", async () => {
    const bytes = await readFile(copy.path("recycling/targets.csv"), "utf8");
    let isOver = false;
    const replacing = (async () => {
      for (let at = 0; !isOver; at++) {
        await writeFile(
          `${copy.path("recycling/targets.csv")}.tmp`,
          at % 2 === 0 ? bytes.replace(",2025", ",soon") : bytes,
        );
        await rename(`${copy.path("recycling/targets.csv")}.tmp`, copy.path("recycling/targets.csv"));
        await wait(15);
      }
    })();
    for (let visit = 0; visit < 3; visit++) expect(await statusOf("/en/2020/findings")).toBe(200);
    isOver = true;
    await replacing;
    await writeFile(copy.path("recycling/targets.csv"), bytes);
    expect(await (await fetch(`${desk.address}en/2020/findings`)).text()).not.toContain("“soon”");
  });

  test("beside edition.json that cannot be read: the desk says so and stays", async () => {
    const before = await readFile(copy.path("edition.json"));
    await writeFile(copy.path("edition.json"), "{");
    for (const view of ["deliveries", "findings", "settings", "new", "claims", "release"])
      expect([view, await statusOf(`/en/2020/${view}`)]).toEqual([view, 200]);
    expect(await (await fetch(`${desk.address}en/2020/findings`)).text()).toContain("invalid-edition");
    await writeFile(copy.path("edition.json"), before);
  });

  test("has an empty folder beside it that the desk does not know", async () => {
    await mkdir(join(copy.root, "data/raw/2021"));
    expect(await statusOf("/en/2021/deliveries")).toBe(200);
    await rm(join(copy.root, "data/raw/2021"), { recursive: true });
  });
});
