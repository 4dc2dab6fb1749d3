import { Link } from '@tanstack/react-router';
import { ShieldCheck } from 'lucide-react';
import type { Site } from '../api/schemas.ts';
import { useWords } from '../words/use-words.ts';
import { ScriptTag } from './script-tag.tsx';
import classes from './site-card.module.css';

/** One site: what it is, how it is masked, how it is recorded. */
export function SiteCard({ site }: { site: Site }) {
  const { words, format } = useWords();
  const text = words.sites;
  return (
    <article className={classes['card']} aria-labelledby={`site-${site.id}`}>
      <div className={classes['head']}>
        <h2 id={`site-${site.id}`}>{site.name}</h2>
        <span className={classes['masking']}>
          <ShieldCheck size={14} aria-hidden="true" />
          {text.strict}
        </span>
        <Link to="/sessions" search={{ site: site.id }} className={classes['sessions']}>
          {text.seeSessions}
        </Link>
      </div>
      <dl className={classes['facts']}>
        <div>
          <dt>{text.origins}</dt>
          <dd>
            {site.origins.map((origin) => (
              <code key={origin}>{origin}</code>
            ))}
          </dd>
        </div>
        <div>
          <dt>{text.siteKey}</dt>
          <dd>
            <code>{site.siteKey}</code>
          </dd>
        </div>
        <div>
          <dt>{text.masking}</dt>
          <dd>{text.policy(format.number(site.policyVersion))}</dd>
        </div>
        <div>
          <dt>{text.since}</dt>
          <dd>{format.date(site.createdAt)}</dd>
        </div>
      </dl>
      <ScriptTag tag={site.scriptTag} />
    </article>
  );
}
