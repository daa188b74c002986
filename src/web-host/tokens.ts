import { randomBytes } from "node:crypto";
import { equalSecrets } from "./access.ts";

/** The secrets of one run of the host. */
export interface Tokens {
  /** In the address that is printed; opens as often as it is used. */
  token: string;
  /** What the cookie holds. */
  session: string;
  /** A token that opens once. Other users of the machine can read the command line by which a browser is started. */
  mintLaunchToken(): string;
  redeem(given: string): boolean;
}

/** 256 bits, in characters that an address may hold. */
function secret(): string {
  return randomBytes(32).toString("base64url");
}

/** New secrets, unless a host that takes another's place is given those that its pages already hold. */
export function createTokens(kept: Pick<Tokens, "token" | "session"> = { token: secret(), session: secret() }): Tokens {
  const { token, session } = kept;
  const launch = new Set<string>();
  return {
    token,
    session,
    mintLaunchToken() {
      const minted = secret();
      launch.add(minted);
      return minted;
    },
    redeem(given) {
      const minted = [...launch].find((candidate) => equalSecrets(given, candidate));
      if (minted !== undefined) launch.delete(minted);
      return minted !== undefined || equalSecrets(given, token);
    },
  };
}
