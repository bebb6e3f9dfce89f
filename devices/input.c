/* The input queue. */

#include "devices/input.h"
#include <debug.h>
#include <stddef.h>
#include "devices/intq.h"
#include "threads/settings.h"

/* Protected by interrupts off. */
static struct intq buffer;
static input_change_func *on_change;

void
input_init (void)
{
  intq_init (&buffer);
}

void
input_on_change (input_change_func *function)
{
  enum intr_level old_level = intr_disable ();
  ASSERT (on_change == NULL);
  on_change = function;
  intr_set_level (old_level);
}

/* Tells that the queue has changed. */
static void
changed (void)
{
  if (on_change != NULL)
    on_change ();
}

void
input_putc (uint8_t key)
{
  ASSERT (intr_get_level () == INTR_OFF);
  ASSERT (!intq_full (&buffer));

  intq_putc (&buffer, key);
  changed ();
}

uint8_t
input_getc (void)
{
  enum intr_level old_level = intr_disable ();
  uint8_t key = intq_getc (&buffer);
  changed ();
  intr_set_level (old_level);
  return key;
}

bool
input_may_wake (void)
{
  ASSERT (intr_get_level () == INTR_OFF);
  return buffer.not_empty != NULL && !settings_is ("input", "none");
}

bool
input_full (void)
{
  ASSERT (intr_get_level () == INTR_OFF);
  return intq_full (&buffer);
}
