/**
 * The yardstick: a node:http server that writes one recorded answer and nothing else.
 * Usage: node bare-server.ts PORT FILE, where FILE is JSON {headers, body}.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const [port, file] = process.argv.slice(2);
if (port === undefined || file === undefined) throw new Error("usage: bare-server.ts PORT FILE");
const recorded = JSON.parse(readFileSync(file, "utf8")) as { headers: Record<string, string>; body: string };

createServer((_request, response) => {
  response.writeHead(200, recorded.headers);
  response.end(recorded.body);
}).listen(Number(port), "127.0.0.1");
