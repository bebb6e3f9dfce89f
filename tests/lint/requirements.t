#!/usr/bin/env perl

# utils/requirements sees sentences without a test, tests without a sentence,
# and mutants without either; the texts' links lead somewhere.

use strict;
use warnings;

use Cwd qw(abs_path);
use File::Path qw(make_path);
use File::Temp qw(tempdir);
use FindBin;
use lib "$FindBin::Bin/../..";
use Test::More;
use tests::Verdict::Requirements qw(pruned);

my $tree = abs_path ("$FindBin::Bin/../..");
my $dir = tempdir (CLEANUP => 1) . "/a tree";

# plant (PATH, TEXT) writes a file of the tree that is looked at.
sub plant {
    my ($path, $text) = @_;
    $path = "$dir/$path";
    make_path ($path =~ m{(.*)/});
    open my $handle, '>', $path or die "$path: $!\n";
    print {$handle} $text;
    close $handle or die "$path: $!\n";
    return;
}

# slurp (PATH) returns what is in file PATH.
sub slurp {
    my ($path) = @_;
    open my $handle, '<', $path or die "$path: $!\n";
    local $/ = undef;
    return scalar <$handle>;
}

# requirements (ARG...) returns what the program prints, and its status.
sub requirements {
    my (@args) = @_;
    open my $pipe, '-|', $^X, "$tree/utils/requirements", "--tree=$dir", @args
      or die "cannot run it: $!\n";
    my $said = do { local $/ = undef; <$pipe> };
    close $pipe;
    return ($said, $? >> 8);
}

my $good = <<'END';
# A project

Suites: `tests/a`,
`tests/more/a`.

## Exercise: one

- **A-ONE-1.** First, do `this`
  at *once* ([why](#why)).
  Checked by: first, more-first,
  unit/list.
- **A-ONE-2.** Then that.
  Checked by: review.

    - **A-ONE-9.** An example, not a sentence.
END
my $mutant = <<'END';
Sentence: A-ONE-1
Requirement: This.
Killed-by: first

--- a/threads/x.c
+++ b/threads/x.c
@@ -1,1 +1,1 @@
-old
+new
END

plant ('doc/projects/a.md', $good);
plant ('doc/projects/other.md', "# Nothing is required here.\n");
plant ('tests/a/first.ck', '');
plant ('tests/more/a/more-first.expected', '');
plant ('tests/unit/list.c', '');
plant ('tests/mutants/broken.patch', $mutant);

is_deeply ([ requirements ('--check') ],
    [ "2 sentences, 0 complaints\n", 0 ], 'all is well');
my $shown = <<'END';
  A-ONE-1  First, do this at once (why).
      checked by  first more-first unit/list
      broken by   broken
END
for my $name (qw(A-ONE-1 first tests/a/first unit/list broken)) {
    is_deeply ([ requirements ($name) ], [ $shown, 0 ], "asked about $name");
}
like ((requirements ())[0], qr/^only by review: A-ONE-2$/m, 'all of it');

# caught (WHAT, COMPLAINT) sees that the program complains, and only once.
sub caught {
    my ($what, $complaint) = @_;
    my ($said, $status) = requirements ('--check');
    is ($status, 1, "$what: the status");
    like ($said, qr/\A\Q$complaint\E\n\d+ sentences, 1 complaints\n\z/,
        $what);
    return;
}

plant ('doc/projects/a.md', $good =~ s/ {2}Checked by: review\.\n//r);
caught ('a sentence without a test',
    'doc/projects/a.md:12: A-ONE-2: no test checks it, and nobody reviews it');
plant ('doc/projects/a.md', $good =~ s/review/gone/r);
caught ('a test that is not there',
    'doc/projects/a.md:12: A-ONE-2: there is no test gone');
plant ('doc/projects/a.md', "$good- **A-ONE-2.** Again.\n  Checked by: review.\n");
caught ('two sentences of one name',
    'doc/projects/a.md:16: A-ONE-2: there is another sentence of that name');
plant ('doc/projects/a.md', $good);

plant ('tests/a/second.ck', '');
caught ('a test without a sentence',
    'tests/a/second: no sentence says what it checks');
unlink "$dir/tests/a/second.ck";

plant ('tests/b/Make.tests', '');
plant ('tests/b/other.ck', '');
caught ('a suite without a text', 'tests/b: no text speaks of this suite');
unlink "$dir/tests/b/Make.tests";

plant ('tests/mutants/broken.patch', $mutant =~ s/\ASentence: .*\n//r);
caught ('a mutant without a sentence',
    'tests/mutants/broken.patch: no sentence says what it breaks');
plant ('tests/mutants/broken.patch', $mutant =~ s/A-ONE-1/A-TWO-1/r);
caught ('a mutant with a sentence that is not there',
    'tests/mutants/broken.patch: there is no sentence A-TWO-1');
plant ('tests/mutants/broken.patch', $mutant =~ s/A-ONE-1/A-ONE-2/r);
caught ('a mutant killed by others',
    'tests/mutants/broken.patch: what kills it does not check A-ONE-2');
unlink "$dir/tests/mutants/broken.patch";

# A tree with fewer tests.
my %has = map { $_ => 1 } qw(tests/a/first.ck tests/unit/list.c);
is (pruned ($good, sub { $has{ $_[0] } }),
    $good =~ s/more-first,\n {2}unit/unit/r, 'names what there is');
like (pruned ($good, sub { 0 }),
    qr/\(\[why\]\(#why\)\)\.\n {2}Checked by: review\.$/m, 'or a reader');

# This tree's texts.
for my $path (glob "$tree/doc/projects/*.md") {
    my ($name) = $path =~ m{([^/]+)\z};
    my $text = slurp ($path);
    my %anchor = map { $_ => 1 } $text =~ /<a id="(.*?)">/g;
    my @dead = grep { m{\A#(.*)} ? !$anchor{$1}
          : !m{\Ahttps?:} && !-e "$tree/doc/projects/" . s/#.*//r }
      $text =~ /\]\(([^)\s]*)\)/g;
    is ("@dead", '', "$name: links");
}

done_testing;
