/* Doubly linked lists whose elements live inside what they list.

   Anything that is to be on a list has a member of type struct list_elem
   for it, one for every list it may be on at the same time.  So lists need
   no memory of their own, and putting on and taking off cannot fail.
   list_entry leads from the member back to the structure:

     struct guest
       {
         int room;
         struct list_elem elem;
       };

     struct list_elem *e;

     for (e = list_begin (&guests); e != list_end (&guests);
          e = list_next (e))
       wake_up (list_entry (e, struct guest, elem)->room);

   At both ends stands a sentinel, which is no element but may be named
   where a place between elements is meant:

       head <-> first <-> ... <-> last <-> tail

   The head is what list_rend returns, the tail list_end.  Only sentinels
   have a null link, towards the outside.

   Nothing here sleeps, locks or allocates memory: from anywhere, as long as
   nobody else changes the list meanwhile.  Taking an element off a list, or
   freeing it, while a loop stands on it needs care: list_remove returns
   where to go on. */
#ifndef LIB_KERNEL_LIST_H
#define LIB_KERNEL_LIST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A place on a list. */
struct list_elem
  {
    struct list_elem *prev;     /* Towards the head. */
    struct list_elem *next;     /* Towards the tail. */
  };

/* A list. */
struct list
  {
    struct list_elem head;      /* Stands before the first element. */
    struct list_elem tail;      /* Stands behind the last. */
  };

/* The STRUCT that the element at LIST_ELEM is in as its member MEMBER. */
#define list_entry(LIST_ELEM, STRUCT, MEMBER)                   \
  ((STRUCT *) ((uint8_t *) &(LIST_ELEM)->prev                   \
               - __builtin_offsetof (STRUCT, MEMBER.prev)))

/* What a variable NAME of type struct list can be initialized with, in the
   place of list_init. */
#define LIST_INITIALIZER(NAME) \
  { .head = { NULL, &(NAME).tail }, .tail = { &(NAME).head, NULL } }

void list_init (struct list *);

/* From the first element to the last, and back. */
struct list_elem *list_begin (struct list *);
struct list_elem *list_next (struct list_elem *);
struct list_elem *list_end (struct list *);
struct list_elem *list_rbegin (struct list *);
struct list_elem *list_prev (struct list_elem *);
struct list_elem *list_rend (struct list *);
struct list_elem *list_head (struct list *);
struct list_elem *list_tail (struct list *);

/* Putting on. */
void list_insert (struct list_elem *before, struct list_elem *);
void list_splice (struct list_elem *before,
                  struct list_elem *first, struct list_elem *last);
void list_push_front (struct list *, struct list_elem *);
void list_push_back (struct list *, struct list_elem *);

/* Taking off. */
struct list_elem *list_remove (struct list_elem *);
struct list_elem *list_pop_front (struct list *);
struct list_elem *list_pop_back (struct list *);

/* Looking. */
struct list_elem *list_front (struct list *);
struct list_elem *list_back (struct list *);
size_t list_size (struct list *);
bool list_empty (struct list *);

void list_reverse (struct list *);

/* An order: must A come before B?  AUX is what the caller passed along with
   the function.  Neither A before B nor B before A makes them equal. */
typedef bool list_less_func (const struct list_elem *a,
                             const struct list_elem *b, void *aux);

/* What takes an order, and behind it the order's AUX. */
void list_sort (struct list *, list_less_func *, void *);
void list_insert_ordered (struct list *, struct list_elem *,
                          list_less_func *, void *);
void list_unique (struct list *, struct list *,
                  list_less_func *, void *);
struct list_elem *list_max (struct list *, list_less_func *, void *);
struct list_elem *list_min (struct list *, list_less_func *, void *);

#endif /* lib/kernel/list.h */
