import {
  ReleaseInput,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { RelativeWindow } from './schedule';

/** A release of the demo organisation; its windows follow the present day. */
export type DemoRelease = Omit<ReleaseInput, 'windows' | 'includes'> & {
  key: string;
  state: ReleaseState;
  actor: string;
  windows: RelativeWindow[];
  /** Keys of demo releases that this one bundles. */
  bundles?: string[];
};

export const BERLIN = 'Europe/Berlin';
export const NEW_YORK = 'America/New_York';
export const TOKYO = 'Asia/Tokyo';

export const DANA = 'user:default/dana.reyes';
export const SAM = 'user:default/sam.okafor';
export const RITA = 'user:default/rita.lindqvist';
export const TUNDE = 'user:default/tunde.bakare';

/** From staging to production, as most releases go. */
export function promoted(
  days: { staging: number; production: number },
  time: string,
  minutes: number,
  timeZone = BERLIN,
): RelativeWindow[] {
  return [
    {
      environment: 'staging',
      day: days.staging,
      time: '10:00',
      minutes: 120,
      timeZone,
    },
    {
      environment: 'production',
      day: days.production,
      time,
      minutes,
      timeZone,
    },
  ];
}
