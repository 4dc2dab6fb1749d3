import { Tabs } from '@mantine/core';
import type { SessionDetail } from '../api/schemas.ts';
import { useWords } from '../words/use-words.ts';
import { LiveMark } from './live-mark.tsx';
import { MomentList } from './moment-list.tsx';
import type { ReplayController } from './replay-controller.ts';
import { SessionFacts } from './session-facts.tsx';
import classes from './side-panel.module.css';

interface SidePanelProps {
  controller: ReplayController;
  detail: SessionDetail;
}

/** Pages and events to jump to, and the session's facts. */
export function SidePanel({ controller, detail }: SidePanelProps) {
  const { words } = useWords();
  const text = words.replay;
  const pages = detail.pages.map(({ at, path }) => ({ at, name: path }));
  return (
    <aside className={classes['panel']} aria-label={text.sidePanel}>
      <Tabs defaultValue="pages" className={classes['tabs'] ?? ''} keepMounted={false}>
        <Tabs.List grow>
          <Tabs.Tab value="pages">{text.tabs.pages}</Tabs.Tab>
          <Tabs.Tab value="events">{text.tabs.events}</Tabs.Tab>
          <Tabs.Tab value="facts">{text.tabs.facts}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="pages" className={classes['body'] ?? ''}>
          <MomentList
            controller={controller}
            from={detail.manifest.from}
            moments={pages}
            empty={text.noPage}
          />
        </Tabs.Panel>
        <Tabs.Panel value="events" className={classes['body'] ?? ''}>
          <MomentList
            controller={controller}
            from={detail.manifest.from}
            moments={detail.marks}
            empty={text.noEvents}
          />
        </Tabs.Panel>
        <Tabs.Panel value="facts" className={classes['body'] ?? ''}>
          <SessionFacts session={detail.session} />
        </Tabs.Panel>
      </Tabs>
      <LiveMark controller={controller} />
    </aside>
  );
}
