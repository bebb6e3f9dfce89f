/* What the processes of the fuzzer decide by; see fuzz-plan.h.

   A plan is a text.  A line "trace" has the processes print their calls.  A
   line "W FIRST-LAST ..." has worker W make only the calls in these ranges, a
   line "W.C FIRST-LAST ..." the process that its call C starts. */
#include "tests/more/userprog/fuzz-plan.h"
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <syscall.h>
#include "tests/lib.h"

#define RANGES_MAX 500
#define PLAN_MAX 8192

/* The numbers' state. */
static uint32_t state;

/* The plan. */
static bool restricted;
static bool traced;
static int range_cnt;
static struct range
  {
    int first, last;
  }
ranges[RANGES_MAX];

/* Returns X with its bits mixed up, one to one. */
static uint32_t
mix (uint32_t x)
{
  x = (x ^ x >> 15) * 0x2c1b3c6du;
  x = (x ^ x >> 12) * 0x297a2d39u;
  return x ^ x >> 15;
}

void
fuzz_begin (const struct fuzz_process *p, int call)
{
  state = mix (p->seed);
  state = mix (state ^ (p->worker + 1));
  state = mix (state ^ (p->parent_call + 1));
  state = mix (state ^ (call + 1));
}

uint32_t
fuzz_draw (uint32_t limit)
{
  state += 0x9e3779b9u;
  return mix (state) % limit;
}

int
fuzz_status (const struct fuzz_process *p)
{
  if (p->parent_call < 0)
    return 0;
  fuzz_begin (p, -2);
  return fuzz_draw (64);
}

/* Takes in the ranges of line LINE. */
static void
read_ranges (const char *line)
{
  restricted = true;
  while (*line == ' ' && range_cnt < RANGES_MAX)
    {
      struct range *r = &ranges[range_cnt++];
      r->first = atoi (++line);
      while (isdigit (*line))
        line++;
      r->last = *line == '-' ? atoi (++line) : r->first;
      while (isdigit (*line))
        line++;
    }
}

void
fuzz_load_plan (const struct fuzz_process *p)
{
  static char text[PLAN_MAX];
  char name[32];
  int fd, size;

  if (p->parent_call < 0)
    snprintf (name, sizeof name, "%d", p->worker);
  else
    snprintf (name, sizeof name, "%d.%d", p->worker, p->parent_call);

  /* Others may have seen to it that something fails here. */
  do
    fd = open ("plan");
  while (fd < 0);
  do
    {
      seek (fd, 0);
      size = read (fd, text, sizeof text - 1);
    }
  while (size < 0 || size != filesize (fd));
  close (fd);

  text[size] = '\0';
  char *save;
  for (char *line = strtok_r (text, "\n", &save); line != NULL;
       line = strtok_r (NULL, "\n", &save))
    {
      size_t length = strlen (name);
      if (!strcmp (line, "trace"))
        traced = true;
      else if (strlen (line) > length && !memcmp (line, name, length)
               && line[length] == ' ')
        read_ranges (line + length);
    }
}

bool
fuzz_planned (int call)
{
  for (int i = 0; i < range_cnt; i++)
    if (call >= ranges[i].first && call <= ranges[i].last)
      return true;
  return !restricted;
}

bool
fuzz_traced (void)
{
  return traced;
}
