import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, randomFillSync } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { SealBroken } from "@waypost/ports";
import type { Tenant, TenantCipher } from "@waypost/ports";

/** The format of sealed bytes: format, nonce, tag, cipher text. */
const FORMAT = 1;
const NONCE = 12;
const TAG = 16;
const KEY = 32;
const GCM = { authTagLength: TAG };
const FORMAT_BYTE = Buffer.of(FORMAT);
/** Unwrapped keys kept in memory. */
const MOST_KEYS = 10_000;

/**
 * The cipher with Node's own AES-256-GCM. A tenant's data key is wrapped under the first master key; each of them
 * unwraps, so that master keys can be rotated. Unwrapped keys stay in memory, as many as are in use.
 */
export function tenantCipher(masterKeys: readonly [Uint8Array, ...Uint8Array[]]): TenantCipher {
  const masters = masterKeys.map((key) => createSecretKey(key)) as [KeyObject, ...KeyObject[]];
  // As key objects: Node makes one of the bytes at every use otherwise, which costs more than sealing a response.
  const keys = new Map<string, KeyObject>();

  function keyOf(tenant: Tenant): KeyObject {
    const name = Buffer.from(tenant.wrappedKey).toString("base64");
    const known = keys.get(name);
    if (known !== undefined) return known;
    const key = createSecretKey(unwrap(masters, tenant.wrappedKey));
    if (keys.size >= MOST_KEYS) keys.clear();
    keys.set(name, key);
    return key;
  }

  return {
    seal: (tenant, context, clear) => encrypt(keyOf(tenant), `${tenant.id}/${context}`, clear),
    open: (tenant, context, sealed) => decrypt(keyOf(tenant), `${tenant.id}/${context}`, sealed).toString("utf8"),
    newKey: () => encrypt(masters[0], "data-key", randomBytes(KEY)),
  };
}

function unwrap(masters: readonly KeyObject[], wrapped: Uint8Array): Buffer {
  for (const master of masters) {
    try {
      return decrypt(master, "data-key", wrapped);
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error;
    }
  }
  throw new SealBroken();
}

/** Nonces drawn in advance: asking the system for each costs a third of sealing a response. */
const drawn = Buffer.allocUnsafeSlow(NONCE * 256);
let left = 0;

/** Twelve unguessable bytes, used once. They are overwritten when 255 more were asked for. */
function nextNonce(): Buffer {
  if (left === 0) left = randomFillSync(drawn).length;
  left -= NONCE;
  return drawn.subarray(left, left + NONCE);
}

function encrypt(key: KeyObject, context: string, clear: string | Uint8Array): Buffer {
  const nonce = nextNonce();
  const cipher = createCipheriv("aes-256-gcm", key, nonce, GCM);
  cipher.setAAD(Buffer.from(context, "utf8"));
  const text = typeof clear === "string" ? cipher.update(clear, "utf8") : cipher.update(clear);
  // GCM's final block is empty.
  cipher.final();
  return Buffer.concat([FORMAT_BYTE, nonce, cipher.getAuthTag(), text]);
}

function decrypt(key: KeyObject, context: string, sealed: Uint8Array): Buffer {
  if (sealed.length < 1 + NONCE + TAG || sealed[0] !== FORMAT) throw new SealBroken();
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(1, 1 + NONCE), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(context, "utf8"));
  decipher.setAuthTag(sealed.subarray(1 + NONCE, 1 + NONCE + TAG));
  const clear = decipher.update(sealed.subarray(1 + NONCE + TAG));
  try {
    decipher.final();
  } catch {
    throw new SealBroken();
  }
  return clear;
}
