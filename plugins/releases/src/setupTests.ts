import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import { Settings } from 'luxon';

// Times in the tests' expectations are read in one place, whatever machine runs them.
Settings.defaultZone = 'Europe/Berlin';
Settings.defaultLocale = 'en-GB';

// Whole pages are rendered, on machines that are shared.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);
