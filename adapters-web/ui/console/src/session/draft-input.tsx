import { useEffect, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';

interface Draft {
  value: string;
  onChange: (event: { currentTarget: { value: string } }) => void;
  onBlur: (event: FocusEvent) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

interface DraftInputProps {
  value: string;
  onCommit: (value: string) => void;
  children: (draft: Draft) => ReactNode;
}

/** A field whose text counts when Enter is pressed or the field is left, so that no search runs for half a word. */
export function DraftInput({ value, onCommit, children }: DraftInputProps) {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const commit = (): void => {
    if (draft !== value) onCommit(draft);
  };
  return children({
    value: draft,
    onChange: (event) => setDraft(event.currentTarget.value),
    onBlur: commit,
    onKeyDown: (event) => {
      if (event.key === 'Enter') commit();
      if (event.key === 'Escape') setDraft(value);
    },
  });
}
