#!/usr/bin/env perl

# Archives fetched from a guest, and the descriptions that they are compared
# with.

use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Harness;
use Test::More;

scratch_dir ();
my $stem = "tests/filesys/extended/dir-x";
my $test = "$stem-persistence";

# Returns an archive member: a header made of FIELDS and the data.
sub member {
    my (%fields) = @_;
    my $data = defined $fields{data} ? $fields{data} : '';
    my %header = (name => 'x', mode => "0000644\0", type => '0',
                  size => sprintf ("%011o\0", length ($data)),
                  magic => "ustar\0", version => "00", prefix => '',
                  %fields);
    my $header = pack ("a100 a8 x16 a12 x12 a8 a1 x100 a6 a2 x80 a155 x12",
                       $header{name}, $header{mode}, $header{size}, ' ' x 8,
                       @header{qw(type magic version prefix)});
    my $sum = unpack ("%32C*", $header);
    $sum = $fields{sum} if defined $fields{sum};
    substr ($header, 148, 8,
            defined $fields{sumtext} ? $fields{sumtext}
            : sprintf ("%06o\0 ", $sum));
    return $header . $data . "\0" x (-length ($data) % 512);
}

sub directory {
    my ($name) = @_;
    return member (name => $name, type => '5', size => sprintf ("%011o\0", 0));
}

my $end = "\0" x 1024;
my $read = <<'END';
our ($test);
my %fs = read_tar ("x.tar");
for my $name (sort keys %fs) {
    my $value = $fs{$name};
    print "$name: ", is_dir ($value) ? "dir" : join (" ", @$value), "\n";
}
print_fs (%fs);
pass;
END

# Tests that reading ARCHIVE gives RESULT.
sub reading_gives {
    my ($archive, $result, $name) = @_;
    write_file ("x.tar", $archive);
    local $Test::Builder::Level = $Test::Builder::Level + 1;
    return verdict_is ("plain", $read, $result, $name);
}

reading_gives ($end, "PASS\n(empty)\n", "an empty archive");
reading_gives (member (name => "a", data => "abc")
               . directory ("d/") . member (name => "d/b", type => "\0")
               . member (name => "c", prefix => "long/path", data => "1" x 513)
               . $end, <<'END', "files and a directory");
PASS
a: x.tar 512 3
d: dir
d/b: x.tar 2048 0
long/path/c: x.tar 2560 513
a: 3-byte file
d: directory
d/b: 0-byte file
long/path/c: 513-byte file
END
reading_gives (directory (".") . directory ("/") . directory ("./..")
               . member (name => "/a") . member (name => "./b")
               . member (name => ".././/c") . member (name => ".d") . $end,
               "PASS\n.d: x.tar 3584 0\na: x.tar 2048 0\n"
               . "b: x.tar 2560 0\nc: x.tar 3072 0\n"
               . join ('', map { "$_: 0-byte file\n" } qw(.d a b c)),
               "roots are dropped, leading parts removed");
reading_gives (member (name => "n" x 100) . $end,
               "PASS\n" . "n" x 100 . ": x.tar 512 0\n"
               . "n" x 100 . ": 0-byte file\n", "a name of 100 characters");
reading_gives (member (type => '5', size => "0000000077\0") . $end,
               "PASS\nx: dir\nx: directory\n",
               "the size of a directory is ignored");
reading_gives (member (size => "         3 \0", data => "abc") . $end,
               "PASS\nx: x.tar 512 3\nx: 3-byte file\n",
               "a size with blanks");

my $bad = "FAIL\nx.tar: bad header at offset 0:";
reading_gives (member (magic => "ustar ") . $end,
               "$bad not a ustar archive\n", "wrong magic");
reading_gives (member (version => "01") . $end,
               "$bad invalid ustar version\n", "wrong version");
reading_gives (member (sum => 1) . $end, "$bad checksum mismatch\n",
               "wrong checksum");
reading_gives (member (sumtext => "what??\0 ") . $end,
               "$bad corrupt checksum field\n", "no checksum");
reading_gives (member (type => '2') . $end,
               "$bad unimplemented file type\n", "wrong type");
reading_gives (member (size => "12345678901\0") . $end,
               "$bad corrupt size field\n", "no size");
reading_gives (member (name => "a") . member (name => "./a") . $end,
               "FAIL\nx.tar: contains a more than once\n", "a duplicate");
reading_gives (member (name => "a"),
               "FAIL\nx.tar: unexpected end of file at offset 512\n",
               "no end mark");
reading_gives (substr (member (data => "x" x 512), 0, 700),
               "FAIL\nx.tar: x is cut off\n", "a member cut off");
unlink ("x.tar");
like ((run_checker ("plain", $read))[3], qr/^FAIL\nx\.tar: open: /,
      "no archive");

# Descriptions.

write_file ("host", "0123456789");
verdict_is ("plain", <<'END', <<'RESULT', "descriptions");
my %fs = normalize_fs (flatten_hierarchy (
    {a => "host", b => ["text"], c => ["host", 2, 3],
     d => {e => {}, f => ['']}}, "top/"));
print_fs (%fs);
for (qw(a b c)) {
    my ($handle, $length) = open_file ($fs{"top/$_"});
    read ($handle, my $data, $length);
    print "$_: $length $data\n";
}
pass;
END
PASS
top/a: 10-byte file
top/b: 4-byte file
top/c: 3-byte file
top/d: directory
top/d/e: directory
top/d/f: 0-byte file
a: 10 0123456789
b: 4 text
c: 3 234
RESULT
isnt ((run_checker ("plain", 'normalize_fs (a => "missing"); pass;'))[2], 0,
      "a description that names no file");

verdict_is ("plain", 'hex_dump ("0123456789abcde\0\xff", 32); pass;',
            <<'RESULT', "hex dump");
PASS
00000020  30 31 32 33 34 35 36 37 38 39 61 62 63 64 65 00  |0123456789abcde.|
00000030  ff                                               |.|
RESULT

my $compare = <<'END';
my ($first, $second) = splice (@texts, 0, 2);
open (my $a, '<', \$first) or die;
open (my $b, '<', \$second) or die;
my $same = compare_files ($a, length ($first), $b, length ($second), "it",
                          $verbose);
print "selected\n";
finish ("PASS", "same: $same");
END

# Result and standard output of comparing FIRST with SECOND.
sub comparing {
    my ($first, $second, $verbose) = @_;
    my ($output, undef, undef, $result) = run_checker (
        "plain", "my \$verbose = $verbose; my \@texts = map { eval } "
        . "('$first', '$second');\n$compare");
    return ($output, $result);
}
is_deeply ([comparing ('"ab" x 5000', '"ab" x 5000', 1)],
           ["selected\npass plain\nsame: 1\n", "PASS\nsame: 1\n"],
           "equal files; STDOUT is left selected");
is_deeply ([comparing ('"ab" x 5000', '"ab" x 4500 . "a"', 0)],
           ["selected\npass plain\nsame: 0\n"
            . "it should be 10000 bytes long but has 9001 bytes.\n",
            "PASS\nsame: 0\n"
            . "it should be 10000 bytes long but has 9001 bytes.\n"],
           "one is longer");
is ((comparing ('"ab" x 5000', '"ab" x 4500 . "a" x 1000', 1))[1],
    <<'RESULT', "another byte");
PASS
same: 0
it differs from what it should be at offset 9001.
Expected contents:
00002320  61 62 61 62 61 62 61 62 61 62 61 62 61 62 61 62  |abababababababab|
00002330  61 62 61 62 61 62 61 62 61 62 61 62 61 62 61 62  |abababababababab|
00002340  61 62 61 62 61 62 61 62 61 62 61 62 61 62 61 62  |abababababababab|
00002350  61 62 61 62 61 62 61 62 61 62 61 62 61 62 61 62  |abababababababab|
Actual contents:
00002320  61 62 61 62 61 62 61 62 61 61 61 61 61 61 61 61  |ababababaaaaaaaa|
00002330  61 61 61 61 61 61 61 61 61 61 61 61 61 61 61 61  |aaaaaaaaaaaaaaaa|
00002340  61 61 61 61 61 61 61 61 61 61 61 61 61 61 61 61  |aaaaaaaaaaaaaaaa|
00002350  61 61 61 61 61 61 61 61 61 61 61 61 61 61 61 61  |aaaaaaaaaaaaaaaa|
RESULT

# Persistence.

write_file ($stem, "the program");
write_file ("tests/filesys/extended/tar", "the archiver");
write_file ("$stem.result", "PASS\n");
write_file ("$test.output", boot ("tar fs.tar /", "tar: exit(0)\n"));
my @programs = (member (name => "dir-x", data => "the program"),
                member (name => "tar", data => "the archiver"));
my $hierarchy = "{a => {b => ['text'], c => {}}, copy => 'host'}";
my @files = (directory ("a"), member (name => "a/b", data => "text"),
             directory ("a/c"), member (name => "copy", data => "0123456789"));

# Tests that an archive made of MEMBERS is judged RESULT.
sub archive_gives {
    my ($members, $result, $name) = @_;
    write_file ("$stem.tar", join ('', @$members, $end));
    local $Test::Builder::Level = $Test::Builder::Level + 1;
    my (undef, undef, undef, $file)
      = run_checker ($test, "check_archive ($hierarchy); pass;");
    return ref ($result) ? like ($file, $result, $name)
      : is ($file, $result, $name);
}

my $wrong = "FAIL\nExtracted file system contents are not correct.\n";
archive_gives ([@programs, @files], "PASS\n", "all is there");
archive_gives ([reverse (@programs, @files)], "PASS\n", "in any order");
archive_gives ([@programs[0, 1], @files[0, 1, 3]], <<"END", "one is missing");
${wrong}Missing from the file system: a/c
Expected contents:
a: directory
a/b: 4-byte file
a/c: directory
copy: 10-byte file
dir-x: 11-byte file
tar: 12-byte file
Actual contents:
a: directory
a/b: 4-byte file
copy: 10-byte file
dir-x: 11-byte file
tar: 12-byte file
END
archive_gives ([@programs, @files, member (name => "fs.tar")],
               qr/^${wrong}Not expected in the file system: fs.tar\n/,
               "one too many");
archive_gives ([$programs[1], @files],
               qr/^${wrong}Missing from the file system: dir-x\n/,
               "the program is missing");
archive_gives ([@programs, @files[0, 1, 3], member (name => "a/c")],
               qr/^${wrong}a\/c should be a directory but is an ordinary file/,
               "a file instead of a directory");
archive_gives ([@programs, @files[0, 2, 3], directory ("a/b")],
               qr/^${wrong}a\/b should be an ordinary file but is a directory/,
               "a directory instead of a file");
archive_gives ([@programs, @files[0, 2, 3],
                member (name => "a/b", data => "test")],
               qr/^${wrong}a\/b differs .* offset 2\.\n.*\n.*\|text\|\nActual/,
               "other contents");

my @cases = (["tar: exit(0)\nmore\n", "  more\n", "another line"],
             ["tar: exit(-1)\n", "  tar: exit(-1)\n", "a negative exit code"]);
for (@cases) {
    my ($core, $shown, $name) = @$_;
    write_file ("$test.output", boot ("tar fs.tar /", $core));
    archive_gives ([@programs, @files],
                   "FAIL\nFile system extraction run printed unexpected "
                   . "messages:\n$shown", $name);
}
write_file ("$test.output", "PANIC\n");
archive_gives ([], "FAIL\nKernel panic in file system extraction run: "
               . "PANIC\n", "a panic");
write_file ("$stem.result", "FAIL\nx\n");
archive_gives ([], "FAIL\nPrerequisite test $stem failed.\n",
               "a prerequisite that failed");

done_testing ();
