/* Partitions of a disk. */
#ifndef DEVICES_PARTITION_H
#define DEVICES_PARTITION_H

struct block;

/* Reads the partition tables of BLOCK and registers each partition, or says
   why there is none.  Believes nothing that the tables say: whatever they
   hold, no partition reaches beyond the device, and it comes to an end.
   While the kernel starts; sleeps. */
void partition_scan (struct block *block);

#endif /* devices/partition.h */
