/**
 * Whether a press in the middle of an element plainly reaches it: it can be used, is in the window, nothing lies over it
 * and nothing on the page moves. It runs inside the browser, so it may use nothing from outside its own body.
 */
export function isInReach(element: HTMLElement): boolean {
  const moving = document.getAnimations().some(({ playState }) => playState === "running");
  if (moving || document.readyState !== "complete" || document.fonts.status === "loading") return false;
  if (element.matches(":disabled")) return false;
  const middle = () => {
    const box = element.getClientRects()[0];
    return box === undefined ? null : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const atMiddle = () => {
    const point = middle();
    return point === null ? null : document.elementFromPoint(point.x, point.y);
  };
  if (atMiddle() === null) element.scrollIntoView({ block: "center", behavior: "instant" });
  const top = atMiddle();
  return top !== null && element.contains(top);
}
