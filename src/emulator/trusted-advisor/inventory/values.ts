/** What the kinds of the inventory are made of. */
import { z } from 'zod';

export const id = z.string().min(1).max(2048);
export const name = z.string().max(1024);
/** A Region's code, `-` for what is global. */
export const region = z.string().min(1).max(32);
export const count = z.int().nonnegative();
export const amount = z.number().nonnegative();
export const time = z.iso.datetime();
/** One value a day, the oldest first. */
export const daily = z.array(z.number().nonnegative()).max(14);
/** Ids of accounts; `all` for everybody. */
export const sharedWith = z.array(z.string()).max(1000);
export const names = z.array(z.string().max(1024)).max(1000);
