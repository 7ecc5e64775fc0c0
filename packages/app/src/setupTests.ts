import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Whole pages are rendered, on machines that are shared.
configure({ asyncUtilTimeout: 10_000 });
