#!/usr/bin/env perl

# The threads tests use nothing but the interface that every Pintos kernel
# has: they compile against headers that declare just that, without a
# warning, and want no other symbols from the kernel.

use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Harness;
use Test::More;

my ($cc) = grep { (run_output ('sh', '-c', "$_ -E - >/dev/null 2>&1"))[2] == 0 }
  'i686-elf-gcc', 'i386-elf-gcc', 'i686-linux-gnu-gcc', 'gcc -m32';
plan (skip_all => "no compiler for 32-bit code") if !defined $cc;

scratch_dir ();
my %headers = (
    'debug.h' => <<'END',
#define UNUSED __attribute__ ((unused))
#define NO_RETURN __attribute__ ((noreturn))
#define PANIC(...) debug_panic (__FILE__, __LINE__, __func__, __VA_ARGS__)
void debug_panic (const char *, int, const char *, const char *, ...) NO_RETURN;
#define ASSERT(CONDITION) if (CONDITION) { } else PANIC (#CONDITION)
END
    'stdio.h' => <<'END',
#include <debug.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
int printf (const char *, ...);
int snprintf (char *, size_t, const char *, ...);
int vprintf (const char *, va_list);
int vsnprintf (char *, size_t, const char *, va_list);
int putchar (int);
END
    'string.h' => "#include <stddef.h>\n"
      . "int strcmp (const char *, const char *);\n",
    'inttypes.h' => "#include <stdint.h>\n#define PRId64 \"lld\"\n",
    'stdarg.h' => "#define va_list __builtin_va_list\n"
      . join ('', map { "#define va_$_(...) __builtin_va_$_ (__VA_ARGS__)\n" }
              qw(start end arg)),
    'stdbool.h' => "#define bool _Bool\n#define true 1\n#define false 0\n",
    'stddef.h' => "#define NULL ((void *) 0)\n"
      . "typedef __SIZE_TYPE__ size_t;\n",
    'stdint.h' => "typedef unsigned char uint8_t;\ntypedef unsigned uint32_t;\n"
      . "typedef long long int64_t;\n",
    'round.h' => "#define DIV_ROUND_UP(X, STEP) (((X) + (STEP) - 1) / (STEP))\n",
    'threads/init.h' => "#include <debug.h>\n",
    'threads/malloc.h' => "#include <stddef.h>\nvoid *malloc (size_t);\n"
      . "void free (void *);\n",
    'threads/thread.h' => <<'END',
#include <debug.h>
#include <stdint.h>
#include <stdbool.h>
typedef int tid_t;
#define TID_ERROR ((tid_t) -1)
#define PRI_MIN 0
#define PRI_DEFAULT 31
#define PRI_MAX 63
extern bool thread_mlfqs;
typedef void thread_func (void *);
tid_t thread_create (const char *, int, thread_func *, void *);
const char *thread_name (void);
void thread_yield (void);
int thread_get_priority (void);
void thread_set_priority (int);
int thread_get_nice (void);
void thread_set_nice (int);
int thread_get_recent_cpu (void);
int thread_get_load_avg (void);
END
    'threads/synch.h' => <<'END',
struct semaphore { unsigned value; void *waiters[4]; };
void sema_init (struct semaphore *, unsigned);
void sema_down (struct semaphore *);
void sema_up (struct semaphore *);
struct lock { struct thread *holder; struct semaphore semaphore; };
void lock_init (struct lock *);
void lock_acquire (struct lock *);
void lock_release (struct lock *);
struct condition { void *waiters[4]; };
void cond_init (struct condition *);
void cond_wait (struct condition *, struct lock *);
void cond_signal (struct condition *, struct lock *);
#define barrier() __asm__ volatile ("" : : : "memory")
END
    'devices/timer.h' => <<'END',
#include <round.h>
#include <stdint.h>
#define TIMER_FREQ 100
int64_t timer_ticks (void);
int64_t timer_elapsed (int64_t);
void timer_sleep (int64_t);
END
);
for my $name (keys %headers) {
    (my $guard = uc ($name)) =~ s/\W/_/g;
    write_file ("include/$name",
                "#ifndef $guard\n#define $guard\n$headers{$name}#endif\n");
}

# As stock's own tree would find them: beside the tests there is no other
# directory.
for my $file (glob ("$SRC/tests/threads/*.[ch]")) {
    my ($name) = $file =~ m%([^/]+)$%;
    write_file ("tests/threads/$name", read_file ($file));
}

# How numbers are drawn is no test, but a matter of this tree's kernels; the
# tests call it by its header alone.
my @objects;
for my $file (grep { !m{/draw\.c\z} } glob ("tests/threads/*.c")) {
    (my $object = $file) =~ s/c$/o/;
    my ($output, $errors) = run_output (
        'sh', '-c', "$cc -c $file -o $object -std=gnu11 -O -march=i686"
        . " -ffreestanding -fno-builtin -fno-pic -fno-stack-protector"
        . " -nostdinc -Iinclude -I. -Wall -Wextra -Wstrict-prototypes"
        . " -Wmissing-prototypes");
    is ($errors, '', "$file compiles");
    push (@objects, $object);
}

my %allowed = map { ($_ => 1) }
  qw(timer_sleep timer_ticks timer_elapsed thread_create thread_yield
     thread_name thread_set_priority thread_get_priority thread_set_nice
     thread_get_load_avg thread_get_recent_cpu thread_mlfqs lock_init
     lock_acquire lock_release sema_init sema_down sema_up cond_init
     cond_wait cond_signal malloc free printf vsnprintf snprintf putchar
     strcmp debug_panic __divdi3 memset memcpy draw draw_begin draw_is_on);
my ($symbols, undef, $status) = run_output ("nm", @objects);
SKIP: {
    skip "no nm", 1 if $status ne '0';
    my %defined = map { ($_ => 1) } $symbols =~ /^\w+ [TDBRC] (\w+)$/mg;
    my @wanted = grep { !$defined{$_} && !$allowed{$_} }
      $symbols =~ /^ +U (\w+)$/mg;
    is ("@wanted", '', "symbols wanted from the kernel");
}

done_testing ();
