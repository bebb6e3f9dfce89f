# Files and archives: what a guest's file system should hold, and what the
# archive fetched from it does hold.
#
# Part of tests::tests, which loads it; there is no package line.
#
# A file system is described by a hash from names to values:
#
#     "path"                 the whole contents of a file on the host
#     ["path", OFS, LEN]     LEN bytes of it from offset OFS
#     ["text"]               these bytes
#     {NAME => VALUE, ...}   a directory
#
# Checkers write it nested.  Inside, it is flat: names are joined by "/"
# and a directory is the word "directory".

use strict;
use warnings;

our ($test, @prereq_tests);

# --- Persistence ----------------------------------------------------------

# Fails unless the second run of a file system test went well and the
# archive that it brought out holds exactly CONTENTS (nested), the test
# program and tar.
sub check_archive {
    my ($contents) = @_;
    my $run = "file system extraction run";
    my ($stem) = $prereq_tests[0];
    die "check_archive: $test is no persistence test\n" if !defined $stem;

    my @output = read_text_file ("$test.output");
    common_checks ($run, @output);
    my @core = grep { !/^[a-zA-Z0-9-_]+: exit\(\d+\)$/ }
      get_core_output ($run, @output);
    if (@core) {
        print "  $_\n" for @core;
        fail ("\u$run printed unexpected messages:");
    }

    my ($program) = $stem =~ m%([^/]+)$%;
    my %expected = normalize_fs (flatten_hierarchy ($contents, ""),
                                 $program => $stem,
                                 tar => "tests/filesys/extended/tar");
    my %actual = read_tar ("$stem.tar");

    my $handle = select ();
    my $errors = report_names (\%expected, \%actual);
    for my $name (grep { exists $actual{$_} } sort keys %expected) {
        $errors++
          if !same_contents ($expected{$name}, $actual{$name}, $name);
        select ($handle);
    }
    if ($errors) {
        print "Expected contents:\n";
        print_fs (%expected);
        print "Actual contents:\n";
        print_fs (%actual);
        fail ("Extracted file system contents are not correct.");
    }
    return;
}

# Reports names that only one of the flat hashes EXPECTED and ACTUAL has.
# Returns their number.
sub report_names {
    my ($expected, $actual) = @_;
    my @missing = grep { !exists $actual->{$_} } sort keys %$expected;
    my @extra = grep { !exists $expected->{$_} } sort keys %$actual;
    print "Missing from the file system: $_\n" for @missing;
    print "Not expected in the file system: $_\n" for @extra;
    return @missing + @extra;
}

# True if the flat values EXPECTED and ACTUAL of NAME agree; reports a
# difference otherwise.  May leave STDOUT selected.
sub same_contents {
    my ($expected, $actual, $name) = @_;
    if (is_dir ($expected) != is_dir ($actual)) {
        my @kinds = map { is_dir ($_) ? "a directory" : "an ordinary file" }
          ($expected, $actual);
        print "$name should be $kinds[0] but is $kinds[1].\n";
        return 0;
    }
    return 1 if is_dir ($expected);

    my ($file, $size) = open_file ($expected);
    my ($actual_file, $actual_size) = open_file ($actual);
    my $same
      = compare_files ($file, $size, $actual_file, $actual_size, $name, 1);
    close ($file);
    close ($actual_file);
    return $same;
}

# --- Contents -------------------------------------------------------------

# Opens a value, [FILE, OFS, LEN] or [STRING].  Returns a handle that stands
# at its first byte, and its length.
sub open_file {
    my ($value) = @_;
    my ($source, $ofs, $length) = @$value;

    my $handle;
    if (@$value == 1) {
        open ($handle, '<', \$source) or die "cannot read a string: $!\n";
        binmode ($handle);
        return ($handle, length ($source));
    }
    open ($handle, '<', $source) or die "$source: open: $!\n";
    binmode ($handle);
    seek ($handle, $ofs, 0) or die "$source: seek: $!\n";
    return ($handle, $length);
}

# Compares A_SIZE bytes from handle A, the contents NAME should have, with
# B_SIZE bytes from B, those it has.  Returns 1 if they are the same.
# Otherwise prints where they part, with bytes if VERBOSE, and returns 0.
# Leaves STDOUT selected, which callers outside this tree may count on.
sub compare_files {
    my ($expected, $expected_size, $actual, $actual_size, $name, $verbose)
      = @_;
    my $smaller
      = $expected_size < $actual_size ? $expected_size : $actual_size;
    my $same = 1;

    for (my $ofs = 0; $same && $ofs < $smaller; $ofs += 4096) {
        my $want = $smaller - $ofs < 4096 ? $smaller - $ofs : 4096;
        my $good = read_bytes ($expected, $want);
        my $data = read_bytes ($actual, $want);
        if ($good ne $data) {
            report_difference ($good, $data, $ofs, $name, $verbose);
            $same = 0;
        }
    }
    if ($same && $expected_size != $actual_size) {
        print "$name should be $expected_size bytes long ",
          "but has $actual_size bytes.\n";
        $same = 0;
    }
    select (STDOUT);
    return $same;
}

# Prints the first difference between GOOD, the bytes that NAME should have
# at offset OFS, and DATA, as many that it has.  With VERBOSE, shows 64 bytes
# of each.
sub report_difference {
    my ($good, $data, $ofs, $name, $verbose) = @_;
    ($good ^ $data) =~ /^(\0*)/;
    my $same_bytes = length ($1);
    my $where = $ofs + $same_bytes;
    print "$name differs from what it should be at offset $where.\n";
    return if !$verbose;

    my $from = $same_bytes - $same_bytes % 16;
    print "Expected contents:\n";
    hex_dump (substr ($good, $from, 64), $ofs + $from);
    print "Actual contents:\n";
    hex_dump (substr ($data, $from, 64), $ofs + $from);
    return;
}

# Reads COUNT bytes from HANDLE; dies if it has fewer.
sub read_bytes {
    my ($handle, $count) = @_;
    my $data = '';
    my $got = read ($handle, $data, $count);
    die "read: $!\n" if !defined $got;
    die "read: unexpected end of file\n" if $got != $count;
    return $data;
}

# Prints DATA, which begins at offset OFS of something: 16 bytes a line.
sub hex_dump {
    my ($data, $ofs) = @_;
    for (my $i = 0; $i < length ($data); $i += 16) {
        my $row = substr ($data, $i, 16);
        my $hex = join (' ', map { sprintf ("%02x", $_) }
                        unpack ("C*", $row));
        (my $text = $row) =~ s/[^\x20-\x7e]/./g;
        print sprintf ("%08x  %-47s  |%s|\n", $ofs + $i, $hex, $text);
    }
    return;
}

# --- Descriptions of file systems -----------------------------------------

# Prints the names in the flat hash FS, one a line.
sub print_fs {
    my (%fs) = @_;
    for my $name (sort keys %fs) {
        my $value = $fs{$name};
        print "$name: ",
          is_dir ($value) ? "directory" : file_size ($value) . "-byte file",
          "\n";
    }
    print "(empty)\n" if !%fs;
    return;
}

# Returns the flat hash FS with whole host files turned into
# [FILE, 0, size].  Dies if one of them does not exist.
sub normalize_fs {
    my (%fs) = @_;
    for my $name (keys %fs) {
        my $value = $fs{$name};
        next if is_dir ($value) || ref ($value);
        stat ($value) or die "$value: stat: $!\n";
        $fs{$name} = [$value, 0, -s _];
    }
    return %fs;
}

# True if the flat VALUE stands for a directory.
sub is_dir {
    my ($value) = @_;
    return !ref ($value) && $value eq 'directory' ? 1 : 0;
}

# Returns the number of bytes in the flat VALUE of an ordinary file.
sub file_size {
    my ($value) = @_;
    die "a directory has no size\n" if is_dir ($value);
    return -s $value if !ref ($value);
    return @$value == 1 ? length ($value->[0]) : $value->[2];
}

# Returns the nested hash HIERARCHY as a flat one.  PREFIX, empty or ending
# in "/", is put in front of every name.
sub flatten_hierarchy {
    my ($hierarchy, $prefix) = @_;
    my %flat;
    for my $name (keys %$hierarchy) {
        my $value = $hierarchy->{$name};
        if (ref ($value) eq 'HASH') {
            %flat = (%flat, "$prefix$name" => 'directory',
                     flatten_hierarchy ($value, "$prefix$name/"));
        } else {
            $flat{"$prefix$name"} = $value;
        }
    }
    return %flat;
}

# --- Archives -------------------------------------------------------------

# Returns the contents of ustar file ARCHIVE as a flat hash whose files are
# excerpts of it.  Fails if it is not a sound archive.
sub read_tar {
    my ($archive) = @_;
    my %contents;

    open (my $handle, '<', $archive) or fail ("$archive: open: $!");
    binmode ($handle);
    my $end = -s $handle;
    my $ofs = 0;
    while (1) {
        seek ($handle, $ofs, 0) or die "$archive: seek: $!\n";
        my $got = read ($handle, my $header, 512);
        fail ("$archive: unexpected end of file at offset $ofs")
          if !defined ($got) || $got != 512;
        last if $header !~ /[^\0]/;

        my ($name, $is_dir, $size) = eval { parse_header ($header) };
        if (!defined $name) {
            chomp (my $reason = $@);
            fail ("$archive: bad header at offset $ofs: $reason");
        }
        $ofs += 512;
        fail ("$archive: $name is cut off") if $ofs + $size > $end;
        if ($name ne '') {
            fail ("$archive: contains $name more than once")
              if exists $contents{$name};
            $contents{$name}
              = $is_dir ? 'directory' : [$archive, $ofs, $size];
        }
        $ofs += int (($size + 511) / 512) * 512;
    }
    close ($handle);
    return %contents;
}

# Takes the 512-byte HEADER of an archive member apart.  Returns its name
# ("" for the root directory), whether it is a directory, and the size of
# its data in bytes.  Dies with a reason if the header is not sound.
sub parse_header {
    my ($header) = @_;
    my ($name, $size, $sum, $type, $magic, $version, $prefix)
      = unpack ("Z100 x24 a12 x12 a8 a1 x100 a6 a2 x80 Z155", $header);

    die "not a ustar archive\n" if $magic ne "ustar\0";
    die "invalid ustar version\n" if $version ne "00";

    # The checksum is computed as if its own field were blank.
    my $blanked = $header;
    substr ($blanked, 148, 8, ' ' x 8);
    die "checksum mismatch\n"
      if parse_octal ("checksum", $sum) != unpack ("%32C*", $blanked);

    die "unimplemented file type\n" if $type !~ /^[0\0005]$/;
    my $is_dir = $type eq '5' ? 1 : 0;

    $name = "$prefix/$name" if $prefix ne '';
    1 while $name =~ s%^(?:/|\./|\.\./)%%;
    $name =~ s%/+$%%;
    $name = '' if $name eq '.' || $name eq '..';
    die "empty name of an ordinary file\n" if $name eq '' && !$is_dir;

    return ($name, $is_dir, $is_dir ? 0 : parse_octal ("size", $size));
}

# Returns the number that the octal digits in header field FIELD stand for.
sub parse_octal {
    my ($field, $digits) = @_;
    $digits =~ s/^\s+//;
    $digits =~ s/[\s\0]+$//;
    die "corrupt $field field\n" if $digits !~ /^[0-7]+$/;
    return oct ($digits);
}

1;
