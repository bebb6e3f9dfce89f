package PintosHost::Media;

# Which kernel, which loader and which disks a run gets.
#
# A kernel with a multiboot header is loaded by QEMU itself, and a run that
# has no partition but the kernel's then needs no disk at all.  Everything
# else boots from a disk: Bochs always, kernels of other trees, --loader and
# --make-disk.  The assembled disk is always the first, so that device names
# do not depend on how the machine is booted.
#
# A kernel and the loader of its own build belong together (others load it
# elsewhere), so the loader is looked for where the kernel came from.

use strict;
use warnings;

use Pintos qw(fail warning find_build_file temp_dir);
use PintosHost::Disk qw(SECTOR read_table file_content partition_content
  read_loader boot_code write_disk write_content);
use PintosHost::Kernel qw(inspect_kernel check_memory);
use PintosHost::Words qw(check_words);

use Exporter 'import';
our @EXPORT_OK = qw(prepare_media);

use constant MAX_DISKS => 4;

# prepare_media (OPT, SETTINGS, SCRATCH) decides how the machine of options
# OPT boots and writes the disks for it.  SETTINGS is a function from the
# kernel's properties to the harness's settings text.  SCRATCH is the
# content for the scratch partition, or undef.  Returns a hash:
#   kernel    properties, as inspect_kernel tells them, and `path'
#   direct    file to load directly, or undef
#   settings  text for the kernel
#   disks     list of images, the first first
#   scratch   { disk, start, sectors }, or undef
sub prepare_media {
    my ($opt, $settings, $scratch) = @_;
    check_words (@{ $opt->{words} });
    my %contents = %{ $opt->{contents} };
    my $supplied = supplied_by_disks ($opt, \%contents, $scratch);
    my $kernel = find_kernel (\%contents, $supplied);
    my $properties =
      inspect_kernel (@{$kernel}{qw(path start length)});
    check_memory ($kernel->{path}, $properties, $opt->{memory});
    warn_of_missing_roles ($opt, \%contents, $supplied);

    $properties->{path} = $kernel->{path};
    my %media = (kernel => $properties, disks => []);
    $media{settings} = $settings->($properties);
    my $direct =
         $opt->{sim} eq 'qemu'
      && $properties->{multiboot}
      && !defined $opt->{loader}
      && !defined $opt->{make_disk};
    $media{direct} = direct_file ($kernel) if $direct;

    # The words of a disk are in its boot sector, the settings in the copy
    # of the kernel on it: a kernel on a disk of the user's is copied for
    # that, never written to.
    $contents{kernel} = $kernel
      if !$supplied->{kernel} || (!$direct && $media{settings} ne '');
    $contents{scratch} = $scratch if $scratch && !$supplied->{scratch};
    my $other = grep { $_ ne 'kernel' } keys %contents;
    if (!$direct || $other || @{ $opt->{disks} }) {
        assemble ($opt, \%media, \%contents,
            $direct ? undef : find_loader ($opt, $kernel));
    }
    push @{ $media{disks} }, @{ $opt->{disks} };
    fail ('at most ' . MAX_DISKS . ' disks can be attached')
      if @{ $media{disks} } > MAX_DISKS;

    if ($supplied->{scratch}) {
        $media{scratch} = $supplied->{scratch};
        fill_scratch ($media{scratch}, $scratch) if $scratch;
    }
    return \%media;
}

# supplied_by_disks (OPT, CONTENTS, SCRATCH) returns the partitions on the
# user's disks, role to { disk, start, sectors }, after adding the disks
# that are used without being named.
sub supplied_by_disks {
    my ($opt, $contents, $scratch) = @_;
    my %supplied;
    my $look = sub {
        my ($disk) = @_;
        my $table = read_table ($disk);
        fail ("$disk: size is not a multiple of 512 bytes")
          if (-s $disk) % SECTOR;
        for my $role (sort keys %{$table}) {
            fail ("can't have two sources for $role partition")
              if $contents->{$role} || $supplied{$role};
            $supplied{$role} = { disk => $disk, %{ $table->{$role} } };
        }
        return;
    };
    $look->($_) for @{ $opt->{disks} };
    for my $role (qw(filesys swap)) {
        next if $contents->{$role} || $supplied{$role};
        my $disk = find_build_file ("$role.dsk") or next;
        $look->($disk);
        push @{ $opt->{disks} }, $disk;
    }
    return \%supplied;
}

# find_kernel (CONTENTS, SUPPLIED) returns the content of the kernel.
sub find_kernel {
    my ($contents, $supplied) = @_;
    return $contents->{kernel} if $contents->{kernel};
    return partition_content ($supplied->{kernel}{disk}, 'kernel')
      if $supplied->{kernel};
    my $file = find_build_file ('kernel.bin')
      or fail ('Cannot find kernel (kernel.bin, here or in build/)');
    return file_content ($file);
}

# direct_file (KERNEL) returns a file that holds KERNEL and nothing else.
sub direct_file {
    my ($kernel) = @_;
    return $kernel->{path}
      if !$kernel->{start} && $kernel->{length} == -s $kernel->{path};
    my $file = temp_dir () . '/kernel.bin';
    open my $handle, '>:raw', $file or fail ("$file: create: $!");
    write_content ($handle, 0, $kernel, $file);
    close $handle or fail ("$file: close: $!");
    return $file;
}

# find_loader (OPT, KERNEL) returns the boot code that belongs to KERNEL.
sub find_loader {
    my ($opt, $kernel) = @_;
    return read_loader ($opt->{loader})
      if defined $opt->{loader} && $opt->{loader} ne '';
    if ($kernel->{start}) {
        my $code = boot_code ($kernel->{path});
        return $code if defined $code;
    } else {
        my ($dir) = $kernel->{path} =~ m{\A(.*/)}s;
        my $beside = (defined $dir ? $dir : '') . 'loader.bin';
        return read_loader ($beside) if -e $beside;
    }
    my $file = find_build_file ('loader.bin')
      or fail ('Cannot find loader (loader.bin, beside the kernel)');
    warning ("no loader with $kernel->{path}, using $file");
    return read_loader ($file);
}

# warn_of_missing_roles (OPT, CONTENTS, SUPPLIED) says so if the working
# directory is a project's that cannot do without a partition it does not get,
# and the kernel is not told of another device for it.
sub warn_of_missing_roles {
    my ($opt, $contents, $supplied) = @_;
    require Cwd;
    my $cwd = Cwd::getcwd ();
    my ($project) = defined $cwd
      && $cwd =~ m{/(userprog|vm|filesys)(?:/build)?(?:/|\z)} ? $1 : undef;
    return if !defined $project;
    for my $role ($project eq 'vm' ? qw(filesys swap) : 'filesys') {
        warning ("the $project project needs a $role partition, and this"
              . " run has none (--$role-size=MB makes one)")
          if !$contents->{$role} && !$supplied->{$role}
          && !grep { /\A-\Q$role\E=/ } @{ $opt->{words} };
    }
    return;
}

# assemble (OPT, MEDIA, CONTENTS, LOADER) writes the first disk.
sub assemble {
    my ($opt, $media, $contents, $loader) = @_;
    my $image =
      defined $opt->{make_disk}
      ? $opt->{make_disk}
      : temp_dir () . '/first.dsk';
    my %disk = (
        contents => $contents,
        geometry => $opt->{geometry},
        align => $opt->{align},
        loader => $loader,
        words => $opt->{words},
    );
    write_disk ($image, \%disk);
    my $parts = $disk{parts};
    $media->{scratch} = { disk => $image, %{ $parts->{scratch} } }
      if $parts->{scratch};
    push @{ $media->{disks} }, $image;
    if (!$media->{direct} && $media->{settings} ne '') {
        my $offset =
          $parts->{kernel}{start} * SECTOR + $media->{kernel}{settings};
        overwrite ($image, $offset, { data => $media->{settings} });
    }
    return;
}

# overwrite (FILE, OFFSET, CONTENT) writes into an image that exists.
sub overwrite {
    my ($file, $offset, $content) = @_;
    open my $handle, '+<:raw', $file or fail ("$file: open: $!");
    write_content ($handle, $offset, $content, $file);
    close $handle or fail ("$file: close: $!");
    return;
}

# fill_scratch (PLACE, CONTENT) writes the archive into a scratch partition that
# exists already.
sub fill_scratch {
    my ($place, $content) = @_;
    fail ("$place->{disk}: scratch partition too small")
      if length $content->{data} > $place->{sectors} * SECTOR;
    overwrite ($place->{disk}, $place->{start} * SECTOR, $content);
    return;
}

1;
