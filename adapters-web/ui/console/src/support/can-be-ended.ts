import type { GrantStage } from './grant-stage.ts';

/** Whether access is there to be ended, or asked for: that is refused instead by whoever decides. */
export function canBeEnded(stage: GrantStage, mayDecide: boolean): boolean {
  return stage === 'current' || stage === 'ahead' || (stage === 'asked' && !mayDecide);
}
