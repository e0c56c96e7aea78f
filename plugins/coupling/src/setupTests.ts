import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// The first page of a test file loads a good part of Backstage, which takes
// a busy machine longer than the usual second. Nothing waits for these times
// unless a test fails.
configure({ asyncUtilTimeout: 60_000 });
