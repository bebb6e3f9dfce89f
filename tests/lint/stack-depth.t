#!/usr/bin/env perl

# utils/stack-depth adds up the right frames, and refuses to guess.

use strict;
use warnings;

use File::Temp qw(tempdir);
use FindBin;
use Test::More;

my $program = "$FindBin::Bin/../../utils/stack-depth";

# A call graph as gcc writes it: main > deep > leaf, main > shallow; handler.
my $graph = <<'END';
graph: { title: "../../a.c"
node: { title: "main" label: "main\n../../a.c:1:1\n100 bytes (static)\n0 dynamic objects" }
node: { title: "../../a.c:deep" label: "deep\n../../a.c:2:1\n200 bytes (static)" }
node: { title: "shallow" label: "shallow\n../../a.c:3:1\n50 bytes (dynamic,bounded)" }
node: { title: "leaf" label: "leaf\n../../a.c:4:1\n8 bytes (static)" }
node: { title: "handler" label: "handler\n../../a.c:5:1\n40 bytes (static)" }
node: { title: "panic" label: "panic\n../../a.c:6:1\n1000 bytes (static)" }
edge: { sourcename: "main" targetname: "../../a.c:deep" label: "../../a.c:9:3" }
edge: { sourcename: "main" targetname: "shallow" label: "../../a.c:9:4" }
edge: { sourcename: "../../a.c:deep" targetname: "leaf" }
edge: { sourcename: "leaf" targetname: "panic" }
}
END
my $calls = "entry main\nassembly entry 76 : handler\ninterrupt entry\n"
  . "apart panic\n";

# examine (EDGES, DECLARATIONS, OPTION...) returns exit status and output.
sub examine {
    my ($edges, $declarations, @options) = @_;
    my $dir = tempdir (CLEANUP => 1);
    my %text = ('a.ci' => $graph . $edges, 'calls' => $calls . $declarations,
        'thread-size.s' => "x:\n\t.long 7\nthread_size:\n\t.long\t128\n");
    for my $file (keys %text) {
        open my $handle, '>', "$dir/$file" or die "$file: $!\n";
        print {$handle} $text{$file};
        close $handle or die "$file: $!\n";
    }
    open my $pipe, '-|', $^X, $program, '--calls', "$dir/calls", @options,
      $dir or die "$program: $!\n";
    my $said = do { local $/ = undef; <$pipe> };
    close $pipe;
    return $? >> 8, $said;
}

sub edge {
    my ($from, $to) = @_;
    return "edge: { sourcename: \"$from\" targetname: \"$to\""
      . " label: \"../../a.c:7:7\" }\n";
}

my ($status, $said) = examine ('', '');
is ($status, 0, 'all known: succeeds') or diag $said;
like ($said, qr/^Room on a kernel stack: 3968 bytes$/m, 'room');
like ($said, qr/^Deepest path of a thread: 308 bytes$/m, 'deepest path');
like ($said, qr/^Deepest external interrupt: 116 bytes$/m, 'interrupt');
like ($said, qr/^Together: 424 bytes, fits with 3544 to spare$/m, 'sum');
like ($said, qr/^panic, on top .*: 1000 bytes$/m, 'panic apart');
like ($said, qr/^Frame of 1000 bytes: panic$/m, 'large frame is named');

($status) = examine ('', '', '--werror');
is ($status, 1, 'large frame fails with --werror');
($status, $said) = examine ('', '', '--reserved', 4096 - 423);
is ($status, 1, 'one byte too deep: fails');
like ($said, qr/1 TOO DEEP/, 'says by how much');
($status) = examine ('', '', '--reserved', 4096 - 424);
is ($status, 0, 'fits exactly');

($status, $said) = examine (edge ('shallow', '__indirect_call'), '');
is ($status, 1, 'undeclared pointer: fails');
like ($said, qr/shallow calls through a pointer in a.c: declare/, 'named');
($status, $said) = examine (edge ('shallow', '__indirect_call'),
    "calls a.c : a.c:de*\n");
is ($status, 0, 'declared by file');
like ($said, qr/thread: 358 bytes/, 'and counted');
($status, $said) = examine (edge ('shallow', '__indirect_call'),
    "calls a.c : a.c:de*\ncalls shallow :\n leaf\n");
like ($said, qr/thread: 308 bytes/, 'declared by function, which goes first');

($status, $said) = examine (edge ('leaf', 'main'), '');
is ($status, 1, 'recursion: fails');
like ($said, qr/recursion: main > a.c:deep > leaf > main/, 'named');
($status, $said) = examine (edge ('leaf', 'main'), "recursive main 64\n");
is ($status, 0, 'declared recursion');
like ($said, qr/thread: 372 bytes/, 'and counted');

($status, $said) = examine (edge ('leaf', 'memcpy'), '');
is ($status, 1, 'unknown function: fails');
like ($said, qr/memcpy: unknown/, 'named');
($status, $said) = examine (edge ('handler', 'shallow'), "threads shallow\n");
like ($said, qr/interrupt: 116 bytes/, 'functions for threads only');

($status, $said) = examine (edge ('shallow', '__indirect_call'),
    "calls shallow : leave\n");
is ($status, 1, 'declaration of what is not there: fails');
like ($said, qr/leave: declared, but there is no such function/, 'named');

done_testing ();
