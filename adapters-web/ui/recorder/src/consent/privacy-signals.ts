/** What the visitor's browser says by itself: Global Privacy Control and Do Not Track. */
export function privacySignals(): { gpc: boolean; dnt: boolean } {
  const { globalPrivacyControl, doNotTrack } = navigator as Navigator & { globalPrivacyControl?: boolean };
  const legacy = (window as Window & { doNotTrack?: string }).doNotTrack;
  return { gpc: globalPrivacyControl === true, dnt: doNotTrack === '1' || legacy === '1' };
}
