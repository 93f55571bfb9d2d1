import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** The user that PostgreSQL runs as, where it may not be this one. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root: gives an ordinary account to run it as, made if need be; null when this process
 * is not root and runs it itself.
 */
export function serverAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  return find("postgres") ?? find("waypost") ?? create() ?? find("nobody") ?? { uid: 65_534, gid: 65_534 };
}

function find(name: string): Account | null {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((each) => each.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid === undefined || gid === undefined ? null : { uid: Number(uid), gid: Number(gid) };
}

function create(): Account | null {
  const name = "waypost";
  try {
    execFileSync("useradd", ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", name], {
      stdio: "ignore",
    });
    return find(name);
  } catch {
    return null;
  }
}
