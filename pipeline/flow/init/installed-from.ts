import { readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const packageRoot = fileURLToPath(new URL("../../../", import.meta.url));

const lockSchema = z.object({
  packages: z.record(z.string(), z.looseObject({ resolved: z.string().optional() })),
});
const dependencies = z.record(z.string(), z.string()).optional();
const dependenciesSchema = z.object({ dependencies, devDependencies: dependencies });
const packageSchema = z.object({
  version: z.string(),
  peerDependencies: z.record(z.string(), z.string()),
});

export function readPackage(): z.infer<typeof packageSchema> {
  return packageSchema.parse(JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")));
}

/** The GitLab job that checks a data repository. */
export function readGitlabJob(): string {
  return readFileSync(join(packageRoot, "ci/gitlab-ci.yml"), "utf8");
}

/**
 * What a folder's `package.json` must say to install this very program: the address npm installed it from, pinned, or its
 * folder. A bare version would be looked up under a name that others may own.
 */
export function installedFrom(folder: string): string {
  const inModules = /[\\/]node_modules[\\/]almanac[\\/]?$/.test(packageRoot);
  const modules = resolve(packageRoot, "..");
  const resolved = inModules ? resolvedIn(join(modules, ".package-lock.json")) : null;
  if (resolved === null) return fileFrom(folder, packageRoot);
  const [, path] = /^file:(.*)$/.exec(resolved) ?? [];
  return path === undefined ? resolved : fileFrom(folder, resolve(modules, "..", path));
}

/** Where a folder's `package.json` gets this program from; null where it does not say. */
export function askedFor(folder: string): string | null {
  try {
    const found = dependenciesSchema.parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
    return found.dependencies?.almanac ?? found.devDependencies?.almanac ?? null;
  } catch {
    return null;
  }
}

/**
 * Commands that copy the program into the folder where its address is a local path outside, which no other computer has;
 * otherwise none.
 */
export function keepingCommands(address: string): readonly string[] {
  const plain = address.replaceAll("\\", "/");
  const [, path] = /^(?:file:|link:)?((?:\.\.(?:\/|$)|\/|~\/|[A-Za-z]:).*)$/.exec(plain) ?? [];
  if (path === undefined) return [];
  return [`npm pack ${quoted(path)}`, `npm install ./almanac-${readPackage().version}.tgz`];
}

function quoted(path: string): string {
  return /^[\w./~:-]+$/.test(path) ? path : `"${path}"`;
}

function resolvedIn(lock: string): string | null {
  try {
    const { packages } = lockSchema.parse(JSON.parse(readFileSync(lock, "utf8")));
    return packages["node_modules/almanac"]?.resolved ?? null;
  } catch {
    return null;
  }
}

function fileFrom(folder: string, path: string): string {
  return `file:${relative(resolve(folder), path).replaceAll("\\", "/") || "."}`;
}
