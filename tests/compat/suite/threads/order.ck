use strict;
use warnings;
use tests::tests;
our ($test, $src_dir);

my @lines = read_text_file ($test . '.output');
common_checks ('run', @lines);

my $last;
foreach my $line (get_core_output ('run', @lines)) {
    next if $line !~ /got number (\d+)/;
    print "$last, then $1\n" and fail "wrong order\n"
      if defined ($last) && $1 < $last;
    $last = $1;
}
fail "no numbers\n" unless defined $last;
pass;
