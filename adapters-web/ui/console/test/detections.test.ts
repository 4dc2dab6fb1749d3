import { describe, expect, it } from 'vitest';
import { alertSentence } from '../src/detection/alert-sentence.ts';
import {
  responseLabel,
  RESPONSES,
  responseTo,
  withResponse,
  zonesWith,
} from '../src/detection/policy-choices.ts';
import { en } from '../src/words/en.ts';
import { ja } from '../src/words/ja.ts';
import { madeAlerts, madeDetectionPolicy } from '../test-browser/made-up-alerts.ts';

describe('a security alert', () => {
  it('says why in a sentence with its figures', () => {
    const said = madeAlerts(0).map((alert) => alertSentence(alert, en.alerts));
    expect(said[0]).toBe(
      'They came from 198.51.100.0/24, which they had not used in 90 days (networks known: 3). Within 7 minutes they were at another place as well.',
    );
    expect(said[1]).toContain('at 9 of your people within 30 minutes: 14 tries in all, 5 of them');
    expect(said[3]).toContain('2026-11-28 02:14 (Asia/Tokyo)');
    expect(said[4]).toContain('median of 19 days was 14, and the limit is 56');
    for (const each of said) expect(each).not.toContain('–');
  });

  it('tells of one place what was taken there', () => {
    const reason = [
      { figure: 'NETWORK', value: '192.0.2.0/24' },
      { figure: 'KNOWN_NETWORKS', value: '2' },
      { figure: 'EXPORTS', value: '1' },
    ];
    expect(alertSentence({ rule: 'NEW_PLACE', reason }, en.alerts)).toContain(
      'An export was made from there.',
    );
  });
});

describe('what is looked for', () => {
  it('alerts where nothing else is chosen', () => {
    const policy = madeDetectionPolicy();
    expect(responseTo(policy, 'NEW_PLACE')).toBe('ALERT');
    expect(responseTo(policy, 'DECOY_OPENED')).toBe('LOCK');
    const changed = { ...policy, responses: withResponse(policy, 'DECOY_OPENED', 'OFF') };
    expect(responseTo(changed, 'DECOY_OPENED')).toBe('OFF');
    expect(changed.responses).toHaveLength(2);
  });

  it('says what a choice becomes for staff, in both languages', () => {
    for (const { detections } of [en, ja]) {
      expect(responseLabel('DECOY_OPENED', 'LOCK', detections)).toBe(detections.responses.LOCK);
      expect(responseLabel('OFF_HOURS_STAFF', 'LOCK', detections)).not.toBe(detections.responses.LOCK);
      expect(responseLabel('OFF_HOURS_STAFF', 'ASK_FACTOR', detections)).not.toBe(
        detections.responses.ASK_FACTOR,
      );
      const labels = RESPONSES.map((each) => responseLabel('OFF_HOURS_STAFF', each, detections));
      expect(new Set(labels).size).toBe(RESPONSES.length);
    }
    expect(responseLabel('OFF_HOURS_STAFF', 'LOCK', en.detections)).toContain(
      'keep them out of this account',
    );
    expect(responseLabel('OFF_HOURS_STAFF', 'LOCK', ja.detections)).toContain('このアカウント');
  });

  it('may lie in any time zone that the browser knows, and in the one that was chosen', () => {
    expect(zonesWith('Mars/Olympus').slice(0, 2)).toEqual(['UTC', 'Mars/Olympus']);
    expect(zonesWith('UTC')).toContain('Asia/Tokyo');
  });
});
