/** Which database it is, without who connects: what may be written down and shown. */
export function addressOf(url: string): string {
  const address = new URL(url);
  address.username = "";
  address.password = "";
  return address.href;
}

/** How whoever connects with `like` connects to another database: as the same role, with the same password. */
export function urlAt(address: string, like: string): string {
  const url = new URL(address);
  const { username, password } = new URL(like);
  url.username = username;
  url.password = password;
  return url.href;
}
