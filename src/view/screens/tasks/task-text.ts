import type { TaskMeasure } from '../../../shared/vocabulary/task-measures.ts';
import { grouped, say, type Words } from '../../widgets/text/texts.ts';

/** What a task asks for. */
export const taskText = (
  words: Words,
  { measure, goal }: { readonly measure: TaskMeasure; readonly goal: number },
): string => say(words, `task.${measure}`, { count: grouped(goal) });
