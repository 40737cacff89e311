import type { TestProject } from 'vitest/node';
import { startDynamodb } from '../../infra/local/dynamodb.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    dynamodb: string;
  }
}

/** One DynamoDB in memory for the whole run; each test makes tables of its own in it. */
export default async function setup(project: TestProject) {
  const { endpoint, stop } = await startDynamodb();
  project.provide('dynamodb', endpoint);
  return stop;
}
