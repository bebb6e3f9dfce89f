/* There cannot be two files of one name, however many others there are. */
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  CHECK (create ("one", 0), "create \"one\"");
  CHECK (create ("two", 10), "create \"two\"");
  CHECK (!create ("one", 0), "\"one\" cannot be created again");
  CHECK (create ("three", 0), "create \"three\"");
  CHECK (!create ("two", 10), "\"two\" cannot be created again");
  CHECK (!create ("one", 20), "nor can \"one\", with another size");
}
