import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { meQuery } from '../access/me-query.ts';
import { ClearedReplay } from './cleared-replay.tsx';
import { ReplayPage } from './replay-page.tsx';
import type { ResumePoint } from './resume-point.ts';
import { useRightsWatch } from './use-rights-watch.ts';

/** One session, for as long as the person may see it: see {@link Watched}. */
export function WatchedReplayPage() {
  const { id } = useParams({ from: '/signed-in/sessions/$id' });
  return <Watched key={id} />;
}

/**
 * Takes the page away with everything that it holds, the player's frame too, as soon as the person may no longer see it or
 * may see something else of it (clause E4). What they may still see is fetched anew, and goes on from where it was.
 */
function Watched() {
  const { data: me } = useQuery(meQuery);
  const [opened] = useState(me?.rights);
  const [resume] = useState<ResumePoint>({});
  const refusal = useRightsWatch();
  return refusal === undefined ? (
    <ReplayPage key={me?.rights} resume={resume} changed={opened !== undefined && me?.rights !== opened} />
  ) : (
    <ClearedReplay refusal={refusal} />
  );
}
