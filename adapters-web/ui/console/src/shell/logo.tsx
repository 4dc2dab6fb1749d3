/** The mark: a vault's dial that turns back, around a play sign. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="#0f6f66" />
      <g fill="none" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" strokeLinejoin="round">
        <path d="M16 6.5a9.5 9.5 0 1 1-8.9 6.2" />
        <path d="M5.2 8.4l1.9 4.5 4.5-1.9" />
      </g>
      <path d="M13.6 11.9v8.2l6.8-4.1z" fill="#fff" />
    </svg>
  );
}
