import { Link } from '@tanstack/react-router';
import type { Site } from '../api/schemas.ts';
import pageClasses from '../shell/page.module.css';
import { ScriptTag } from '../site/script-tag.tsx';
import { useWords } from '../words/use-words.ts';
import classes from './first-session.module.css';

const CONSENT = 'replayvault.consent.grant()';

interface FirstSessionProps {
  sites: readonly Site[];
  maySeeSites: boolean;
}

/** What the empty list shows: three steps to the first recording. */
export function FirstSession({ sites, maySeeSites }: FirstSessionProps) {
  const { words } = useWords();
  const text = words.first;
  const [site] = sites;
  return (
    <section
      className={`${pageClasses['panel'] ?? ''} ${classes['guide'] ?? ''}`}
      aria-labelledby="first-session"
    >
      <h2 id="first-session">{text.heading}</h2>
      <p className="muted">{text.lead}</p>
      {site === undefined ? (
        <p>
          {text.noSite} {maySeeSites && <Link to="/sites">{text.toSites}</Link>}
        </p>
      ) : (
        <ol className={classes['steps']}>
          <li>
            <p>{text.stepTag}</p>
            <ScriptTag tag={site.scriptTag} />
          </li>
          <li>
            <p>{text.stepConsent}</p>
            <code className={classes['code']}>{CONSENT}</code>
          </li>
          <li>
            <p>{text.stepLook}</p>
          </li>
        </ol>
      )}
      <p className={classes['demo']}>{text.demo}</p>
      {maySeeSites && site !== undefined && <Link to="/sites">{text.seeTags}</Link>}
    </section>
  );
}
