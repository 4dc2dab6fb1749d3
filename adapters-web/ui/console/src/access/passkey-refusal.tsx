import { Notice } from '../shell/notice.tsx';
import { useWords } from '../words/use-words.ts';
import { CodeRefusal } from './code-refusal.tsx';

/** Why a passkey was not made or not taken, with what to do about it: browsers say no by a DOMException. */
export function PasskeyRefusal({ fault }: { fault: unknown }) {
  const { words } = useWords();
  const text = words.factor;
  if (!(fault instanceof DOMException)) {
    return <CodeRefusal fault={fault} title={text.passkeyWrong} advice={text.passkeyWrongAdvice} />;
  }
  const known = fault.name === 'InvalidStateError';
  return (
    <Notice tone="danger" title={known ? text.passkeyKnown : text.passkeyStopped}>
      {known ? text.passkeyKnownAdvice : text.passkeyStoppedAdvice}
    </Notice>
  );
}
