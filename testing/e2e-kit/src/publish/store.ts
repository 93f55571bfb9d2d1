import { AwsClient } from "aws4fetch";
import type { Variables } from "../config/environment.ts";
import { CallError } from "../config/environment.ts";

/** A place for files that speaks S3: Amazon's, Cloudflare's R2 and many others. */
export interface Store {
  readonly put: (key: string, body: string | Uint8Array<ArrayBuffer>, type: string) => Promise<void>;
  /** The text of a file, or null. */
  readonly get: (key: string) => Promise<string | null>;
  /** The keys that begin so, all of them. */
  readonly list: (prefix: string) => Promise<readonly string[]>;
}

/** Where a store is and how to get in. */
export interface StoreSettings {
  /** Without the bucket: `https://ACCOUNT.r2.cloudflarestorage.com`. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Reads the store's settings of variables and of what the command line says. Throws `CallError` for what is missing. */
export function storeSettings(variables: Variables, given: { bucket?: string; endpoint?: string }): StoreSettings {
  const needed = (name: string, said?: string) => {
    const value = said ?? variables[name];
    if (value === undefined) throw new CallError(`publish needs ${name}, in .env or the environment`);
    return value;
  };
  const region = variables["AWS_REGION"] ?? "auto";
  const amazon = region === "auto" ? undefined : `https://s3.${region}.amazonaws.com`;
  const endpoint = needed("S3_ENDPOINT", given.endpoint ?? variables["S3_ENDPOINT"] ?? amazon);
  if (!/^https?:/.test(endpoint) || !URL.canParse(endpoint))
    throw new CallError(`S3_ENDPOINT is no address: ${endpoint}`);
  return {
    endpoint: endpoint.replace(/\/$/, ""),
    bucket: needed("S3_BUCKET", given.bucket),
    region,
    accessKeyId: needed("AWS_ACCESS_KEY_ID"),
    secretAccessKey: needed("AWS_SECRET_ACCESS_KEY"),
  };
}

/** Opens a store. Every call throws with the store's own words when it refuses. */
export function openStore({ endpoint, bucket, region, accessKeyId, secretAccessKey }: StoreSettings): Store {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: "s3", retries: 3 });
  const addressOf = (key: string) => `${endpoint}/${bucket}/${key.split("/").map(encodeURIComponent).join("/")}`;
  const asked = async (address: string, init?: RequestInit) => {
    const answer = await client.fetch(address, init).catch((error: unknown) => {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      throw new Error(
        `${new URL(address).host} cannot be reached: ${cause instanceof Error ? cause.message : String(cause)}`,
      );
    });
    if (!answer.ok && answer.status !== 404)
      throw new Error(`${new URL(address).host} refused (${answer.status}): ${(await answer.text()).slice(0, 300)}`);
    return answer;
  };
  return {
    put: async (key, body, type) => {
      const headers = {
        "content-type": type,
        "cache-control": key.endsWith("index.html") ? "no-cache" : "max-age=31536000",
      };
      const answer = await asked(addressOf(key), { method: "PUT", body, headers });
      if (!answer.ok) throw new Error(`there is no bucket ${bucket} at ${endpoint}`);
    },
    get: async (key) => {
      const answer = await asked(addressOf(key));
      return answer.ok ? answer.text() : null;
    },
    list: async (prefix) => {
      const keys: string[] = [];
      for (let token: string | undefined = ""; token !== undefined;) {
        const query = new URLSearchParams({ "list-type": "2", prefix });
        if (token !== "") query.set("continuation-token", token);
        const xml = await (await asked(`${endpoint}/${bucket}/?${query.toString()}`)).text();
        keys.push(...[...xml.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key]) => plain(key ?? "")));
        const [, next] = /<NextContinuationToken>([^<]*)</.exec(xml) ?? [];
        token = next === undefined ? undefined : plain(next);
      }
      return keys;
    },
  };
}

/** Text of XML. */
const plain = (text: string) =>
  text.replace(
    /&(?:amp|lt|gt|quot|apos);/g,
    (sign) => ({ "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' })[sign] ?? "'",
  );
