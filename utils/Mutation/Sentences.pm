package Mutation::Sentences;

# Which sentences of doc/projects mutants break: for utils/requirements, to
# which this is one more source of names beside the tests.

use strict;
use warnings;

use File::Glob qw(bsd_glob);
use Mutation::Patch qw(read_mutant);

# Mutation::Sentences->read (TREE) returns what the mutants of TREE say.
sub read {
    my ($class, $tree) = @_;
    my %mutant = map { ($_->{name} => $_) }
      map { read_mutant ($_) } bsd_glob ("$tree/tests/mutants/*.patch");
    return bless \%mutant, $class;
}

# title () returns the word under which names_of is shown.
sub title {
    return 'broken by';
}

# names_of (ID) returns the mutants that break sentence ID.
sub names_of {
    my ($self, $id) = @_;
    my @names = sort grep {
        grep { $_ eq $id } @{ $self->{$_}{sentences} }
    } keys %$self;
    return @names;
}

# ids_of (NAME) returns the sentences that mutant NAME breaks.
sub ids_of {
    my ($self, $name) = @_;
    return $self->{$name} ? @{ $self->{$name}{sentences} } : ();
}

# remarks (SENTENCE...) returns what is worth knowing about all of them.
sub remarks {
    my ($self, @sentences) = @_;
    my @untried = map { $_->{id} }
      grep { @{ $_->{tests} } && !$self->names_of ($_->{id}) } @sentences;
    return @untried ? "no mutant breaks: @untried" : ();
}

# complaints (SENTENCE...) complains about mutants that break no sentence, or
# none that those who kill them are said to check.
sub complaints {
    my ($self, @sentences) = @_;
    my @bad;
    my %sentence = map { ($_->{id} => $_) } @sentences;
    for my $name (sort keys %$self) {
        my $mutant = $self->{$name};
        my $place = "tests/mutants/$name.patch";
        my @ids = @{ $mutant->{sentences} };
        push @bad, "$place: no sentence says what it breaks"
          if !@ids && !defined $mutant->{equivalent};
        my %killer = map { (bare_name ($_) => 1) } @{ $mutant->{killers} };
        for my $id (@ids) {
            my $sentence = $sentence{$id};
            if (!$sentence) {
                push @bad, "$place: there is no sentence $id";
                next;
            }
            push @bad, "$place: what kills it does not check $id"
              if %killer && !grep { $killer{$_} } @{ $sentence->{tests} };
        }
    }
    return @bad;
}

# bare_name (NAME) returns a killer's name as sentences have it.
sub bare_name {
    my ($name) = @_;
    return $1 if $name =~ m{\A(unit/[^.]+)};
    return $name =~ m{([^/]+)\z} ? $1 : $name;
}

1;
