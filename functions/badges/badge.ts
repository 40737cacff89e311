import type { Mode, Session } from '../events/event.ts';

/** A sheet to print on: where the badges are on it, in millimetres. */
export type Sheet = {
  page: { width: number; height: number };
  badge: { width: number; height: number };
  columns: number;
  rows: number;
  /** Of the first badge's corner, and from one to the next. */
  left: number;
  top: number;
  across: number;
  down: number;
  /** Nothing is drawn so near the edge: printers do not hit labels exactly. */
  safe: number;
  /** Marks where to cut. */
  cut: boolean;
};

const a4 = { width: 210, height: 297 };
const alone = (width: number, height: number): Sheet => ({
  page: { width, height },
  badge: { width, height },
  ...{ columns: 1, rows: 1, left: 0, top: 0, across: width, down: height, safe: 0, cut: false },
});

/**
 * A6 and A7, four and eight of them on an A4 to cut, and labels by their maker's number: Avery L7169, four of
 * 99.1 × 139 mm, and L7165, eight of 99.1 × 67.7 mm.
 */
export const sheets = {
  a6: alone(105, 148),
  a7: alone(74, 105),
  'a6-a4': {
    page: a4,
    badge: { width: 105, height: 148.5 },
    ...{ columns: 2, rows: 2, left: 0, top: 0, across: 105, down: 148.5, safe: 4, cut: true },
  },
  'a7-a4': {
    page: a4,
    badge: { width: 105, height: 74.25 },
    ...{ columns: 2, rows: 4, left: 0, top: 0, across: 105, down: 74.25, safe: 4, cut: true },
  },
  l7169: {
    page: a4,
    badge: { width: 99.1, height: 139 },
    ...{ columns: 2, rows: 2, left: 4.65, top: 9.5, across: 101.6, down: 139, safe: 3, cut: false },
  },
  l7165: {
    page: a4,
    badge: { width: 99.1, height: 67.7 },
    ...{ columns: 2, rows: 4, left: 4.65, top: 13.1, across: 101.6, down: 67.7, safe: 3, cut: false },
  },
} as const satisfies Record<string, Sheet>;
export type SheetName = keyof typeof sheets;
export const sheetNames = Object.keys(sheets) as SheetName[];

export const placesOn = ({ columns, rows }: Sheet): number => columns * rows;

/** So many that the file fits into the answer of one request, and is drawn before it runs out of time. */
export const mostBadges = 1_000;

/** Which badges, and what they are printed on. `first`: the first free label of a sheet, `part`: of many files; from 1. */
export type BadgeQuery = {
  q: string;
  mode?: Mode;
  session?: Session['id'];
  /** Only of this person. */
  registration?: string;
  sheet: SheetName;
  first: number;
  part: number;
};

/** What stands on a badge. */
export type Badge = {
  name: string;
  organisation?: string;
  event: string;
  hub: string;
  /** Left out where the event has one. */
  mode?: { mode: Mode; text: string };
  /** What they signed up for, by time. */
  sessions: { when: string; title: string }[];
  /** More than fit are counted. */
  more: (count: number) => string;
  /** What the ticket's QR code says. */
  code: string;
};
