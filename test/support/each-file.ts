import { afterAll } from 'vitest';
import { endFile } from './after-file.ts';

// Vitest runs this anew for each file, where a module that files share runs once.
afterAll(endFile);
