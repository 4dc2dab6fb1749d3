import type { components } from '../src/generated/api.ts';
import type { SecurityAlert } from '../src/api/schemas.ts';
import type { Call } from './answer-api.ts';
import { json, read, refuse } from './answers.ts';
import { ME } from './made-up-data.ts';

type Schemas = components['schemas'];

const ACKNOWLEDGE = /^POST \/api\/v1\/security-alerts\/([^/]+)\/acknowledge$/;
const UNMARK = /^DELETE \/api\/v1\/decoys\/([^/]+)$/;

/** Answers what is about detections; false if the call is about something else. */
export async function answerDetection(call: Call, name: string): Promise<boolean> {
  const { state, request, response, url } = call;
  const acknowledged = ACKNOWLEDGE.exec(name)?.[1];
  if (acknowledged !== undefined) {
    const found = state.alerts.find((alert) => alert.id === acknowledged);
    if (found === undefined) {
      refuse(response, 404, 'not-found');
      return true;
    }
    const { note } = await read<Schemas['AcknowledgeAlertRequest']>(request);
    found.acknowledged = { by: ME.id, byName: ME.name, at: Date.now(), note };
    json<SecurityAlert>(response, found);
    return true;
  }
  const unmarked = UNMARK.exec(name)?.[1];
  if (unmarked !== undefined) {
    state.decoys = state.decoys.filter((decoy) => decoy.session !== unmarked);
    response.writeHead(204).end();
    return true;
  }
  switch (name) {
    case 'GET /api/v1/security-alerts': {
      const open = state.alerts.filter((alert) => alert.acknowledged === undefined);
      const items = url.searchParams.get('open') === 'true' ? open : state.alerts;
      json<Schemas['SecurityAlertPage']>(response, { items, open: open.length });
      return true;
    }
    case 'GET /api/v1/detection-policy':
      json<Schemas['DetectionPolicy']>(response, state.detections);
      return true;
    case 'PUT /api/v1/detection-policy':
      state.detections = await read<Schemas['DetectionPolicy']>(request);
      json<Schemas['DetectionPolicy']>(response, state.detections);
      return true;
    case 'GET /api/v1/decoys':
      json<Schemas['Decoys']>(response, { items: state.decoys });
      return true;
    case 'POST /api/v1/decoys': {
      const { session } = await read<Schemas['MarkDecoyRequest']>(request);
      const made = { session, by: ME.id, at: Date.now() };
      state.decoys = [made, ...state.decoys];
      json<Schemas['Decoy']>(response, made, 201);
      return true;
    }
    default:
      return false;
  }
}
