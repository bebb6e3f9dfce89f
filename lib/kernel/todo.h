/* What is left to be done in this kernel. */
#ifndef LIB_KERNEL_TODO_H
#define LIB_KERNEL_TODO_H

#include <debug.h>

/* Gives up because what would have to be done now is EXERCISE (a string)
   of a project: says so, and where the project's text tells about it.  From
   anywhere. */
#define TODO(EXERCISE) \
  PANIC ("TODO: exercise %s; see %s", (EXERCISE), todo_where (EXERCISE))

/* Returns where to read about EXERCISE. */
const char *todo_where (const char *exercise);

#endif /* lib/kernel/todo.h */
