/** Which database it is, without who connects: what may be written down and shown. */
export function addressOf(url: string): string {
  const address = new URL(url);
  address.username = "";
  address.password = "";
  return address.href;
}

/**
 * How whoever connects with `like` connects to another database: as the one of `others` says that names it or, failing
 * that, its server; else as the same role, with the same password.
 */
export function urlAt(address: string, like: string, others: readonly string[] = []): string {
  const url = new URL(address);
  const known =
    others.find((other) => addressOf(other) === address) ?? others.find((other) => new URL(other).host === url.host);
  const { username, password } = new URL(known ?? like);
  url.username = username;
  url.password = password;
  return url.href;
}
