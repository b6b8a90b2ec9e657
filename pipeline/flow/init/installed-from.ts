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

/** This program's package file. */
export function readPackage(): z.infer<typeof packageSchema> {
  return packageSchema.parse(JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")));
}

/** The job that checks a data repository on GitLab. */
export function readGitlabJob(): string {
  return readFileSync(join(packageRoot, "ci/gitlab-ci.yml"), "utf8");
}

/**
 * What a `package.json` in a folder asks for to get this very program: the address that npm installed it from, pinned,
 * or the folder that it runs in. A bare version would be looked up by a name that others may have taken.
 */
export function installedFrom(folder: string): string {
  const inModules = /[\\/]node_modules[\\/]almanac[\\/]?$/.test(packageRoot);
  const modules = resolve(packageRoot, "..");
  const resolved = inModules ? resolvedIn(join(modules, ".package-lock.json")) : null;
  if (resolved === null) return fileFrom(folder, packageRoot);
  const [, path] = /^file:(.*)$/.exec(resolved) ?? [];
  return path === undefined ? resolved : fileFrom(folder, resolve(modules, "..", path));
}

/** Where the `package.json` of a folder gets this program from; null where there is none, or it does not say. */
export function askedFor(folder: string): string | null {
  try {
    const found = dependenciesSchema.parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
    return found.dependencies?.almanac ?? found.devDependencies?.almanac ?? null;
  } catch {
    return null;
  }
}

/**
 * What keeps the program in the folder, where its address is a path that leads out of it, which no other computer has; nothing
 * for any other.
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
