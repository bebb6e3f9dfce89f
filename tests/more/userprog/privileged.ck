# -*- perl -*-
use strict;
use warnings;
use tests::tests;

# Each child is announced by a line that ends with the number of the exception
# that must end it, or -1 if none must.
our ($test);
my @output = read_text_file ("$test.output");
common_checks ("run", @output);

my ($name, $vec);
my $children = 0;
for my $line (get_core_output ("run", @output)) {
    if ($line =~ /^\(privileged\) (.*): (-?\d+)$/) {
        fail ("$name: the kernel did not say why it ended the child")
          if defined $vec && $vec >= 0;
        ($name, $vec) = ($1, $2);
    } elsif ($line =~ /^stunt-child: dying due to interrupt (?:0x)?([0-9a-f]+) /) {
        my $seen = hex ($1);
        fail ("exception $seen, although there was one before")
          if !defined $vec;
        fail ("$name: exception $seen instead of $vec") if $seen != $vec;
        $vec = undef;
        $children++;
    } elsif ($line =~ /^stunt-child: exit\(77\)$/) {
        fail ("$name: no exception, instead of $vec") if $vec != -1;
        $vec = undef;
        $children++;
    }
}
fail ("only $children children") if $children < 300;
pass;
