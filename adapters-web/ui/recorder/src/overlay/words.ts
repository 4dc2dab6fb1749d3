export interface Words {
  readonly title: string;
  readonly close: string;
  readonly rows: Readonly<Record<string, string>>;
  readonly consent: Readonly<Record<string, string>>;
  readonly none: string;
  readonly counts: (sent: number, beacons: number, waiting: string, lost: number) => string;
  readonly fine: string;
}

/** The overlay's own words. */
export const WORDS: Readonly<Record<'en' | 'ja', Words>> = {
  en: {
    title: 'ReplayVault recorder',
    close: 'Close',
    rows: {
      version: 'Version',
      consent: 'Consent',
      policy: 'Policy',
      session: 'Session',
      segments: 'Segments',
      masking: 'Parts left out',
      problem: 'Problem',
      mend: 'What to do',
    },
    consent: {
      unknown: 'not given yet',
      granted: 'given',
      refused: 'given, but nothing is recorded',
      withdrawn: 'withdrawn',
      paused: 'paused by the page',
    },
    none: 'none yet',
    counts: (sent, beacons, waiting, lost) =>
      `${sent} stored, ${beacons} by beacon, ${waiting} waiting, ${lost} lost`,
    fine: 'none',
  },
  ja: {
    title: 'ReplayVault レコーダー',
    close: '閉じる',
    rows: {
      version: 'バージョン',
      consent: '同意',
      policy: 'ポリシー',
      session: 'セッション',
      segments: 'セグメント',
      masking: '除外した部分',
      problem: '問題',
      mend: '対処',
    },
    consent: {
      unknown: '未確認',
      granted: '同意済み',
      refused: '同意済みですが記録していません',
      withdrawn: '撤回済み',
      paused: 'ページにより一時停止中',
    },
    none: 'まだありません',
    counts: (sent, beacons, waiting, lost) =>
      `保存 ${sent}、ビーコン ${beacons}、待機 ${waiting}、消失 ${lost}`,
    fine: 'なし',
  },
};
