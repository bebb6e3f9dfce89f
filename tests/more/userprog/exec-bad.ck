# -*- perl -*-
use strict;
use warnings;
use tests::tests;

# In the kernel's line is the first word alone.
sub refused {
    my ($command, $why) = @_;
    my ($file) = $command =~ /\A\s*(\S*)/;
    return "(exec-bad) exec \"$command\"\nload: $file: $why\n";
}

check_expected ([join '', "(exec-bad) begin\n",
    (map { refused ($_, 'open failed') } '', '  ', 'no-such-file',
        '  no-such-file with arguments', 'name-of-15-bytes', '/',
        'no/directory'),
    "(exec-bad) create \"empty\"\n",
    refused ('empty', 'error loading executable'),
    "(exec-bad) create \"zeros\"\n",
    (map { refused ($_, 'error loading executable') } 'zeros',
        'zeros and arguments'),
    "(exec-bad) end\nexec-bad: exit(0)\n"]);
pass;
