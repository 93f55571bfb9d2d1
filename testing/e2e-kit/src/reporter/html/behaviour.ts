/**
 * What the report does in a browser: filters, unfolds rows and shows evidence. It is written into the report as text, so
 * that it may use nothing from outside its own body. Without it everything is unfolded and evidence is downloaded.
 */
export function behaviour(): void {
  const all = <T extends Element>(selector: string, root: ParentNode = document) => [
    ...root.querySelectorAll<T>(selector),
  ];
  const filters = document.querySelector<HTMLFormElement>("#filters");
  const shown = document.querySelector("#shown");
  const cases = all<HTMLElement>("tbody.case");

  const wanted = (name: string) => {
    const field = filters?.elements.namedItem(name);
    return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field.value : "";
  };
  const has = (element: HTMLElement, name: string, value: string) =>
    value === "" || (element.dataset[name] ?? "").split(" ").includes(value);

  const filter = () => {
    const words = wanted("text")
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== "");
    let count = 0;
    for (const each of cases) {
      const fits =
        ["status", "brand", "suite", "marker", "speed"].every((name) => has(each, name, wanted(name))) &&
        words.every((word) => (each.dataset["text"] ?? "").includes(word));
      each.hidden = !fits;
      if (fits) count++;
    }
    for (const head of all<HTMLElement>("tbody.suite"))
      head.hidden = !cases.some((each) => !each.hidden && each.dataset["suite"] === head.dataset["suite"]);
    if (shown !== null) shown.textContent = `${String(count)} of ${String(cases.length)} cases shown`;
  };

  const unfold = (of: HTMLElement, open: boolean) => {
    const button = of.querySelector<HTMLButtonElement>("button.unfold");
    button?.setAttribute("aria-expanded", String(open));
    const detail = of.querySelector<HTMLElement>("tr.detail");
    if (detail !== null) detail.hidden = !open;
  };

  const dialog = document.querySelector<HTMLDialogElement>("#viewer");
  const show = (what: HTMLElement, title: string) => {
    const stage = dialog?.querySelector("#stage");
    const heading = dialog?.querySelector("h2");
    if (heading) heading.textContent = title;
    stage?.replaceChildren(what);
    dialog?.showModal();
  };
  dialog?.addEventListener("close", () => {
    dialog.querySelector("#stage")?.replaceChildren();
  });

  /** Shows a video or a picture; what neither is (a trace) is downloaded as it would be anyway. */
  const view = (link: HTMLAnchorElement): boolean => {
    const title = link.dataset["title"] ?? "";
    const target =
      link.hash.length > 1 && !link.href.startsWith("data:") ? document.getElementById(link.hash.slice(1)) : link;
    if (target instanceof HTMLImageElement) {
      const picture = new Image();
      picture.src = target.src;
      picture.alt = target.alt;
      show(picture, title);
      return true;
    }
    if (target instanceof HTMLAnchorElement && target.dataset["kind"] === "video") {
      const video = document.createElement("video");
      video.src = target.href;
      video.controls = true;
      video.autoplay = true;
      show(video, title);
      return true;
    }
    if (target instanceof HTMLAnchorElement && target !== link) {
      target.click();
      return true;
    }
    return false;
  };

  for (const each of cases) unfold(each, false);
  document.body.classList.add("lively");
  filters?.addEventListener("input", filter);
  filters?.addEventListener("reset", () => {
    setTimeout(filter);
  });
  filters?.addEventListener("submit", (event) => {
    event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLAnchorElement>("a.evidence");
    if (link !== null && view(link)) event.preventDefault();
    const owner = event.target.closest<HTMLElement>("tbody.case");
    const button = event.target.closest<HTMLButtonElement>("button.unfold");
    if (button !== null && owner !== null) unfold(owner, button.getAttribute("aria-expanded") !== "true");
    if (event.target.closest("#close") !== null) dialog?.close();
    const every = event.target.closest<HTMLButtonElement>("#every");
    if (every !== null) {
      const open = every.getAttribute("aria-pressed") !== "true";
      every.setAttribute("aria-pressed", String(open));
      for (const each of cases) if (!each.hidden) unfold(each, open);
    }
  });
  // A kept page is drawn when somebody wants to see it, and not with the report.
  document.addEventListener(
    "toggle",
    ({ target }) => {
      const frame = target instanceof HTMLDetailsElement ? target.querySelector<HTMLIFrameElement>("iframe") : null;
      const page = frame?.dataset["page"];
      if (frame !== null && page !== undefined && frame.srcdoc === "") frame.srcdoc = page;
    },
    true,
  );
  const openHash = () => {
    const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const owner = place?.closest<HTMLElement>("tbody.case");
    if (owner) {
      unfold(owner, true);
      place?.scrollIntoView();
    }
  };
  addEventListener("hashchange", openHash);
  addEventListener("beforeprint", () => {
    for (const each of cases) if (each.dataset["status"] === "failed") unfold(each, true);
  });
  openHash();
}
