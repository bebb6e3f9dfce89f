/* Start of the kernel. */
#ifndef THREADS_INIT_H
#define THREADS_INIT_H

#include <debug.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "threads/paging.h"

#endif /* threads/init.h */
