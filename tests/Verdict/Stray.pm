package tests::Verdict::Stray;

# Which lines of an output are a student's own: prints for debugging that
# have no part in what is tested.
#
# A line is stray if it matches none of the messages that a kernel prints by
# itself, does not begin with a program's name in brackets, and does not stand
# in a text that the checker expects or looks for.  Words for which a run
# fails are never stray, wherever they stand in a line.

use strict;
use warnings;

use Exporter 'import';
our @EXPORT_OK = qw(drop_stray broken_lines);

# What the checker's modules hold is looked for, too; but not these, which
# every checker uses.
my %common = map { ($_ => 1) } qw(tests archive);

# Words that fail a run or end it.
my $fatal = qr/PANIC|FAIL|TIMEOUT|User process ABORT|Pintos booting/;

# Messages, by chapter of a run.  A file or device name is \S+.
my @messages = (
    # Start.
    qr/^Kernel command line:/,
    qr/^Settings: /,
    qr/^\d+ pages available in (?:kernel|user) pool\.$/,
    qr/^Calibrating timer\.\.\./,
    qr/^\S+: [\d,]+ sectors \(/,
    qr/^\S+: (?:Device contains no partitions|Invalid partition table)/,
    qr/^\S+: (?:Invalid extended partition|Extended partition in sector)/,
    qr/^\S+: (?:Partition (?:table|starts|end)|ignoring \S+ for safety)/,
    qr/^\S+: (?:unexpected interrupt|idle timeout|busy, waiting\.\.\.)/,
    qr/^(?:kernel|filesys|scratch|swap): using /,
    qr/^Formatting file system\.\.\./,
    qr/^Boot complete\.$/,

    # Actions.
    qr/^Executing '.*':$/,
    qr/^Execution of '.*' complete\.$/,
    qr/^(?:Files in the root directory:|End of listing\.)$/,
    qr/^Printing '.*' to the console\.\.\.$/,
    qr/^[0-9a-f]{8}  .*\|.*\|$/,
    qr/^Deleting '.*'\.\.\.$/,
    qr/^Extracting ustar archive from scratch device into file system/,
    qr/^(?:Putting '.*' into the file system\.\.\.|ignoring directory )/,
    qr/^Erasing ustar archive\.\.\.$/,
    qr/^Appending '.*' to ustar archive on scratch device\.\.\.$/,

    # Processes and faults.
    qr/^\S+: exit\(-?\d+\)$/,
    qr/^load: /,
    qr/^system call!$/,
    qr/^Page fault at /,
    qr/: dying due to interrupt 0x/,
    qr/^(?:Interrupt|Unexpected interrupt) 0x/,
    qr/^ (?:cr2=|e[abcd]x=|e[sd]i=|[cdes]s=)/,

    # Deaths.
    qr/^Call stack(?::| of thread )/,
    qr/^ thread was never scheduled\.$/,
    qr/^Thread `.*' \(tid \d+, priority /,
    qr/^The `backtrace' program can make call stacks useful\.$/,
    qr/^Read "Backtraces" in the "Debugging Tools" chapter$/,
    qr/^of the Pintos documentation for more information\.$/,
    qr/^Simulation terminated due to /,

    # End.
    qr/^Timer: \d+ ticks$/,
    qr/^Thread: \d+ idle ticks, /,
    qr/^\S+ \(\S+\): \d+ reads, \d+ writes$/,
    qr/^Console: \d+ characters output$/,
    qr/^Keyboard: \d+ keys pressed$/,
    qr/^Exception: \d+ page faults$/,
    qr/^(?:Powering off|Rebooting|still running)\.\.\.$/,
);

# drop_stray (OUTPUT, ROOT, FILE...) returns the lines OUTPUT (a reference)
# without those that are stray, and those that are.  FILEs are the checker,
# which looks for its texts in them, and others with such texts; ROOT is the
# top of the tree.
sub drop_stray {
    my ($output, $root, @files) = @_;
    my ($texts, $patterns) = expectations ($root, @files);
    my (@kept, @stray);
    my ($booted, $listing) = (0, 0);
    for my $line (@$output) {
        my $ours = $booted && !$listing
          && $line !~ $fatal
          && $line !~ /^\([^()\s]+\) /
          && !exists $texts->{$line}
          && !grep ({ $line =~ $_ } @messages, @$patterns);
        push (@{$ours ? \@stray : \@kept}, $line);

        # What comes before the banner is not the kernel's.
        $booted = 1 if $line =~ /Pintos booting/;
        # Names of files, one a line, can look like anything.
        $listing = 1 if $line eq 'Files in the root directory:';
        $listing = 0 if $line eq 'End of listing.';
    }
    return (\@kept, \@stray);
}

# expectations (ROOT, FILE...) returns what FILEs, and the modules in tree ROOT
# that they use, expect: the lines of texts (a hash), and patterns (a list).  A
# FILE that is no Perl is a text.
sub expectations {
    my ($root, @files) = @_;
    my (%seen, %texts, @patterns);
    while (defined (my $file = shift (@files))) {
        next if $seen{$file}++;
        open (my $handle, '<', $file) or next;
        my @source = <$handle>;
        close ($handle);
        chomp (@source);
        if ($file !~ /\.(?:ck|pm)$/) {
            $texts{$_} = 1 for @source;
            next;
        }
        while (@source) {
            my $line = shift (@source);
            last if $line =~ /^__(?:END|DATA)__$/;
            next if $line =~ /^\s*#/;
            if ($line =~ /^\s*(?:use|require)\s+tests::([\w:]+)/) {
                next if $common{$1};
                (my $path = "$root/tests/$1.pm") =~ s{::}{/}g;
                push (@files, $path);
                next;
            }
            my @ends;
            while ($line =~ /<<~?(?:(['"])(.*?)\1|(\w+))/g) {
                push (@ends, defined $3 ? $3 : $2);
            }
            $texts{$_} = 1 for literals ($line);
            push (@patterns, patterns ($line));
            for my $end (@ends) {
                while (defined (my $text = shift (@source))) {
                    last if $text =~ /^\s*\Q$end\E$/;
                    $texts{$text} = 1;
                }
            }
        }
    }
    return (\%texts, \@patterns);
}

# literals (LINE) returns the lines of the strings that a line of Perl holds.
sub literals {
    my ($line) = @_;
    my @texts;
    while ($line =~ /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g) {
        my $text = defined $1 ? $1 : $2;
        push (@texts, split (/\\n/, $text));
    }
    return grep { /\S/ } @texts;
}

# patterns (LINE) returns the regular expressions that a line of Perl holds,
# as far as they can be understood without running it.
sub patterns {
    my ($line) = @_;
    my @patterns;
    while ($line =~ m{(?:[=!]~|[(,!&|]|\b(?:grep|if|unless|and|or|qr|m))\s*
                      (?:[\{]\s*)?/((?:[^/\\]|\\.)+)/([imsx]*)}gx) {
        my ($text, $flags) = ($1, $2);
        next if $text =~ /[\$\@][\w{]/;
        my $pattern = eval { $flags eq '' ? qr/$text/ : qr/(?$flags:$text)/ };
        push (@patterns, $pattern) if defined $pattern && '' !~ $pattern;
    }
    return @patterns;
}

# broken_lines (MESSAGE) finds, in what a checker says of a comparison that
# failed, expected lines into which something else was printed.  Returns a
# list of [EXPECTED, INTRUDER].  MESSAGE is a reference to its lines.
sub broken_lines {
    my ($message) = @_;
    my (@missing, @present, @broken, $in_diff);
    for (@$message) {
        $in_diff = 1 if /^Differences in `diff -u' format:/;
        next if !$in_diff;
        last if @missing && /^$/;
        push (@missing, $1) if /^- (.*)$/;
        push (@present, $1) if /^\+ (.*)$/;
    }
    for my $expected (@missing) {
        next if length ($expected) < 3;
        my $intruder = intruder ($expected, @present);
        push (@broken, [$expected, $intruder]) if defined $intruder;
    }
    return @broken;
}

# intruder (EXPECTED, LINE...) returns what was printed in the midst, at the
# start or at the end of EXPECTED, if LINEs show that: the shortest text there
# is.  What was printed may itself have several lines.
sub intruder {
    my ($expected, @lines) = @_;
    my $length = length ($expected);
    my $best;
    for my $first (0..$#lines) {
        for my $last ($first..$first + 3) {
            last if $last > $#lines;
            my $text = join ("\n", @lines[$first..$last]);
            my $extra = length ($text) - $length;
            next if $extra <= 0;
            # As much as possible of the front, the rest from the back.
            (my $same = $text ^ $expected) =~ /^(\0*)/;
            my $front = length ($1);
            $front = $length if $front > $length;
            next if substr ($text, $front + $extra)
              ne substr ($expected, $front);
            # A digit more is another value, not another print.
            my $intruder = substr ($text, $front, $extra);
            next if $intruder !~ /\n|[A-Za-z].{2}|.{2}[A-Za-z]/;
            $best = $intruder
              if !defined ($best) || $extra < length ($best);
        }
    }
    return $best;
}

1;
