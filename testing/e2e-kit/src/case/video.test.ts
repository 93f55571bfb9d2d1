import { afterEach, describe, expect, it, vi } from "vitest";
import type { Page } from "@playwright/test";
import { FFMPEG, Film } from "../driver/film.ts";
import { cameraFor } from "./video.ts";

const page = {} as Page;

describe("cameraFor", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it("films the first attempt page by page, and the one after a failure with all that moves", () => {
    vi.stubEnv(FFMPEG, "/usr/bin/ffmpeg");
    const [first, second] = [cameraFor("on", { retry: 0 }), cameraFor("on", { retry: 1 })];
    expect([first.records, first.film(page)]).toEqual([false, expect.any(Film)]);
    expect([second.records, second.film(page)]).toEqual([true, null]);
  });

  it("leaves all to Playwright where it knows no ffmpeg, and films nothing when it is not to", () => {
    vi.stubEnv(FFMPEG, undefined);
    expect(cameraFor("on", { retry: 0 }).records).toBe(true);
    const off = cameraFor("off", { retry: 1 });
    expect([off.records, off.film(page)]).toEqual([false, null]);
  });
});
