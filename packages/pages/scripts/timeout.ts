/** What the server says about the session: when it ends, ISO 8601. */
interface Expiry {
  readonly expires_at: string;
}

/** Warns before the session ends, counts down, lets it be put off, and leaves once it is over. */
export function timeout(root: Document): void {
  const dialog = root.querySelector<HTMLDialogElement>(".ons-js-timeout-modal");
  if (dialog !== null) new Countdown(dialog, root).start();
  const panel = root.querySelector<HTMLElement>(".ons-js-panel-with-countdown");
  if (panel !== null) countPanel(panel);
}

function remaining(seconds: number, data: DOMStringMap): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  const minuteText = minutes === 1 ? data["minutesTextSingular"] : data["minutesTextPlural"];
  const secondText = rest === 1 ? data["secondsTextSingular"] : data["secondsTextPlural"];
  const parts = [
    ...(minutes > 0 ? [`${String(minutes)} ${minuteText ?? ""}`] : []),
    ...(rest > 0 || minutes === 0 ? [`${String(rest)} ${secondText ?? ""}`] : []),
  ];
  return `${data["countdownText"] ?? ""} ${parts.join(" ")}${data["fullStop"] === "true" ? "." : ""}`;
}

function countPanel(panel: HTMLElement): void {
  const end = Date.parse(panel.dataset["serverSessionExpiresAt"] ?? "");
  const line = panel.querySelector(".ons-js-timeout-timer");
  if (Number.isNaN(end) || line === null) return;
  const tick = () => {
    const left = Math.round((end - Date.now()) / 1000);
    if (left <= 0) {
      location.replace(panel.dataset["redirectUrl"] ?? location.href);
      return;
    }
    line.textContent = remaining(left, panel.dataset);
    setTimeout(tick, 1000);
  };
  tick();
}

/** How long an answer about the session's end is waited for, in milliseconds. */
const LONGEST_ASKING = 10_000;

class Countdown {
  #end: number;
  /** How far this browser's clock is ahead of the server's, in milliseconds: known once the server was asked. */
  #ahead = 0;
  readonly #dialog: HTMLDialogElement;
  readonly #root: Document;
  readonly #warn: number;
  #asked: "not yet" | "asking" | "yes" = "not yet";
  #clock: ReturnType<typeof setInterval> | undefined;

  constructor(dialog: HTMLDialogElement, root: Document) {
    this.#dialog = dialog;
    this.#root = root;
    this.#end = Date.parse(dialog.dataset["serverSessionExpiresAt"] ?? "");
    this.#warn = Number(dialog.dataset["showModalTime"] ?? 60);
  }

  /**
   * Begins to watch the clock. The end may be put off by work in another tab, and the clock may be wrong: the server is
   * asked before the warning.
   */
  start(): void {
    if (Number.isNaN(this.#end)) return;
    this.#dialog.querySelector(".ons-js-modal-btn")?.addEventListener("click", (event) => {
      event.preventDefault();
      void this.#extend();
    });
    this.#dialog.addEventListener("cancel", () => {
      void this.#extend();
    });
    this.#clock = setInterval(() => {
      this.#tick();
    }, 1000);
  }

  #tick(): void {
    const left = Math.round((this.#end + this.#ahead - Date.now()) / 1000);
    if (left > this.#warn) {
      this.#asked = "not yet";
      return;
    }
    if (this.#asked === "asking") return;
    if (this.#asked === "not yet") {
      this.#asked = "asking";
      void this.#ask("GET").finally(() => (this.#asked = "yes"));
      return;
    }
    if (left <= 0) {
      // Once: leaving again every second would break off a slow network's answer each time.
      clearInterval(this.#clock);
      location.replace(this.#dialog.dataset["redirectUrl"] ?? location.href);
      return;
    }
    this.#show(left);
  }

  #show(left: number): void {
    if (!this.#dialog.open) {
      this.#dialog.showModal();
      this.#root.body.classList.add("ons-modal-overlay");
    }
    const words = remaining(left, this.#dialog.dataset);
    const seen = this.#dialog.querySelector(".ons-js-timeout-timer");
    const heard = this.#dialog.querySelector(".ons-js-timeout-timer-acc");
    if (seen !== null) seen.textContent = words;
    // Spoken now and then: every second would talk over everything else.
    if (heard !== null && (left % 20 === 0 || heard.textContent === "")) heard.textContent = words;
  }

  async #extend(): Promise<void> {
    await this.#ask("PATCH");
    this.#dialog.close();
    this.#root.body.classList.remove("ons-modal-overlay");
    const heard = this.#dialog.querySelector(".ons-js-timeout-timer-acc");
    if (heard !== null) heard.textContent = "";
  }

  async #ask(method: "GET" | "PATCH"): Promise<void> {
    const token = this.#root.querySelector<HTMLInputElement>('input[name="csrf_token"]')?.value ?? "";
    try {
      const answer = await fetch(this.#dialog.dataset["serverSessionExpiryEndpoint"] ?? "", {
        method,
        credentials: "same-origin",
        headers: { accept: "application/json", "x-csrf-token": token },
        signal: AbortSignal.timeout(LONGEST_ASKING),
      });
      if (!answer.ok) return;
      const { expires_at } = (await answer.json()) as Expiry;
      const end = Date.parse(expires_at);
      if (Number.isNaN(end)) return;
      this.#end = end;
      // A clock that is wrong by an hour must end nobody's session.
      const now = Date.parse(answer.headers.get("date") ?? "");
      if (!Number.isNaN(now)) this.#ahead = Date.now() - now;
    } catch {
      // Without a network the clock simply runs on: the server decides.
    }
  }
}
