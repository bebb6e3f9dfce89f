/* A call on another stack. */
#ifndef THREADS_STACK_CALL_H
#define THREADS_STACK_CALL_H

/* Calls FUNCTION with AUX on the stack that ends at STACK_TOP.  Call stacks
   go on from there to the caller's.  From anywhere. */
void stack_call (void *stack_top, void (*function) (void *), void *aux);

#endif /* threads/stack-call.h */
