/** How long the choice is remembered, in seconds: half a year. */
const LIFE = 182 * 24 * 3600;

/** Asks about additional cookies and keeps the answer in the cookie `cookie_choice` (`accepted` or `rejected`). */
export function cookieBanner(root: Document): void {
  const banner = root.querySelector<HTMLElement>(".ons-cookies-banner");
  if (banner === null) return;
  if (/(?:^|; )cookie_choice=/.test(root.cookie)) {
    banner.remove();
    return;
  }
  const primary = banner.querySelector(".ons-cookies-banner__primary");
  const thanks = banner.querySelector(".ons-cookies-banner__confirmation");
  const choose = (event: Event, choice: "accepted" | "rejected") => {
    event.preventDefault();
    const secure = location.protocol === "https:" ? "; Secure" : "";
    root.cookie = `cookie_choice=${choice}; Path=/; Max-Age=${String(LIFE)}; SameSite=Lax${secure}`;
    primary?.classList.add("ons-u-d-no");
    thanks?.classList.remove("ons-u-d-no");
    banner.querySelector(`.ons-js-${choice}-text`)?.classList.remove("ons-u-d-no");
    banner.querySelector<HTMLElement>(".ons-js-hide-button")?.focus();
  };
  banner.querySelector(".ons-js-accept-cookies")?.addEventListener("click", (event) => {
    choose(event, "accepted");
  });
  banner.querySelector(".ons-js-reject-cookies")?.addEventListener("click", (event) => {
    choose(event, "rejected");
  });
  banner.querySelector(".ons-js-hide-button")?.addEventListener("click", () => {
    banner.style.display = "none";
  });
  banner.style.display = "block";
}
