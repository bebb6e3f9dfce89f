package PintosHost::Exercises;

# The manifest of exercises (handout/EXERCISES): which there are, what they
# need, what belongs to them.  Sets of exercises are sorted lists of ids.

use strict;
use warnings;

use Exporter 'import';
our @EXPORT_OK = qw(read_exercises exercises_of closure dependents
  closed_sets state_name);

# read_exercises (FILE) returns the manifest:
#   projects    names in the order of the course
#   belongs     for each project, patterns of its own files
#   order       ids in the order of the manifest
#   exercise    for each id: project, title, needs, points, swap, drop, turns,
#               holds, keeps (all lists but project, title and points),
#               rarely (true or undefined)
# Dies, naming the line, where it makes no sense.
sub read_exercises {
    my ($file) = @_;
    my %manifest = (projects => [], belongs => {}, order => [], exercise => {});
    my $current;
    open my $handle, '<', $file or die "$file: $!\n";
    while (my $line = <$handle>) {
        next if $line =~ /\A\s*(?:#.*)?\z/s;
        my ($word, @rest) = split q{ }, $line;
        my $problem = $word eq 'exercise' ? begin (\%manifest, \$current, @rest)
          : $word eq 'project' ? project (\%manifest, $current, @rest)
          : !defined $current ? "`$word' outside of an exercise"
          : property ($current, \%manifest, $word, @rest);
        die "$file:$.: $problem\n" if defined $problem;
    }
    close $handle or die "$file: $!\n";
    for my $id (@{ $manifest{order} }) {
        my $problem = flaw (\%manifest, $id);
        die "$file: exercise $id: $problem\n" if defined $problem;
    }
    return \%manifest;
}

# begin (MANIFEST, CURRENT, ID) begins an exercise.  This and the next three
# return what is wrong, or undef.
sub begin {
    my ($manifest, $current, $id, @more) = @_;
    return 'an exercise has one name' if !defined $id || @more;
    return "`$id' is no name" if $id !~ /\A[a-z][a-z0-9-]*\z/;
    return "`$id' is taken" if $id =~ /\A(?:reference|none|all)\z/
      || $manifest->{exercise}{$id}
      || grep { $_ eq $id } @{ $manifest->{projects} };
    $$current = { id => $id, needs => [], map { $_ => [] }
          qw(swap drop turns holds keeps) };
    $manifest->{exercise}{$id} = $$current;
    push @{ $manifest->{order} }, $id;
    return;
}

# project (MANIFEST, CURRENT, NAME, PATTERN...) is the line of a project, or
# says to which one an exercise belongs.
sub project {
    my ($manifest, $current, $name, @patterns) = @_;
    return 'which project?' if !defined $name;
    if ($current && !defined $current->{project}) {
        return "no project `$name' so far"
          if !grep { $_ eq $name } @{ $manifest->{projects} };
        $current->{project} = $name;
        return @patterns ? 'an exercise has no patterns' : undef;
    }
    push @{ $manifest->{projects} }, $name
      if !grep { $_ eq $name } @{ $manifest->{projects} };
    push @{ $manifest->{belongs}{$name} }, @patterns;
    return;
}

# property (EXERCISE, MANIFEST, WORD, VALUE...) is any other line.
sub property {
    my ($exercise, $manifest, $word, @rest) = @_;
    if ($word eq 'title') {
        $exercise->{title} = join q{ }, @rest;
    } elsif ($word eq 'points') {
        return 'points are a number' if @rest != 1 || $rest[0] !~ /\A\d+\z/;
        $exercise->{points} = $rest[0];
    } elsif ($word eq 'needs') {
        for my $id (@rest) {
            return "no exercise `$id' so far"
              if !$manifest->{exercise}{$id} || $id eq $exercise->{id};
        }
        $exercise->{needs} = [@rest];
    } elsif ($word eq 'rarely') {
        return "`rarely' stands alone" if @rest;
        $exercise->{rarely} = 1;
    } elsif ($word =~ /\A(?:swap|drop|turns|holds|keeps)\z/) {
        return "$word what?" if !@rest;
        push @{ $exercise->{$word} }, @rest;
    } else {
        return "`$word' means nothing here";
    }
    return;
}

# flaw (MANIFEST, ID) returns what is wrong with an exercise as a whole.
sub flaw {
    my ($manifest, $id) = @_;
    my $e = $manifest->{exercise}{$id};
    for my $word (qw(project title points)) {
        return "no $word" if !defined $e->{$word} || $e->{$word} eq q{};
    }
    my %seen;
    for my $file (map { @{ $e->{$_} } } qw(swap drop)) {
        return "$file is named twice" if $seen{$file}++;

        # What one of the exercises that this one needs says comes first.
        my %needed = map { $_ => 1 } closure ($manifest, $id);
        for my $other (values %{ $manifest->{exercise} }) {
            next if $needed{ $other->{id} }
              || grep { $_ eq $id } closure ($manifest, $other->{id});
            return "$file is a room of $other->{id}, too"
              if grep { $_ eq $file } @{ $other->{swap} }, @{ $other->{drop} };
        }
    }
    my $place = place ($manifest, $e->{project});
    for my $need (@{ $e->{needs} }) {
        return "needs $need, of a later project"
          if place ($manifest, $manifest->{exercise}{$need}{project}) > $place;
    }
    return;
}

# place (MANIFEST, PROJECT) returns its number in the course, from 0.
sub place {
    my ($manifest, $project) = @_;
    my @projects = @{ $manifest->{projects} };
    my ($place) = grep { $projects[$_] eq $project } 0 .. $#projects;
    return $place;
}

# exercises_of (MANIFEST, PROJECT...) returns the ids of projects' exercises.
sub exercises_of {
    my ($manifest, @projects) = @_;
    my %wanted = map { $_ => 1 } @projects;
    return grep { $wanted{ $manifest->{exercise}{$_}{project} } }
      @{ $manifest->{order} };
}

# closure (MANIFEST, ID...) returns these and all that they need.
sub closure {
    my ($manifest, @ids) = @_;
    my %set;
    while (@ids) {
        my $id = shift @ids;
        push @ids, @{ $manifest->{exercise}{$id}{needs} } if !$set{$id}++;
    }
    return grep { $set{$_} } @{ $manifest->{order} };
}

# dependents (MANIFEST, ID...) returns these and all that need them.
sub dependents {
    my ($manifest, @ids) = @_;
    my %set = map { $_ => 1 } @ids;
    for my $id (@{ $manifest->{order} }) {    # Needs come before who needs them.
        $set{$id} = 1 if grep { $set{$_} } @{ $manifest->{exercise}{$id}{needs} };
    }
    return grep { $set{$_} } @{ $manifest->{order} };
}

# closed_sets (MANIFEST, PROJECT) returns all sets of its exercises in which
# nothing needs what is not in it, as references, small ones first.
sub closed_sets {
    my ($manifest, $project) = @_;
    my @sets = ([]);
    for my $id (exercises_of ($manifest, $project)) {
        my @needs = grep { $manifest->{exercise}{$_}{project} eq $project }
          @{ $manifest->{exercise}{$id}{needs} };
        for my $set ([@sets]->@*) {
            my %in = map { $_ => 1 } @$set;
            push @sets, [ @$set, $id ] if !grep { !$in{$_} } @needs;
        }
    }
    @sets = sort { @$a <=> @$b } @sets;
    return @sets;
}

# state_name (MANIFEST, PROJECT, ID...) returns the name of the state of
# PROJECT in which its exercises ID... are solved: `none', `all', or these
# with + in between.
sub state_name {
    my ($manifest, $project, @ids) = @_;
    my %in = map { $_ => 1 } @ids;
    my @all = exercises_of ($manifest, $project);
    my @solved = grep { $in{$_} } @all;
    return @solved == @all ? 'all' : @solved ? join ('+', @solved) : 'none';
}

1;
