export interface Advice {
  /** Part of a reason, as the recorder gives it. */
  readonly when: RegExp;
  readonly en: readonly [problem: string, mend: string];
  readonly ja: readonly [problem: string, mend: string];
}

/** What the recorder's reasons mean to the owner of a site. The first that fits is shown; a reason is never shown itself. */
export const ADVICE: readonly Advice[] = [
  {
    when: /^connect-src$/,
    en: [
      "The page's content security policy blocks the recording endpoint.",
      'Add the recording origin to connect-src.',
    ],
    ja: [
      'ページの CSP が記録エンドポイントへの接続を拒否しています。',
      'connect-src に記録用オリジンを追加してください。',
    ],
  },
  {
    when: /Global Privacy Control|Do Not Track/,
    en: [
      "The visitor's browser asks not to be tracked.",
      'Nothing: the wish is honoured unless the policy of the site says otherwise.',
    ],
    ja: [
      'ブラウザーが追跡拒否を求めています。',
      '対処は不要です。サイトのポリシーで変えないかぎり尊重されます。',
    ],
  },
  {
    when: /asks for consent\.grant/,
    en: [
      'The tag asserts consent, but the policy asks for a call.',
      'Call replayvault.consent.grant(), or let the policy accept the assertion.',
    ],
    ja: [
      'タグは同意済みとしていますが、ポリシーは呼び出しを求めています。',
      'replayvault.consent.grant() を呼ぶか、ポリシーを変更してください。',
    ],
  },
  {
    when: /^policy key has another/,
    en: [
      'The policy is signed by another key than the tag names.',
      'Copy the tag from the console again. If it was right, tell your administrator.',
    ],
    ja: [
      'ポリシーの署名鍵がタグの指定と異なります。',
      'コンソールからタグを取得し直してください。正しいはずの場合は管理者に知らせてください。',
    ],
  },
  {
    when: /^policy answered 404/,
    en: ['The site key is not known.', 'Copy the tag from the console again.'],
    ja: ['サイトキーが見つかりません。', 'コンソールからタグを取得し直してください。'],
  },
  {
    when: /^policy/,
    en: ['There is no policy that holds.', 'Publish the policy in the console, then load the page again.'],
    ja: ['有効なポリシーがありません。', 'コンソールでポリシーを公開し、ページを再読み込みしてください。'],
  },
  {
    when: /refused \(403\)|this session \(403\)/,
    en: [
      'The endpoint refuses this origin.',
      "Add the page's origin to the allow-list of the site in the console.",
    ],
    ja: [
      'エンドポイントがこのオリジンを拒否しました。',
      'コンソールでサイトの許可リストにページのオリジンを追加してください。',
    ],
  },
  {
    when: /this session \(410\)/,
    en: ["The visitor's data were erased.", 'Nothing: a new session starts on the next page after consent.'],
    ja: [
      '訪問者のデータは消去されました。',
      '対処は不要です。同意後、次のページで新しいセッションが始まります。',
    ],
  },
  {
    when: /refused \(|this session \(/,
    en: [
      'The endpoint takes no more of this session.',
      'Load the page again. If it stays, tell your administrator.',
    ],
    ja: [
      'エンドポイントがこのセッションを受け付けません。',
      'ページを再読み込みしてください。続く場合は管理者に知らせてください。',
    ],
  },
  {
    when: /cannot be reached|Failed to fetch|NetworkError|Load failed/,
    en: [
      'The endpoint cannot be reached or is busy.',
      "Nothing at first: it is tried again. If it stays, look at connect-src and the endpoint's health.",
    ],
    ja: [
      'エンドポイントに接続できないか、混雑しています。',
      '自動で再試行します。続く場合は connect-src とエンドポイントの状態を確認してください。',
    ],
  },
  {
    when: /the page has changed/,
    en: [
      'The page has changed a part of JavaScript such that it no longer does what the language says.',
      'Load the recorder before other scripts, or take out the old library. The part is named below.',
    ],
    ja: [
      'ページが JavaScript の標準機能を互換性のない形で変更しています。',
      'レコーダーを先に読み込むか、古いライブラリーを外してください。該当箇所は下に示します。',
    ],
  },
  {
    when: /too large/,
    en: [
      'The page is too large to be recorded.',
      'Mark large parts that need not be seen with data-rv-block. The next page is recorded again.',
    ],
    ja: [
      'ページが大きすぎて記録できません。',
      '表示の不要な部分に data-rv-block を付けてください。次のページは記録されます。',
    ],
  },
  {
    when: /WebCrypto|Ed25519|NotSupported|Unrecognized|not supported/i,
    en: [
      'This browser, or a page without TLS, cannot check the signature of the policy.',
      'Serve the page by HTTPS and use a browser of 2025 or newer.',
    ],
    ja: [
      'このブラウザーまたは TLS のないページではポリシーの署名を検証できません。',
      'HTTPS で配信し、2025 年以降のブラウザーを使ってください。',
    ],
  },
  {
    when: /./,
    en: [
      'Something failed inside the recorder.',
      'Put data-rv-debug on the tag, look at the console, and report what it says.',
    ],
    ja: [
      'レコーダー内部で問題が発生しました。',
      'タグに data-rv-debug を付け、コンソールの内容を報告してください。',
    ],
  },
];
