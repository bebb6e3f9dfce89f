/* Exercises, and where to read about them. */

#include <todo.h>
#include <stddef.h>
#include <string.h>

#define SECTION(NAME, TEXT) "section \"" NAME "\" of doc/projects/" TEXT
#define IN_THREADS(NAME) SECTION (NAME, "threads.md")
#define IN_USERPROG(NAME) SECTION (NAME, "userprog.md")

static const struct
  {
    const char *exercise;
    const char *where;
  }
places[] =
  {
    { "alarm", IN_THREADS ("Alarm clock") },
    { "priority", IN_THREADS ("Priority scheduling") },
    { "donation", IN_THREADS ("Priority donation") },
    { "mlfqs", IN_THREADS ("Feedback-queue scheduling") },
    { "args", IN_USERPROG ("Program arguments") },
    { "process-wait", IN_USERPROG ("Waiting for children") },
    { "syscall-process", IN_USERPROG ("System calls about processes") },
    { "uaccess", IN_USERPROG ("Memory of programs") },
    { "syscall-file", IN_USERPROG ("System calls about files") },
    { "deny-write", IN_USERPROG ("Running programs stay whole") },
  };

const char *
todo_where (const char *exercise)
{
  for (size_t i = 0; i < sizeof places / sizeof *places; i++)
    if (!strcmp (places[i].exercise, exercise))
      return places[i].where;
  return "doc/projects";
}
