import '@mantine/core/styles.css';
import './theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { takeLinkToken } from './access/take-link-token.ts';
import { App } from './shell/app.tsx';

const token = takeLinkToken(window);
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no place for the console');
createRoot(root).render(
  <StrictMode>
    <App linkToken={token} />
  </StrictMode>,
);
