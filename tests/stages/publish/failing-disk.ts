import type { Disk } from "../../../pipeline/stages/publish/disk.ts";

/** A disk whose n-th call fails, half done where it can be; `calls` counts them. */
export interface FailingDisk {
  readonly disk: Disk;
  calls(): number;
}

export function failingDisk(real: Disk, at: number, fail: () => never): FailingDisk {
  let calls = 0;
  /** Does `half` of the call and fails, when it is its turn. */
  const turn = async (half: () => Promise<unknown> = async () => {}): Promise<void> => {
    calls += 1;
    if (calls !== at) return;
    await half();
    fail();
  };
  const halfOf = (content: string | Uint8Array) => content.slice(0, content.length >> 1);
  return {
    calls: () => calls,
    disk: {
      stat: (path) => turn().then(() => real.stat(path)),
      list: (folder) => turn().then(() => real.list(folder)),
      read: (path) => turn().then(() => real.read(path)),
      makeFolder: (path) => turn().then(() => real.makeFolder(path)),
      write: (path, content) =>
        turn(() => real.write(path, halfOf(content))).then(() => real.write(path, content)),
      create: (path, content) =>
        turn(() => real.create(path, content.slice(0, content.length >> 1))).then(() =>
          real.create(path, content),
        ),
      copy: (from, to) => turn().then(() => real.copy(from, to)),
      move: (from, to) => turn().then(() => real.move(from, to)),
      touch: (path) => real.touch(path),
      remove: (path) =>
        turn(async () => {
          const [first] = await real.list(path);
          if (first !== undefined) await real.remove(`${path}/${first}`);
        }).then(() => real.remove(path)),
    },
  };
}

/** A fault as the system gives it. */
export function systemFault(code: string): () => never {
  return () => {
    throw Object.assign(new Error(`${code}: planted`), { code, syscall: "write", path: "planted" });
  };
}
