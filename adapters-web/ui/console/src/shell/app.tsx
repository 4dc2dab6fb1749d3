import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { meQuery } from '../access/me-query.ts';
import { StepUpDialog } from '../access/step-up-dialog.tsx';
import { PurposeDialog } from '../purpose/purpose-dialog.tsx';
import { purpose } from '../purpose/purpose.ts';
import { leaveGrant } from '../support/leave-grant.ts';
import { theme } from '../theme/theme.ts';
import { WordsProvider } from '../words/words-provider.tsx';
import { makeQueryClient } from './make-query-client.ts';
import { makeRouter } from './make-router.tsx';

/** The whole console. */
export function App({ linkToken }: { linkToken: string | undefined }) {
  const [{ client, router }] = useState(() => {
    const made = makeQueryClient(
      () => {
        const { pathname, href } = routes.state.location;
        if (pathname !== '/sign-in') void routes.navigate({ to: '/sign-in', search: { next: href } });
      },
      () => void routes.navigate({ to: '/password' }),
      leaveGrant,
    );
    purpose.ofWhom(() => made.getQueryData(meQuery.queryKey));
    const routes = makeRouter(made, linkToken);
    return { client: made, router: routes };
  });
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <WordsProvider>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
          <PurposeDialog />
          <StepUpDialog />
        </QueryClientProvider>
      </WordsProvider>
    </MantineProvider>
  );
}
