import { z } from 'zod';

const longestNotes = 10_000;

/** Решение хука «до». */
export const BeforeAnswer = z.object({
  text: z.string().max(10_000).optional(),
  notes: z
    .record(z.string().regex(/^\w{1,40}$/), z.json())
    .refine((notes) => JSON.stringify(notes).length <= longestNotes)
    .optional(),
  drop: z.string().min(1).max(500).optional(),
});
export type BeforeAnswer = z.infer<typeof BeforeAnswer>;

/** Ответ на команду в чате; то, что для страницы, здесь не читают. */
export const CommandAnswer = z.object({
  text: z.string().min(1).max(4_096).optional(),
  remove: z.boolean().optional(),
});
export type CommandAnswer = z.infer<typeof CommandAnswer>;

/** Хуку «после» сказать нечего: что бы он ни вернул, весть услышана. */
export const Anything = z.unknown();
