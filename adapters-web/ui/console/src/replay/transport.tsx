import { ActionIcon, NativeSelect, Switch, Tooltip } from '@mantine/core';
import {
  Keyboard,
  Maximize2,
  MousePointer2,
  Pause,
  Play,
  RotateCcw,
  RotateCw,
  ScanSearch,
  SkipBack,
  SkipForward,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { SessionDetail } from '../api/schemas.ts';
import { useWords } from '../words/use-words.ts';
import { neighbourPage } from './neighbour-page.ts';
import type { ReplayController } from './replay-controller.ts';
import { SPEEDS, type Speed } from './speeds.ts';
import classes from './transport.module.css';
import { useReplay } from './use-replay.ts';

interface TransportProps {
  controller: ReplayController;
  detail: SessionDetail;
  onHelp: () => void;
}

/** Buttons and switches below the seek bar. */
export function Transport({ controller, detail, onHelp }: TransportProps) {
  const { words, format } = useWords();
  const text = words.replay;
  const { from, to } = detail.manifest;
  const seconds = useReplay(controller, ({ at }) => Math.floor((at - from) / 1000));
  const playing = useReplay(controller, (state) => state.playing);
  const ended = useReplay(controller, (state) => state.ended);
  const speed = useReplay(controller, (state) => state.speed);
  const skip = useReplay(controller, (state) => state.skip);
  const fit = useReplay(controller, (state) => state.fit);
  const trail = useReplay(controller, (state) => state.trail);
  const toPage = (direction: 'next' | 'previous') => () => {
    const at = neighbourPage(detail.pages, controller.snapshot().at, direction);
    if (at !== undefined) controller.seek(at);
  };
  return (
    <div className={classes['transport']} role="group" aria-label={text.controls}>
      <div className={classes['buttons']}>
        <Tool label={text.previousPage} icon={<SkipBack size={17} />} onClick={toPage('previous')} />
        <Tool label={text.back5} icon={<RotateCcw size={17} />} onClick={() => controller.seekBy(-5_000)} />
        <ActionIcon
          size={40}
          radius="xl"
          aria-label={playing ? text.pause : ended ? text.again : text.play}
          onClick={() => controller.toggle()}
        >
          {playing ? <Pause size={19} fill="currentColor" /> : <Play size={19} fill="currentColor" />}
        </ActionIcon>
        <Tool label={text.forward5} icon={<RotateCw size={17} />} onClick={() => controller.seekBy(5_000)} />
        <Tool label={text.nextPage} icon={<SkipForward size={17} />} onClick={toPage('next')} />
      </div>
      <span className={classes['time']}>
        {format.duration(seconds * 1000)} <span className="muted">/ {format.duration(to - from)}</span>
      </span>
      <div className={classes['settings']}>
        <Switch
          size="xs"
          label={text.skip}
          checked={skip}
          onChange={(event) => controller.setSkip(event.currentTarget.checked)}
        />
        <NativeSelect
          size="xs"
          aria-label={text.speed}
          className={classes['speed']}
          value={String(speed)}
          onChange={(event) => controller.setSpeed(Number(event.currentTarget.value) as Speed)}
          data={SPEEDS.map((each) => ({ value: String(each), label: text.speedOf(format.number(each)) }))}
        />
        <Tool
          label={text.trail}
          pressed={trail}
          icon={<MousePointer2 size={17} />}
          onClick={() => controller.setTrail(!trail)}
        />
        <Tool
          label={fit === 'fit' ? text.actual : text.fit}
          icon={fit === 'fit' ? <ScanSearch size={17} /> : <Maximize2 size={17} />}
          onClick={() => controller.setFit(fit === 'fit' ? 'actual' : 'fit')}
        />
        <Tool label={text.keys} icon={<Keyboard size={18} />} onClick={onHelp} />
      </div>
    </div>
  );
}

interface ToolProps {
  label: string;
  icon: ReactNode;
  pressed?: boolean;
  onClick: () => void;
}

function Tool({ label, icon, pressed, onClick }: ToolProps) {
  return (
    <Tooltip label={label} openDelay={400} withArrow>
      <ActionIcon
        size={34}
        variant={pressed === true ? 'light' : 'subtle'}
        color={pressed === true ? 'vault' : 'gray'}
        aria-label={label}
        {...(pressed !== undefined && { 'aria-pressed': pressed })}
        onClick={onClick}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
