import { listen } from '../page/listen.ts';
import { VISITOR_KEY } from './forget-stored.ts';
import { knowsVisitor } from './visitor-id.ts';

/**
 * Tells when another tab of the site has removed the visitor's id, as a withdrawal does. The browser tells of no change where
 * storage is refused; there each tab has its own consent.
 */
export function watchWithdrawal(onWithdrawal: () => void, onError: (error: unknown) => void): () => void {
  const heard = ({ key, newValue }: StorageEvent): void => {
    // Without a key, everything was removed from the site's storage, or only from that of a tab.
    if (key === VISITOR_KEY ? newValue === null : key === null && !knowsVisitor()) onWithdrawal();
  };
  return listen(window, 'storage', heard, onError);
}
