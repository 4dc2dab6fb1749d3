import { ApiProblem } from '../api/api-problem.ts';
import { fetchWithPurpose } from '../api/fetch-with-purpose.ts';

const NAME = /filename="([^"]+)"/;

/** Downloads what lies at an address, having told why, and has the browser keep it as a file. */
export async function saveFile(address: string): Promise<void> {
  const url = new URL(address, window.location.origin);
  const answer = await fetchWithPurpose(new Request(url, { credentials: 'same-origin', cache: 'no-store' }));
  if (!answer.ok) throw new ApiProblem(answer.status, await answer.json().catch(() => undefined));
  const file = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = file;
  link.download = NAME.exec(answer.headers.get('Content-Disposition') ?? '')?.[1] ?? 'audit';
  link.click();
  // The browser has taken hold of it by the next task.
  setTimeout(() => URL.revokeObjectURL(file), 0);
}
