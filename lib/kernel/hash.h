/* Hash tables whose elements live inside what they hold, as with lists.

   Anything that is to be in a table has a member of type struct hash_elem;
   hash_entry leads from it back to the structure.  Two functions make a
   table: one condenses an element's key to a number, one compares keys.
   Elements with equal keys cannot be in one table at the same time, and a
   key must not change while its element is in one.

   There is no lock: callers see to it that one at a time uses a table.
   Putting in and taking out may resize it, which allocates memory and so
   may sleep; if there is none, the table stays slower, nothing fails.
   Looking up does not sleep. */
#ifndef LIB_KERNEL_HASH_H
#define LIB_KERNEL_HASH_H

#include <list.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A place in a table. */
struct hash_elem
  {
    struct list_elem list_elem; /* In its bucket. */
  };

/* The STRUCT that the element at HASH_ELEM is in as its member MEMBER. */
#define hash_entry(HASH_ELEM, STRUCT, MEMBER)                   \
  list_entry (&(HASH_ELEM)->list_elem, STRUCT, MEMBER.list_elem)

/* The number for E's key: equal keys, equal numbers; different ones, best
   different numbers in all their bits. */
typedef unsigned hash_hash_func (const struct hash_elem *e, void *aux);

/* Does A's key come before B's, in whatever order? */
typedef bool hash_less_func (const struct hash_elem *a,
                             const struct hash_elem *b, void *aux);

/* Does something with E. */
typedef void hash_action_func (struct hash_elem *e, void *aux);

/* A table. */
struct hash
  {
    size_t elem_cnt;            /* Elements in it. */
    size_t bucket_cnt;          /* Buckets, a power of two. */
    struct list *buckets;       /* Array of them. */
    hash_hash_func *hash;       /* The two functions... */
    hash_less_func *less;
    void *aux;                  /* ...and what all functions get. */
  };

/* A way through all elements, in no order.  Putting in or taking out makes
   it invalid.

     struct hash_iterator i;

     hash_first (&i, &table);
     while (hash_next (&i))
       use (hash_entry (hash_cur (&i), struct thing, elem)); */
struct hash_iterator
  {
    struct hash *hash;          /* The table. */
    struct list *bucket;        /* Where we are... */
    struct hash_elem *elem;     /* ...and the element there. */
  };

/* Life cycle. */
bool hash_init (struct hash *, hash_hash_func *, hash_less_func *, void *);
void hash_clear (struct hash *, hash_action_func *);
void hash_destroy (struct hash *, hash_action_func *);

/* One element. */
struct hash_elem *hash_insert (struct hash *, struct hash_elem *);
struct hash_elem *hash_replace (struct hash *, struct hash_elem *);
struct hash_elem *hash_find (struct hash *, struct hash_elem *);
struct hash_elem *hash_delete (struct hash *, struct hash_elem *);

/* All of them. */
void hash_apply (struct hash *, hash_action_func *);
void hash_first (struct hash_iterator *, struct hash *);
struct hash_elem *hash_next (struct hash_iterator *);
struct hash_elem *hash_cur (struct hash_iterator *);
size_t hash_size (struct hash *);
bool hash_empty (struct hash *);

/* Numbers for common kinds of keys. */
unsigned hash_bytes (const void *, size_t);
unsigned hash_string (const char *);
unsigned hash_int (int);

#endif /* lib/kernel/hash.h */
