/* Exercises, and where to read about them. */

#include <todo.h>
#include <stddef.h>
#include <string.h>

#define THREADS(SECTION) "section \"" SECTION "\" of doc/projects/threads.md"

static const struct
  {
    const char *exercise;
    const char *where;
  }
places[] =
  {
    { "alarm", THREADS ("Alarm clock") },
    { "priority", THREADS ("Priority scheduling") },
    { "donation", THREADS ("Priority donation") },
    { "mlfqs", THREADS ("Feedback-queue scheduling") },
  };

const char *
todo_where (const char *exercise)
{
  for (size_t i = 0; i < sizeof places / sizeof *places; i++)
    if (!strcmp (places[i].exercise, exercise))
      return places[i].where;
  return "doc/projects";
}
