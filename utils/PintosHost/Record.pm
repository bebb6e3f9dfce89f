package PintosHost::Record;

# A record of the run for the harness: how it ended, as what was run, and
# what it took, in the file that the variable PINTOS_RECORD names.
#
# A harness has to tell a guest that failed from a host that did.  So each end
# of `pintos' leaves a record, mistakes and signals included; it appears whole
# or not at all, and one of an earlier run is gone before anything can go
# wrong.  No record after a run therefore means that the host failed badly.
#
# The text is JSON, one object.  Loading a module that writes it would take as
# long as starting the emulator does.

use strict;
use warnings;

use Time::HiRes ();

use Exporter 'import';
our @EXPORT_OK = qw(start_record note);

use constant VERSION => 1;

# Room that a run must leave on the disk.  An emulator does not tell when the
# last of its output found none.
use constant ROOM => 65536;

# Ends that are the host's doing, never the guest's or the user's.
my %infra = map { $_ => 1 } (
    'emulator missing', 'emulator', 'killed', 'backstop', 'disk full',
    'interrupted',
);

my %is_number = map { $_ => 1 } qw(version status seed memory shift limit
  signal cpu_seconds host_seconds);

my %record;    # what is known about the run
my $file;      # where it goes
my $begin;     # time of the start

# start_record (FILE, ARG...) promises a record in FILE of a run with those
# arguments.
sub start_record {
    my ($name, @args) = @_;
    $begin = Time::HiRes::time ();
    unlink $name;
    $file = $name;
    %record = (
        version => VERSION,
        command => [ Pintos::program_name (), @args ],
        map { $_ => undef }
          qw(simulator simulator_version seed memory shift limit words),
        qw(reason signal),
    );
    Pintos::at_end (\&finish);
    return;
}

# note (NAME => VALUE, ...) adds to the record.
sub note {
    my (%more) = @_;
    @record{ keys %more } = values %more;
    return;
}

# finish (OUTCOME, STATUS, REASON) writes the record of a run that ended with
# OUTCOME, a key of Pintos::STATUS.  REASON is the message for the user, or
# undef.  Returns false if that failed.
sub finish {
    my ($outcome, $status, $reason) = @_;
    my ($user, $system, $user_children, $system_children) = times;
    note (
        outcome => $outcome,
        status => $status,
        infra => $infra{$outcome} || 0,
        cpu_seconds => sprintf ('%.2f',
            $user + $system + $user_children + $system_children),
        host_seconds => sprintf ('%.2f', Time::HiRes::time () - $begin),
    );
    note (reason => $reason) if defined $reason;
    my $text = "{\n"
      . join (",\n", map { ' ' . text ($_) . ': ' . json ($_) }
          sort keys %record)
      . "\n}\n";
    my $new = "$file.$$";
    return 1
      if write_whole ($new, $text . "\n" x ROOM)
      && truncate ($new, length $text)
      && rename $new, $file;
    my $error = $!;
    unlink $new;
    print {*STDERR} "pintos: $file: cannot write record: $error\n";
    return 0;
}

# write_whole (FILE, TEXT) writes FILE, returns false with $! if it cannot.
sub write_whole {
    my ($name, $text) = @_;
    open my $handle, '>', $name or return 0;
    my $done = print {$handle} $text;
    my $error = $!;
    return 1 if close ($handle) && $done;
    $! = $error if !$done;   ## no critic (RequireLocalizedPunctuationVars)
    return 0;
}

# json (KEY) returns what is known as KEY as JSON.
sub json {
    my ($key) = @_;
    my $value = $record{$key};
    return 'null' if !defined $value;
    return '[' . join (', ', map { text ($_) } @{$value}) . ']'
      if ref $value eq 'ARRAY';
    return $value ? 'true' : 'false' if $key eq 'infra';
    return $is_number{$key} ? $value : text ($value);
}

# text (STRING) returns STRING as a JSON string.  Bytes that are not ASCII
# become the characters of the same numbers.
sub text {
    my ($string) = @_;
    $string =~ s/(["\\])/\\$1/g;
    $string =~ s/([^ -~])/sprintf '\\u%04x', ord $1/ge;
    return "\"$string\"";
}

1;
