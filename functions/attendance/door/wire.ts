import * as z from 'zod';
import { languages } from '../../shared/language.ts';
import { line } from '../../shared/text.ts';
import { type Answer, type DoorPerson, type HeldScan, passes } from './scan.ts';

/** The name of a gate, as people call it. */
export const gateSchema = line(40);

/** Made by the device, one for each person who goes through a gate. */
export const nonceSchema = z.string().regex(/^[\w-]{16,40}$/);

/** Somebody whom a device registers without a network; `answers` by field, as they were typed. */
const walkInSchema = z.object({
  name: z.string().max(1_000),
  email: z.string().max(1_000),
  organisation: z.string().max(1_000).optional(),
  language: z.enum(languages),
  answers: z.record(z.string().max(60), z.string().max(2_000)),
});
export type WalkInOnWire = z.infer<typeof walkInSchema>;

const scanSchema = z.object({
  nonce: nonceSchema,
  code: z.string().max(200).optional(),
  registration: z.string().max(40).optional(),
  walkIn: walkInSchema.optional(),
  list: z.string().max(40),
  way: z.enum(['in', 'out']),
  gate: gateSchema,
  deviceAt: z.iso.datetime(),
  offset: z.number().int().min(-4e12).max(4e12),
  said: z.enum(passes).optional(),
  undone: z.boolean().optional(),
});

/** What a device sends of one scan: whose ticket, by its code, by the person that was found, or by who is new. */
export type ScanOnWire = z.infer<typeof scanSchema>;

/** So many scans a device sends at once. */
const mostScans = 100;
export const scansSchema = z.object({ scans: z.array(scanSchema).min(1).max(mostScans) });

/** What a device is told of each scan that it sent; `scan` is what is kept of it. */
export type ScanAnswer = Answer & { nonce: string; person?: DoorPerson; scan?: HeldScan };

/** What a device is to hold, and from when on it asks what is new. */
export type Held = { now: string; people: DoorPerson[]; scans: HeldScan[]; next: string };
