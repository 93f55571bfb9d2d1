import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
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

/**
 * Makes a browser ready for Playwright: Debian's Chromium and ffmpeg, installed where this is Debian and we may, linked
 * under `folder` as Playwright expects them. Gives the environment to run with; null when Playwright's own downloads
 * are there already. Throws with what to install where neither can be had.
 */
export function prepareBrowser(folder: string): Record<string, string> {
  if (!existsSync(CHROMIUM) || !existsSync(FFMPEG)) installFromDebian();
  const require = createRequire(import.meta.url);
  const list = JSON.parse(
    readFileSync(join(dirname(require.resolve("playwright-core/package.json")), "browsers.json"), "utf8"),
  ) as { browsers: { name: string; revision: string }[] };
  for (const { browser, path, file } of LINKS) {
    const revision = list.browsers.find(({ name }) => name === browser)?.revision;
    if (revision === undefined)
      throw new Error(`Playwright no longer lists ${browser}: script/browser.ts must learn its new name.`);
    const link = join(folder, path(revision));
    mkdirSync(dirname(link), { recursive: true });
    rmSync(link, { force: true });
    symlinkSync(file, link);
  }
  return { PLAYWRIGHT_BROWSERS_PATH: folder, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1" };
}

function installFromDebian(): void {
  const help =
    "The browser tests need chromium-headless-shell and ffmpeg (on Debian: apt-get install chromium-headless-shell ffmpeg).";
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
