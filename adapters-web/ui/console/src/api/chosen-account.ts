const KEY = 'replayvault-account';

/**
 * The account in which this tab acts, while it is another than the person's default one. Each tab has its own, and a
 * reload keeps it; where the browser keeps nothing, it lasts as long as the page.
 */
class ChosenAccount {
  private account: string | undefined = read();

  get id(): string | undefined {
    return this.account;
  }

  choose(account: string | undefined): void {
    this.account = account;
    try {
      if (account === undefined) sessionStorage.removeItem(KEY);
      else sessionStorage.setItem(KEY, account);
    } catch {
      // It lasts as long as the page then.
    }
  }
}

function read(): string | undefined {
  try {
    return sessionStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

export const chosenAccount = new ChosenAccount();
