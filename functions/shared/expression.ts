import type { AttributeValue, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Condition, Part } from './db.ts';

const options = { removeUndefinedValues: true, convertClassInstanceToMap: false } as const;
/** As DynamoDB takes it; what is undefined is left out. */
export const pack = (item: object): Record<string, AttributeValue> => marshall(item, options);

/** Names and values of one request, each behind a token: none can be mistaken for a word of DynamoDB's. */
export class Expression {
  readonly names: Record<string, string> = {};
  readonly values: Record<string, unknown> = {};
  name(attribute: string): string {
    const token = `#${Object.keys(this.names).length}`;
    this.names[token] = attribute;
    return token;
  }
  value(value: unknown): string {
    const token = `:${Object.keys(this.values).length}`;
    this.values[token] = value;
    return token;
  }
  condition(condition: Condition): string {
    if (condition === 'absent') return `attribute_not_exists(${this.name('pk')})`;
    if (condition === 'present') return `attribute_exists(${this.name('pk')})`;
    return Object.entries(condition)
      .map(([attribute, expected]) => {
        const name = this.name(attribute);
        if (expected === undefined) return `attribute_not_exists(${name})`;
        if (Array.isArray(expected))
          return `${name} IN (${expected.map(each => this.value(each)).join(', ')})`;
        return `${name} = ${this.value(expected)}`;
      })
      .join(' AND ');
  }
  sent(condition?: string) {
    return {
      ...(condition ? { ConditionExpression: condition } : {}),
      ...(Object.keys(this.names).length ? { ExpressionAttributeNames: this.names } : {}),
      ...(Object.keys(this.values).length ? { ExpressionAttributeValues: pack(this.values) } : {}),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
    };
  }
}

/** One part as a transaction takes it; one that is alone is the same without its wrapping. */
export function writeItem(part: Part, TableName: string): TransactWriteItem {
  const expression = new Expression();
  const condition = part.if && expression.condition(part.if);
  if ('put' in part) return { Put: { TableName, Item: pack(part.put), ...expression.sent(condition) } };
  if ('drop' in part) return { Delete: { TableName, Key: pack(part.drop), ...expression.sent(condition) } };
  if ('check' in part) {
    const needed = expression.sent(condition);
    return {
      ConditionCheck: {
        TableName,
        Key: pack(part.check),
        ...needed,
        ConditionExpression: condition as string,
      },
    };
  }
  const sets = Object.entries(part.set ?? {}).filter(([, value]) => value !== undefined);
  const clauses = [
    ['SET', sets.map(([name, value]) => `${expression.name(name)} = ${expression.value(value)}`)],
    ['ADD', Object.entries(part.add ?? {}).map(([n, v]) => `${expression.name(n)} ${expression.value(v)}`)],
    ['REMOVE', (part.remove ?? []).map(name => expression.name(name))],
  ] as const;
  const UpdateExpression = clauses
    .filter(([, list]) => list.length > 0)
    .map(([word, list]) => `${word} ${list.join(', ')}`)
    .join(' ');
  return { Update: { TableName, Key: pack(part.change), UpdateExpression, ...expression.sent(condition) } };
}
