package PintosHost::Transfer;

# Files into and out of the guest, by way of the scratch partition: before
# the run the host writes an archive there, which the kernel's action
# `extract' unpacks; the action `append' writes one that the host reads
# afterwards.

use strict;
use warnings;

use Pintos qw(fail read_bytes);
use PintosHost::Ustar qw(make_header parse_header END_MARK);

use Exporter 'import';
our @EXPORT_OK = qw(scratch_content get_files add_actions);

use constant SECTOR       => 512;
use constant ROOM_BY_GET  => 1 << 20;

# scratch_content (OPT) returns the content (see PintosHost::Disk) of the scratch
# partition that OPT's puts, gets and --scratch-size ask for, or undef if
# none is needed.  Announces each file on standard output.
sub scratch_content {
    my ($opt) = @_;
    my $archive = '';
    my $gets = 0;
    for my $transfer (@{ $opt->{transfers} }) {
        if (defined $transfer->{get}) {
            $gets++;
            next;
        }
        my $file = $transfer->{put};
        my $name = defined $transfer->{as} ? $transfer->{as} : $file;
        local $| = 1;
        print "Copying $file to scratch partition...\n";
        -e $file or fail ("$file: open: $!");
        my $bytes = -s $file;
        my $header = make_header ($name, $bytes)
          or fail ("$name: name too long (max 99 characters)");
        $archive .= $header . read_bytes ($file, 0, $bytes);
        $archive .= "\0" x (-$bytes % SECTOR);
    }
    $archive .= END_MARK if $archive ne '' || $gets;
    my $room = $gets * ROOM_BY_GET;
    $room = $opt->{scratch_size} if $room < $opt->{scratch_size};
    $room = length $archive if $room < length $archive;
    return if !$room;
    return { data => $archive, bytes => $room };
}

# add_actions (OPT) returns the kernel's words with the actions for OPT's
# transfers: extract before the user's actions, append after them.
sub add_actions {
    my ($opt) = @_;
    my @words = @{ $opt->{words} };
    my $options = 0;
    $options++ while $options < @words && $words[$options] =~ /\A-/;
    splice @words, $options, 0, 'extract'
      if grep { defined $_->{put} } @{ $opt->{transfers} };
    for my $transfer (@{ $opt->{transfers} }) {
        push @words, 'append', $transfer->{get} if defined $transfer->{get};
    }
    return @words;
}

# get_files (PLACE, GET...) copies one file after another out of the archive
# in the scratch partition at PLACE ({ disk, start, sectors }).  After an
# error, which is told on stderr, that file and all later ones do not exist
# on the host.  Returns true if there was none.
sub get_files {
    my ($place, @gets) = @_;
    my $at = $place->{start} * SECTOR;
    my $end = $at + $place->{sectors} * SECTOR;
    my $error;
    for my $get (@gets) {
        my $guest = $get->{get};
        my $host = defined $get->{as} ? $get->{as} : $guest;
        if (!defined $error) {
            local $| = 1;
            print "Copying $guest out of $place->{disk}...\n";
            $error = get_file ($place->{disk}, \$at, $end, $host);
            print {*STDERR} "getting $guest failed ($error)\n"
              if defined $error;
        }
        unlink $host if defined $error;
    }
    return !defined $error;
}

# get_file (DISK, AT, END, HOST) copies the file whose header is at byte
# ${AT} of DISK to HOST and moves ${AT} behind it, at most to END.  Returns
# undef, or why it failed.
sub get_file {
    my ($disk, $at, $end, $host) = @_;
    my $space = $end - ${$at};
    my $entry = parse_header (
        $space < SECTOR ? '' : read_bytes ($disk, ${$at}, SECTOR));
    return $entry->{error} if defined $entry->{error};
    return 'end of archive' if $entry->{end};
    return 'file too large'
      if $entry->{bytes} > $space - SECTOR;

    open my $handle, '>:raw', $host or return "$host: create: $!";
    my $left = $entry->{bytes};
    my $from = ${$at} + SECTOR;
    while ($left > 0) {
        my $chunk =
          read_bytes ($disk, $from, $left < 1 << 20 ? $left : 1 << 20);
        return "$disk: unexpected end of file" if $chunk eq '';
        print {$handle} $chunk or return "$host: write: $!";
        $from += length $chunk;
        $left -= length $chunk;
    }
    close $handle or return "$host: write: $!";
    ${$at} = $from + (-$entry->{bytes} % SECTOR);
    return;
}

1;
