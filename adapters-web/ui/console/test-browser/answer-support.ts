import type { components } from '../src/generated/api.ts';
import type { SupportGrant } from '../src/api/schemas.ts';
import type { Call } from './answer-api.ts';
import { json, read, refuse } from './answers.ts';
import { ME } from './made-up-data.ts';
import { madeCompliance } from './made-up-compliance.ts';
import { madeGrant, madeLooks } from './made-up-support.ts';

type Schemas = components['schemas'];

const YOURS = '203.0.113.77';
const ONE = /^(?:GET|POST) \/api\/v1\/support-grants\/([^/]+)\/(approve|refuse|end|review|looks)$/;

/** Answers what is about Support's access and addresses; false if the call is about something else. */
export async function answerSupport(call: Call, name: string): Promise<boolean> {
  const { state, request, response } = call;
  const one = ONE.exec(name);
  if (one !== null) {
    await decide(call, one[1] ?? '', one[2] ?? '');
    return true;
  }
  switch (name) {
    case 'GET /api/v1/support-grants':
      json<{ items: SupportGrant[] }>(response, { items: state.grants });
      return true;
    case 'GET /api/v1/own-support-grants':
      json<Schemas['OwnSupport']>(response, {
        grants: state.grants,
        accounts: [
          { id: 'a_1', name: 'Harbour Insurance', sites: [{ id: 's1', name: 'Shop' }], siteGroups: [] },
        ],
      });
      return true;
    case 'POST /api/v1/support-grants': {
      const sent = await read<Schemas['AskSupportRequest']>(request);
      const made: SupportGrant = { ...madeGrant(Date.now()), ...sent, id: 'sg_new', askedAt: Date.now() };
      state.grants.unshift(made);
      json<SupportGrant>(response, made, 201);
      return true;
    }
    case 'GET /api/v1/compliance':
      json<Schemas['Compliance']>(response, madeCompliance(Date.now()));
      return true;
    case 'GET /api/v1/allowed-addresses':
      json<Schemas['AllowedAddresses']>(response, { ranges: state.ranges, yours: YOURS });
      return true;
    case 'PUT /api/v1/allowed-addresses': {
      const sent = await read<Schemas['AllowedAddressesRequest']>(request);
      if (sent.confirmed || sent.ranges.includes('203.0.113.0/24')) {
        state.ranges = sent.ranges;
        json<Schemas['AllowedAddresses']>(response, { ranges: state.ranges, yours: YOURS });
      } else {
        refuse(response, 409, 'would-lock-out');
      }
      return true;
    }
    case 'GET /api/v1/audit/settings':
      json<Schemas['AuditSettings']>(response, { address: state.keptAddress, purpose: state.purpose });
      return true;
    case 'PUT /api/v1/audit/settings': {
      const sent = await read<Schemas['AuditSettingsRequest']>(request);
      state.keptAddress = sent.address ?? state.keptAddress;
      state.purpose = sent.purpose ?? state.purpose;
      json<Schemas['AuditSettings']>(response, { address: state.keptAddress, purpose: state.purpose });
      return true;
    }
    default:
      return false;
  }
}

async function decide({ state, request, response, url }: Call, id: string, deed: string): Promise<void> {
  const found = state.grants.find((grant) => grant.id === id);
  if (found === undefined) return refuse(response, 404, 'not-found');
  if (deed === 'looks') {
    const earlier = url.searchParams.has('before');
    const [newest, oldest] = madeLooks(Date.now());
    return json<Schemas['SupportLooks']>(response, {
      items: [earlier ? oldest : newest].filter((look) => look !== undefined),
      more: !earlier,
    });
  }
  const by = { by: ME.id, byName: ME.name, at: Date.now() };
  if (deed === 'review') {
    found.review = { ...by, text: (await read<Schemas['ReviewBreakGlassRequest']>(request)).note };
  } else {
    found.state = deed === 'approve' ? 'GRANTED' : deed === 'end' ? 'ENDED' : 'REFUSED';
    found.settled = by;
  }
  json<SupportGrant>(response, found);
}
