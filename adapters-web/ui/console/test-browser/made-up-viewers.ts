import type { SessionViewer } from '../src/api/schemas.ts';

/** Four who asked for a session of that time: much seen, a little, only its facts, and nothing. */
export function madeViewers(from: number, to: number): SessionViewer[] {
  const at = (part: number): number => Math.round(from + (to - from) * part);
  const day = 86_400_000;
  const viewer = (person: string, ago: number, more: Partial<SessionViewer>): SessionViewer => ({
    person,
    firstAt: to + day,
    lastAt: to + day * 3 - ago,
    looks: 1,
    refused: 0,
    seen: [],
    purposes: [],
    ...more,
  });
  return [
    viewer('p1', 0, {
      personName: 'Hanako Sato',
      looks: 24,
      purposes: ['SUPPORT_CASE'],
      seen: [
        { from, to: at(0.41) },
        { from: at(0.55), to: at(0.93) },
      ],
    }),
    viewer('p7', day / 4, {
      personName: 'Sam of Support',
      grant: 'g1',
      looks: 3,
      seen: [{ from: at(0.2), to: at(0.26) }],
    }),
    viewer('p2', day / 2, { personName: 'Ben Okoro' }),
    viewer('p9', day, { looks: 0, refused: 2 }),
  ];
}
