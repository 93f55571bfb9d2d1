/** Where to press, in pixels of the window. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What became of a press. */
export interface Struck {
  /** Whether it came down elsewhere; then it had no effect. */
  readonly missed: boolean;
  /** Whether it makes the browser leave the page. */
  readonly leaving: boolean;
}

/**
 * Where a press in the middle of an element plainly reaches it, or null: it can be used, is in the window, nothing lies
 * over it and nothing on the page moves. A page may still move between this and the press, so that a press which comes
 * down elsewhere is kept from having any effect; `struck` tells of it, and of where the press leads. Both run inside the
 * browser, so they may use nothing from outside their own bodies.
 */
export function aim(element: HTMLElement): Point | null {
  const moving = document.getAnimations().some(({ playState }) => playState === "running");
  if (moving || document.readyState !== "complete" || document.fonts.status === "loading") return null;
  if (element.matches(":disabled") || !("navigation" in window)) return null;
  const middle = () => {
    const box = element.getClientRects()[0];
    return box === undefined ? null : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const reached = (at: Point | null) => (at === null ? null : document.elementFromPoint(at.x, at.y));
  if (reached(middle()) === null) element.scrollIntoView({ block: "center", behavior: "instant" });
  const at = middle();
  if (!element.contains(reached(at))) return null;

  const press = { missed: false, leaving: false };
  Reflect.set(document, Symbol.for("waypost.press"), press);
  const guard = (event: Event) => {
    if (element.contains(event.target as Node)) return;
    press.missed = true;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const send = (event: Event) => {
    if (!event.defaultPrevented) press.leaving = true;
  };
  const leave = (event: NavigateEvent) => {
    if (!event.hashChange && event.downloadRequest === null) press.leaving = true;
  };
  const kinds = ["pointerdown", "mousedown", "pointerup", "mouseup", "click"];
  const release = () => {
    for (const kind of kinds) window.removeEventListener(kind, guard, true);
    // What the press did to the page is known when its own handlers are done.
    setTimeout(() => {
      window.removeEventListener("submit", send);
      navigation.removeEventListener("navigate", leave);
    });
  };
  for (const kind of kinds) window.addEventListener(kind, guard, true);
  window.addEventListener("click", release, { capture: true, once: true });
  window.addEventListener("submit", send);
  navigation.addEventListener("navigate", leave);
  return at;
}

/** What became of the press after `aim`; null on a page that it has led to already. */
export function struck(): Promise<Struck | null> {
  return new Promise((done) => {
    setTimeout(() => {
      done((Reflect.get(document, Symbol.for("waypost.press")) as Struck | undefined) ?? null);
    });
  });
}

/** Whether an input was made ready for what is typed next, in place of what stands there. Runs inside the browser. */
export function readyToType(input: HTMLElement): boolean {
  const typed = ["text", "search", "email", "tel", "url", "number", "password", "textarea"];
  if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) return false;
  if (!typed.includes(input.type) || input.disabled || input.readOnly || input.getClientRects().length === 0)
    return false;
  input.focus();
  input.select();
  return document.activeElement === input;
}

/** Chooses from a list by what the option says, or else by its value; false when there is none. Runs inside the browser. */
export function pick(list: HTMLElement, wanted: string): boolean {
  if (!(list instanceof HTMLSelectElement)) return false;
  const options = [...list.options];
  const said = ({ text }: HTMLOptionElement) => text.replace(/\s+/g, " ").trim();
  const option = options.find((each) => said(each) === wanted) ?? options.find(({ value }) => value === wanted);
  if (option === undefined || option.disabled || list.disabled) return false;
  list.focus();
  option.selected = true;
  for (const kind of ["input", "change"]) list.dispatchEvent(new Event(kind, { bubbles: true, composed: true }));
  return true;
}
