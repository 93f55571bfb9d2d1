/**
 * Whether a press in the middle of an element plainly reaches it: it can be used, is in the window, nothing lies over it
 * and nothing on the page moves. A page may still move between this and the press, so that a press which comes down
 * elsewhere is kept from having any effect, and `wasMissed` tells of it. Both run inside the browser, so they may use
 * nothing from outside their own bodies.
 */
export function isInReach(element: HTMLElement): boolean {
  const moving = document.getAnimations().some(({ playState }) => playState === "running");
  if (moving || document.readyState !== "complete" || document.fonts.status === "loading") return false;
  if (element.matches(":disabled")) return false;
  const atMiddle = () => {
    const box = element.getClientRects()[0];
    return box === undefined ? null : document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  };
  if (atMiddle() === null) element.scrollIntoView({ block: "center", behavior: "instant" });
  if (!element.contains(atMiddle())) return false;

  const kinds = ["pointerdown", "mousedown", "pointerup", "mouseup", "click"];
  const watch = (event: Event) => {
    const missed = !element.contains(event.target as Node);
    if (missed) {
      event.preventDefault();
      event.stopImmediatePropagation();
      Reflect.set(element, Symbol.for("waypost.missed"), true);
    }
    if (event.type === "click") for (const kind of kinds) window.removeEventListener(kind, watch, true);
  };
  for (const kind of kinds) window.addEventListener(kind, watch, true);
  return true;
}

/** Whether the press after `isInReach` came down elsewhere. */
export function wasMissed(element: HTMLElement): boolean {
  const mark = Symbol.for("waypost.missed");
  const missed = Reflect.get(element, mark) === true;
  Reflect.deleteProperty(element, mark);
  return missed;
}
