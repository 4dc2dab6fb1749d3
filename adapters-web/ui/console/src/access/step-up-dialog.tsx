import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { Loading } from '../shell/loading.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useWords } from '../words/use-words.ts';
import { securityQueries } from './security-queries.ts';
import { stepUp } from './step-up.ts';
import { StepUpForm } from './step-up-form.tsx';

/** Asks whether it is still the same person whenever the server wants to know; what they were about is then done. */
export function StepUpDialog() {
  const { words } = useWords();
  const asking = useSyncExternalStore(stepUp.subscribe, stepUp.isAsking);
  if (!asking) return null;
  return (
    <Modal
      opened
      onClose={() => stepUp.settle(false)}
      title={words.factor.stepUpHeading}
      centered
      zIndex={400}
      closeButtonProps={{ 'aria-label': words.replay.close }}
    >
      <WithFactors />
    </Modal>
  );
}

function WithFactors() {
  const factor = useQuery({ ...securityQueries.factor, staleTime: 0 });
  if (factor.isPending) return <Loading />;
  if (factor.isError) return <ProblemNotice fault={factor.error} />;
  return <StepUpForm factor={factor.data} />;
}
