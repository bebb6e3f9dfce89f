package Mutation::Sites;

# Where a C file of the kernel can be broken by changing a word.
#
# A site is a stretch of a file and the texts that can stand there instead.
# Nothing in comments, strings, lines of the preprocessor and assertions is
# one: an assertion that is changed says nothing about the tests.

use strict;
use warnings;

use Exporter 'import';
our @EXPORT_OK = qw(find_sites draw_number mask KINDS);

use constant KINDS => qw(interrupts lock comparison insertion);

my $locking = qr/(?:lock_(?:acquire|release|release_quietly)
  |sema_(?:down|up)|cond_(?:wait|signal|broadcast)
  |rwlock_(?:acquire|release)_(?:read|write)|waitq_(?:sleep|wake))/x;
my $inserting = qr/(?:list_(?:push_back|push_front|insert|insert_ordered|link
  |splice)|waitq_add|sched_add|alarm_heap_add|insert_claim|link_arena)/x;

# What can stand in the place of a comparison: the opposite, and for an order
# the other opinion about equals.
my %instead = (
    '==' => ['!='],
    '!=' => ['=='],
    '<' => [ '>=', '<=' ],
    '<=' => [ '>', '<' ],
    '>' => [ '<=', '>=' ],
    '>=' => [ '<', '>' ],
);

# find_sites (PATH, TEXT) returns the sites in file PATH that holds TEXT, in
# order: path, offset, line, function, kind, old text, texts instead.
sub find_sites {
    my ($path, $text) = @_;
    my $code = mask ($text);
    my @sites;
    my $add = sub {
        my ($kind, $offset, $length, @instead) = @_;
        push @sites, {
            path => $path,
            offset => $offset,
            line => 1 + (substr ($text, 0, $offset) =~ tr/\n//),
            function => function_at ($code, $offset),
            kind => $kind,
            old => substr ($text, $offset, $length),
            instead => \@instead,
        };
    };
    while ($code =~ /\bintr_disable \(\)/g) {
        $add->('interrupts', $-[0], $+[0] - $-[0], 'intr_get_level ()');
    }
    while ($code =~ /(?<![<>=!+*\/&|^%-])(==|!=|<=|>=|<|>)(?![<>=])/g) {
        $add->('comparison', $-[1], $+[1] - $-[1], @{ $instead{$1} });
    }

    # Calls that are statements.
    my $parens;
    $parens = qr/\((?:[^()]++|(??{ $parens }))*+\)/;
    while ($code =~ /[;{})]\s*(?:else\s+)?\K(($locking|$inserting) $parens)(?=;)/g) {
        my ($start, $length, $name) = ($-[1], $+[1] - $-[1], $2);
        my $call = substr $text, $start, $length;
        my @instead = ('(void) 0' . "\n" x ($call =~ tr/\n//));
        (my $other = $call) =~ s/push_(back|front)/
          $1 eq 'back' ? 'push_front' : 'push_back'/ex;
        push @instead, $other if $other ne $call;
        $add->($name =~ /\A$locking\z/ ? 'lock' : 'insertion',
            $start, $length, @instead);
    }
    my @sorted = sort { $a->{offset} <=> $b->{offset} } @sites;
    return @sorted;
}

# mask (TEXT) returns TEXT with blanks in place of what is no site; but for
# assertions if KEEP_ASSERTIONS is true.
sub mask {
    my ($text, $keep_assertions) = @_;
    my $blank = sub { my ($part) = @_; $part =~ s/[^\n]/ /g; return $part };
    $text =~ s{(/\*.*?\*/|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')}
      {$blank->($1)}gsex;
    $text =~ s{^([ \t]*\#(?:[^\n]*\\\n)*[^\n]*)}{$blank->($1)}gmex;
    return $text if $keep_assertions;
    my $parens;
    $parens = qr/\((?:[^()]++|(??{ $parens }))*+\)/;
    $text =~ s{(\b(?:ASSERT|_Static_assert)\s*$parens)}{$blank->($1)}gex;
    return $text;
}

# function_at (CODE, OFFSET) returns the name of the function around OFFSET.
sub function_at {
    my ($code, $offset) = @_;
    my @names = substr ($code, 0, $offset) =~ /^(\w+) \([^;]*?\)\s*\n\{/gm;
    return @names ? $names[-1] : '?';
}

# draw_number (STATE, N) returns the next pseudo-random number below N, the
# same on every machine; STATE is a reference to the seed.
sub draw_number {
    my ($state, $n) = @_;
    for my $step (1, 2) {
        $$state = ($$state * 1664525 + 1013904223) % 4294967296;
    }
    return int ($$state / 65536) % $n;
}

1;
