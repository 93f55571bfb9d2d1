import { compactDecrypt } from "jose";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { SupplementaryUnavailable } from "@waypost/ports";
import type { SupplementaryData, SupplementaryKey } from "@waypost/ports";
import type { KeySet } from "./key-set.ts";

const TIMEOUT_MS = 5000;
/** Data of one unit are a page or two of text. */
const LARGEST = 2_000_000;
/** Ids that may be part of a file's path and of an address. */
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;

interface Unit {
  readonly survey_id?: unknown;
  readonly dataset_id?: unknown;
  readonly data?: unknown;
}

/** What reading supplementary data takes beside their place. */
export interface SupplementaryOptions {
  /** Keys of the purpose `supplementary_data`, for a service that encrypts what it answers. Default: none. */
  readonly keys?: KeySet;
  readonly ask?: typeof fetch;
}

/**
 * Supplementary data from where `place` says: a service with the address of ONS's (`<place>?dataset_id=&identifier=`), or
 * a folder of files `<dataset>/<identifier>.json` that hold what the service would answer. Their `data` are an object, or
 * the same encrypted: a compact JWE (RSA-OAEP, A256GCM).
 */
export function supplementaryData(place: string, { keys, ask = fetch }: SupplementaryOptions = {}): SupplementaryData {
  const read = /^https?:/.test(place) ? askService(place, ask) : readFolder(place);
  return {
    async find(key) {
      for (const id of [key.dataset, key.identifier]) if (!ID.test(id)) throw new SupplementaryUnavailable("ids");
      let unit: Unit | null;
      try {
        const text = await read(key);
        unit = text.length > LARGEST ? null : await opened(JSON.parse(text) as Unit | null, keys);
      } catch (error) {
        if (error instanceof SupplementaryUnavailable) throw error;
        throw new SupplementaryUnavailable(error instanceof SyntaxError ? "no JSON" : "no answer");
      }
      return checked(unit, key);
    },
  };
}

/** A unit whose data are readable. Throws {@link SupplementaryUnavailable} where no key opens them. */
async function opened(unit: Unit | null, keys: KeySet | undefined): Promise<Unit | null> {
  if (typeof unit?.data !== "string") return unit;
  let text: string;
  try {
    const { plaintext } = await compactDecrypt(
      unit.data,
      ({ kid }) => {
        const key = kid === undefined ? undefined : keys?.find(kid, "private", "supplementary_data");
        if (key === undefined) throw new SupplementaryUnavailable("unknown key");
        return key;
      },
      { keyManagementAlgorithms: ["RSA-OAEP"], contentEncryptionAlgorithms: ["A256GCM"] },
    );
    text = new TextDecoder().decode(plaintext);
  } catch (error) {
    throw error instanceof SupplementaryUnavailable ? error : new SupplementaryUnavailable("not decrypted");
  }
  return { ...unit, data: JSON.parse(text) as unknown };
}

/** The data of an answer that is about what was asked for. */
function checked(
  unit: Unit | null,
  { dataset, identifier, survey }: SupplementaryKey,
): Readonly<Record<string, unknown>> {
  const data = unit?.data;
  if (typeof data !== "object" || data === null || Array.isArray(data)) throw new SupplementaryUnavailable("no data");
  if (unit?.dataset_id !== dataset) throw new SupplementaryUnavailable("another dataset");
  if (survey !== null && unit.survey_id !== survey) throw new SupplementaryUnavailable("another survey");
  const own = data as Readonly<Record<string, unknown>>;
  if (own["identifier"] !== identifier) throw new SupplementaryUnavailable("another identifier");
  return own;
}

type Read = (key: SupplementaryKey) => Promise<string>;

function askService(place: string, ask: typeof fetch): Read {
  return async ({ dataset, identifier }) => {
    const url = new URL(place);
    url.searchParams.set("dataset_id", dataset);
    url.searchParams.set("identifier", identifier);
    const answer = await ask(url, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: "error" });
    if (!answer.ok) throw new SupplementaryUnavailable(`status ${answer.status}`);
    return answer.text();
  };
}

const readFolder =
  (folder: string): Read =>
  ({ dataset, identifier }) =>
    readFile(join(folder, dataset, `${identifier}.json`), "utf8");
