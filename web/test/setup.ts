// Before each test file: its stage is open, and the environment points at it.
import { afterAll } from 'vitest';
import { stage } from './stage.ts';

afterAll(() => stage.close());
