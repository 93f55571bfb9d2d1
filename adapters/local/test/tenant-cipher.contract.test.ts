import { cipherContract } from "@waypost/ports/contracts";
import { tenantCipher } from "../src/tenant-cipher.ts";

const master = (number: number) => new Uint8Array(32).fill(number);

cipherContract("the local cipher", (first = 0, ...more) => tenantCipher([master(first), ...more.map(master)]));
