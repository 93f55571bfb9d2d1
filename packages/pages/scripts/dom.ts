/** The elements below `root` that match, as the type the caller knows them to be. */
export function all<E extends Element = HTMLElement>(root: ParentNode, selector: string): E[] {
  return [...root.querySelectorAll<E>(selector)];
}

/** Lets other enhancements know that a control was changed by a script. */
export function changed(control: Element): void {
  control.dispatchEvent(new Event("change", { bubbles: true }));
}
