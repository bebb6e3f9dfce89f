/* What belongs to one processor: see threads/percpu.h. */
#include "threads/percpu.h"

/* The processor that boots; today the only one. */
struct cpu boot_cpu;
