/** An e-mail to one person. */
export interface Mail {
  readonly tenant: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** A mail with the same key is the same mail: its Message-ID is made of it. */
  readonly idempotencyKey: string;
}

/** Sends e-mail. */
export interface Mailer {
  /** Resolves when the server took the mail; throws when it did not, and the mail may be sent again. */
  readonly send: (message: Mail) => Promise<void>;
}
