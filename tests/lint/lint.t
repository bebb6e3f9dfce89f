#!/usr/bin/env perl

# utils/lint leaves out no checker in silence: on a machine without any of
# them, each is named and counts as a failure.

use strict;
use warnings;

use File::Temp qw(tempdir);
use FindBin;
use Test::More;

my $lint = "$FindBin::Bin/../../utils/lint";
my @checkers =
  qw(gcc clang cppcheck perlcritic podchecker shellcheck codespell);

# A PATH with what the script itself needs and nothing else.
my $bin = tempdir (CLEANUP => 1);
for my $name (qw(awk dirname find grep head mktemp perl rm sed sort tr)) {
    my ($path) = grep { -x } map { "$_/$name" } qw(/bin /usr/bin);
    open my $handle, '>', "$bin/$name" or die "$name: $!\n";
    print {$handle} "#!/bin/sh\nexec $path \"\$@\"\n";
    close $handle or die "$name: $!\n";
    chmod 0755, "$bin/$name";
}

my $said = do {
    local $ENV{PATH} = $bin;
    `/bin/sh $lint 2>&1`;
};
is ($? >> 8, 1, 'fails');
for my $name (@checkers) {
    like ($said, qr/^FAIL .*: \Q$name\E is not installed \(make setup-all\)$/m,
        "$name is named");
}
my ($failed) = $said =~ /^\d+ passed, (\d+) failed\n\z/m;
cmp_ok (defined $failed ? $failed : 0, '>=', scalar @checkers,
    'and counted in the last line');

done_testing ();
