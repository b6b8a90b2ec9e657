import { contrast, mix } from "../model/accents.ts";
import { light } from "./theme.ts";

/** The point between lowest and highest, as a fraction, where the number's colour changes; the same in both themes. */
export const shadeTurn =
  Array.from({ length: 101 }, (_, at) => at / 100).find((share) => {
    const shade = mix(light.heat.low, light.heat.high, share);
    return contrast("#ffffff", shade) > contrast("#000000", shade);
  }) ?? 1;
