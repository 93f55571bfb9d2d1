/** A form is sent once however often its button is pressed, until the page is shown again. */
export function submitOnce(root: Document): void {
  const sent = new WeakSet<HTMLFormElement>();
  root.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented) return;
    if (sent.has(form)) {
      event.preventDefault();
      return;
    }
    sent.add(form);
    event.submitter?.setAttribute("aria-busy", "true");
    event.submitter?.classList.add("wp-busy");
    // If no answer comes, the form may be sent again.
    setTimeout(() => {
      release(form);
    }, 10_000);
  });
  const release = (form: HTMLFormElement) => {
    sent.delete(form);
    for (const busy of form.querySelectorAll(".wp-busy")) {
      busy.classList.remove("wp-busy");
      busy.removeAttribute("aria-busy");
    }
  };
  // A page that comes back from the browser's own cache has sent nothing yet.
  addEventListener("pageshow", () => {
    for (const form of root.forms) release(form);
  });
}
