/**
 * `node prove-install.ts [--suites WORKSPACE --url URL]`: packs the kit and suites of cases, publishes both to a registry
 * of their own (verdaccio, from npm), installs them into an empty folder with nothing but a `.env`, and runs the smoke
 * cases from there. Without `--suites` it is the sample's cases against the sample product.
 */
import { execFile, spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs, promisify } from "node:util";
import { startSample } from "../sample/product.ts";
import { packWorkspace } from "./pack.ts";

const KIT = resolve(import.meta.dirname, "..");
const PORT = Number(process.env["PROOF_PORT"] ?? "7750");
const REGISTRY = `http://127.0.0.1:${PORT}/`;

const { values } = parseArgs({
  options: { suites: { type: "string" }, url: { type: "string" }, markers: { type: "string" } },
});
const home = mkdtempSync(join(tmpdir(), "waypost-e2e-proof-"));
const inHome = (...path: string[]) => join(home, ...path);

/** Runs npm or what it installed, in a folder; gives what it printed, and throws it when it fails. */
async function call(folder: string, command: string, ...args: string[]): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)(command, args, {
    cwd: folder,
    env: { ...process.env, npm_config_userconfig: inHome("npmrc"), npm_config_cache: inHome("cache") },
    maxBuffer: 1e8,
  });
  return stdout + stderr;
}

/** Starts the registry, which passes on what it does not have itself. */
async function startRegistry(): Promise<ChildProcess> {
  const { stdout } = await promisify(execFile)("npm", ["config", "get", "registry"], { cwd: home });
  writeFileSync(
    inHome("verdaccio.yaml"),
    [
      `storage: ${inHome("storage")}`,
      `uplinks: { npmjs: { url: ${stdout.trim()} } }`,
      `packages:`,
      `  "@waypost/*": { access: $all, publish: $all }`,
      `  "**": { access: $all, proxy: npmjs }`,
      `log: { type: stdout, format: pretty, level: error }`,
    ].join("\n"),
  );
  writeFileSync(inHome("npmrc"), `registry=${REGISTRY}\n//127.0.0.1:${PORT}/:_authToken=none\n`);
  mkdirSync(inHome("registry"));
  // Verdaccio asks for node-fetch by a tag that not every mirror passes on.
  const manifest = { dependencies: { verdaccio: "^6.10.4" }, overrides: { "node-fetch": "^2.7.0" } };
  writeFileSync(inHome("registry/package.json"), JSON.stringify(manifest));
  await promisify(execFile)("npm", ["install", "--no-audit", "--no-fund"], { cwd: inHome("registry") });
  const registry = spawn(
    process.execPath,
    [
      inHome("registry/node_modules/verdaccio/bin/verdaccio"),
      "--config",
      inHome("verdaccio.yaml"),
      "--listen",
      String(PORT),
    ],
    { stdio: "ignore" },
  );
  for (let tries = 0; tries < 600; tries++) {
    if (
      await fetch(`${REGISTRY}-/ping`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return registry;
    await new Promise((later) => setTimeout(later, 200));
  }
  registry.kill();
  throw new Error("the registry did not start");
}

/** The sample as a package of suites. */
function sampleSuites(): string {
  const folder = inHome("sample-source");
  cpSync(join(KIT, "sample"), folder, {
    recursive: true,
    filter: (path) => !path.includes("e2e-results") && !/(?:product|rules)\.ts|playwright\.config/.test(path),
  });
  mkdirSync(join(folder, "node_modules/@waypost"), { recursive: true });
  cpSync(inHome("e2e"), join(folder, "node_modules/@waypost/e2e"), { recursive: true });
  cpSync(resolve(KIT, "../../node_modules/@playwright"), join(folder, "node_modules/@playwright"), { recursive: true });
  const manifest = {
    name: "@waypost/sample-suites",
    version: "0.1.0",
    private: true,
    type: "module",
    "waypost-e2e": "./e2e.config.ts",
    dependencies: { "@waypost/e2e": "^0.1.0" },
  };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  const base = JSON.parse(readFileSync(join(KIT, "../../tsconfig.base.json"), "utf8")) as object;
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ ...base, include: ["."], exclude: ["node_modules"] }));
  return folder;
}

const started = Date.now();
const say = (what: string) => {
  console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${what}`);
};
let registry: ChildProcess | null = null;
const product = values.url === undefined ? await startSample() : null;
try {
  packWorkspace(KIT, inHome("e2e"));
  const source = values.suites === undefined ? sampleSuites() : resolve(values.suites);
  packWorkspace(source, inHome("suites"));
  say("packed the kit and the suites");
  registry = await startRegistry();
  say("started a registry");
  for (const each of ["e2e", "suites"])
    await call(inHome(each), "npm", "publish", "--registry", REGISTRY, "--tag", "latest");
  say("published both");
  const { name } = JSON.parse(readFileSync(inHome("suites/package.json"), "utf8")) as { name: string };
  const project = inHome("project");
  mkdirSync(project);
  writeFileSync(
    join(project, ".env"),
    `E2E_URL=${values.url ?? product?.url ?? ""}\nQA_BYPASS_KEY=${process.env["QA_BYPASS_KEY"] ?? ""}\n`,
  );
  writeFileSync(join(project, "package.json"), "{}");
  await call(
    project,
    "npm",
    "install",
    "--no-audit",
    "--no-fund",
    "--registry",
    REGISTRY,
    "@waypost/e2e",
    name,
    "@playwright/test",
  );
  say("installed them into an empty folder");
  const out = await call(
    project,
    join(project, "node_modules/.bin/waypost-e2e"),
    "run",
    "--markers",
    values.markers ?? "smoke",
  );
  console.log(out.trim());
  say("ran the smoke cases from there");
} finally {
  registry?.kill();
  await product?.stop();
  rmSync(home, { recursive: true, force: true });
}
