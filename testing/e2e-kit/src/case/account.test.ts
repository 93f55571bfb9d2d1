import { describe, expect, it } from "vitest";
import { beginAccount, failedAction, told } from "./account.ts";

const plain = (act: () => Promise<unknown>) => act();
const action = (title: string, act: () => unknown = () => undefined) =>
  told(title, () => Promise.resolve().then(act), plain);

describe("the account of a run", () => {
  it("tells actions inside those that did them, and which of them failed", async () => {
    const account = beginAccount({ traced: false });
    await action("About you", () => action("Enter the first name"));
    const error = new Error("no such field");
    const failing = action("Contact", async () => {
      await action("Enter the e-mail address");
      await action("Enter the telephone number", () => Promise.reject(error));
    });
    await expect(failing).rejects.toBe(error);
    expect(failedAction(error)).toBe("Enter the telephone number");
    expect(account).toMatchObject([
      { title: "About you", failed: false, steps: [{ title: "Enter the first name", steps: [] }] },
      {
        title: "Contact",
        failed: true,
        steps: [
          { title: "Enter the e-mail address", failed: false },
          { title: "Enter the telephone number", failed: true },
        ],
      },
    ]);
  });

  it("counts as failed what has not ended when it is looked at", () => {
    const account = beginAccount({ traced: false });
    void told("Wait for a quote", () => new Promise(() => undefined), plain);
    expect(account).toMatchObject([{ title: "Wait for a quote", failed: true }]);
  });

  it("makes steps of Playwright's only for a trace", async () => {
    const steps: string[] = [];
    const step = (title: string) =>
      told(
        title,
        () => Promise.resolve(),
        (act) => (steps.push(title), act()),
      );
    beginAccount({ traced: true });
    await step("traced");
    beginAccount({ traced: false });
    await step("not traced");
    expect(steps).toEqual(["traced"]);
  });
});
