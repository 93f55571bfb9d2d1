import { createHash } from "node:crypto";
import { savedPage } from "@waypost/pages";
import { MAIL_SEND, newJob } from "@waypost/ports";
import { systemTexts } from "../drawing/system-texts.ts";
import type { Answer } from "../http/answer.ts";
import { resumeLinkMail } from "../mail/resume-link.ts";
import type { Services } from "../services.ts";
import type { Saved } from "../session/flash.ts";
import { createResumeCode, readResumeCode, resumeHash } from "../session/resume-code.ts";
import type { Session } from "../session/session.ts";
import type { Held } from "../state/held.ts";
import { keptUntil } from "../state/responses.ts";
import { ownerOf } from "../visit.ts";
import type { FormVisit } from "../visit.ts";
import { openResponse } from "./opening.ts";
import type { Opened } from "./opening.ts";
import { checkToken, countAttempt, postedText } from "./posted.ts";

/** True when the form lets respondents leave and come back. */
export const mayLeave = (held: Held) => held.live.definition.save?.resume !== false;

/** Makes a code for a stored response. Only its hash is kept, and a code made before stops working. */
export async function makeCode(services: Services, visit: FormVisit, held: Held): Promise<Saved> {
  const { tenant, form } = ownerOf(visit);
  const code = createResumeCode();
  const until = keptUntil(held, visit.now);
  await services.resumes.put({
    tenant: visit.brand.tenant.id,
    codeHash: resumeHash(tenant, form, readResumeCode(code) ?? ""),
    response: held.id,
    form,
    expiresAt: until,
  });
  return { code, until };
}

/** The link that brings a code to the page that asks for it. */
export const resumeLink = (visit: FormVisit, code: string) =>
  visit.origin + visit.urls.under("resume", [["code", code]]);

/**
 * Makes a code and leads to the page that shows it. The code itself travels once, sealed, in a cookie of a quarter of
 * an hour.
 */
export async function saveAndLeave(
  services: Services,
  visit: FormVisit,
  held: Held,
  cookies: readonly string[],
): Promise<Answer> {
  const flash = services.flash.write(ownerOf(visit), await makeCode(services, visit, held));
  return { kind: "see", url: visit.urls.under("save"), cookies: [...cookies, flash] };
}

/** The page with the code. `email` was typed and is not one. */
function drawSaved(services: Services, visit: FormVisit, opened: Opened, saved: Saved, email: string | null): Answer {
  const { held, session, cookies } = opened;
  return {
    kind: "page",
    cookies,
    draw: (nonce) =>
      savedPage(
        {
          code: saved.code,
          keptUntil: dayOf(saved.until, session),
          resumeUrl: visit.urls.start,
          signOutUrl: visit.urls.under("signed-out"),
          emailUrl: visit.urls.under("save"),
          email: email ?? saved.sentTo,
          emailError: email === null ? undefined : systemTexts(session.language).emailInvalid,
          emailSent: email === null && saved.sentTo !== undefined,
        },
        services.drawing.inSession(visit, session, held.live, nonce),
      ),
  };
}

/** A day in the reader's language, as the United Kingdom counts it. */
function dayOf(iso: string, { language }: Session): string {
  const locale = language === "en" ? "en-GB" : language;
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "Europe/London" }).format(new Date(iso));
}

/** GET `/<form>/save`: the code that was made, and the offer to send a link. Without one: back to the form. */
export async function showSaved(services: Services, visit: FormVisit): Promise<Answer> {
  const opened = await openResponse(services, visit);
  if (opened.kind === "ended") return opened.answer;
  const saved = services.flash.read(visit.cookies, ownerOf(visit));
  if (saved === null) return { kind: "see", url: visit.urls.start, cookies: opened.cookies };
  return drawSaved(services, visit, opened, saved, null);
}

const EMAIL = /^[^\s@<>",;:\\()[\]]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/** Enough to tell a slip from an address: whether it exists only the mail tells. */
export const isEmail = (text: string): boolean => EMAIL.test(text);

/** POST `/<form>/save`: makes a code; with an e-mail address, sends a link to the code that was made. */
export async function postSave(services: Services, visit: FormVisit): Promise<Answer> {
  const opened = await openResponse(services, visit);
  if (opened.kind === "ended") return opened.answer;
  const { held, session, cookies } = opened;
  checkToken(services, visit, session);
  // Nothing is stored yet, or everything was sent: there is nothing to come back to.
  if (held.version === 0 || held.submitted !== null || !mayLeave(held))
    return { kind: "see", url: visit.urls.start, cookies };
  const saved = services.flash.read(visit.cookies, ownerOf(visit));
  const email = visit.posted["email"] === undefined ? null : postedText(visit, "email", 300);
  if (saved === null || email === null) return saveAndLeave(services, visit, held, cookies);
  if (email.length > 254 || !isEmail(email)) return drawSaved(services, visit, opened, saved, email);
  countAttempt(services, visit, "mail");
  await sendLink(services, visit, opened, saved, email);
  const flash = services.flash.write(ownerOf(visit), { ...saved, sentTo: email });
  return { kind: "see", url: visit.urls.under("save"), cookies: [...cookies, flash] };
}

/** Leaves the mail to the worker, sealed: it holds an address and a code. */
async function sendLink(
  { cipher, queue }: Services,
  visit: FormVisit,
  { held, session }: Opened,
  { code, until }: Saved,
  email: string,
): Promise<void> {
  const { tenant } = visit.brand;
  const mail = resumeLinkMail({
    brand: tenant.name,
    form: held.live.journey.title(session.language),
    url: resumeLink(visit, code),
    until: dayOf(until, session),
    language: session.language,
  });
  // Sent once for each code and address, however often the button is pressed.
  const key = createHash("sha256").update(`${code}\n${email.toLowerCase()}`).digest("hex");
  const sealed = cipher.seal(tenant, `mail/${key}`, JSON.stringify({ to: email, ...mail }));
  const payload = { sealed: Buffer.from(sealed).toString("base64") };
  await queue.enqueue(newJob(MAIL_SEND, { tenant: tenant.id, key, payload }));
}
