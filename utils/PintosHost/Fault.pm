package PintosHost::Fault;

# Explains a triple fault: an exception that the processor could not deliver,
# nor the double fault that this made.  The kernel could not say anything any
# more, and the emulator has thrown the machine away.
#
# QEMU runs the guest once more.  A run in virtual time is the same run, so it
# ends the same way; this time QEMU logs exceptions, and keeps the dead machine
# for questions about its page tables and its stack.  The log of Bochs has the
# registers already.

use strict;
use warnings;

use Pintos qw(temp_dir);
use PintosHost::Symbols qw(read_symbols place_of);

use Exporter 'import';
our @EXPORT_OK = qw(explain);

use constant PAGE       => 4096;
use constant KERNEL     => 0xc0000000;
use constant PAGE_FAULT => 14;
use constant FRAMES     => 16;

# Exceptions by vector, as the kernel calls them.
my @names = (
    '#DE Divide Error', '#DB Debug Exception', 'NMI Interrupt',
    '#BP Breakpoint Exception', '#OF Overflow Exception',
    '#BR BOUND Range Exceeded Exception', '#UD Invalid Opcode Exception',
    '#NM Device Not Available Exception', '#DF Double Fault Exception',
    'Coprocessor Segment Overrun', '#TS Invalid TSS Exception',
    '#NP Segment Not Present', '#SS Stack Fault Exception',
    '#GP General Protection Exception', '#PF Page-Fault Exception',
    undef, '#MF x87 FPU Floating-Point Error', '#AC Alignment Check Exception',
    '#MC Machine-Check Exception', '#XF SIMD Floating-Point Exception',
);
my %has_error = map { $_ => 1 } 8, 10 .. 14, 17;

# explain (SYMBOL_FILE, STORY) returns lines for the user.  STORY is a hash:
#   chain   list of { vector, error, eip, esp, cr2 }: the exceptions, in
#           order, as far as known
#   map     list of [start, end, flags] of what was mapped; empty if paging
#           was off; undef if not known
#   memory  bytes of RAM
#   page    first bytes of the page that the stack pointer is in, or undef
#   stack   return addresses, innermost first
sub explain {
    my ($file, $story) = @_;
    my $symbols = read_symbols ($file);
    my @chain = @{ $story->{chain} };
    return 'what happened is not in the log' if !@chain;
    my $first = $chain[0];
    my @lines = title ($first) . sprintf ' at eip=%#010x', $first->{eip};
    push @lines, "eip is " . describe ($first->{eip}, $symbols, $story);
    push @lines, sprintf 'address %#010x (cr2) is %s', $first->{cr2},
      describe ($first->{cr2}, $symbols, $story)
      if defined $first->{cr2};
    push @lines, sprintf 'esp=%#010x is %s', $first->{esp},
      describe ($first->{esp}, $symbols, $story)
      if defined $first->{esp};
    push @lines, 'delivering that made: ' . title ($_) . (defined $_->{cr2}
        ? sprintf ', address %#010x is %s', $_->{cr2},
          describe ($_->{cr2}, $symbols, $story) : '')
      for @chain[ 1 .. $#chain ];
    push @lines, sources ($file, $first->{eip}, @{ $story->{stack} });
    return @lines;
}

# title (EXCEPTION) names an exception and says what its error code means.
sub title {
    my ($it) = @_;
    my $vector = $it->{vector};
    my $title = defined $names[$vector] ? $names[$vector] : 'interrupt';
    $title .= " (vector $vector";
    my $error = $it->{error};
    if ($vector == PAGE_FAULT && defined $error) {
        $title .= ', ' . ($error & 1 ? 'rights violation' : 'not present')
          . ', ' . ($it->{cr2} == $it->{eip} ? 'executing' : $error & 2 ? 'writing' : 'reading')
          . ', ' . ($error & 4 ? 'user' : 'kernel');
    } elsif ($has_error{$vector} && $error) {
        $title .= $error & 2
          ? sprintf ', the interrupt table has no usable entry %d',
          $error >> 3
          : sprintf ', selector %#06x', $error & 0xfffc;
    }
    return "$title)";
}

# describe (ADDRESS, SYMBOLS, STORY) says what is at ADDRESS.
sub describe {
    my ($address, $symbols, $story) = @_;
    my ($section, $symbol) = place_of ($symbols, $address);
    my $what;
    if (defined $section) {
        my %called = ('.text' => 'code', '.rodata' => 'constants',
            '.data' => 'data', '.bss' => 'data (bss)');
        my $kind = $called{$section} || "section $section";
        $what = "the kernel's $kind" . (defined $symbol ? ", $symbol" : '');
    } elsif (defined (my $thread = thread_near ($address, $story))) {
        $what = $thread;
    } elsif ($address < PAGE) {
        $what = 'in the page of the null pointer';
    } elsif ($address < KERNEL) {
        $what = 'a user address';
        $what = 'in the machine\'s memory'
          if $story->{map} && !@{ $story->{map} }
          && $address < $story->{memory};
    } elsif ($address - KERNEL < $story->{memory}) {
        $what = sprintf 'the kernel\'s view of physical memory at %#x',
          $address - KERNEL;
    } else {
        $what = 'beyond the machine\'s memory';
    }
    return "$what, " . mapping ($address, $story->{map});
}

# thread_near (ADDRESS, STORY) says so if ADDRESS is in the page of the stack
# or shortly below it, or returns undef.
sub thread_near {
    my ($address, $story) = @_;
    my $esp = $story->{chain}[0]{esp};
    return if !defined $esp || $esp < KERNEL;
    my $page = $esp - $esp % PAGE;
    my ($name) = defined $story->{page}
      ? $story->{page} =~ /\A.{4,8}?([\x21-\x7e][\x20-\x7e]{0,14})\0/s : ();
    my $whose = defined $name ? "thread `$name'" : 'the running thread';
    return "in the stack page of $whose"
      if $page <= $address && $address < $page + PAGE;
    return "below the stack page of $whose: stack overflow"
      if $page - PAGE <= $address && $address < $page;
    return;
}

# mapping (ADDRESS, MAP) says whether and how ADDRESS is mapped.
sub mapping {
    my ($address, $map) = @_;
    return 'mapping unknown' if !$map;
    return 'paging is off' if !@{$map};
    for my $range (@{$map}) {
        my ($start, $end, $flags) = @{$range};
        next if $address < $start || $address >= $end;
        return 'mapped for ' . ($flags =~ /u/ ? 'user' : 'the kernel only') . ', '
          . ($flags =~ /w/ ? 'writable' : 'read-only');
    }
    return 'not mapped';
}

# sources (FILE, ADDRESS...) returns a line for each address, as `backtrace'
# translates it.
sub sources {
    my ($file, @addresses) = @_;
    return if !-e $file;
    my ($dir) = __FILE__ =~ m{\A(.*)/PintosHost/[^/]*\z}s;
    my @command = ($^X, "$dir/backtrace", $file,
        map { sprintf '%#010x', $_ } @addresses);
    open my $pipe, '-|', @command or return;
    my @lines = <$pipe>;
    close $pipe;
    chomp @lines;
    return @lines;
}

# from_qemu (MACHINE, RULES, OPT) runs MACHINE, whose command line is changed
# so that it logs and stays, and returns the story.
sub from_qemu {
    my ($machine, $rules, $opt) = @_;
    require PintosHost::Monitor;
    my $dir = temp_dir ();
    unlink "$dir/monitor", "$dir/fault.log";
    my @argv = @{ $machine->{argv} };
    for my $i (reverse 0 .. $#argv - 1) {
        $argv[ $i + 1 ] = 'int,cpu_reset' if $argv[$i] eq '-d';
        $argv[ $i + 1 ] = "$dir/fault.log" if $argv[$i] eq '-D';
        $argv[ $i + 1 ] .= ',snapshot=on' if $argv[$i] eq '-drive';
        splice @argv, $i, 2 if $argv[$i] eq '-qmp';
    }
    return if !PintosHost::Monitor::listen_at ("$dir/monitor");
    (my $socket = "$dir/monitor") =~ s/,/,,/g;
    push @argv, '-action', 'shutdown=pause', '-qmp',
      "unix:$socket,server=off";

    my %story = (memory => $opt->{memory} << 20, chain => [], stack => []);
    my $dead = sub {
        return if !PintosHost::Monitor::is_at_end ();
        $story{chain} = chain_in ("$dir/fault.log");
        interrogate (\%story);
        return 'explained';
    };
    PintosHost::Run::run_emulator (
        { %{$machine}, argv => \@argv, quiet => 1 },
        { cpu => $rules->{cpu}, over => 'backstop', poll => $dead });
    return \%story;
}

# interrogate (STORY) asks QEMU about the dead machine.
sub interrogate {
    my ($story) = @_;
    my $first = $story->{chain}[0] or return;
    $story->{map} = PintosHost::Monitor::mappings ();
    $story->{stack} =
      [ PintosHost::Monitor::frames ($first->{eip}, $first->{ebp}, FRAMES) ];
    shift @{ $story->{stack} };
    # Who has just called nonsense has no frame of its own yet.
    my $caller = PintosHost::Monitor::memory ($first->{esp}, 4);
    unshift @{ $story->{stack} }, unpack 'V', $caller
      if defined $first->{cr2} && $first->{cr2} == $first->{eip}
      && defined $caller;
    $story->{page} =
      PintosHost::Monitor::memory ($first->{esp} - $first->{esp} % PAGE, 32);
    return;
}

# chain_in (FILE) returns the exceptions at the end of QEMU's log that made
# the triple fault, in order.
sub chain_in {
    my ($file) = @_;
    open my $handle, '<:raw', $file or return [];
    seek $handle, -200_000, 2;
    local $/ = undef;
    my $text = <$handle>;
    close $handle;
    $text =~ s/^Triple fault.*//ms or return [];
    my @chain;
    my $pending = 0;
    for my $line (split /\n/, $text) {
        if ($line =~ /^check_exception old: 0x([[:xdigit:]]+)/) {
            # The next exception comes while another is being delivered.
            $pending = hex $1 != 0xffffffff;
        } elsif ($line =~ /^\s*\d+:[ ]v=([[:xdigit:]]+)[ ]e=([[:xdigit:]]+)
                 [ ]i=.*?[ ]pc=([[:xdigit:]]+)[ ]SP=[^:]*:([[:xdigit:]]+)/x) {
            @chain = () if !$pending;
            $pending = 0;
            push @chain, { vector => hex $1, error => hex $2, eip => hex $3,
                esp => hex $4 };
            $chain[-1]{cr2} = hex $1
              if $chain[-1]{vector} == PAGE_FAULT
              && $line =~ /CR2=([[:xdigit:]]+)/;
        } elsif (@chain && !defined $chain[-1]{ebp}
            && $line =~ /\bEBP=([[:xdigit:]]+)/) {
            $chain[-1]{ebp} = hex $1;
        }
    }
    return \@chain;
}

# from_bochs (LOG, OPT) returns the story that the LOG of Bochs tells.
sub from_bochs {
    my ($log, $opt) = @_;
    my %story = (memory => $opt->{memory} << 20, chain => [], stack => []);
    return \%story
      if $log !~ /3rd \((\d+)\) exception with no resolut(.*)/s;
    my ($vector, $dump) = ($1, $2);
    my ($eip) = $dump =~ /EIP=([[:xdigit:]]{8})/ or return \%story;
    my ($cr2) = $dump =~ /CR2=0x([[:xdigit:]]{8})/;
    my ($esp) = $dump =~ /esp: ?([[:xdigit:]]{8})/i;
    push @{ $story{chain} }, { vector => $vector, eip => hex $eip,
        esp => defined $esp ? hex $esp : undef,
        cr2 => $cr2 && hex $cr2 ? hex $cr2 : undef };
    return \%story;
}

1;
