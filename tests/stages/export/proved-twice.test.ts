import { describe } from "vitest";
import { provedTwice } from "../../support/proved-twice.ts";

// That of 2020 is tried in tests/whole/exports.
describe("the figures of 2021", () => provedTwice("2021"));
