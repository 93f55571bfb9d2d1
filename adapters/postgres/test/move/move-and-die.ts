import { tenantId } from "@waypost/ports";
import { move } from "../../src/move/move.ts";

// Moves a tenant and is killed at a step of it: OWNER_URL TENANT TO|home STEP.
const [ownerUrl = "", name = "", to = "", last = ""] = process.argv.slice(2);
const tenant = tenantId(name);
if (tenant === null) throw new Error(name);
await move(
  { ownerUrl, actor: "ada" },
  {
    tenant,
    to: to === "home" ? null : to,
    onStep: (step) => {
      if (step === last) process.kill(process.pid, "SIGKILL");
    },
  },
);
