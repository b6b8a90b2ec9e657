import { type Remember, rememberedMake } from "../stages/render/remember.ts";
import { readProgram } from "./program.ts";
import { madeIn, rememberIn, sweep } from "./remember-in.ts";
import { type Threads, threads } from "./threads.ts";

export interface Workshop extends Threads {
  readonly remember: Remember;
}

/**
 * Makes what takes long on all processors, with a cache in a folder that is not published. If nothing `changed` since the
 * last report, most results are cached.
 */
export function workshop(root: string, changed: boolean): Workshop {
  const folder = madeIn(root);
  const { make, close } = threads(changed);
  const remember = rememberIn(folder, readProgram().code);
  return {
    remember,
    make: rememberedMake(remember, make),
    close: async () => {
      await close();
      sweep(folder);
    },
  };
}
