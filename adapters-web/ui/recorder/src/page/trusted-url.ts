interface Maker {
  createScriptURL(url: string): string;
}
type WithTrustedTypes = Window & {
  trustedTypes?: { createPolicy(name: string, rules: Maker): Maker };
};

let maker: Maker | undefined;

/**
 * A script's address as pages with Trusted Types ask for it, by a policy named `replayvault`. Elsewhere, and where the page
 * does not allow that policy, the address itself: what takes it then refuses it.
 */
export function trustedUrl(url: string): string {
  try {
    maker ??= (window as WithTrustedTypes).trustedTypes?.createPolicy('replayvault', {
      createScriptURL: (given) => given,
    });
  } catch {
    // Not allowed here.
  }
  return maker?.createScriptURL(url) ?? url;
}
