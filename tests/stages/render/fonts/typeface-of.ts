export { readTypeface as typefaceOf } from "../../../../pipeline/flow/read-typeface.ts";
