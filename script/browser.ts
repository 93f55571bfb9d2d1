import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

const CHROMIUM = "/usr/lib/chromium/chromium-headless-shell";
const FFMPEG = "/usr/bin/ffmpeg";

/** What Playwright looks for, by the revision in its own list, and the Debian file that serves. */
const LINKS = [
  {
    browser: "chromium-headless-shell",
    path: (rev: string) => `chromium_headless_shell-${rev}/chrome-headless-shell-linux64/chrome-headless-shell`,
    file: CHROMIUM,
  },
  { browser: "ffmpeg", path: (rev: string) => `ffmpeg-${rev}/ffmpeg-linux`, file: FFMPEG },
] as const;

/** Where Playwright's own command puts what it downloads, unless it was told another folder. */
const DOWNLOADS: Readonly<Record<string, string>> = {
  darwin: join(homedir(), "Library/Caches/ms-playwright"),
  win32: join(homedir(), "AppData/Local/ms-playwright"),
};

/**
 * Makes a browser ready for Playwright and gives the environment to run with. What Playwright's own command downloaded
 * is used as it is. Else it is Debian's Chromium and ffmpeg, installed where this is Debian and we may, linked under
 * `folder` as Playwright expects them. Throws with what to install where neither can be had.
 */
export function prepareBrowser(folder: string): Record<string, string> {
  const require = createRequire(import.meta.url);
  const list = JSON.parse(
    readFileSync(join(dirname(require.resolve("playwright-core/package.json")), "browsers.json"), "utf8"),
  ) as { browsers: { name: string; revision: string }[] };
  const links = LINKS.map(({ browser, path, file }) => {
    const revision = list.browsers.find(({ name }) => name === browser)?.revision;
    if (revision === undefined)
      throw new Error(`Playwright no longer lists ${browser}: script/browser.ts must learn its new name.`);
    return { path: path(revision), file };
  });
  if (isDownloaded(links.map(({ path }) => path))) return {};
  if (!existsSync(CHROMIUM) || !existsSync(FFMPEG)) installFromDebian();
  for (const { path, file } of links) {
    const link = join(folder, path);
    mkdirSync(dirname(link), { recursive: true });
    rmSync(link, { force: true });
    symlinkSync(file, link);
  }
  return { PLAYWRIGHT_BROWSERS_PATH: folder, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1" };
}

/** True when Playwright's downloads hold the revisions: it marks each folder that is whole. */
function isDownloaded(paths: readonly string[]): boolean {
  const downloads =
    process.env["PLAYWRIGHT_BROWSERS_PATH"] ??
    DOWNLOADS[process.platform] ??
    join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "ms-playwright");
  return paths.every((path) => existsSync(join(downloads, path.split("/")[0] ?? "", "INSTALLATION_COMPLETE")));
}

function installFromDebian(): void {
  const help =
    "The browser tests need a browser: npx playwright install chromium ffmpeg (on Debian also: apt-get install chromium-headless-shell ffmpeg).";
  if (!existsSync("/etc/debian_version")) throw new Error(help);
  console.error("Installing Chromium and ffmpeg from Debian's packages ...");
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const run = (...args: string[]) => {
    const [command = "apt-get", ...rest] = [...sudo, "apt-get", ...args];
    execFileSync(command, rest, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  };
  try {
    run("update", "-qq");
    run("install", "-y", "-qq", "--no-install-recommends", "chromium-headless-shell", "ffmpeg", "fonts-liberation");
  } catch {
    throw new Error(help);
  }
}
