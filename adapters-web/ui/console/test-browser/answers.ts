import type { IncomingMessage, ServerResponse } from 'node:http';
import type { components } from '../src/generated/api.ts';

type Schemas = components['schemas'];

export async function read<T>(request: IncomingMessage): Promise<T> {
  let text = '';
  for await (const part of request) text += String(part);
  return JSON.parse(text) as T;
}

export function json<T>(response: ServerResponse, body: T, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

export function refuse(response: ServerResponse, status: number, problem: string, faults?: string[]): void {
  const body: Schemas['Problem'] = {
    type: `urn:replayvault:problem:${problem}`,
    title: problem,
    status,
    ...(faults !== undefined && { faults }),
    requestId: 'req-7f3k2',
  };
  response.writeHead(status, { 'Content-Type': 'application/problem+json' }).end(JSON.stringify(body));
}
