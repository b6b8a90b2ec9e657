import { describe } from "vitest";
import { provedTwice } from "../../support/proved-twice.ts";

describe("the figures of 2020", () => provedTwice("2020"));
