package Mutation::Statements;

# The statements of a C file, and how to put something before one of them.

use strict;
use warnings;

use Exporter 'import';
our @EXPORT_OK = qw(find_statements put_before);

use Mutation::Sites qw(mask);

# find_statements (PATH, TEXT) returns the statements in the functions of file
# PATH that holds TEXT, in order: path, line, function, start and end (their
# offsets), block (whether it stands in a block, or is all that a condition or
# a loop controls).  Blocks are none; what is in them is.
sub find_statements {
    my ($path, $text) = @_;
    my $code = mask ($text, 1);
    my @found;
    while ($code =~ /^(\w+) \([^;{}]*?\)[^;{}]*\n\{/gm) {
        my ($function, $at) = ($1, $+[0]);
        my $add = sub {
            my ($start, $end, $block) = @_;
            push @found, {
                path => $path,
                line => 1 + (substr ($text, 0, $start) =~ tr/\n//),
                function => $function,
                start => $start,
                end => $end,
                block => $block,
            };
        };
        block (\$code, $at, $add);
    }
    my @sorted = sort { $a->{start} <=> $b->{start} } @found;
    return @sorted;
}

# block (CODE, AT, ADD) reads statements of CODE, a reference, from offset AT to
# the end of the block, and calls ADD for each.  Returns the offset behind.
sub block {
    my ($code, $at, $add) = @_;
    while (1) {
        $at = skip ($code, $at);
        return $at + 1 if substr ($$code, $at, 1) eq '}';
        $at = statement ($code, $at, 1, $add);
    }
    return;
}

# skip (CODE, AT) returns the offset of what comes after blanks at AT.
sub skip {
    my ($code, $at) = @_;
    pos ($$code) = $at;
    $$code =~ /\G\s*/g;
    my $next = pos $$code;
    die "the code ends in a function\n" if $next >= length $$code;
    return $next;
}

# statement (CODE, AT, IN_BLOCK, ADD) reads the statement at AT; returns the
# offset behind it.
sub statement {
    my ($code, $at, $in_block, $add) = @_;
    pos ($$code) = $at;

    # Labels belong to what follows, which can have a print before it.
    if ($$code =~ /\G(?:case\b[^:?]*|default\s*|[A-Za-z_]\w*\s*):(?!:)/g) {
        $at = skip ($code, pos $$code);
        return $at if substr ($$code, $at, 1) eq '}';
        return statement ($code, $at, 1, $add);
    }
    pos ($$code) = $at;
    return block ($code, $at + 1, $add) if $$code =~ /\G\{/;
    my $end;
    pos ($$code) = $at;
    if ($$code =~ /\G(?:if|for|while|switch)\b\s*/g) {
        $end = skip ($code, parens ($code, pos $$code));
        $end = statement ($code, $end, 0, $add);
        pos ($$code) = $end;
        if (substr ($$code, $at, 2) eq 'if' && $$code =~ /\G\s*else\b/g) {
            $end = skip ($code, pos $$code);
            $end = statement ($code, $end, 0, $add);
        }
    } elsif ($$code =~ /\Gdo\b/g) {
        $end = statement ($code, skip ($code, pos $$code), 0, $add);
        $end = simple ($code, $end);
    } else {
        $end = simple ($code, $at);
    }
    $add->($at, $end, $in_block);
    return $end;
}

# parens (CODE, AT) returns the offset behind the parentheses that begin at AT.
sub parens {
    my ($code, $at) = @_;
    my $nested;
    $nested = qr/\((?:[^()]++|(??{ $nested }))*+\)/;
    pos ($$code) = $at;
    $$code =~ /\G$nested/g or die "no parentheses\n";
    return pos $$code;
}

# simple (CODE, AT) returns the offset behind the statement without parts at AT.
sub simple {
    my ($code, $at) = @_;
    my $depth = 0;
    pos ($$code) = $at;
    while ($$code =~ /([(){};])/g) {
        if ($1 eq ';') {
            return pos $$code if $depth == 0;
        } else {
            $depth += $1 eq '(' || $1 eq '{' ? 1 : -1;
        }
    }
    die "a statement has no end\n";
}

# put_before (TEXT, STATEMENT, NEW) returns TEXT with statement NEW before the
# given one, on the same line.
sub put_before {
    my ($text, $statement, $new) = @_;
    my $length = $statement->{end} - $statement->{start};
    my $old = substr $text, $statement->{start}, $length;
    substr ($text, $statement->{start}, $length)
      = $statement->{block} ? "$new $old" : "{ $new $old }";
    return $text;
}

1;
