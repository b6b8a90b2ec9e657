import type { Jobs, MadeReport, Make } from "./make.ts";

/** Returns a cached result or makes it. `from` identifies all input by content; results are plain, immutable data. */
export type Remember = <T>(kind: string, from: string, make: () => T | Promise<T>) => Promise<T>;

export const makeAnew: Remember = async (_kind, _from, make) => make();

/** Makes each thing once. */
export function rememberedMake(remember: Remember, make: Make): Make {
  const remembered = (kind: keyof Jobs, job: Jobs[keyof Jobs]): Promise<MadeReport[keyof MadeReport]> =>
    remember(kind, nameOf(job), () => make(kind, job as never));
  return remembered as Make;
}

/** Typefaces are identified by content. */
function nameOf(job: Jobs[keyof Jobs]): string {
  return JSON.stringify("faces" in job ? { ...job, faces: job.faces.key } : job);
}
