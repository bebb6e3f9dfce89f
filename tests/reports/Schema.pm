# Checks data against a JSON schema, as far as the schemas in doc/ go: type,
# enum, required, properties, additionalProperties, items, minimum.

package Schema;

use strict;
use warnings;
use B ();
use Exporter 'import';
use JSON::PP ();

our @EXPORT_OK = qw(violations);

# violations (SCHEMA, DATA, PLACE) returns a line for each rule that DATA
# breaks.  A word in the schema that this program does not know is one, too.
sub violations {
    my ($schema, $data, $place) = @_;
    $place = 'top' if !defined $place;
    my @found;
    for my $word (sort keys %$schema) {
        my $rule = $schema->{$word};
        if ($word eq 'type') {
            my @types = ref $rule ? @$rule : $rule;
            push @found, "$place: is no @types"
              if !grep { is_of_type ($data, $_) } @types;
        } elsif ($word eq 'enum') {
            push @found, "$place: is none of @$rule"
              if !defined $data || !grep { $_ eq $data } @$rule;
        } elsif ($word eq 'minimum') {
            push @found, "$place: is less than $rule"
              if is_of_type ($data, 'number') && $data < $rule;
        } elsif ($word eq 'required') {
            push @found, map { "$place: has no $_" }
              grep { ref $data eq 'HASH' && !exists $data->{$_} } @$rule;
        } elsif ($word eq 'properties') {
            next if ref $data ne 'HASH';
            push @found, map { violations ($rule->{$_}, $data->{$_}, "$place.$_") }
              grep { exists $data->{$_} } sort keys %$rule;
        } elsif ($word eq 'additionalProperties') {
            next if $rule || ref $data ne 'HASH';
            push @found, map { "$place: has a $_" }
              grep { !exists $schema->{properties}{$_} } sort keys %$data;
        } elsif ($word eq 'items') {
            next if ref $data ne 'ARRAY';
            push @found, map { violations ($rule, $data->[$_], "$place\[$_]") }
              0 .. $#$data;
        } elsif ($word !~ /\A(?:\$schema|title|description)\z/) {
            push @found, "$place: rule $word is not known";
        }
    }
    return @found;
}

# is_of_type (DATA, TYPE) says whether DATA, decoded by JSON::PP, is a TYPE.
sub is_of_type {
    my ($data, $type) = @_;
    return !defined $data if $type eq 'null';
    return JSON::PP::is_bool ($data) if $type eq 'boolean';
    return ref $data eq 'HASH' if $type eq 'object';
    return ref $data eq 'ARRAY' if $type eq 'array';
    return 0 if !defined $data || ref $data;
    my $is_number
      = !(B::svref_2object (\$data)->FLAGS & B::SVf_POK ());
    return !$is_number if $type eq 'string';
    return $is_number && ($type eq 'number' || $data == int $data);
}

1;
