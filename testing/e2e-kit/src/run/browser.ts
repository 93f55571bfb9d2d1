import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { CallError } from "../config/environment.ts";
import { FFMPEG as FFMPEG_AT } from "../driver/film.ts";

const CHROMIUM = "/usr/lib/chromium/chromium-headless-shell";
const FFMPEG = "/usr/bin/ffmpeg";

/** Where Playwright keeps what it downloads, unless it is told another folder. */
const DOWNLOADS: Readonly<Record<string, string>> = {
  darwin: join(homedir(), "Library/Caches/ms-playwright"),
  win32: join(homedir(), "AppData/Local/ms-playwright"),
};

/** What Playwright looks for under its folder, and Debian's file that does the same. */
interface Link {
  readonly path: string;
  readonly file: string;
}

/**
 * The variables that let Playwright find a browser and ffmpeg: none where it downloaded its own, else Debian's packages,
 * linked under `folder` by the names that this revision of Playwright looks for. Throws `CallError` with what to install
 * where there is neither.
 */
export function findBrowser(folder: string): Readonly<Record<string, string>> {
  const links = linksOfRevision();
  const own = process.env["PLAYWRIGHT_BROWSERS_PATH"] ?? DOWNLOADS[process.platform] ?? linuxDownloads();
  if (
    links.every(({ path }) => existsSync(join(own, path)) || existsSync(join(own, top(path), "INSTALLATION_COMPLETE")))
  )
    return ffmpegIn(own);
  if (!existsSync(CHROMIUM) || !existsSync(FFMPEG))
    throw new CallError(
      "there is no browser: npx playwright install chromium ffmpeg (on Debian also: apt-get install chromium-headless-shell ffmpeg), or run with --speed http",
    );
  for (const { path, file } of links) {
    const link = join(folder, path);
    mkdirSync(dirname(link), { recursive: true });
    rmSync(link, { force: true });
    symlinkSync(file, link);
  }
  return { PLAYWRIGHT_BROWSERS_PATH: folder, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1", ...ffmpegIn(folder) };
}

/** The variable that tells where ffmpeg is, which Playwright calls differently on each system. */
function ffmpegIn(folder: string): Readonly<Record<string, string>> {
  const [, path = ""] = linksOfRevision().map((link) => link.path);
  const names = ["ffmpeg-linux", "ffmpeg-mac", "ffmpeg-win64.exe"].map((name) => join(folder, dirname(path), name));
  const found = names.find((name) => existsSync(name));
  return found === undefined ? {} : { [FFMPEG_AT]: found };
}

function linksOfRevision(): readonly Link[] {
  const require = createRequire(import.meta.url);
  const playwright = createRequire(require.resolve("@playwright/test/package.json"));
  const core = createRequire(playwright.resolve("playwright/package.json"));
  const list = join(dirname(core.resolve("playwright-core/package.json")), "browsers.json");
  const { browsers } = JSON.parse(readFileSync(list, "utf8")) as { browsers: { name: string; revision: string }[] };
  const revision = (name: string) => browsers.find((each) => each.name === name)?.revision ?? "unknown";
  const shell = `chromium_headless_shell-${revision("chromium-headless-shell")}`;
  return [
    { path: join(shell, "chrome-headless-shell-linux64/chrome-headless-shell"), file: CHROMIUM },
    { path: join(`ffmpeg-${revision("ffmpeg")}`, "ffmpeg-linux"), file: FFMPEG },
  ];
}

const linuxDownloads = () => join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "ms-playwright");
const top = (path: string) => path.split("/")[0] ?? "";
