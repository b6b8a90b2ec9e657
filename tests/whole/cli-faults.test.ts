import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { portWords } from "../../pipeline/commands/preview-command.ts";
import { sheetRowsIn } from "../../pipeline/words/sheets.ts";
import { allBut, type Copy, copyEdition, filesBelow } from "../support/edition.ts";

/** Whether this user may mount a folder for one process alone. */
const canMount = spawnSync("unshare", ["-rm", "mount", "--bind", "/tmp", "/tmp"]).status === 0;
const part = ["--only", "csv", "--locale", "en"];
let copy: Copy;
beforeAll(async () => {
  copy = await copyEdition("2020", allBut("shift"));
  // What was drawn once is remembered, whatever becomes of the report it was drawn for.
  const { status } = almanac(["report", "--root", copy.root, ...part, "--to", `${copy.root}/drawn`]);
  expect(status).toBe(0);
});
afterAll(() => copy.dispose());

function almanac(args: readonly string[], planted = "") {
  const before = planted === "" ? [] : ["--import", `data:text/javascript,${encodeURIComponent(planted)}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...before, "dist/cli.js", ...args], {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

/** Makes a function of node:fs fail for paths that fit, whether it is waited for or not. */
const failing = (name: string, code: string, path: RegExp) => `
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
const fail = (path) => {
  if (${path}.test(String(path))) throw Object.assign(new Error("planted"), { code: "${code}", syscall: "write" });
};
const { ${name}: later } = fs.promises;
const { ${name}Sync: atOnce } = fs;
fs.promises.${name} = async (path, ...rest) => { fail(path); return later(path, ...rest); };
fs.${name}Sync = (path, ...rest) => { fail(path); return atOnce(path, ...rest); };
syncBuiltinESMExports();`;

describe("a fault of the place where it works is one line that says what and where, and exit code 2", () => {
  const root = () => ["--root", copy.root];
  test.each([
    [
      "the disk is full",
      "writeFile",
      "ENOSPC",
      /observations\.csv$/,
      "cannot write .*observations.csv: the disk is full",
    ],
    [
      "the lock cannot be written",
      "writeFile",
      "EROFS",
      /run\.lock$/,
      "cannot write .*run.lock: the disk can only be read",
    ],
    [
      "a folder may not be made",
      "mkdir",
      "EACCES",
      /\.2020\.new/,
      "cannot write .*2020.new.*: permission denied",
    ],
  ])("%s", async (_, call, code, path, says) => {
    const before = await filesBelow(copy.root);
    const { status, stdout, stderr } = almanac(["report", ...root(), ...part], failing(call, code, path));
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(new RegExp(`^almanac: ${says} \\(${code}\\)\\n$`));
    expect(await filesBelow(copy.root)).toEqual(before);
  });

  test.each([
    ["the disk is full", "writeFile", "ENOSPC"],
    ["the folder may not be made", "mkdir", "EACCES"],
    ["the disk can only be read", "utimes", "EROFS"],
  ])(
    "but where only what is remembered cannot be kept, since %s, the report is published",
    async (_, call, code) => {
      const spoilt = await copyEdition("2020", allBut("shift"));
      onTestFinished(spoilt.dispose);
      const run = (...preload: string[]) =>
        almanac(["report", "--root", spoilt.root, ...part, "--force"], ...preload);
      if (call === "utimes") expect(run().status).toBe(0);
      const { status, stdout, stderr } = run(failing(call, code, /\.made/));
      expect([status, stdout, stderr]).toEqual([0, expect.stringContaining("Published"), ""]);
      const made = await readdir(join(spoilt.root, "data/processed/.made")).catch(() => []);
      expect(made.length > 0).toBe(call === "utimes");
      const list = almanac(["list", "--root", spoilt.root], failing(call, code, /\.made/));
      expect([list.status, list.stderr]).toEqual([0, ""]);
    },
  );

  test.runIf(canMount)("the disk can only be read, below which nothing is there yet", async () => {
    const mounted = `mount --bind ${copy.root} ${copy.root} && mount -o remount,ro,bind ${copy.root} && exec "$@"`;
    for (const args of [
      ["new", "2021"],
      ["report"],
      ["check", "--output", `${copy.root}/new/findings.json`],
    ]) {
      const command = [process.execPath, "dist/cli.js", ...args, "--root", copy.root];
      const { status, stderr } = spawnSync("unshare", ["-rm", "sh", "-c", mounted, "sh", ...command], {
        encoding: "utf8",
      });
      expect([args, status, stderr]).toEqual([
        args,
        2,
        expect.stringMatching(/^almanac: cannot [^\n]+: the disk can only be read \(EROFS\)\n$/),
      ]);
    }
  });

  test.each([
    ["page", "report", "frame.skip"],
    ["problems", "check", "unreadable, says"],
    ["units", "report", "member, one"],
  ])("a language whose sheet %s lacks a text", async (sheet, command, first) => {
    const [row] = sheetRowsIn(readFileSync(`pipeline/words/${sheet}.csv`, "utf8"));
    const emptied = `
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
const { readFileSync } = fs;
fs.readFileSync = (path, ...rest) => {
  const read = readFileSync(path, ...rest);
  return String(path).endsWith("words/${sheet}.csv") ? String(read).replace(${JSON.stringify(row?.ja)}, "") : read;
};
syncBuiltinESMExports();`;
    const before = await filesBelow(copy.root);
    const inJapanese = almanac([command, ...root(), "--locale", "ja"], emptied);
    expect(inJapanese).toEqual({
      ...{ status: 2, stdout: "" },
      stderr: `almanac: cannot write in ja: words/${sheet}.csv lacks 1 of its texts in this language, the first is “${first}”; almanac words program --missing ja lists all\n`,
    });
    expect(await filesBelow(copy.root)).toEqual(before);
    // The edition's report is written in it, too, so that what can be checked cannot be published.
    expect(almanac(["check", ...root(), "--locale", "ko"], emptied)).toEqual(inJapanese);
  });

  test("a root without data, an output in /proc, a file as a root", () => {
    for (const args of [
      ["check", "--root", "/proc"],
      ["list", "--root", "package.json"],
      ["schema", "shift", "--output", "/proc/x/y.json"],
      ["report", "--root", "/proc/self"],
      ["inspect", "/proc/nothing"],
    ]) {
      const { status, stderr } = almanac(args);
      expect([args, status, stderr]).toEqual([args, 2, expect.stringMatching(/^almanac: [^\n]+\n$/)]);
    }
  });

  test("a port that is taken, and one that is kept for the administrator", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = address !== null && typeof address === "object" ? address.port : 0;
    const child = spawn(process.execPath, ["dist/cli.js", "preview", ...root(), "--port", String(port)]);
    let stderr = "";
    child.stderr.on("data", (text) => {
      stderr += text;
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    server.close();
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^almanac: port \d+ is in use[^\n]+\n$/)]);
    expect(portWords(80, "EACCES")).toContain("--port");
  });

  test.runIf(process.platform === "linux")("standard output that cannot be written to", () => {
    const { status, stderr } = spawnSync(
      "sh",
      ["-c", `${process.execPath} dist/cli.js list --root ${copy.root} > /dev/full`],
      {
        encoding: "utf8",
      },
    );
    expect([status, stderr]).toEqual([
      2,
      "almanac: cannot write to standard output: the disk is full (ENOSPC)\n",
    ]);
  });

  test.runIf(process.platform === "linux")(
    "standard output into a file that takes only the first part",
    () => {
      const { status, stderr } = spawnSync(
        "sh",
        [
          "-c",
          `ulimit -f 4; ${process.execPath} dist/cli.js check --root ${copy.root} --format json > ${copy.root}/a.json`,
        ],
        { encoding: "utf8" },
      );
      expect([status, stderr]).toEqual([
        2,
        "almanac: cannot write to standard output: the file is larger than files may be here (EFBIG)\n",
      ]);
    },
  );
});

test("a reader that has seen enough is no fault", async () => {
  const command = `(${process.execPath} dist/cli.js check --root ${copy.root} --format json; echo "code $?" >&2) | head -c 100`;
  const { stdout, stderr } = spawnSync("sh", ["-c", command], { encoding: "utf8" });
  expect(stdout).toHaveLength(100);
  expect(stderr).toBe("code 0\n");
});

test.each([
  ["in a command", "String.prototype.trimEnd = () => { throw new TypeError('planted'); };"],
  [
    "outside of one",
    "const own = String.prototype.trimEnd; String.prototype.trimEnd = function (...given) { String.prototype.trimEnd = own; setImmediate(() => { throw new TypeError('planted'); }); return own.apply(this, given); };",
  ],
])(
  "our own mistake is told with a stack and where to report it, and is not taken for findings: %s",
  (_, planted) => {
    const { status, stderr } = almanac(["list", "--root", copy.root], planted);
    expect(status).toBe(2);
    expect(stderr).toMatch(/TypeError: planted\n {4}at /);
    expect(stderr).toContain("mistake of the program");
  },
);

test("a fault leaves no folder in the temporary folder either", async () => {
  const folder = await mkdtemp(join(tmpdir(), "almanac-fault-"));
  const { status } = almanac(
    ["schema", "shift", "--output", `${folder}/a/b/x.json`],
    failing("rename", "EIO", /x\.json/),
  );
  expect(status).toBe(2);
  expect(await readdir(folder)).toEqual([]);
  await rm(folder, { recursive: true });
});

test.each([
  ["SIGINT", "while it draws"],
  ["SIGTERM", "while it draws"],
  ["SIGTERM", "just when it has made its folder"],
] as const)("nor does a run that is ended by %s %s", async (signal, when) => {
  const folder = await mkdtemp(join(tmpdir(), "almanac-ended-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const isByItself = when !== "while it draws";
  const before = isByItself ? ["--import", `data:text/javascript,${encodeURIComponent(endedInside)}`] : [];
  const args = [
    "report",
    "--root",
    copy.root,
    "--only",
    "png",
    "--locale",
    "en",
    "--to",
    `${copy.root}/ended`,
  ];
  const child = spawn(process.execPath, [...before, "dist/cli.js", ...args], {
    env: { ...process.env, TMPDIR: folder },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const ended = once(child, "close");
  const inside = () => readdir(folder).then((names) => names.length);
  if (!isByItself) {
    await expect.poll(inside, { interval: 10, timeout: 60_000 }).toBe(1);
    child.kill(signal);
  }
  expect(await ended).toEqual([null, signal]);
  expect(await readdir(folder)).toEqual([]);
});

/** Ends the process by a signal before the call that makes a temporary folder returns. */
const endedInside = `
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
const own = fs.mkdtempSync;
fs.mkdtempSync = (...args) => {
  const made = own(...args);
  process.kill(process.pid, "SIGTERM");
  return made;
};
syncBuiltinESMExports();`;
