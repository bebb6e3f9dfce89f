package PintosHost::Words;

# What the kernel is told at start, in its two parts.
#
# The user's words are the kernel command line: at most 128 bytes, each word
# followed by a NUL.  On a disk they stand in the boot sector behind the
# code; booted directly they are part of the multiboot command line, where
# each is percent-encoded so that blanks, bars and empty words survive.
#
# The settings of the harness (time limit, seed, ...) are not the user's and
# must not eat into those 128 bytes.  They travel between two bars in front
# of the words, or in an area of 240 bytes that the kernel image reserves.

use strict;
use warnings;

use Pintos qw(fail);

use Exporter 'import';
our @EXPORT_OK = qw(check_words pack_words encode_words multiboot_line
  check_settings);

use constant WORDS_BYTES    => 128;   # all words with their NULs
use constant SETTINGS_BYTES => 239;   # the kernel's area less one NUL

# check_words (WORD...) fails the program if the words are too long together.
sub check_words {
    my (@words) = @_;
    my $bytes = 0;
    $bytes += 1 + length for @words;
    fail ('command line exceeds ' . WORDS_BYTES . ' bytes')
      if $bytes > WORDS_BYTES;
    return;
}

# pack_words (WORD...) returns the 132 bytes that stand in a boot sector
# behind the code: a count, then the words.
sub pack_words {
    my (@words) = @_;
    check_words (@words);
    return pack 'V a' . WORDS_BYTES, scalar @words, join '',
      map { "$_\0" } @words;
}

# encode_words (WORD...) returns the words as one line of blank-separated
# words in plain characters.
sub encode_words {
    my (@words) = @_;
    check_words (@words);
    for (@words) {
        s/([^A-Za-z0-9_.,=\/:+@^-])/sprintf '%%%02X', ord $1/ge;
        $_ = '%' if $_ eq '';
    }
    return join ' ', @words;
}

# multiboot_line (SETTINGS, WORD...) returns what is appended to the file's
# path in a multiboot command line.
sub multiboot_line {
    my ($settings, @words) = @_;
    return "|$settings|" . encode_words (@words);
}

# check_settings (TEXT) returns TEXT, or fails the program if the kernel has
# no room for it.
sub check_settings {
    my ($text) = @_;
    fail ('settings exceed ' . SETTINGS_BYTES . ' bytes')
      if length $text > SETTINGS_BYTES;
    return $text;
}

1;
