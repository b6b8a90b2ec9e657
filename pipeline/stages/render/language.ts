import type { Land } from "../../model/land.ts";
import type { Locale } from "../../model/locale.ts";
import type { Typeface } from "./fonts/typeface.ts";
import type { Formats } from "./formats.ts";
import type { Make } from "./make.ts";
import type { FigureIds } from "./page/figure.ts";
import type { Remember } from "./remember.ts";
import type { Profiles } from "./story/profiles.ts";

/** Everything in a report, for links, even if only a part of it is made. */
export interface Whole {
  readonly locales: readonly Locale[];
  readonly formats: Formats;
}

/** One language of a report, among all of its languages. */
export interface RenderedLanguage {
  readonly locale: Locale;
  readonly within: Whole;
  readonly typeface: Typeface;
  land(): Land;
  readonly make: Make;
  readonly formats: Formats;
  readonly ids: FigureIds;
  readonly profiles: Profiles;
  readonly remember: Remember;
}
