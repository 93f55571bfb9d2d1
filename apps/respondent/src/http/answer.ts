import type { ErrorCode } from "../errors.ts";
import type { Bytes } from "./bytes.ts";

/** What a handler decides; one place turns it into bytes. `cookies` are whole `Set-Cookie` headers. */
export type Answer =
  /** A page. It is drawn last, with the nonce that its policy names. */
  | {
      readonly kind: "page";
      readonly status?: number;
      /** What those get who ask for JSON: the problem of this code in place of the page. */
      readonly code?: ErrorCode;
      readonly draw: (nonce: string) => string | Bytes;
      readonly cookies?: readonly string[];
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** 303 See Other: whatever was sent, look there next. */
  | { readonly kind: "see"; readonly url: string; readonly cookies?: readonly string[] }
  /** 308 Permanent Redirect: the same thing stands there. */
  | { readonly kind: "moved"; readonly url: string }
  | { readonly kind: "json"; readonly value: unknown; readonly cookies?: readonly string[] }
  | {
      readonly kind: "text";
      readonly status?: number;
      readonly body: string | Buffer;
      readonly type: string;
      readonly cookies?: readonly string[];
      readonly headers?: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: "problem";
      readonly code: ErrorCode;
      readonly cookies?: readonly string[];
      readonly headers?: Readonly<Record<string, string>>;
    };
