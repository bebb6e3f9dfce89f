#!/usr/bin/env perl

# utils/mutants tells killed, surviving, stale and hollow mutants apart, and
# finds the places where the kernel can be broken.

use strict;
use warnings;

use Cwd qw(abs_path);
use File::Temp qw(tempdir);
use FindBin;
use lib "$FindBin::Bin/../../utils";
use Mutation::Patch qw(read_mutant apply_mutant slurp spew make_diff);
use Mutation::Sites qw(find_sites draw_number);
use Test::More;

my $tree = abs_path ("$FindBin::Bin/../..");
my $dir = tempdir (CLEANUP => 1);

# plant (NAME, HEADER, PATH, OLD, NEW) writes a mutant of the tree.
sub plant {
    my ($name, $header, $path, $old, $new) = @_;
    my $text = slurp ("$tree/$path");
    my $changed = $text;
    my $count = $changed =~ s/\Q$old\E/$new/;
    die "$path has no `$old'\n" if !$count;
    spew ("$dir/$name.patch", "$header\n" . make_diff ($path, $text, $changed));
    return;
}

# --- Files of mutants ---

my $header = "Requirement: It works\n  always.\nKilled-by: priority-donate-one\n";
plant ('dead', $header, 'threads/thread.c', 'return current_thread ()->priority;',
    'return current_thread ()->priority + 1;');
my $mutant = read_mutant ("$dir/dead.patch");
is ($mutant->{requirement}, 'It works always.', 'requirement');
is_deeply ($mutant->{killers}, ['priority-donate-one'], 'killers');
is ($mutant->{project}, 'threads', 'project, if none is named');

for my $bad (
    [ 'no change', $header, qr/changes nothing/ ],
    [ 'no killers', "Requirement: x\n", qr/no line `Killed-by:'/ ],
    [ 'no proof', "${header}Equivalent:\n", qr/needs a proof/ ],
    [ 'no diff', "$header--- a/x\n+++ b/x\nfoo\n", qr/no line of a diff/ ],
    [ 'a way out', "$header--- a/../x\n+++ b/../x\n", qr/no line `\+\+\+/ ],
  ) {
    my ($what, $text, $complaint) = @$bad;
    spew ("$dir/bad.patch", $text);
    eval { read_mutant ("$dir/bad.patch") };
    like ($@, $complaint, $what);
}
unlink "$dir/bad.patch";

# --- Applying ---

my $old = join '', map { "line $_\n" } 1 .. 20;
(my $new = $old) =~ s/line 10$/other/m;
mkdir "$dir/t";
spew ("$dir/moved.patch", $header . make_diff ('t/file', $old, $new));
my $moved = read_mutant ("$dir/moved.patch");
unlink "$dir/moved.patch";
my %file = (
    'where it was' => [ $old, $new, '' ],
    'moved' => [ "more\n$old", "more\n$new", '' ],
    'gone' => [ $new, $new, qr/stale: change 1 does not apply to t\/file/ ],
    'twice' => [ "x\n$old$old", "x\n$old$old", qr/stale: .* in 2 places/ ],
);
for my $what (sort keys %file) {
    my ($before, $after, $complaint) = @{ $file{$what} };
    spew ("$dir/t/file", $before);
    eval { apply_mutant ($moved, $dir) };
    like ($@, $complaint eq '' ? qr/\A\z/ : $complaint, "$what: complaint");
    is (slurp ("$dir/t/file"), $after, "$what: file");
}

# --- Places ---

my $code = <<'EOT';
#if A == B
#endif
/* a < b */
static int
f (struct p *p)
{
  ASSERT (p->x == (1));
  enum intr_level old_level = intr_disable ();
  if (p->a >= 1 << 3)
    lock_acquire (g (p->lock));
  list_push_back (&list, e);
  return list_insert (a, b) != "a == b";
}
EOT
is_deeply (
    [ map { "$_->{line} $_->{function} $_->{kind} " . join '|', @{ $_->{instead} } }
          find_sites ('f.c', $code) ],
    [
        '8 f interrupts intr_get_level ()',
        '9 f comparison <|>',
        '10 f lock (void) 0',
        '11 f insertion (void) 0|list_push_front (&list, e)',
        '12 f comparison ==',
    ],
    'places to break');
my $state = 7;
my @drawn = map { draw_number (\$state, 1000) } 1 .. 5;
$state = 7;
is_deeply ([ map { draw_number (\$state, 1000) } 1 .. 5 ], \@drawn,
    'a seed draws the same again');

# --- Running ---

# A mutant that only the right test kills, one that nobody can (it changes a
# name that is never printed), one whose lines are gone, and one that
# changes nothing.
plant ('alive', "Requirement: Survive.\nKilled-by: alarm-single\n",
    'devices/timer.c', '"8254 Timer"', '"8254 timer"');
plant ('hollow', $header, 'devices/timer.c', 'The system timer', 'A clock');
my $stale = slurp ("$dir/dead.patch");
$stale =~ s/^-(?!--)/-gone/m;
spew ("$dir/stale.patch", $stale);
my @said = `'$^X' '$tree/utils/mutants' --run --only-expected --dir='$dir' 2>&1`;
is ($? >> 8, 1, 'survivors and stale ones are a failure');
my $said = join '', @said;
like ($said, qr/^survives +alive: no test notices/m, 'survivor');
like ($said, qr/^stale +stale: change 1 does not apply to threads\/thread\.c any more/m,
    'stale');
like ($said, qr/^error +hollow: changes no code/m, 'hollow');
like ($said, qr/^alive: Survive\.$/m, 'what nobody tests is named at the end');
like ($said, qr/^killed +dead: tests\/threads\/priority-donate-one/m, 'killed');
is ($said[-1], "1 passed, 3 failed\n", 'the sum');

done_testing ();
