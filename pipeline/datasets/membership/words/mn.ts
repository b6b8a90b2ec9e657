export { en as mn } from "./en.ts";
