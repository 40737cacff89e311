import { describe, expect, test } from 'vitest';
import { clientAt } from '../../functions/shared/endpoint.ts';

describe('where a client of AWS goes', () => {
  test('without an address it goes where the Lambda runs', () => {
    expect(clientAt()).toEqual({});
  });

  test("to an address of AWS it goes with the region in it and the environment's credentials", () => {
    const endpoint = 'https://dynamodb.eu-north-1.amazonaws.com';
    expect(clientAt(endpoint)).toEqual({ endpoint, region: 'eu-north-1' });
    const china = 'https://email.cn-north-1.amazonaws.com.cn';
    expect(clientAt(china)).toEqual({ endpoint: china, region: 'cn-north-1' });
  });

  test('a stand-in never sees real credentials', () => {
    for (const endpoint of ['http://127.0.0.1:8000', 'https://dynamodb.eu-north-1.example.org']) {
      const { credentials } = clientAt(endpoint);
      expect(credentials).toEqual({ accessKeyId: 'local', secretAccessKey: 'local' });
    }
  });
});
