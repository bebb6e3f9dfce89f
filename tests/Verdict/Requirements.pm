package tests::Verdict::Requirements;

# What kernels are required to do: the numbered sentences in the texts of
# doc/projects, and the tests that each of them names.
#
# A text says in a paragraph whose tests it speaks of, and has items like the
# second one here:
#
#     Suites: `tests/threads`, `tests/more/threads`.
#
#     - **T-ALM-6.** Sleeping for zero or fewer ticks returns at once.
#       Checked by: alarm-zero, alarm-negative.
#
# `review' among the names says that a person looks; `unit/list' is a program
# of tests/unit.

use strict;
use warnings;

use File::Glob qw(bsd_glob);

use Exporter 'import';
our @EXPORT_OK = qw(read_texts sentences_of suite_tests folded pruned);

# read_texts (ROOT) reads the texts of the tree at ROOT.  Returns a reference
# to a list of texts, each a hash
#   file        as seen from ROOT
#   suites      directories of its tests, a reference
#   sentences   a reference to a list of hashes
#     id        T-ALM-6
#     text      the sentence without marks
#     tests     names of tests, a reference
#     review    true if a person looks
#     section   heading of the section that it is in
#     line      number of its first line
sub read_texts {
    my ($root) = @_;
    my @texts;
    for my $path (sort { $a cmp $b } bsd_glob ("$root/doc/projects/*.md")) {
        open my $handle, '<', $path or die "$path: $!\n";
        chomp (my @lines = <$handle>);
        close $handle;
        (my $file = $path) =~ s{\A\Q$root\E/}{};
        my $text = read_text (@lines);
        push @texts, {file => $file, %$text} if @{ $text->{sentences} };
    }
    return \@texts;
}

# read_text (LINE...) returns the suites and sentences of one text.
sub read_text {
    my (@lines) = @_;
    my (@suites, @sentences, $open, $verbatim, $listing);
    my $section = '';
    for my $number (1 .. @lines) {
        my $line = $lines[$number - 1];
        $verbatim = !$verbatim if $line =~ /\A```/;
        next if $verbatim;
        if ($line =~ /\A- \*\*([A-Z]+(?:-[A-Z]+)+-\d+)\.\*\*\s*(.*)/) {
            $open = {id => $1, text => $2, section => $section,
                     line => $number};
            push @sentences, $open;
        } elsif ($open && $line =~ /\A  +(\S.*)/) {
            $open->{text} .= " $1";
        } else {
            undef $open;
            $section = $1 if $line =~ /\A##+ (.*)/;
            $listing = $line =~ /\ASuites: / || $listing && $line =~ /\A`/;
            push @suites, $line =~ /`(.*?)`/g if $listing;
        }
    }
    finish ($_) for @sentences;
    return {suites => \@suites, sentences => \@sentences};
}

# finish (SENTENCE) takes the names of tests out of its text, and the marks.
sub finish {
    my ($sentence) = @_;
    my $names = $sentence->{text} =~ s/\s*Checked by: *(.*?)\.?\s*\z// ? $1 : '';
    my @names = grep { $_ ne '' } split /[,\s]+/, $names;
    $sentence->{review} = grep { $_ eq 'review' } @names;
    $sentence->{tests} = [grep { $_ ne 'review' } @names];
    for ($sentence->{text}) {
        s/\[([^]]*)\]\([^)]*\)/$1/g;
        s/`([^`]*)`|\*([^*\s][^*]*)\*/defined $1 ? $1 : $2/ge;
    }
    return;
}

# sentences_of (TEXTS, TEST) returns what test TEST, a full name, checks:
# sentences in the form of read_texts, with a member `file'.
sub sentences_of {
    my ($texts, $test) = @_;
    my ($suite, $name) = $test =~ m{\A(.*)/([^/]+)\z} or return;
    (my $first = $name) =~ s/-persistence\z//;
    my @found;
    for my $text (@$texts) {
        next if !grep { $_ eq $suite } @{ $text->{suites} };
        push @found, map { {%$_, file => $text->{file}} }
          grep { grep { $_ eq $name || $_ eq $first } @{ $_->{tests} } }
          @{ $text->{sentences} };
    }
    return @found;
}

# suite_tests (ROOT, SUITE) returns the names of the tests in directory SUITE:
# each has a checker, or what it is to print, there.
sub suite_tests {
    my ($root, $suite) = @_;
    my %name;
    for my $file (map { bsd_glob ("$root/$suite/*.$_") } qw(ck expected)) {
        $name{$1} = 1 if $file =~ m{([^/]+)\.[^.]+\z};
    }
    my @names = sort keys %name;
    return @names;
}

# pruned (BYTES, EXISTS) returns the text BYTES without the names of tests that
# a tree does not have: function EXISTS tells whether it has a file.  A
# sentence that loses its last test is left to review.
sub pruned {
    my ($bytes, $exists) = @_;
    my $suites = read_text (split /\n/, $bytes)->{suites};
    my $keeps = sub {
        my ($name) = @_;
        return 1 if $name eq 'review';
        my @files = $name =~ m{\Aunit/} ? "tests/$name.c"
          : map { ("$_/$name.ck", "$_/$name.expected") } @$suites;
        return scalar grep { $exists->($_) } @files;
    };
    $bytes =~ s{^  Checked by: ([^.]*)\.$}{
        my @kept = grep { $keeps->($_) } split /[,\s]+/, $1;
        @kept = 'review' if !@kept;
        join "\n", folded ('  ', 'Checked by: ' . join (', ', @kept) . '.');
    }gem;
    return $bytes;
}

# folded (HEAD, TEXT) returns both in lines of at most 79 columns, of which all
# but the first are indented as far as HEAD.
sub folded {
    my ($head, $text) = @_;
    my @lines = ($head);
    my $empty = 1;
    for my $word (split ' ', $text) {
        if (!$empty && length ($lines[-1]) + 1 + length ($word) > 79) {
            push @lines, ' ' x length ($head);
            $empty = 1;
        }
        $lines[-1] .= ($empty ? '' : ' ') . $word;
        $empty = 0;
    }
    return @lines;
}

1;
