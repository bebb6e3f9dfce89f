/* Rounding to multiples: X is not negative, STEP is positive.  Both are
   integers of any type and may be evaluated twice. */
#ifndef LIB_ROUND_H
#define LIB_ROUND_H

/* How many steps it takes to reach X. */
#define DIV_ROUND_UP(X, STEP) (((X) + (STEP) - 1) / (STEP))

/* The multiples of STEP next to X: not below it, not above it. */
#define ROUND_UP(X, STEP) (DIV_ROUND_UP (X, STEP) * (STEP))
#define ROUND_DOWN(X, STEP) ((X) / (STEP) * (STEP))

#endif /* lib/round.h */
