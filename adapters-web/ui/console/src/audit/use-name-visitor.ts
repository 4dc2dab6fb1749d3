import { useMutation } from '@tanstack/react-query';
import { nameVisitor, type NamedVisitor } from './name-visitor.ts';

/** Asks for a visitor's key, when somebody says whom they mean. */
export function useNameVisitor(onDone: (visitor: string) => void) {
  return useMutation({
    mutationFn: (named: NamedVisitor) => nameVisitor(named),
    onSuccess: onDone,
  });
}
