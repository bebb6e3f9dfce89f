/* Exercises, and where to read about them. */

#include <todo.h>
#include <stddef.h>
#include <string.h>

#define SECTION(NAME, TEXT) "section \"" NAME "\" of doc/projects/" TEXT
#define THREADS(NAME) SECTION (NAME, "threads.md")
#define USERPROG(NAME) SECTION (NAME, "userprog.md")

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
    { "args", USERPROG ("Program arguments") },
    { "process-wait", USERPROG ("Waiting for children") },
    { "syscall-process", USERPROG ("System calls about processes") },
    { "uaccess", USERPROG ("Memory of programs") },
    { "syscall-file", USERPROG ("System calls about files") },
    { "deny-write", USERPROG ("Running programs stay whole") },
  };

const char *
todo_where (const char *exercise)
{
  for (size_t i = 0; i < sizeof places / sizeof *places; i++)
    if (!strcmp (places[i].exercise, exercise))
      return places[i].where;
  return "doc/projects";
}
