import { Button, Loader } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Manifest, SessionDetail } from '../api/schemas.ts';
import { Notice } from '../shell/notice.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useWords } from '../words/use-words.ts';
import { connectPlayer } from './connect-player.ts';
import { pageAt } from './page-at.ts';
import type { ReplayController } from './replay-controller.ts';
import classes from './stage.module.css';
import { useFocusGuard } from './use-focus-guard.ts';
import { useReplay, useReplayOr } from './use-replay.ts';
import { withheldAt } from './withheld-at.ts';

interface StageProps {
  controller: ReplayController | undefined;
  detail: SessionDetail | undefined;
  replayOrigin: string;
  onRefresh: () => void;
}

/**
 * The recorded page in its frame. The frame says at all times that this is a recording, not a live page. The player's
 * page is fetched at once, the session meanwhile.
 */
export function Stage({ controller, detail, replayOrigin, onRefresh }: StageProps) {
  const { words } = useWords();
  const text = words.replay;
  const surface = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [attempt, setAttempt] = useState(0);
  const [loads, setLoads] = useState(0);
  const pages = detail?.pages ?? [];
  const page = useReplayOr(controller, ({ at }) => pages[pageAt(pages, at)]?.path, undefined);
  const withheld = useReplayOr(controller, ({ at }) => detail && withheldAt(detail.manifest, at), undefined);
  const fit = useReplayOr(controller, (state) => state.fit, 'fit');
  useFocusGuard(frame, surface);
  useEffect(() => {
    const view = frame.current?.contentWindow;
    if (loads > 0 && view) controller?.attach((onMessage) => connectPlayer(view, replayOrigin, onMessage));
  }, [controller, replayOrigin, loads]);
  const viewport = detail?.session.viewport;
  return (
    <section className={classes['stage']} aria-label={text.player}>
      <div className={classes['bar']}>
        <span className={classes['recording']} title={text.recordingNote}>
          <span className={classes['dot']} aria-hidden="true" />
          {text.recording}
        </span>
        <span className={classes['address']}>
          {withheld !== undefined ? text.withheld : (page ?? (detail === undefined ? '' : text.noPage))}
        </span>
        {viewport !== undefined && (
          <span className={classes['size']}>
            {viewport.width} × {viewport.height}
          </span>
        )}
      </div>
      <div
        ref={surface}
        className={classes['surface']}
        data-fit={fit}
        style={ratioOf(viewport)}
        tabIndex={-1}
        onClick={() => controller?.toggle()}
      >
        <iframe
          key={attempt}
          ref={frame}
          className={classes['frame']}
          title={text.player}
          src={`${replayOrigin}/`}
          sandbox="allow-scripts allow-same-origin"
          referrerPolicy="no-referrer"
          tabIndex={-1}
          onLoad={() => setLoads(loads + 1)}
        />
      </div>
      {controller === undefined ? (
        <Said busy>{text.loading}</Said>
      ) : (
        <StageCover
          controller={controller}
          manifest={detail?.manifest}
          replayOrigin={replayOrigin}
          onReconnect={() => setAttempt(attempt + 1)}
          onRefresh={onRefresh}
        />
      )}
    </section>
  );
}

function ratioOf(
  viewport: SessionDetail['session']['viewport'] | undefined,
): React.CSSProperties | undefined {
  if (viewport === undefined) return undefined;
  return {
    '--rv-page-ratio': `${String(viewport.width)} / ${String(viewport.height)}`,
  } as React.CSSProperties;
}

function Said({ busy, children }: { busy: boolean; children: string }) {
  return (
    <div className={classes['said']} data-shown={children !== ''} role="status">
      {busy && <Loader size={14} color="gray" aria-hidden="true" />}
      {children}
    </div>
  );
}

interface StageCoverProps {
  controller: ReplayController;
  manifest: Manifest | undefined;
  replayOrigin: string;
  onReconnect: () => void;
  onRefresh: () => void;
}

/** What lies over the page while there is something to wait for or to mend. */
function StageCover({ controller, manifest, replayOrigin, onReconnect, onRefresh }: StageCoverProps) {
  const { words, format } = useWords();
  const text = words.replay;
  const { connection, waiting, fault, broken, nothing, skipped, ended, at } = useReplay(
    controller,
    (state) => state,
  );
  const withheld = manifest?.withheld ?? [];
  const hidden = withheldAt({ withheld }, at);
  const again = (action: () => void) => (
    <Button size="xs" variant="default" onClick={action}>
      {text.retry}
    </Button>
  );
  const trouble =
    connection === 'silent' ? (
      <Notice tone="warn" title={text.silent} action={again(onReconnect)}>
        {text.silentAdvice(replayOrigin)}{' '}
        <a href={`${replayOrigin}/`} target="_blank" rel="noreferrer">
          {text.openPlayer}
        </a>
      </Notice>
    ) : fault !== undefined ? (
      <ProblemNotice fault={fault} onRetry={() => controller.retry()} />
    ) : nothing && withheld.length > 0 ? (
      <Notice tone="info" title={text.withheldAll}>
        {text.withheldAdvice}
      </Notice>
    ) : hidden !== undefined ? (
      <Notice tone="info" title={text.withheldHere}>
        {hidden.to < (manifest?.to ?? 0)
          ? text.withheldUntil(format.duration(hidden.to - (manifest?.from ?? 0)))
          : text.withheldToEnd}
      </Notice>
    ) : nothing ? (
      <Notice tone="info" title={text.nothing} action={again(onRefresh)}>
        {text.nothingAdvice}
      </Notice>
    ) : broken ? (
      <Notice tone="warn" title={text.broken} action={again(() => controller.retry())}>
        {text.brokenAdvice}
      </Notice>
    ) : undefined;
  const busy = trouble === undefined && (connection === 'connecting' || waiting);
  const said = busy
    ? connection === 'connecting'
      ? text.connecting
      : text.loading
    : ended
      ? text.ended
      : skipped !== undefined
        ? text.skipped(format.duration(skipped))
        : '';
  return (
    <>
      {trouble !== undefined && <div className={classes['trouble']}>{trouble}</div>}
      <Said busy={busy} key={busy ? 'busy' : said}>
        {said}
      </Said>
    </>
  );
}
