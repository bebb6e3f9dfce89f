/* Ten thousand threads are created and end, one after another: nothing of
   them may be left in the end, and no two may have had the same number. */

#include "tests/more/threads/check.h"
#include "tests/more/threads/pages.h"

#define THREADS 10000

static int run_cnt;             /* Changed by one thread at a time. */

static thread_func count;

void
test_thread_churn (void)
{
  size_t before = free_pages (0);
  tid_t last = 0;

  for (int i = 0; i < THREADS; i++)
    {
      tid_t tid = create ("passer-by", PRI_DEFAULT + 1, count, NULL);
      CHECK (tid > last, "tid %d follows %d", tid, last);
      last = tid;
    }
  CHECK (run_cnt == THREADS, "%d threads ran", run_cnt);
  CHECK (free_pages (0) == before, "%d pages were free, now %d",
         (int) before, (int) free_pages (0));
  pass ();
}

static void
count (void *aux UNUSED)
{
  run_cnt++;
}
