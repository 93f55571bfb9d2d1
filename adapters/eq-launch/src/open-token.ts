import { compactDecrypt, compactVerify, decodeProtectedHeader, errors } from "jose";
import type { OpenedToken, TokenFault, TokenOpener } from "@waypost/ports";
import type { KeySet } from "./key-set.ts";

/** A token longer than this is not looked into. */
const LONGEST = 65_536;

/** Ends the reading of a token with what is wrong with it. */
class Faulty extends Error {
  readonly fault: TokenFault;

  constructor(fault: TokenFault) {
    super(fault);
    this.fault = fault;
  }
}

/**
 * Opens tokens with the keys of `keys`: a compact JWE (RSA-OAEP, A256GCM) around a compact JWS (RS256), as ONS's
 * launchers make them. Its times are not looked at here.
 */
export function tokenOpener(keys: KeySet): TokenOpener {
  const keyFor = (kid: unknown, type: "public" | "private") => {
    const key = typeof kid === "string" ? keys.find(kid, type) : undefined;
    if (key === undefined) throw new Faulty("unknown-key");
    return key;
  };

  async function decrypt(token: string): Promise<string> {
    const { plaintext } = await compactDecrypt(token, ({ kid }) => keyFor(kid, "private"), {
      keyManagementAlgorithms: ["RSA-OAEP"],
      contentEncryptionAlgorithms: ["A256GCM"],
    });
    return new TextDecoder().decode(plaintext);
  }

  async function verify(signed: string): Promise<unknown> {
    if (algorithmOf(signed) === "none") throw new Faulty("unsigned");
    const { payload } = await compactVerify(signed, ({ kid }) => keyFor(kid, "public"), { algorithms: ["RS256"] });
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(payload));
  }

  async function read(token: string): Promise<OpenedToken> {
    if (token.length > LONGEST) throw new Faulty("unreadable");
    // A signed token that nobody encrypted has three parts.
    if (token.split(".").length !== 5) throw new Faulty("unreadable");
    const claims = await verify(await decrypt(token));
    if (typeof claims !== "object" || claims === null || Array.isArray(claims)) throw new Faulty("unreadable");
    return { ok: true, claims: claims as Readonly<Record<string, unknown>> };
  }

  return { open: (token) => read(token).catch((error: unknown) => ({ ok: false, fault: faultOf(error) }) as const) };
}

/** The algorithm that the header of a compact JWS names. Throws when what was encrypted is no such thing. */
function algorithmOf(signed: string): string | undefined {
  if (signed.split(".").length !== 3) throw new Faulty("unsigned");
  return decodeProtectedHeader(signed).alg;
}

function faultOf(error: unknown): TokenFault {
  if (error instanceof Faulty) return error.fault;
  if (error instanceof errors.JOSEAlgNotAllowed) return "wrong-algorithm";
  if (error instanceof errors.JWEDecryptionFailed || error instanceof errors.JWSSignatureVerificationFailed)
    return "wrong-key";
  return "unreadable";
}
