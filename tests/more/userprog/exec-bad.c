/* What cannot be executed is refused with -1, and with one line that says
   why. */
#include "tests/lib.h"
#include "tests/main.h"

/* Executes COMMAND in vain. */
static void
try (const char *command)
{
  CHECK (exec (command) == PID_ERROR, "exec \"%s\"", command);
}

void
test_main (void)
{
  try ("");
  try ("  ");
  try ("no-such-file");
  try ("  no-such-file with arguments");
  try ("name-of-15-bytes");
  try ("/");
  try ("no/directory");
  CHECK (create ("empty", 0), "create \"empty\"");
  try ("empty");
  CHECK (create ("zeros", 5000), "create \"zeros\"");
  try ("zeros");
  try ("zeros and arguments");
}
