import { useReducedMotion } from '@mantine/hooks';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { startTransition, useCallback, useEffect, useState } from 'react';
import { meQuery } from '../access/me-query.ts';
import { chosenAccount } from '../api/chosen-account.ts';
import type { SessionDetail } from '../api/schemas.ts';
import { grantMemory } from '../support/grant-memory.ts';
import { KeyHelp } from './key-help.tsx';
import { readEvents } from './read-events.ts';
import { ReplayController } from './replay-controller.ts';
import { reportPlayed } from './report-played.ts';
import classes from './replay-page.module.css';
import type { ResumePoint } from './resume-point.ts';
import { SeekBar } from './seek-bar.tsx';
import { SidePanel } from './side-panel.tsx';
import { Stage } from './stage.tsx';
import { Transport } from './transport.tsx';
import { useReplayKeys } from './use-replay-keys.ts';

/** The person, their account and grant, under whom the console acts now. */
function whoWatches(queries: QueryClient): string {
  const person = queries.getQueryData(meQuery.queryKey)?.id;
  return [person, chosenAccount.id, grantMemory.get()].join(' ');
}

interface ReplayProps {
  /** Undefined while it is on its way. */
  detail: SessionDetail | undefined;
  replayOrigin: string;
  /** Seconds after the session's start to open it at; from the start, playing, when left out. */
  startAfter: number | undefined;
  /** Where to go on instead, if anywhere; and told where it was when it is taken away. */
  resume: ResumePoint;
  /** Asks for the session anew. */
  onRefresh: () => void;
}

/** The replay of one session. */
export function Replay({ detail, replayOrigin, startAfter, resume, onRefresh }: ReplayProps) {
  const calm = useReducedMotion(false, { getInitialValueInEffect: false });
  const [controller, setController] = useState<ReplayController>();
  const queries = useQueryClient();
  if (controller === undefined && detail !== undefined) {
    const watcher = whoWatches(queries);
    setController(
      new ReplayController(
        detail,
        (range, signal) => readEvents(detail.session.id, range, signal),
        {
          at: resume.at?.instant ?? detail.manifest.from + (startAfter ?? 0) * 1000,
          playing: resume.at?.playing ?? (startAfter === undefined && !calm),
        },
        // What one person played is never told as another's who uses the tab after them.
        (windows, leaving) =>
          whoWatches(queries) === watcher
            ? reportPlayed(detail.session.id, windows, leaving)
            : Promise.resolve(true),
      ),
    );
  }
  const [help, setHelp] = useState(false);
  const showHelp = useCallback(() => setHelp((shown) => !shown), []);
  useReplayKeys(controller, detail?.pages, showHelp);
  const [prepared, setPrepared] = useState<ReplayController>();
  useEffect(() => {
    controller?.prepare();
    // All but the stage is drawn while the first window is on its way.
    startTransition(() => setPrepared(controller));
    return () => {
      if (controller === undefined) return;
      const { at, playing } = controller.snapshot();
      resume.at = { instant: at, playing };
      controller.detach();
    };
  }, [controller, resume]);
  useEffect(() => {
    // Hidden, a page may never be shown or asked again.
    const leave = (): void => {
      if (document.visibilityState === 'hidden') controller?.leave();
    };
    document.addEventListener('visibilitychange', leave);
    return () => document.removeEventListener('visibilitychange', leave);
  }, [controller]);
  useEffect(() => {
    if (detail !== undefined) controller?.extend(detail);
  }, [controller, detail]);
  const known = prepared !== undefined && detail !== undefined;
  return (
    <div className={classes['replay']}>
      <div className={classes['left']}>
        <Stage controller={controller} detail={detail} replayOrigin={replayOrigin} onRefresh={onRefresh} />
        <div className={classes['controls']}>
          {known && (
            <>
              <SeekBar controller={prepared} detail={detail} />
              <Transport controller={prepared} detail={detail} onHelp={showHelp} />
            </>
          )}
        </div>
      </div>
      {known && <SidePanel controller={prepared} detail={detail} />}
      <KeyHelp opened={help} onClose={() => setHelp(false)} />
    </div>
  );
}
