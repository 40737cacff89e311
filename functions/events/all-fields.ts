import * as z from 'zod';
import { codeOf } from '../shared/form.ts';

/** Says that a field is wrong, by an error code. */
export type Refuse = (field: string, code: string) => void;

/**
 * A form whose every mistake is told at once, in the order of its fields. Each field is read by itself; one that is
 * refused reads as `blank` does, so that `read` still finds what is wrong between the others.
 */
export function formSchema<S extends z.ZodRawShape, T>(
  shape: S,
  blank: z.infer<z.ZodObject<S>>,
  read: (form: z.infer<z.ZodObject<S>>, refuse: Refuse) => T,
) {
  const order = Object.keys(shape);
  return z.record(z.string(), z.string()).transform((typed, context): T => {
    const refused: [field: string, code: string][] = [];
    const parsed = Object.entries(shape).flatMap(([field, schema]) => {
      const { success, data, error } = z.safeParse(schema, typed[field]);
      if (success) return [[field, data]];
      for (const issue of error.issues) refused.push([field, codeOf(issue)]);
      return [];
    });
    const value = read({ ...blank, ...Object.fromEntries(parsed) }, (field, code) =>
      refused.push([field, code]),
    );
    refused.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
    for (const [field, message] of refused) context.addIssue({ code: 'custom', message, path: [field] });
    return value;
  });
}
